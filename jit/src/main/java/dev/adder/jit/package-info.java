/**
 * The tracing compiler: what it shares with every engine that uses it.
 *
 * <p>This module turns recorded execution paths into compiled regions. It knows the shape of a
 * trace, not the language that was traced: nothing here may name Python, the engine or the sandbox.
 * Dependencies are the JDK and SLF4J.
 *
 * <p>Here is {@link dev.adder.jit.SafePoint}, the contract by which compiled code stays stoppable.
 * The rest is in packages below: {@code ir} is the language of regions, {@code text} writes and
 * reads it, {@code verify} checks it, {@code opt} improves it, {@code backend} runs it, {@code
 * exit} is how compiled code and its engine meet. Start reading with {@code ir}. What records and
 * merges traces, and backends that emit code, do not exist yet.
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
