package dev.adder.sandbox.capability;

import java.util.Locale;

/**
 * Reading a clock.
 *
 * @param mode the truest clock that may be read; a truer one includes those that tell less
 */
public record ClockRead(Mode mode) implements Capability {

  /** What a clock tells, from least to most. */
  public enum Mode {
    /** Always the same instant. */
    FROZEN,
    /** Advances by a fixed amount at each reading or step. */
    STEPPED,
    /** The time of the machine. */
    REAL
  }

  @Override
  public String kind() {
    return "clock.read";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof ClockRead(Mode other) && other.compareTo(mode) <= 0;
  }

  @Override
  public String text() {
    return kind() + " " + mode.name().toLowerCase(Locale.ROOT);
  }
}
