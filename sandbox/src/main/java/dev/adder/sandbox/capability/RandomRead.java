package dev.adder.sandbox.capability;

import java.util.Locale;

/**
 * Reading randomness.
 *
 * @param mode the best source that may be read; the system's includes a seeded one
 */
public record RandomRead(Mode mode) implements Capability {

  /** Where random bits come from, from least to most authority. */
  public enum Mode {
    /** A generator whose seed the host set: the same bits in every run. */
    SEEDED,
    /** The entropy of the operating system. */
    SYSTEM
  }

  @Override
  public String kind() {
    return "random.read";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof RandomRead(Mode other) && other.compareTo(mode) <= 0;
  }

  @Override
  public String text() {
    return kind() + " " + mode.name().toLowerCase(Locale.ROOT);
  }
}
