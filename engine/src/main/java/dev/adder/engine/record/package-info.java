/**
 * Makes regions of the JIT's IR from loops and functions that the interpreter recorded.
 *
 * <p>It knows bytecode, what a recording saw, and the IR; it must not know how regions are compiled
 * or when loops and functions are hot, which is the interpreter's {@link
 * dev.adder.engine.interp.Loops}. Start reading with {@link dev.adder.engine.record.RegionMaker},
 * then {@code LoopRegion} and {@code Rows}.
 *
 * <pre>{@code
 * RegionMaker maker = new RegionMaker(false);
 * context.setTier(new Loops(context, maker, 1024), 1024);
 * }</pre>
 */
package dev.adder.engine.record;
