/**
 * What makes regions faster: passes, each from region to region, and the order they run in.
 *
 * <p>{@link dev.adder.jit.opt.Pass} says what a pass owes, {@link dev.adder.jit.opt.Pipeline} has
 * the table of passes and their usual order. Every pass is tested with texts ({@code
 * src/test/traces}), on random regions against the reference backend, and by the verifier after
 * each step. This package knows the IR and must not know text, backends or who records. Start
 * reading with Pass, then {@link dev.adder.jit.opt.DeadCode}.
 *
 * <pre>{@code
 * Region better = Pipeline.STANDARD.run(region);
 * }</pre>
 */
@NullMarked
package dev.adder.jit.opt;

import org.jspecify.annotations.NullMarked;
