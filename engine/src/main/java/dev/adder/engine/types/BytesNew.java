package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.Arrays;

/** The content of new bytes and bytearray objects from constructor arguments. */
final class BytesNew {
  /** CPython's message for an int that is no byte. */
  static final String BYTE_RANGE = "byte must be in range(0, 256)";

  private static final byte[] NOTHING = {};

  private BytesNew() {}

  /** {@code bytes(source, encoding, errors)}: the content; {@code name} is the type's. */
  static byte[] content(Context ctx, Object source, Object encoding, Object errors, String name) {
    if (source == null) {
      if (encoding != null || errors != null) {
        throw Errors.type(
            encoding != null
                ? "encoding without a string argument"
                : "errors without a string argument");
      }
      return NOTHING;
    }
    if (encoding != null || errors != null || Str.is(source)) {
      return encoded(ctx, source, encoding, errors, name);
    }
    if (!(source instanceof PyByteString) && Args.hasIndex(source)) {
      byte[] zeros = zeros(ctx, source);
      if (zeros != null) {
        return zeros;
      }
    }
    return ofObject(ctx, source, name);
  }

  private static byte[] encoded(
      Context ctx, Object source, Object encoding, Object errors, String name) {
    String codec = Codecs.name(encoding, name, "encoding");
    String handler = Codecs.name(errors, name, "errors");
    if (!Str.is(source)) {
      throw Errors.type(
          encoding != null
              ? "encoding without a string argument"
              : "errors without a string argument");
    }
    if (encoding == null) {
      throw Errors.type("string argument without an encoding");
    }
    return Codecs.encode(ctx, Str.plain(source), codec, handler).exact().clone();
  }

  private static byte[] zeros(Context ctx, Object source) {
    long count;
    try {
      count = Args.repeatLong(ctx, source);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR)) {
        return null;
      }
      throw e;
    }
    if (count < 0) {
      throw Errors.value("negative count");
    }
    ByteOperators.requireSize(ctx, count);
    return new byte[(int) count];
  }

  /** A copy of the bytes of a bytes-like object or of an iterable of ints. */
  static byte[] ofObject(Context ctx, Object source) {
    return ofObject(ctx, source, "bytes");
  }

  private static byte[] ofObject(Context ctx, Object source, String name) {
    if (source instanceof PyByteString bytes) {
      ctx.meter().allocate(bytes.size() + 16L);
      ctx.meter().spend(bytes.size() >> 8);
      return Arrays.copyOf(bytes.array(), bytes.size());
    }
    byte[] bytes = Buffers.copyOrNull(ctx, source);
    if (bytes != null) {
      return bytes.clone();
    }
    if (Str.is(source) || !isIterable(source)) {
      throw Errors.type("cannot convert '" + Types.of(source).name() + "' object to " + name);
    }
    return ofIterable(
        ctx, source, name.equals("bytes") ? "bytes must be in range(0, 256)" : BYTE_RANGE);
  }

  private static boolean isIterable(Object source) {
    return source instanceof PyList
        || source instanceof PyTuple
        || Types.of(source).special(Special.ITER) != null
        || Types.of(source).special(Special.GETITEM) != null;
  }

  /** The bytes of an iterable of ints in range(256). */
  static byte[] ofIterable(Context ctx, Object source, String message) {
    Collector all = new Collector(ctx, message);
    Iteration.each(ctx, source, all);
    return Arrays.copyOf(all.bytes, all.size);
  }

  /** An item as a byte; ValueError {@code message}. */
  static int item(Context ctx, Object value, String message) {
    if (value instanceof Long n && n >= 0 && n < 256) {
      return n.intValue();
    }
    Object index = Args.index(ctx, value);
    if (!(index instanceof Long n) || n < 0 || n > 255) {
      throw Errors.value(message);
    }
    return n.intValue();
  }

  /** What {@code __bytes__} of {@code source} answers, or Java null when it has none. */
  static PyBytes bySpecial(Context ctx, Object source) {
    if (Str.is(source) && Types.of(source) == Str.TYPE) {
      return null;
    }
    Object method = Types.of(source).special(Special.BYTES);
    if (method == null) {
      return null;
    }
    Object result = Calls.callSpecial(ctx, method, source);
    if (result instanceof PyBytes bytes) {
      return bytes;
    }
    throw Errors.type("__bytes__ returned non-bytes (type " + Types.of(result).name() + ")");
  }

  private static final class Collector implements Iteration.Sink {
    private final Context ctx;
    private final String message;
    private byte[] bytes = new byte[16];
    private int size;

    Collector(Context ctx, String message) {
      this.ctx = ctx;
      this.message = message;
    }

    @Override
    public void accept(Object item) {
      int value = item(ctx, item, message);
      if (size == bytes.length) {
        int capacity = size + (size >> 1) + 16;
        ctx.meter().allocate(capacity);
        bytes = Arrays.copyOf(bytes, capacity);
      }
      bytes[size++] = (byte) value;
    }
  }
}
