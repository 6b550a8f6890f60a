package dev.adder.sandbox.audit;

/** Keeps nothing. */
enum NoAuditLog implements AuditLog {
  INSTANCE;

  @Override
  public void record(AuditEvent event) {}

  @Override
  public boolean isActive() {
    return false;
  }
}
