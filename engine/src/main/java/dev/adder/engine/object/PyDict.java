package dev.adder.engine.object;

import dev.adder.engine.text.Numbers;
import dev.adder.engine.text.Pace;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * {@code dict}: an open-addressing index over insertion-ordered entries. As long as every key is a
 * plain String the table uses Java's cached string hashes and needs no context; the first other key
 * moves it to Python's hashes. Probes are charged to the meter, so chosen collisions cost their
 * maker. Confined to its isolate.
 */
public final class PyDict extends PyExtensible {
  /** {@code dict}. */
  public static final PyType TYPE = PyType.builtin("dict");

  private static final int FREE = -1;
  private static final int DELETED = -2;
  private static final int[] NO_INDEX = {FREE};
  private static final Object[] NOTHING = {};
  private static final int[] NO_HASHES = {};
  private static final int CHARGE_AFTER = 8;

  /** The heads of four arrays. */
  private static final long TABLES = 64;

  /** A search for a name polls after each 512 places. */
  private static final int POLL_MASK = 511;

  private static long versions;

  private int[] index = NO_INDEX;
  private Object[] keys = NOTHING;
  private Object[] values = NOTHING;
  private int[] hashes = NO_HASHES;
  private int used;
  private int start;
  private int size;

  /** Places of the index where an entry was removed. A search ends at a place never used only. */
  private int deleted;

  private boolean general;
  private boolean asks;
  private long keysVersion;
  private int changes;

  /** An empty dict. */
  public PyDict() {
    super(TYPE);
  }

  /** An empty instance of {@code type}, a subclass of dict. */
  public PyDict(PyType type) {
    super(type);
  }

  /** Number of items. */
  public int size() {
    return size;
  }

  /**
   * A number that changes whenever a key is added or removed and that no other dict has; for caches
   * of where a name stands.
   */
  public long keysVersion() {
    if (keysVersion == 0) {
      synchronized (PyDict.class) {
        keysVersion = ++versions;
      }
    }
    return keysVersion;
  }

  /**
   * Says whether {@link Isolate#missingNames} is asked for names that are not here, and forgets
   * what was found missing so far.
   */
  public void asksForMissing(boolean value) {
    asks = value;
    keysVersion = 0;
  }

  // ---- positions: entries in insertion order, some of them removed ----

  /** One past the last position. */
  public int limit() {
    return used;
  }

  /** A number that is another one after any change of keys or values, until it has gone round. */
  public int changes() {
    return changes;
  }

  /** The key at a position, or Java null when that entry was removed. */
  public Object keyAt(int position) {
    return keys[position];
  }

  /** The value at a position. */
  public Object valueAt(int position) {
    return values[position];
  }

  /** Replaces the value at a position whose entry exists. */
  public void setValueAt(int position, Object value) {
    values[position] = value;
    changes++;
  }

  // ---- look-up ----

  /** The value of {@code key}, or Java null. May run script code. */
  public Object get(Context ctx, Object key) {
    int at = find(ctx, key);
    return at < 0 ? null : values[at];
  }

  /** Whether {@code key} is present. May run script code. */
  public boolean contains(Context ctx, Object key) {
    return find(ctx, key) >= 0;
  }

  /** The value of the plain String {@code name}, or Java null, in a dict of any kind. */
  public Object getName(String name) {
    if (general) {
      return get(Context.current(), name);
    }
    int at = findName(name, Hash.fold(name.hashCode()), null);
    return at < 0 ? null : values[at];
  }

  /** The position of the plain String {@code name}, or a negative number; nobody else is asked. */
  public int positionOf(String name) {
    int hash = Hash.fold(name.hashCode());
    if (!general) {
      return findName(name, hash, null);
    }
    Context ctx = Context.current();
    return findGeneral(ctx, name, Hash.fold(Hash.of(ctx, name)));
  }

  /** The position of {@code key}, or a negative number. May run script code. */
  public int find(Context ctx, Object key) {
    if (!general) {
      if (key instanceof String name) {
        int at = findName(name, Hash.fold(name.hashCode()), ctx);
        return at < 0 && asks ? ask(ctx, name) : at;
      }
      if (size == 0) {
        Hash.of(ctx, key);
        return -1;
      }
      if (key instanceof Long || key instanceof Double || key instanceof Boolean) {
        return -1;
      }
      generalise(ctx);
    }
    int at = findGeneral(ctx, key, Hash.fold(Hash.of(ctx, key)));
    return at < 0 && asks && key instanceof String name ? ask(ctx, name) : at;
  }

  /**
   * The position of a text or an int if it is found at once: a negative number says that nothing is
   * known. Charges nothing, runs nothing, asks nobody.
   */
  public int glance(Object key) {
    int hash;
    if (!general && key instanceof String name) {
      hash = Hash.fold(name.hashCode());
    } else if (general && key instanceof Long n) {
      hash = Hash.fold(Numbers.hash(n.longValue()));
    } else {
      return -1;
    }
    int[] table = index;
    int mask = table.length - 1;
    int at = hash & mask;
    for (int probes = 0; probes < CHARGE_AFTER; probes++) {
      int entry = table[at];
      if (entry == FREE) {
        return -1;
      }
      if (entry >= 0 && hashes[entry] == hash) {
        return key.equals(keys[entry]) ? entry : -1;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  private static int ask(Context ctx, String name) {
    return ctx.isolate().missingNames().find(ctx, name);
  }

  /**
   * Looks a name up. A long search polls but costs no steps: instructions remember where they found
   * a name, in code that all runs share, so steps would tell a first run from a later one.
   */
  private int findName(String name, int hash, Context ctx) {
    int[] table = index;
    int mask = table.length - 1;
    int at = hash & mask;
    int probes = 0;
    while (true) {
      int entry = table[at];
      if (entry == FREE) {
        return -1;
      }
      if (entry >= 0
          && hashes[entry] == hash
          && (keys[entry] == name || name.equals(keys[entry]))) {
        return entry;
      }
      at = (at + 1) & mask;
      if ((++probes & POLL_MASK) == 0 && ctx != null) {
        ctx.meter().poll();
      }
    }
  }

  private int findGeneral(Context ctx, Object key, int hash) {
    while (true) {
      int found = probe(ctx, key, hash);
      if (found != RESTART) {
        return found;
      }
    }
  }

  private static final int RESTART = -3;

  private int probe(Context ctx, Object key, int hash) {
    int[] table = index;
    int mask = table.length - 1;
    int at = hash & mask;
    int probes = 0;
    while (true) {
      int entry = table[at];
      if (entry == FREE) {
        return -1;
      }
      if (entry >= 0 && hashes[entry] == hash) {
        Object known = keys[entry];
        if (known == key) {
          return entry;
        }
        boolean equal = Ops.identicalOrEqual(ctx, known, key);
        if (index != table || keys[entry] != known) {
          return RESTART;
        }
        if (equal) {
          return entry;
        }
      }
      at = (at + 1) & mask;
      if (++probes > CHARGE_AFTER) {
        ctx.meter().spend(1);
      }
    }
  }

  /** Moves to Python's hashes. */
  private void generalise(Context ctx) {
    if (general) {
      return;
    }
    int[] newHashes = new int[hashes.length];
    for (int i = 0; i < used; i++) {
      Context.pace(i);
      if (keys[i] != null) {
        newHashes[i] = Hash.fold(Hash.of(ctx, keys[i]));
      }
    }
    index = indexOf(keys, newHashes, used, index.length);
    deleted = 0;
    hashes = newHashes;
    general = true;
  }

  // ---- change ----

  /** Sets an item. May run script code. */
  public void put(Context ctx, Object key, Object value) {
    store(ctx, key, value, true);
  }

  /** Adds an item, or replaces its value if asked to; the value it has then. */
  private Object store(Context ctx, Object key, Object value, boolean replaces) {
    int hash;
    int at;
    if (!general && key instanceof String name) {
      hash = Hash.fold(name.hashCode());
      at = findName(name, hash, ctx);
    } else {
      generalise(ctx);
      hash = Hash.fold(Hash.of(ctx, key));
      at = findGeneral(ctx, key, hash);
    }
    if (at >= 0) {
      if (replaces) {
        values[at] = value;
        changes++;
      }
      return values[at];
    }
    if (used == keys.length) {
      ctx.meter().allocate(growthBytes());
    }
    insert(key, value, hash);
    return value;
  }

  /** What growing allocates: all tables anew, three for the entries and the index. */
  private long growthBytes() {
    int capacity = nextCapacity();
    return TABLES + 12L * capacity + 4L * indexLength(capacity);
  }

  private int nextCapacity() {
    return Math.max(5, keys.length * 2);
  }

  private static int indexLength(int capacity) {
    return Integer.highestOneBit(capacity * 2 - 1) * 2;
  }

  /** Sets the item of a plain String; charges nothing, so the caller bounds how often. */
  public void putName(String name, Object value) {
    if (general) {
      put(Context.current(), name, value);
      return;
    }
    int hash = Hash.fold(name.hashCode());
    int at = findName(name, hash, null);
    if (at >= 0) {
      values[at] = value;
      changes++;
    } else {
      insert(name, value, hash);
    }
  }

  /** The present value of {@code key}, or {@code value} after it was added. */
  public Object putIfAbsent(Context ctx, Object key, Object value) {
    Object present = asks ? get(ctx, key) : null;
    return present != null ? present : store(ctx, key, value, false);
  }

  private void insert(Object key, Object value, int hash) {
    if (used == keys.length) {
      grow();
    }
    keys[used] = key;
    values[used] = value;
    changes++;
    hashes[used] = hash;
    int mask = index.length - 1;
    int at = hash & mask;
    while (index[at] >= 0) {
      at = (at + 1) & mask;
    }
    if (index[at] == DELETED) {
      deleted--;
    }
    index[at] = used;
    used++;
    size++;
    keysVersion = 0;
    if (size + deleted > mask - (mask >> 2)) {
      reindex(index.length);
    }
  }

  /** Puts an entry into the first place free for it; how many places were looked at. */
  private static int place(int[] table, int hash, int entry) {
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] >= 0) {
      at = (at + 1) & mask;
    }
    table[at] = entry;
    return 1 + ((at - hash) & mask);
  }

  private void grow() {
    if (size < used - used / 4) {
      compact();
      if (used < keys.length) {
        return;
      }
    }
    int capacity = nextCapacity();
    // Each copy of a large dict takes a while; the run may be stopped between them.
    int look = capacity >= Pace.ITEMS ? -1 : 0;
    Object[] newKeys = Arrays.copyOf(keys, capacity);
    Context.pace(look);
    Object[] newValues = Arrays.copyOf(values, capacity);
    Context.pace(look);
    int[] newHashes = Arrays.copyOf(hashes, capacity);
    Context.pace(look);
    index = indexOf(newKeys, newHashes, used, indexLength(capacity));
    deleted = 0;
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
  }

  private void compact() {
    Object[] newKeys = new Object[keys.length];
    Object[] newValues = new Object[keys.length];
    int[] newHashes = new int[keys.length];
    int to = 0;
    for (int from = 0; from < used; from++) {
      Context.pace(from);
      if (keys[from] != null) {
        newKeys[to] = keys[from];
        newValues[to] = values[from];
        newHashes[to] = hashes[from];
        to++;
      }
    }
    index = indexOf(newKeys, newHashes, to, index.length);
    deleted = 0;
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    used = to;
    changes++;
    start = 0;
  }

  private void reindex(int length) {
    index = indexOf(keys, hashes, used, length);
    deleted = 0;
  }

  /** An index over entries. What it is to replace stays as it is when the run is stopped here. */
  private static int[] indexOf(Object[] keys, int[] hashes, int used, int length) {
    int[] table = new int[Math.max(8, length)];
    Arrays.fill(table, FREE);
    int looked = 0;
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        looked += place(table, hashes[i], i);
      }
      if (looked >= Pace.ITEMS >> 2) {
        looked = 0;
        Context.pace(-1);
      }
    }
    return table;
  }

  /** Removes an item and returns its value, or Java null when there is none. */
  public Object remove(Context ctx, Object key) {
    int at = find(ctx, key);
    if (at < 0) {
      return null;
    }
    Object value = values[at];
    removeAt(at);
    return value;
  }

  /** Removes the entry at a position that holds one. */
  public void removeAt(int position) {
    int mask = index.length - 1;
    int at = hashes[position] & mask;
    while (index[at] != position) {
      at = (at + 1) & mask;
    }
    if (index[(at + 1) & mask] == FREE) {
      index[at] = FREE;
    } else {
      index[at] = DELETED;
      deleted++;
    }
    keys[position] = null;
    values[position] = null;
    changes++;
    size--;
    keysVersion = 0;
  }

  /**
   * Removes the item at the last position that holds one and gives its place back, so that taking
   * items from the end stays cheap.
   */
  public void removeLast(int position) {
    removeAt(position);
    while (used > 0 && keys[used - 1] == null) {
      used--;
    }
    start = Math.min(start, used);
  }

  /** Removes everything. */
  public void clear() {
    index = NO_INDEX;
    deleted = 0;
    keys = NOTHING;
    values = NOTHING;
    hashes = NO_HASHES;
    changes++;
    used = 0;
    start = 0;
    size = 0;
    general = false;
    keysVersion = 0;
  }

  // ---- bulk ----

  /** Adds all items of {@code other} without running script code when this dict is empty. */
  public void putAllFrom(PyDict other) {
    if (size != 0) {
      Context ctx = Context.current();
      other.forEach((key, value) -> put(ctx, key, value));
      return;
    }
    general = other.general;
    index = other.index.length == 1 ? NO_INDEX : other.index.clone();
    keys = other.keys.clone();
    values = other.values.clone();
    hashes = other.hashes.clone();
    used = other.used;
    changes++;
    start = other.start;
    size = other.size;
    deleted = other.deleted;
    keysVersion = 0;
  }

  /** Hands every item to {@code action}, which must not change the dict. */
  public void forEach(BiConsumer<Object, Object> action) {
    for (int i = 0; i < used; i++) {
      Context.pace((i << 3) + 7);
      if (keys[i] != null) {
        action.accept(keys[i], values[i]);
      }
    }
  }

  /** Hands every item whose key is a str to {@code action}. */
  void forEachName(BiConsumer<String, Object> action) {
    for (int i = 0; i < used; i++) {
      Context.pace((i << 3) + 7);
      if (keys[i] != null && Str.is(keys[i])) {
        action.accept(Str.text(keys[i]), values[i]);
      }
    }
  }

  /** The next position from {@code from} on that holds an entry, or -1. */
  public int next(int from) {
    for (int i = Math.max(from, start); i < used; i++) {
      if (keys[i] != null) {
        if (from <= start) {
          start = i;
        }
        return i;
      }
      Context.pace(i);
    }
    return -1;
  }
}
