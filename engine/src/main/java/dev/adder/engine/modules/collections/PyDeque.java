package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;

/** {@code collections.deque}: a ring of references. Both ends cost constant time. */
public final class PyDeque extends PyExtensible {
  /** {@code collections.deque}. */
  public static final PyType TYPE = PyType.builtin("collections.deque");

  private static final int FIRST_CAPACITY = 8;

  private Object[] ring = new Object[FIRST_CAPACITY];
  private int head;
  private int size;
  private long changes;
  private int limit = -1;

  PyDeque(PyType type) {
    super(type);
  }

  int size() {
    return size;
  }

  /** Grows with every change; iterators watch it. */
  long changes() {
    return changes;
  }

  /** {@code maxlen}, or -1. */
  int limit() {
    return limit;
  }

  void setLimit(int value) {
    limit = value;
  }

  private int slot(int index) {
    return (head + index) & (ring.length - 1);
  }

  Object get(int index) {
    return ring[slot(index)];
  }

  void set(int index, Object value) {
    ring[slot(index)] = value;
  }

  private void grow(Context ctx) {
    if (size == ring.length) {
      ctx.meter().allocate(8L * ring.length);
      ctx.meter().spend(size >> 4);
      Object[] bigger = new Object[ring.length * 2];
      for (int i = 0; i < size; i++) {
        Context.pace(i);
        bigger[i] = get(i);
      }
      ring = bigger;
      head = 0;
    }
  }

  void append(Context ctx, Object value) {
    changes++;
    if (limit == 0) {
      return;
    }
    if (size == limit) {
      removeFirst();
    }
    grow(ctx);
    ring[slot(size++)] = value;
  }

  void appendLeft(Context ctx, Object value) {
    changes++;
    if (limit == 0) {
      return;
    }
    if (size == limit) {
      removeLast();
    }
    grow(ctx);
    head = slot(-1);
    ring[head] = value;
    size++;
  }

  Object removeFirst() {
    changes++;
    Object value = ring[head];
    ring[head] = null;
    head = slot(1);
    size--;
    return value;
  }

  Object removeLast() {
    changes++;
    int at = slot(--size);
    Object value = ring[at];
    ring[at] = null;
    return value;
  }

  void clear() {
    changes++;
    ring = new Object[FIRST_CAPACITY];
    head = 0;
    size = 0;
  }

  /** Turns the ring {@code steps} to the right. */
  void rotate(Context ctx, long steps) {
    if (size < 2) {
      return;
    }
    int turns = (int) Math.floorMod(steps, (long) size);
    boolean right = turns <= size / 2;
    int count = right ? turns : size - turns;
    ctx.meter().spend(count);
    changes++;
    for (int i = 0; i < count; i++) {
      Context.pace(i);
      if (size == ring.length) {
        head = right ? slot(-1) : slot(1);
      } else if (right) {
        Object value = removeLast();
        head = slot(-1);
        ring[head] = value;
        size++;
      } else {
        Object value = removeFirst();
        ring[slot(size++)] = value;
      }
    }
  }

  void removeAt(Context ctx, int index) {
    ctx.meter().spend((size - index) >> 3);
    for (int i = index; i < size - 1; i++) {
      Context.pace(i);
      set(i, get(i + 1));
    }
    removeLast();
  }

  void insert(Context ctx, int index, Object value) {
    append(ctx, value);
    ctx.meter().spend((size - index) >> 3);
    for (int i = size - 1; i > index; i--) {
      Context.pace(i);
      set(i, get(i - 1));
    }
    set(index, value);
  }

  Object[] toArray(Context ctx) {
    ctx.meter().allocate(16 + 8L * size);
    Object[] items = new Object[size];
    for (int i = 0; i < size; i++) {
      Context.pace(i);
      items[i] = get(i);
    }
    return items;
  }
}
