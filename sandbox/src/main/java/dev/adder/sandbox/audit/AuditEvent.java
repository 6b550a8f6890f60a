package dev.adder.sandbox.audit;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.quota.StopSignal;
import java.time.Instant;

/** Something that the audit trail keeps. Immutable; holds no object of the guest. */
public sealed interface AuditEvent {

  /** When it happened. */
  Instant time();

  /** On whose behalf. */
  Origin origin();

  /**
   * The reference monitor answered a request.
   *
   * @param time when
   * @param origin on whose behalf
   * @param request what was asked
   * @param decision the answer, with its rule
   */
  record Decided(Instant time, Origin origin, Capability request, Decision decision)
      implements AuditEvent {}

  /**
   * A run was stopped before its end.
   *
   * @param time when
   * @param origin on whose behalf
   * @param signal which limit, with its figures
   */
  record Stopped(Instant time, Origin origin, StopSignal signal) implements AuditEvent {}

  /**
   * A run began.
   *
   * @param time when
   * @param origin on whose behalf
   * @param policy the fingerprint of the policy in force
   */
  record RunStarted(Instant time, Origin origin, String policy) implements AuditEvent {}

  /**
   * A run ended, in whatever way.
   *
   * @param time when
   * @param origin on whose behalf
   * @param usage what it used
   */
  record RunEnded(Instant time, Origin origin, Usage usage) implements AuditEvent {}

  /**
   * A grant was taken back.
   *
   * @param time when
   * @param origin the tenant whose monitor it was
   * @param rule the grant, in the policy's text form
   */
  record Revoked(Instant time, Origin origin, String rule) implements AuditEvent {}
}
