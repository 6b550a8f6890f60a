/**
 * The audit trail: what was asked, decided, stopped and revoked, as plain records.
 *
 * <p>Every decision of the reference monitor and every run is an {@link
 * dev.adder.sandbox.audit.AuditEvent} handed to an {@link dev.adder.sandbox.audit.AuditLog}. Sinks
 * keep the last events in memory, write JSON lines, or hand them to SLF4J. A sink that cannot write
 * throws, which denies the request: nothing happens unrecorded.
 *
 * <pre>{@code
 * RingAuditLog recent = new RingAuditLog(1_000);
 * AuditLog log = recent.andThen(new Slf4jAuditLog());
 * }</pre>
 */
@NullMarked
package dev.adder.sandbox.audit;

import org.jspecify.annotations.NullMarked;
