/**
 * Module _abc: abstract base classes and their caches. Start at {@link
 * dev.adder.engine.modules.abc.AbcMeta}.
 */
package dev.adder.engine.modules.abc;
