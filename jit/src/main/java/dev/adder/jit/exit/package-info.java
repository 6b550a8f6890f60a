/**
 * How compiled code and whoever runs it meet: the context of a run, exits and what comes after
 * them.
 *
 * <p>A guard that fails stores the live values in the context's {@link
 * dev.adder.jit.exit.ExitState}, gives back the refund of its snapshot and calls {@link
 * dev.adder.jit.exit.FrameRebuilder}, whose result is the result of the region. So an exit looks
 * like an ordinary return to callers. This package knows the IR and must not know backends. Start
 * reading with {@link dev.adder.jit.exit.RunContext}.
 *
 * <p>What an engine does at an exit, in the general form:
 *
 * <pre>{@code
 * FrameRebuilder rebuilder = (context, exit) -> {
 *   List<RestoredFrame> frames = RestoredFrame.of(exit, context.exit, maker);
 *   context.exit.refResult = interpreter.run(frames);
 * };
 * }</pre>
 */
@NullMarked
package dev.adder.jit.exit;

import org.jspecify.annotations.NullMarked;
