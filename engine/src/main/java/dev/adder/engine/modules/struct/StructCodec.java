package dev.adder.engine.modules.struct;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.PyByteString;
import dev.adder.engine.types.PyBytes;
import java.math.BigInteger;
import java.util.Arrays;

/** Packs and unpacks values by a {@link StructFormat}. */
final class StructCodec {
  private StructCodec() {}

  /** Writes {@code values[from..]} into {@code data} at {@code start}; their count is right. */
  static void pack(
      Context ctx, StructFormat format, Object[] values, int from, byte[] data, int start) {
    Arrays.fill(data, start, start + (int) format.size(), (byte) 0);
    int next = from;
    for (StructFormat.Field field : format.fields()) {
      int at = start + field.offset();
      for (int i = 0; i < field.repeat(); i++, at += field.size()) {
        ctx.meter().step();
        write(ctx, format, field, values[next++], data, at);
      }
    }
  }

  private static void write(
      Context ctx,
      StructFormat format,
      StructFormat.Field field,
      Object value,
      byte[] data,
      int at) {
    switch (field.code()) {
      case 'c' -> {
        if (!(value instanceof PyBytes b) || b.size() != 1) {
          throw StructFormat.error("char format requires a bytes object of length 1");
        }
        data[at] = b.bytes()[0];
      }
      case '?' -> data[at] = (byte) (Ops.truth(ctx, value) ? 1 : 0);
      case 's', 'p' -> text(field, value, data, at);
      case 'e', 'f', 'd' -> real(ctx, format, field, value, data, at);
      case 'P' -> put(format, data, at, field.size(), pointer(ctx, value));
      default -> put(format, data, at, field.size(), integer(ctx, field, value));
    }
  }

  private static void text(StructFormat.Field field, Object value, byte[] data, int at) {
    if (!(value instanceof PyByteString bytes)) {
      throw StructFormat.error("argument for '" + field.code() + "' must be a bytes object");
    }
    byte[] content = bytes.exact();
    if (field.code() == 's') {
      System.arraycopy(content, 0, data, at, Math.min(content.length, field.size()));
    } else if (field.size() > 0) {
      int length = Math.min(content.length, field.size() - 1);
      System.arraycopy(content, 0, data, at + 1, length);
      data[at] = (byte) Math.min(length, 255);
    }
  }

  private static void real(
      Context ctx,
      StructFormat format,
      StructFormat.Field field,
      Object value,
      byte[] data,
      int at) {
    double number;
    try {
      number = Args.real(ctx, value);
    } catch (PyException e) {
      throw StructFormat.error("required argument is not a float");
    }
    if (field.code() == 'd') {
      put(format, data, at, 8, Double.doubleToRawLongBits(number));
    } else if (field.code() == 'f') {
      float narrow = (float) number;
      if (Float.isInfinite(narrow) && !Double.isInfinite(number) && !format.isNative()) {
        throw tooLarge(value, "float too large to pack with f format");
      }
      put(format, data, at, 4, Float.floatToRawIntBits(narrow));
    } else {
      short half = half(number);
      if (Float.isInfinite(Float.float16ToFloat(half)) && !Double.isInfinite(number)) {
        throw tooLarge(value, "float too large to pack with e format");
      }
      put(format, data, at, 2, half);
    }
  }

  private static PyException tooLarge(Object value, String message) {
    return Arith.isInt(Arith.plain(value))
        ? StructFormat.error("int too large to convert")
        : Errors.overflow(message);
  }

  /** The bits of the nearest half-precision float; rounds once, through a float rounded to odd. */
  private static short half(double number) {
    float narrow = (float) number;
    if (narrow != number && Float.isFinite(narrow)) {
      int bits = Float.floatToRawIntBits(narrow);
      bits -= Math.abs(narrow) > Math.abs(number) ? 1 : 0;
      narrow = Float.intBitsToFloat(bits | 1);
    }
    return Float.floatToFloat16(narrow);
  }

  private static long pointer(Context ctx, Object value) {
    BigInteger index = index(ctx, value);
    if (index.bitLength() > (index.signum() < 0 ? 63 : 64)) {
      throw StructFormat.error("int too large to convert");
    }
    return index.longValue();
  }

  private static BigInteger index(Context ctx, Object value) {
    if (!Args.hasIndex(value)) {
      throw StructFormat.error("required argument is not an integer");
    }
    return Ints.big((Number) Args.index(ctx, value));
  }

  private static long integer(Context ctx, StructFormat.Field field, Object value) {
    int bits = 8 * field.size();
    boolean signed = Character.isLowerCase(field.code());
    if (value instanceof Long n && (signed || n >= 0)) {
      int needed = Long.SIZE - Long.numberOfLeadingZeros(n < 0 ? ~n : n);
      if (needed < bits || needed == bits && !signed) {
        return n;
      }
    }
    BigInteger index = index(ctx, value);
    boolean fits =
        signed ? index.bitLength() < bits : index.signum() >= 0 && index.bitLength() <= bits;
    if (!fits) {
      BigInteger limit = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
      throw StructFormat.error(
          "'%c' format requires %s <= number <= %s"
              .formatted(
                  field.code(),
                  signed ? limit.negate() : BigInteger.ZERO,
                  limit.subtract(BigInteger.ONE)));
    }
    return index.longValue();
  }

  private static void put(StructFormat format, byte[] data, int at, int size, long bits) {
    for (int i = 0; i < size; i++) {
      Context.pace(i);
      data[at + (format.bigEndian() ? size - 1 - i : i)] = (byte) (bits >> 8 * i);
    }
  }

  private static long get(StructFormat format, byte[] data, int at, int size) {
    long bits = 0;
    for (int i = 0; i < size; i++) {
      Context.pace(i);
      int b = data[at + (format.bigEndian() ? i : size - 1 - i)] & 0xff;
      bits = bits << 8 | b;
    }
    return bits;
  }

  /** The values at {@code start}; all bytes are there. */
  static PyTuple unpack(Context ctx, StructFormat format, byte[] data, int start) {
    ctx.meter().allocate(8L * format.count() + 32);
    Object[] values = new Object[format.count()];
    int next = 0;
    for (StructFormat.Field field : format.fields()) {
      int at = start + field.offset();
      for (int i = 0; i < field.repeat(); i++, at += field.size()) {
        ctx.meter().step();
        values[next++] = read(ctx, format, field, data, at);
      }
    }
    return PyTuple.of(values);
  }

  private static Object read(
      Context ctx, StructFormat format, StructFormat.Field field, byte[] data, int at) {
    int size = field.size();
    return switch (field.code()) {
      case 'c' -> new PyBytes(new byte[] {data[at]});
      case '?' -> data[at] != 0;
      case 's' -> bytes(ctx, data, at, size);
      case 'p' -> size == 0 ? PyBytes.EMPTY : pascal(ctx, data, at, size);
      case 'e' -> (double) Float.float16ToFloat((short) get(format, data, at, 2));
      case 'f' -> (double) Float.intBitsToFloat((int) get(format, data, at, 4));
      case 'd' -> Double.longBitsToDouble(get(format, data, at, 8));
      default -> integer(format, field, data, at);
    };
  }

  private static Object integer(
      StructFormat format, StructFormat.Field field, byte[] data, int at) {
    long bits = get(format, data, at, field.size());
    if (Character.isLowerCase(field.code())) {
      int unused = Long.SIZE - 8 * field.size();
      return bits << unused >> unused;
    }
    return bits >= 0 ? bits : Ints.normal(new BigInteger(Long.toUnsignedString(bits)));
  }

  private static PyBytes pascal(Context ctx, byte[] data, int at, int size) {
    return bytes(ctx, data, at + 1, Math.min(data[at] & 0xff, size - 1));
  }

  private static PyBytes bytes(Context ctx, byte[] data, int at, int length) {
    ctx.meter().allocate(length + 16L);
    ctx.meter().spend(length >> 8);
    return new PyBytes(Arrays.copyOfRange(data, at, at + length));
  }
}
