package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Ints;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** One native item format of a memoryview: reads and writes single values. Stateless. */
final class ItemFormat {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ItemFormat() {}

  /** Bytes per item of a native format character, 0 when it is none. */
  static int size(char code) {
    return switch (code) {
      case 'b', 'B', 'c', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
      default -> 0;
    };
  }

  /** The format character of a format text, 0 when it is not one native item. */
  static char code(String format) {
    int at = format.startsWith("@") ? 1 : 0;
    return format.length() == at + 1 && size(format.charAt(at)) > 0 ? format.charAt(at) : 0;
  }

  /** The item at {@code at}; code is one of {@link #size}. */
  static Object read(char code, byte[] data, int at) {
    return switch (code) {
      case 'b' -> (long) data[at];
      case 'B' -> (long) (data[at] & 0xff);
      case 'c' -> new PyBytes(new byte[] {data[at]});
      case '?' -> data[at] != 0;
      case 'h' -> (long) (short) SHORTS.get(data, at);
      case 'H' -> (long) ((short) SHORTS.get(data, at) & 0xffff);
      case 'e' -> (double) Float.float16ToFloat((short) SHORTS.get(data, at));
      case 'i' -> (long) (int) INTS.get(data, at);
      case 'I' -> (int) INTS.get(data, at) & 0xffffffffL;
      case 'f' -> (double) Float.intBitsToFloat((int) INTS.get(data, at));
      case 'd' -> Double.longBitsToDouble((long) LONGS.get(data, at));
      case 'l', 'q', 'n' -> (long) LONGS.get(data, at);
      case 'L', 'Q', 'N', 'P' -> unsigned((long) LONGS.get(data, at));
      default -> throw new IllegalStateException("format " + code);
    };
  }

  static Object unsigned(long bits) {
    return bits >= 0 ? bits : Ints.normal(new BigInteger(Long.toUnsignedString(bits)));
  }

  /** Writes an item; TypeError or ValueError worded as memoryview's. */
  static void write(Context ctx, char code, byte[] data, int at, Object value) {
    switch (code) {
      case 'c' -> {
        if (!(value instanceof PyBytes b)) {
          throw invalidType(code);
        }
        if (b.size() != 1) {
          throw invalidValue(code);
        }
        data[at] = (byte) b.at(0);
      }
      case '?' -> data[at] = (byte) (Ops.truth(ctx, value) ? 1 : 0);
      case 'e' -> SHORTS.set(data, at, Float.floatToFloat16((float) real(ctx, code, value)));
      case 'f' -> INTS.set(data, at, Float.floatToRawIntBits((float) real(ctx, code, value)));
      case 'd' -> LONGS.set(data, at, Double.doubleToRawLongBits(real(ctx, code, value)));
      default -> writeInt(ctx, code, data, at, value);
    }
  }

  private static double real(Context ctx, char code, Object value) {
    try {
      return Args.real(ctx, value);
    } catch (PyException e) {
      throw e.is(Exceptions.TYPE_ERROR) ? invalidType(code) : e;
    }
  }

  private static void writeInt(Context ctx, char code, byte[] data, int at, Object value) {
    if (!Args.hasIndex(value)) {
      throw invalidType(code);
    }
    Object index = Args.index(ctx, value);
    int size = size(code);
    BigInteger big = Ints.big((Number) index);
    boolean signed = Character.isLowerCase(code);
    boolean fits =
        signed ? big.bitLength() < 8 * size : big.signum() >= 0 && big.bitLength() <= 8 * size;
    if (!fits) {
      throw invalidValue(code);
    }
    putLong(data, at, size, big.longValue());
  }

  static void putLong(byte[] data, int at, int size, long bits) {
    for (int i = 0; i < size; i++) {
      data[at + i] = (byte) (bits >> 8 * i);
    }
  }

  private static PyException invalidType(char code) {
    return Errors.type("memoryview: invalid type for format '" + code + "'");
  }

  private static PyException invalidValue(char code) {
    return Errors.value("memoryview: invalid value for format '" + code + "'");
  }

  /** Whether two values read from items are equal without running script code. */
  static boolean sameValue(Context ctx, Object a, Object b) {
    return Types.of(a) == Types.of(b) || !(a instanceof PyBytes || b instanceof PyBytes)
        ? Ops.equal(ctx, a, b)
        : false;
  }
}
