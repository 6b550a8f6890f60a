/**
 * The single gate: every crossing from a guest to authority asks a {@link
 * dev.adder.sandbox.monitor.ReferenceMonitor} first.
 *
 * <p>Policies are data; the monitor is what is alive: it counts rates, looks at the clock for
 * expiries, takes grants back, and hands every decision to the audit log.
 *
 * <pre>{@code
 * FileRead request = new FileRead(Path.of(name));
 * monitor.require(request); // DeniedException, or the file may be opened by request.prefix()
 * }</pre>
 */
@NullMarked
package dev.adder.sandbox.monitor;

import org.jspecify.annotations.NullMarked;
