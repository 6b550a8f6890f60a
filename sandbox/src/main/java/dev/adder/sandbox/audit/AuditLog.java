package dev.adder.sandbox.audit;

/**
 * Where audit events go. Implementations may be called by many threads at once and must not call
 * back into the guest.
 */
@FunctionalInterface
public interface AuditLog {

  /**
   * Keeps an event.
   *
   * @throws RuntimeException if it could not be kept; what was being decided then does not happen
   */
  void record(AuditEvent event);

  /** Whether events are looked at; callers need not make events for a log that drops them. */
  default boolean isActive() {
    return true;
  }

  /** A log that writes to this one, then to another. */
  default AuditLog andThen(AuditLog next) {
    AuditLog first = this;
    return new AuditLog() {
      @Override
      public void record(AuditEvent event) {
        first.record(event);
        next.record(event);
      }

      @Override
      public boolean isActive() {
        return first.isActive() || next.isActive();
      }
    };
  }

  /** A log that keeps nothing. */
  static AuditLog none() {
    return NoAuditLog.INSTANCE;
  }
}
