/**
 * Says whether a region is valid, and everything that is wrong when it is not.
 *
 * <p>Passes and backends may rely on the {@link dev.adder.jit.verify.Rule}s; tests verify after
 * every pass. This package must not know text, passes or backends. Start reading with Rule.
 *
 * <pre>{@code
 * List<Fault> faults = RegionVerifier.faults(region);
 * }</pre>
 */
@NullMarked
package dev.adder.jit.verify;

import org.jspecify.annotations.NullMarked;
