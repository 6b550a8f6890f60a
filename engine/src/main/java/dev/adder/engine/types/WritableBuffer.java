package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Types;

/**
 * The memory of a bytes-like object that may be written: {@code size} bytes of {@code array} from
 * {@code offset} on. To be used before script code runs again.
 */
public record WritableBuffer(byte[] array, int offset, int size) {
  /** The memory of {@code value}; TypeError when it has none or must not be written. */
  public static WritableBuffer of(Context ctx, Object value) {
    WritableBuffer buffer = orNull(ctx, value);
    if (buffer == null) {
      throw Errors.type(
          "argument must be read-write bytes-like object, not " + Types.of(value).name());
    }
    return buffer;
  }

  /** The memory of {@code value}, or Java null when it has none or must not be written. */
  public static WritableBuffer orNull(Context ctx, Object value) {
    if (value instanceof BufferSource source) {
      return source.bufferReadOnly()
          ? null
          : new WritableBuffer(source.bufferArray(), 0, source.bufferSize());
    }
    PyMemoryView view =
        value instanceof PyMemoryView memory ? memory : Buffers.exported(ctx, value);
    if (view == null) {
      return null;
    }
    view.requireOpen();
    return view.isReadOnly() || !view.isContiguous()
        ? null
        : new WritableBuffer(view.data(), view.offset(), view.byteCount());
  }
}
