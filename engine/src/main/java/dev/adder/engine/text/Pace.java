package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.Arrays;

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

  /** {@link System#arraycopy} of bytes, with a look after each piece. */
  public static void copy(byte[] from, int at, byte[] to, int start, int count, Meter meter) {
    int done = 0;
    if (from == to && at < start) {
      // Pieces would run over what is still to be moved.
      System.arraycopy(from, at, to, start, count);
      return;
    }
    while (done < count) {
      int piece = Math.min(BYTES, count - done);
      System.arraycopy(from, at + done, to, start + done, piece);
      meter.poll();
      done += piece;
    }
  }

  /** {@link java.util.Arrays#hashCode(byte[])}, with a look after each piece. */
  public static int hash(byte[] bytes, Meter meter) {
    int hash = 1;
    for (int at = 0; at < bytes.length; at += BYTES) {
      int end = Math.min(bytes.length, at + BYTES);
      int power = 1;
      int factor = 31;
      for (int n = end - at; n > 0; n >>= 1, factor *= factor) {
        power *= (n & 1) == 1 ? factor : 1;
      }
      int piece = Arrays.hashCode(Arrays.copyOfRange(bytes, at, end));
      hash = (hash - 1) * power + piece;
      meter.poll();
    }
    return hash;
  }

  /** To be called with each index, or count, of a loop; cheap but for every {@link #ITEMS}th. */
  public static void keep(int index, Meter meter) {
    if ((index & (ITEMS - 1)) == ITEMS - 1) {
      meter.poll();
    }
  }
}
