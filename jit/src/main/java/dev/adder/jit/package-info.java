/**
 * The tracing compiler: what it shares with every engine that uses it.
 *
 * <p>This module turns recorded execution paths into compiled regions. It knows the shape of a
 * trace, not the language that was traced: nothing here may name Python, the engine or the sandbox.
 * Dependencies are the JDK and SLF4J.
 *
 * <p>What exists today is {@link dev.adder.jit.SafePoint}, the contract by which compiled code
 * stays stoppable. The IR, its text form, the trace merger, the optimizer, the backends and the
 * cache interface will live in packages below this one ({@code ir}, {@code text}, {@code trace},
 * {@code verify}, {@code opt}, {@code backend}, {@code cache}, {@code exit}, {@code log}).
 *
 * <p>An engine binds a safe point to whatever meters its runs:
 *
 * <pre>{@code
 * SafePoint point = steps -> meter.spend(steps);
 * }</pre>
 */
@NullMarked
package dev.adder.jit;

import org.jspecify.annotations.NullMarked;
