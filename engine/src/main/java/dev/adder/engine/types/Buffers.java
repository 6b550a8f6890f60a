package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** Reads bytes-like objects. */
public interface Buffers {
  /**
   * The bytes of a bytes-like object: read only, and to be used before script code runs again.
   * TypeError "a bytes-like object is required, not 'X'"; {@code where} (may be empty) goes before
   * it; BufferError for a view whose items do not lie one after the other.
   */
  static byte[] of(Context ctx, Object value, String where) {
    if (value instanceof PyMemoryView view && !view.isReleased() && !view.isContiguous()) {
      throw Errors.make(
          Exceptions.BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
    }
    byte[] bytes = orNull(ctx, value);
    if (bytes == null) {
      throw Errors.type(
          where + "a bytes-like object is required, not '" + Types.of(value).name() + "'");
    }
    return bytes;
  }

  /**
   * The bytes of a bytes-like object, or Java null; also for a view whose items do not lie one
   * after the other.
   */
  static byte[] orNull(Context ctx, Object value) {
    return value instanceof PyMemoryView view && !view.isReleased() && !view.isContiguous()
        ? null
        : copyOrNull(ctx, value);
  }

  /** As {@link #orNull}, but the items of a view may lie anywhere. */
  static byte[] copyOrNull(Context ctx, Object value) {
    if (value instanceof PyByteString bytes) {
      return bytes.exact();
    }
    if (value instanceof PyMemoryView view) {
      return view.toBytes(ctx);
    }
    if (value instanceof BufferSource source) {
      ctx.meter().allocate(source.bufferSize());
      return java.util.Arrays.copyOf(source.bufferArray(), source.bufferSize());
    }
    PyMemoryView view = exported(ctx, value);
    return view == null ? null : view.toBytes(ctx);
  }

  /** Whether a value is bytes-like. */
  static boolean is(Object value) {
    return value instanceof BufferSource
        || value instanceof PyMemoryView
        || value instanceof PyObject o && o.type().special(Special.BUFFER) != null;
  }

  /** What {@code __buffer__} of a script's class answers, or Java null when it has none. */
  static PyMemoryView exported(Context ctx, Object value) {
    if (!(value instanceof PyObject o) || value instanceof PyType) {
      return null;
    }
    Object method = o.type().special(Special.BUFFER);
    if (method == null) {
      return null;
    }
    Object view = Calls.callSpecial(ctx, method, value, 0L);
    if (view instanceof PyMemoryView memory) {
      return memory;
    }
    throw Errors.type("__buffer__ returned non-memoryview object");
  }
}
