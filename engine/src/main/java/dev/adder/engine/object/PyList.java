package dev.adder.engine.object;

import java.util.Arrays;

/**
 * {@code list}. The storage is a long[], a double[] or an Object[], chosen by what the list has
 * held: it generalises once and never goes back. Confined to its isolate. The methods scripts see
 * are in package types.
 */
public final class PyList extends PyExtensible {
  /** {@code list}. */
  public static final PyType TYPE = PyType.builtin("list");

  /** Numbers that are boxed for one charge, and the bytes of each. */
  private static final int BOXES = 1 << 14;

  private static final int BOX_BYTES = 24;

  private static final long[] NO_LONGS = {};
  private static final Object[] NO_ITEMS = {};

  private Object storage;
  private int size;

  /** An empty list. */
  public PyList() {
    super(TYPE);
    storage = NO_LONGS;
  }

  /** An empty instance of {@code type}, a subclass of list. */
  public PyList(PyType type) {
    super(type);
    storage = NO_LONGS;
  }

  /** A list of {@code items}, which the caller gives away. */
  public PyList(Object[] items, int size) {
    super(TYPE);
    this.storage = items;
    this.size = size;
  }

  /** A list of {@code items}, which the caller gives away. */
  public static PyList of(Object... items) {
    return new PyList(items, items.length);
  }

  /** A list over {@code storage}, a long[], double[] or Object[] that the caller gives away. */
  public static PyList ofStorage(Object storage, int size) {
    PyList list = new PyList();
    list.storage = storage;
    list.size = size;
    return list;
  }

  /** Number of items. */
  public int size() {
    return size;
  }

  /** The storage: a long[], double[] or Object[] of at least size elements; for fast paths. */
  public Object storage() {
    return storage;
  }

  /** Item {@code i}, 0 <= i < size, boxed. */
  public Object get(int i) {
    Object s = storage;
    if (s instanceof Object[] items) {
      return items[i];
    }
    return s instanceof long[] longs ? (Object) longs[i] : (Object) ((double[]) s)[i];
  }

  /** Replaces item {@code i}, 0 <= i < size. */
  public void set(int i, Object value) {
    Object s = storage;
    if (s instanceof Object[] items) {
      items[i] = value;
    } else if (s instanceof long[] longs && value instanceof Long n) {
      longs[i] = n;
    } else if (s instanceof double[] doubles && value instanceof Double d) {
      doubles[i] = d;
    } else {
      generalise()[i] = value;
    }
  }

  private Object[] generalise() {
    Object s = storage;
    if (s instanceof Object[] items) {
      return items;
    }
    Context.charge(4L * capacity());
    Object[] items = boxed(capacity());
    storage = items;
    return items;
  }

  /** The items of unboxed storage in an array that the caller has charged; boxes are charged. */
  private Object[] boxed(int length) {
    Object[] items = new Object[length];
    for (int i = 0; i < size; i++) {
      if (i % BOXES == 0) {
        Context.charge((long) BOX_BYTES * Math.min(BOXES, size - i));
      }
      Context.pace(i);
      items[i] = get(i);
    }
    return items;
  }

  private int capacity() {
    return switch (storage) {
      case Object[] items -> items.length;
      case long[] longs -> longs.length;
      case double[] doubles -> doubles.length;
      default -> throw new IllegalStateException();
    };
  }

  /** Appends {@code value}; the amortised growth is charged. */
  public void append(Context ctx, Object value) {
    if (size == capacity()) {
      grow(ctx, size + 1);
    }
    add(value);
  }

  /** Appends a value; the caller has made room with {@link #ensure}. */
  private void add(Object value) {
    Object s = storage;
    if (s instanceof Object[] items) {
      items[size++] = value;
      return;
    }
    if (s instanceof long[] longs && value instanceof Long n) {
      longs[size++] = n;
      return;
    }
    if (s instanceof double[] doubles && value instanceof Double d) {
      doubles[size++] = d;
      return;
    }
    if (size == 0 && value instanceof Double d) {
      double[] doubles = new double[Math.max(4, capacity())];
      doubles[0] = d;
      storage = doubles;
      size = 1;
      return;
    }
    generalise()[size++] = value;
  }

  private void grow(Context ctx, int needed) {
    long wanted = Math.max(needed, size + (long) (size >> 1) + 4);
    ctx.meter().allocate((wanted - size) * 8);
    resize((int) Math.min(Integer.MAX_VALUE - 16, wanted));
  }

  private void resize(int capacity) {
    storage =
        switch (storage) {
          case Object[] items -> Arrays.copyOf(items, capacity);
          case long[] longs -> Arrays.copyOf(longs, capacity);
          case double[] doubles -> Arrays.copyOf(doubles, capacity);
          default -> throw new IllegalStateException();
        };
  }

  /** Makes room for {@code more} further items, charged. */
  public void ensure(Context ctx, int more) {
    if ((long) size + more > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    if (size + more > capacity()) {
      grow(ctx, size + more);
    }
  }

  /** Inserts before {@code i}, 0 <= i <= size. */
  public void insert(Context ctx, int i, Object value) {
    append(ctx, value);
    if (i < size - 1) {
      ctx.meter().spend((size - i) >> 4);
      System.arraycopy(storage, i, storage, i + 1, size - 1 - i);
      set(i, value);
    }
  }

  /** Removes and returns item {@code i}, 0 <= i < size. */
  public Object removeAt(Context ctx, int i) {
    Object value = get(i);
    removeRange(ctx, i, i + 1);
    return value;
  }

  /** Removes the items {@code [start, end)}. */
  public void removeRange(Context ctx, int start, int end) {
    ctx.meter().spend((size - end) >> 4);
    System.arraycopy(storage, end, storage, start, size - end);
    int newSize = size - (end - start);
    if (storage instanceof Object[] items) {
      Arrays.fill(items, newSize, size, null);
    }
    size = newSize;
  }

  /** Replaces the items {@code [start, end)} by {@code values}. */
  public void replaceRange(Context ctx, int start, int end, Object[] values) {
    int delta = values.length - (end - start);
    if (delta > 0) {
      ensure(ctx, delta);
    }
    ctx.meter().spend((size - end + values.length) >> 4);
    if (!fits(values)) {
      generalise();
    }
    System.arraycopy(storage, end, storage, start + values.length, size - end);
    if (delta < 0 && storage instanceof Object[] items) {
      Arrays.fill(items, size + delta, size, null);
    }
    size += delta;
    if (storage instanceof Object[] items) {
      System.arraycopy(values, 0, items, start, values.length);
      return;
    }
    for (int i = 0; i < values.length; i++) {
      set(start + i, values[i]);
    }
  }

  private boolean fits(Object[] values) {
    if (storage instanceof Object[]) {
      return true;
    }
    boolean longs = storage instanceof long[];
    for (Object value : values) {
      if (!(longs ? value instanceof Long : value instanceof Double)) {
        return false;
      }
    }
    return true;
  }

  /** Removes everything. A list without room keeps its storage; see {@link #vacate}. */
  public void clear() {
    if (capacity() > 0) {
      storage = NO_LONGS;
      size = 0;
    }
  }

  /**
   * Removes everything and returns the storage the list has from now on, which no other list has:
   * the list is untouched as long as it keeps it.
   */
  public Object vacate() {
    storage = new long[0];
    size = 0;
    return storage;
  }

  /** Takes the items of a new array, which the caller gives away. */
  public void setItems(Object[] items, int count) {
    if (count == 0) {
      clear();
      return;
    }
    storage = items;
    size = count;
  }

  /** Takes the storage (long[], double[] or Object[]) and size that {@code other} has now. */
  public void take(PyList other) {
    if (other.size == 0) {
      clear();
      return;
    }
    storage = other.storage;
    size = other.size;
    other.clear();
  }

  /** A new array of the items. */
  public Object[] toArray() {
    if (storage instanceof Object[] items) {
      return size == 0 ? NO_ITEMS : Arrays.copyOf(items, size);
    }
    return boxed(size);
  }

  /** A new list of the items {@code [start, end)} with the same kind of storage. */
  public PyList copyRange(int start, int end) {
    PyList copy = new PyList();
    copy.storage =
        switch (storage) {
          case Object[] items -> Arrays.copyOfRange(items, start, end);
          case long[] longs -> Arrays.copyOfRange(longs, start, end);
          case double[] doubles -> Arrays.copyOfRange(doubles, start, end);
          default -> throw new IllegalStateException();
        };
    copy.size = end - start;
    return copy;
  }

  /** Reverses the items in place. */
  public void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Context.pace(i);
      Object left = get(i);
      set(i, get(j));
      set(j, left);
    }
  }
}
