package dev.adder.engine.object;

import dev.adder.engine.text.Pace;
import dev.adder.sandbox.quota.Meter;

/**
 * A set that compares by identity and takes little memory: six bytes for each element or more. Used
 * to measure an isolate, when there may be little left. Not thread-safe.
 */
final class IdentitySet {
  private static final int FIRST = 1 << 10;

  private Object[] table = new Object[FIRST];
  private final Meter meter;
  private int size;

  /** An empty set, which looks at {@code meter} when it grows. */
  IdentitySet(Meter meter) {
    this.meter = meter;
  }

  /** Adds {@code value}; false when it is here already. Constant time on average. */
  boolean add(Object value) {
    if (!insert(table, value)) {
      return false;
    }
    size++;
    if (size > table.length / 4 * 3) {
      grow();
    }
    return true;
  }

  private static boolean insert(Object[] table, Object value) {
    int mask = table.length - 1;
    int hash = System.identityHashCode(value);
    int at = (hash ^ hash >>> 15) & mask;
    while (table[at] != null) {
      if (table[at] == value) {
        return false;
      }
      at = at + 1 & mask;
    }
    table[at] = value;
    return true;
  }

  private void grow() {
    Object[] larger = new Object[table.length * 2];
    for (int i = 0; i < table.length; i++) {
      Pace.keep(i, meter);
      if (table[i] != null) {
        insert(larger, table[i]);
      }
    }
    table = larger;
  }
}
