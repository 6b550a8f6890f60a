/**
 * NumPy-style arrays. Nothing is implemented here yet.
 *
 * <p>This module will hold arrays with strides and dtypes, universal functions, expression fusion,
 * linear algebra, random generators and the npy format, and the names under which Python sees them.
 * It reaches the engine through its SPI and the compiler through its IR, never through interpreter
 * internals.
 */
@NullMarked
package dev.adder.numeric;

import org.jspecify.annotations.NullMarked;
