package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.text.Pace;

/**
 * The hash table of sets: open addressing with runs of linear probes, as in CPython's {@code
 * setobject.c} (same slots, same growth), so that sets of ints iterate in the same order. Probes
 * past the first run are charged to the meter.
 */
final class SetTable {
  private static final int SMALLEST = 8;
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;
  private static final int MANY = 50_000;

  /** Places of a table that are looked at between two looks at the meter. */
  private static final int MANY_PLACES = 1 << 13;

  private static final int RESTART = -2;
  private static final long DUMMY_HASH = -1;
  private static final Object DUMMY = new Object();

  private Object[] keys = new Object[SMALLEST];
  private long[] hashes = new long[SMALLEST];
  private int fill;
  private int used;
  private int finger;

  int size() {
    return used;
  }

  int limit() {
    return keys.length;
  }

  Object at(int position) {
    Object key = keys[position];
    return key == DUMMY ? null : key;
  }

  long hashAt(int position) {
    return hashes[position];
  }

  int next(int from) {
    Object[] table = keys;
    for (int i = from; i < table.length; i++) {
      if (table[i] != null && table[i] != DUMMY) {
        return i;
      }
    }
    return -1;
  }

  /** The position of {@code key}, or a negative number. */
  int find(Context ctx, Object key, long hash) {
    int found = seek(ctx, key, hash);
    while (found == RESTART) {
      found = seek(ctx, key, hash);
    }
    return found < 0 ? -1 : found;
  }

  /**
   * The position of {@code key}; when missing, {@code -3 - slot} of where to put it (the last slot
   * on the way that a removal left, else the free one); or RESTART.
   */
  private int seek(Context ctx, Object key, long hash) {
    Object[] table = keys;
    long[] known = hashes;
    int mask = table.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    int removed = -1;
    int compared = 0;
    while (true) {
      int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (int at = i; at <= last; at++) {
        Object entry = table[at];
        if (entry == null) {
          return -3 - (removed < 0 ? at : removed);
        }
        if (entry == DUMMY) {
          removed = at;
        } else if (known[at] == hash) {
          if (entry == key) {
            return at;
          }
          compared++;
          boolean equal = Ops.identicalOrEqual(ctx, entry, key);
          if (keys != table || table[at] != entry) {
            return RESTART;
          }
          if (equal) {
            return at;
          }
        }
      }
      ctx.meter().spend(1 + compared);
      compared = 0;
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Adds {@code key}; false when it is there already. */
  boolean add(Context ctx, Object key, long hash) {
    int found = seek(ctx, key, hash);
    while (found == RESTART) {
      found = seek(ctx, key, hash);
    }
    if (found >= 0) {
      return false;
    }
    int at = -3 - found;
    boolean reused = keys[at] == DUMMY;
    keys[at] = key;
    hashes[at] = hash;
    used++;
    if (reused) {
      return true;
    }
    fill++;
    if (fill * 5L >= (keys.length - 1) * 3L) {
      resize(ctx, used > MANY ? used * 2L : used * 4L);
    }
    return true;
  }

  /** Removes {@code key}; false when it is not there. */
  boolean discard(Context ctx, Object key, long hash) {
    int at = find(ctx, key, hash);
    if (at < 0) {
      return false;
    }
    removeAt(at);
    return true;
  }

  private void removeAt(int at) {
    keys[at] = DUMMY;
    hashes[at] = DUMMY_HASH;
    used--;
  }

  /** Removes and returns some member, or Java null when there is none. */
  Object pop(Context ctx) {
    if (used == 0) {
      return null;
    }
    int at = finger & (keys.length - 1);
    int seen = 0;
    while (keys[at] == null || keys[at] == DUMMY) {
      at = (at + 1) & (keys.length - 1);
      if ((++seen & 63) == 0) {
        ctx.meter().step();
      }
    }
    Object key = keys[at];
    removeAt(at);
    finger = at + 1;
    return key;
  }

  void clear() {
    keys = new Object[SMALLEST];
    hashes = new long[SMALLEST];
    fill = 0;
    used = 0;
    finger = 0;
  }

  /** Makes room for {@code more} members as CPython does before a bulk update. */
  void reserve(Context ctx, int more) {
    if ((fill + (long) more) * 5 >= (keys.length - 1) * 3L) {
      resize(ctx, (used + (long) more) * 2);
    }
  }

  /** Adds all members of {@code other}. */
  void addAll(Context ctx, SetTable other) {
    if (other == this || other.used == 0) {
      return;
    }
    ctx.meter().spend(other.used);
    reserve(ctx, other.used);
    if (fill == 0 && keys.length == other.keys.length && other.fill == other.used) {
      System.arraycopy(other.keys, 0, keys, 0, keys.length);
      System.arraycopy(other.hashes, 0, hashes, 0, hashes.length);
      fill = other.fill;
      used = other.used;
      return;
    }
    if (fill == 0) {
      int looked = 0;
      for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
        looked += place(keys, hashes, other.keys[i], other.hashes[i]);
        fill++;
        used++;
        looked = pace(ctx, looked);
      }
      return;
    }
    for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
      Pace.keep((i << 2) + 3, ctx.meter());
      add(ctx, other.keys[i], other.hashes[i]);
    }
  }

  /** Takes the contents of {@code other}, which becomes empty. */
  void take(SetTable other) {
    keys = other.keys;
    hashes = other.hashes;
    fill = other.fill;
    used = other.used;
    finger = 0;
    other.clear();
  }

  private void resize(Context ctx, long wanted) {
    long length = SMALLEST;
    while (length <= wanted) {
      length <<= 1;
    }
    ctx.meter().allocate(length * 16);
    Object[] newKeys = new Object[(int) length];
    long[] newHashes = new long[(int) length];
    int looked = 0;
    for (int i = 0; i < keys.length; i++) {
      looked++;
      if (keys[i] != null && keys[i] != DUMMY) {
        looked += place(newKeys, newHashes, keys[i], hashes[i]);
      }
      looked = pace(ctx, looked);
    }
    keys = newKeys;
    hashes = newHashes;
    fill = used;
  }

  /** Charges places that were looked at, and looks at the meter, when they have become many. */
  private static int pace(Context ctx, int looked) {
    if (looked < MANY_PLACES) {
      return looked;
    }
    ctx.meter().spend(looked >> 6);
    ctx.meter().poll();
    return 0;
  }

  /** Puts a key that is not there into a table without dummies; how many places it looked at. */
  private static int place(Object[] keys, long[] hashes, Object key, long hash) {
    int looked = 1;
    int mask = keys.length - 1;
    int i = (int) hash & mask;
    long perturb = hash;
    while (true) {
      int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (int at = i; at <= last; at++) {
        if (keys[at] == null) {
          keys[at] = key;
          hashes[at] = hash;
          return looked;
        }
        looked++;
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** The hash of a frozenset with these members. */
  long hash(Context ctx) {
    long hash = 0;
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      ctx.meter().step();
      hash ^= shuffle(hashes[i]);
    }
    hash ^= (used + 1L) * 1927868237L;
    hash ^= (hash >>> 11) ^ (hash >>> 25);
    hash = hash * 69069L + 907133923L;
    return hash == -1 ? 590923713L : hash;
  }

  private static long shuffle(long h) {
    return ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
  }
}
