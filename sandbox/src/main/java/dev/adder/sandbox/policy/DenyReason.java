package dev.adder.sandbox.policy;

/** Why a request was denied. The codes are stable: tests, logs and hosts may compare them. */
public enum DenyReason {
  /** No grant of this tenant covers the request; grants of others are never mentioned. */
  NO_GRANT("no-grant"),
  /** A grant covered it, but its time is over. */
  EXPIRED("expired"),
  /** A grant covers it, but it was used as often as it may be for now. */
  RATE_EXCEEDED("rate-exceeded"),
  /** A grant covered it, but it was taken back. */
  REVOKED("revoked");

  private final String code;

  DenyReason(String code) {
    this.code = code;
  }

  /** The stable code. */
  public String code() {
    return code;
  }
}
