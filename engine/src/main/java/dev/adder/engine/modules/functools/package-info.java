/** Module _functools: partial, reduce and cmp_to_key. */
package dev.adder.engine.modules.functools;
