package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.Pace;

/**
 * {@code memoryview}: a window on the bytes of a {@link BufferSource}, with shape and strides (in
 * bytes). Confined to its isolate.
 */
public final class PyMemoryView extends PyObject {
  /** {@code memoryview}. */
  public static final PyType TYPE = PyType.builtin("memoryview").sealedType();

  /** Where the items lie: sizes per dimension, strides and offset in bytes. */
  record Window(int offset, int[] shape, int[] strides) {
    static Window flat(int offset, int count, int itemSize) {
      return new Window(offset, new int[] {count}, new int[] {itemSize});
    }

    int ndim() {
      return shape.length;
    }

    /** Number of items. */
    long count() {
      long count = 1;
      for (int n : shape) {
        count *= n;
      }
      return count;
    }

    /** Whether the items lie one after the other in row-major order. */
    boolean isContiguous(int itemSize) {
      long expected = itemSize;
      for (int i = shape.length - 1; i >= 0; i--) {
        if (shape[i] > 1 && strides[i] != expected) {
          return count() == 0;
        }
        expected *= shape[i];
      }
      return true;
    }

    /** Whether the items lie one after the other in column-major order. */
    boolean isFortran(int itemSize) {
      long expected = itemSize;
      for (int i = 0; i < shape.length; i++) {
        if (shape[i] > 1 && strides[i] != expected) {
          return count() == 0;
        }
        expected *= shape[i];
      }
      return true;
    }
  }

  private final Object owner;
  private BufferSource source;
  private final byte[] data;
  private final String format;
  private final int itemSize;
  private final boolean readOnly;
  private final Window window;
  private long hash = -1;

  /** A view of everything in {@code source}. */
  public PyMemoryView(BufferSource source) {
    this(
        source,
        source,
        source.bufferFormat(),
        source.bufferItemSize(),
        source.bufferReadOnly(),
        Window.flat(0, source.bufferSize() / source.bufferItemSize(), source.bufferItemSize()));
  }

  private PyMemoryView(
      Object owner,
      BufferSource source,
      String format,
      int itemSize,
      boolean readOnly,
      Window window) {
    super(TYPE);
    this.owner = owner;
    this.source = source;
    this.data = source.bufferArray();
    this.format = format;
    this.itemSize = itemSize;
    this.readOnly = readOnly;
    this.window = window;
    source.export(this);
  }

  /** Another view on the same memory. */
  PyMemoryView with(Window other) {
    return new PyMemoryView(owner, source, format, itemSize, readOnly, other);
  }

  /** Another view on the same memory with another item format. */
  PyMemoryView with(String otherFormat, int otherSize, Window other) {
    return new PyMemoryView(owner, source, otherFormat, otherSize, readOnly, other);
  }

  /** The same view, not writable. */
  PyMemoryView asReadOnly() {
    return new PyMemoryView(owner, source, format, itemSize, true, window);
  }

  /** Whether it was released. */
  public boolean isReleased() {
    return source == null;
  }

  /** Gives the memory back; idempotent. */
  public void release() {
    if (source != null) {
      source.release(this);
      source = null;
    }
  }

  /** ValueError when released. */
  void requireOpen() {
    if (source == null) {
      throw Errors.value("operation forbidden on released memoryview object");
    }
  }

  /** The object whose memory it shows. */
  Object owner() {
    return owner;
  }

  /** The array of the memory; the window says which bytes belong to the view. */
  public byte[] data() {
    return data;
  }

  String format() {
    return format;
  }

  int itemSize() {
    return itemSize;
  }

  /** Whether writing is refused. */
  public boolean isReadOnly() {
    return readOnly;
  }

  Window window() {
    return window;
  }

  /** Where the first item lies in {@link #data}. */
  public int offset() {
    return window.offset();
  }

  /** Whether the items lie one after the other. */
  public boolean isContiguous() {
    return window.isContiguous(itemSize);
  }

  /** Number of bytes of all items. */
  public int byteCount() {
    return (int) (window.count() * itemSize);
  }

  long cachedHash() {
    return hash;
  }

  void cacheHash(long value) {
    hash = value;
  }

  /** A copy of the bytes in row-major order; ValueError when released. */
  public byte[] toBytes(Context ctx) {
    requireOpen();
    int total = byteCount();
    ctx.meter().allocate(total + 16L);
    ctx.meter().spend(total >> 8);
    byte[] out = new byte[total];
    if (isContiguous()) {
      Pace.copy(data, window.offset(), out, 0, total, ctx.meter());
    } else {
      copy(0, window.offset(), out, 0, ctx);
    }
    return out;
  }

  private int copy(int dimension, int from, byte[] out, int at, Context ctx) {
    int to = at;
    if (dimension == window.ndim()) {
      System.arraycopy(data, from, out, at, itemSize);
      return at + itemSize;
    }
    for (int i = 0; i < window.shape()[dimension]; i++) {
      Context.pace(i);
      ctx.meter().step();
      to = copy(dimension + 1, from + i * window.strides()[dimension], out, to, ctx);
    }
    return to;
  }
}
