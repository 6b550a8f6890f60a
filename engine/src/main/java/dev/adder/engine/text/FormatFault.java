package dev.adder.engine.text;

/**
 * A format that cannot be parsed or applied. The message is CPython 3.13's; the caller raises the
 * Python exception that {@link #kind} names.
 */
public final class FormatFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which Python exception the fault becomes. */
  public enum Kind {
    /** ValueError. */
    VALUE,
    /** TypeError. */
    TYPE,
    /** OverflowError. */
    OVERFLOW
  }

  private final Kind kind;

  /** A fault with CPython's message. */
  public FormatFault(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** Which Python exception to raise. */
  public Kind kind() {
    return kind;
  }

  static FormatFault value(String message) {
    return new FormatFault(Kind.VALUE, message);
  }
}
