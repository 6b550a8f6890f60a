package dev.adder.engine.object;

/**
 * A set that compares by identity and takes little memory: five to eight bytes for each element.
 * Used to measure an isolate, when there may be little left. It consists of many small tables that
 * grow one by one, so that no call of {@link #add} does the work of more than one of them. Not
 * thread-safe.
 */
final class IdentitySet {
  private static final int TABLE_BITS = 8;
  private static final int FIRST = 16;

  /** Spreads identity hashes, whose bits are not all used. */
  private static final int SPREAD = 0x9E3779B9;

  private final Object[][] tables = new Object[1 << TABLE_BITS][];
  private final int[] sizes = new int[1 << TABLE_BITS];
  private final Runnable work;

  /**
   * An empty set.
   *
   * @param work is run once for each element that is moved when a table grows
   */
  IdentitySet(Runnable work) {
    this.work = work;
  }

  /** Adds {@code value}; false when it is here already. Constant time on average. */
  boolean add(Object value) {
    int hash = hash(value);
    int number = hash >>> -TABLE_BITS;
    Object[] table = tables[number];
    if (table == null) {
      table = new Object[FIRST];
      tables[number] = table;
    }
    if (!insert(table, hash, value)) {
      return false;
    }
    int size = ++sizes[number];
    if (size > table.length - (table.length >> 2)) {
      tables[number] = grown(table);
    }
    return true;
  }

  private static int hash(Object value) {
    return System.identityHashCode(value) * SPREAD;
  }

  private static boolean insert(Object[] table, int hash, Object value) {
    int at = (int) (Integer.toUnsignedLong(hash << TABLE_BITS) * table.length >>> Integer.SIZE);
    while (table[at] != null) {
      if (table[at] == value) {
        return false;
      }
      at = at + 1 == table.length ? 0 : at + 1;
    }
    table[at] = value;
    return true;
  }

  private Object[] grown(Object[] table) {
    Object[] larger = new Object[table.length + (table.length >> 1)];
    for (Object each : table) {
      if (each != null) {
        work.run();
        insert(larger, hash(each), each);
      }
    }
    return larger;
  }
}
