/** Module _weakref: weak references. */
package dev.adder.engine.modules.weakref;
