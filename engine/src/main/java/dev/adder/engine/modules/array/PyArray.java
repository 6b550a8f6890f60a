package dev.adder.engine.modules.array;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.BufferSource;
import dev.adder.engine.types.Exports;
import java.util.Arrays;

/** {@code array.array}: a growable sequence of items of one kind. Confined to its isolate. */
final class PyArray extends PyExtensible implements BufferSource {
  /** {@code array.array}. */
  static final PyType TYPE = PyType.builtin("array.array");

  private static final int MOST = Integer.MAX_VALUE - 16;

  private final ArrayKind kind;
  private final Exports exports = new Exports();
  private byte[] data;
  private int used;

  /** An array over {@code data}, which the caller gives away and which holds whole items. */
  PyArray(PyType type, ArrayKind kind, byte[] data) {
    super(type);
    this.kind = kind;
    this.data = data;
    this.used = data.length;
  }

  ArrayKind kind() {
    return kind;
  }

  /** Number of items. */
  int size() {
    return used / kind.size();
  }

  /** Item {@code i}. */
  Object get(int i) {
    return kind.read(data, i * kind.size());
  }

  /** The bits of item {@code i}, not extended by its sign. */
  long stored(int i) {
    return kind.stored(data, i * kind.size());
  }

  /** Sets item {@code i} to a value whose bits are known to fit. */
  void set(int i, long bits) {
    kind.write(data, i * kind.size(), bits);
  }

  /** The bytes of all items; the array may be longer. */
  @Override
  public byte[] bufferArray() {
    return data;
  }

  @Override
  public int bufferSize() {
    return used;
  }

  @Override
  public boolean bufferReadOnly() {
    return false;
  }

  @Override
  public String bufferFormat() {
    return kind.format();
  }

  @Override
  public int bufferItemSize() {
    return kind.size();
  }

  @Override
  public void export(Object view) {
    exports.add();
  }

  @Override
  public void release(Object view) {
    exports.remove();
  }

  /** A copy of the bytes of items {@code [start, end)}. */
  byte[] copy(Context ctx, int start, int end) {
    ctx.meter().allocate((long) (end - start) * kind.size() + 16);
    ctx.meter().spend((end - start) >> 6);
    return Arrays.copyOfRange(data, start * kind.size(), end * kind.size());
  }

  /** Replaces items {@code [start, end)} by the items in {@code bytes}. */
  void replace(Context ctx, int start, int end, byte[] bytes) {
    int from = start * kind.size();
    int to = end * kind.size();
    int change = bytes.length - (to - from);
    if (change != 0) {
      exports.requireNone("cannot resize an array that is exporting buffers");
      ensure(ctx, change);
      ctx.meter().spend((used - to) >> 8);
      System.arraycopy(data, to, data, to + change, used - to);
      used += change;
    }
    ctx.meter().spend(bytes.length >> 8);
    System.arraycopy(bytes, 0, data, from, bytes.length);
  }

  /** Appends an item. Amortised O(1). */
  void append(Context ctx, long bits) {
    exports.requireNone("cannot resize an array that is exporting buffers");
    ensure(ctx, kind.size());
    kind.write(data, used, bits);
    used += kind.size();
  }

  private void ensure(Context ctx, int more) {
    if (more <= data.length - used) {
      return;
    }
    long needed = (long) used + more;
    if (needed > MOST) {
      throw Errors.memory();
    }
    int capacity = (int) Math.min(MOST, needed + (needed >> 3) + 16);
    ctx.meter().allocate(capacity);
    data = Arrays.copyOf(data, capacity);
  }
}
