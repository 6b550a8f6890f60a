package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyType;
import java.util.Arrays;

/** {@code bytearray}: a growable sequence of bytes. Confined to its isolate. */
public final class PyByteArray extends PyByteString {
  /** {@code bytearray}. */
  public static final PyType TYPE = PyType.builtin("bytearray");

  private static final int MOST = Integer.MAX_VALUE - 16;

  private byte[] bytes;
  private int size;
  private final Exports exports = new Exports();

  /** A bytearray of {@code bytes}, which the caller gives away. */
  public PyByteArray(byte[] bytes) {
    this(TYPE, bytes);
  }

  /** An instance of {@code type}, bytearray or a subclass. */
  public PyByteArray(PyType type, byte[] bytes) {
    super(type);
    this.bytes = bytes;
    this.size = bytes.length;
  }

  @Override
  byte[] array() {
    return bytes;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  PyByteArray like(byte[] value) {
    return new PyByteArray(value);
  }

  @Override
  public boolean bufferReadOnly() {
    return false;
  }

  @Override
  public void export(Object view) {
    exports.add();
  }

  @Override
  public void release(Object view) {
    exports.remove();
  }

  /** Sets byte {@code i}. */
  public void set(int i, int value) {
    bytes[i] = (byte) value;
  }

  /**
   * Replaces {@code [start, end)} by {@code value}; BufferError when that changes the size while a
   * view is open. Linear in what moves.
   */
  public void replace(Context ctx, int start, int end, byte[] value) {
    int change = value.length - (end - start);
    if (change != 0) {
      requireResizable();
      ensure(ctx, change);
      ctx.meter().spend((size - end) >> 8);
      System.arraycopy(bytes, end, bytes, end + change, size - end);
      size += change;
    }
    ctx.meter().spend(value.length >> 8);
    System.arraycopy(value, 0, bytes, start, value.length);
  }

  /** Appends one byte. Amortised O(1). */
  public void append(Context ctx, int value) {
    requireResizable();
    ensure(ctx, 1);
    bytes[size++] = (byte) value;
  }

  private void requireResizable() {
    exports.requireNone("Existing exports of data: object cannot be re-sized");
  }

  private void ensure(Context ctx, int more) {
    if (more <= bytes.length - size) {
      return;
    }
    long needed = (long) size + more;
    if (needed > MOST) {
      throw Errors.memory();
    }
    int capacity = (int) Math.min(MOST, needed + (needed >> 3) + 8);
    ctx.meter().allocate(capacity);
    bytes = Arrays.copyOf(bytes, capacity);
  }

  /** Makes {@code value}, which the caller gives away, the content. */
  void reset(byte[] value) {
    if (value.length != size) {
      requireResizable();
      bytes = value;
      size = value.length;
    } else {
      System.arraycopy(value, 0, bytes, 0, size);
    }
  }
}
