/** Module _typing: type variables and type aliases. Module typing, in Python, does the rest. */
package dev.adder.engine.modules.typing;
