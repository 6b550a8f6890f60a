package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;

/**
 * Looks at the meter now and then inside loops whose work was charged in one piece before, so that
 * stop requests and times are seen in time. Nothing is charged: steps stay where they are.
 */
public final class Pace {
  /** Items, of some nanoseconds each, that are worked on between two looks. */
  public static final int ITEMS = 1 << 15;

  /** Bytes that are moved or hashed by the JDK in one piece. */
  public static final int BYTES = 1 << 17;

  private Pace() {}

  /** To be called with each index, or count, of a loop; cheap but for every {@link #ITEMS}th. */
  public static void keep(int index, Meter meter) {
    if ((index & (ITEMS - 1)) == ITEMS - 1) {
      meter.poll();
    }
  }
}
