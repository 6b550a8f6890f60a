package dev.adder.sandbox.policy;

import java.time.Duration;

/**
 * How often a grant may be used.
 *
 * @param count uses per window, at least 1
 * @param unit the length of a window
 */
public record Rate(int count, Unit unit) {

  /** The lengths a window can have. */
  public enum Unit {
    /** One second. */
    SECOND("s", Duration.ofSeconds(1)),
    /** One minute. */
    MINUTE("m", Duration.ofMinutes(1)),
    /** One hour. */
    HOUR("h", Duration.ofHours(1));

    private final String symbol;
    private final Duration length;

    Unit(String symbol, Duration length) {
      this.symbol = symbol;
      this.length = length;
    }

    /** The letter in the policy's text form. */
    public String symbol() {
      return symbol;
    }

    /** The length of a window. */
    public Duration length() {
      return length;
    }
  }

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Rate {
    if (count < 1) {
      throw new IllegalArgumentException("a rate allows at least one use, not " + count);
    }
  }

  /** The rate as the policy's text form writes it: {@code 10/s}. */
  public String text() {
    return count + "/" + unit.symbol();
  }
}
