package dev.adder.engine.script;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What makes runs repeatable: the same texts and inputs give the same results and the same output,
 * in any JVM, and the same number of steps but for a known fault: a few programs take some steps
 * more in the first run of a JVM. Hashes, and with them the order of sets, and random numbers
 * depend on the seed; every clock that the policy lets be read stands at {@code start} in a fresh
 * isolate and goes on by {@code tick} at each reading, and {@code time.sleep} moves it instead of
 * waiting; weak references keep what they refer to. Limits of time still hold and are the one thing
 * that may end two runs at different places.
 *
 * @param seed for hashes and random numbers
 * @param start what the clock shows first
 * @param tick how far each reading moves the clock; not negative
 */
public record Determinism(long seed, Instant start, Duration tick) {
  /**
   * Checks the tick.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Determinism {
    Objects.requireNonNull(start, "start");
    if (tick.isNegative()) {
      throw new IllegalArgumentException("the tick is negative: " + tick);
    }
  }

  /** A clock that begins with the year 2000 in UTC and ticks by a millisecond. */
  public static Determinism of(long seed) {
    return new Determinism(seed, Instant.parse("2000-01-01T00:00:00Z"), Duration.ofMillis(1));
  }
}
