/**
 * Makes regions of the JIT's IR from loops that the interpreter recorded.
 *
 * <p>It knows bytecode, what a recording saw, and the IR; it must not know how regions are compiled
 * or when loops are hot, which is the interpreter's {@link dev.adder.engine.interp.Loops}. Start
 * reading with {@link dev.adder.engine.record.RegionMaker}, then {@code LoopRegion} and {@code
 * Rows}.
 */
package dev.adder.engine.record;
