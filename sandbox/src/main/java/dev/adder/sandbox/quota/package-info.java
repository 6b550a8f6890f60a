/**
 * How much a guest may use: quotas, the meter that charges against them, and the stop signal.
 *
 * <p>A {@link dev.adder.sandbox.quota.Quota} is plain data. A {@link dev.adder.sandbox.quota.Meter}
 * belongs to one guest world and is charged by everything that works for the guest; it throws a
 * {@link dev.adder.sandbox.quota.StopSignal} when a limit is reached. Start reading at {@code
 * Meter}.
 *
 * <p>This package knows no language, no capability and no policy:
 *
 * <pre>{@code
 * Meter meter = new Meter();
 * meter.begin(Quota.defaults().withSteps(1_000_000));
 * try {
 *   while (hasWork()) {
 *     meter.step();
 *     work();
 *   }
 * } finally {
 *   meter.end();
 * }
 * }</pre>
 */
@NullMarked
package dev.adder.sandbox.quota;

import org.jspecify.annotations.NullMarked;
