/** Measures what the limits promise: see docs/bench/limits.md, and the profile {@code limits}. */
package dev.adder.engine.limits;
