package dev.adder.engine.modules.array;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** The item kinds of array.array: one row each; items are stored little-endian. */
enum ArrayKind {
  SIGNED_CHAR('b', 1, "signed char"),
  UNSIGNED_CHAR('B', 1, "unsigned byte integer"),
  WCHAR('u', 4, null),
  UCS4('w', 4, null),
  SHORT('h', 2, "signed short integer"),
  UNSIGNED_SHORT('H', 2, "unsigned short"),
  INT('i', 4, "signed integer"),
  UNSIGNED_INT('I', 4, "unsigned int"),
  LONG('l', 8, null),
  UNSIGNED_LONG('L', 8, null),
  LONG_LONG('q', 8, null),
  UNSIGNED_LONG_LONG('Q', 8, null),
  FLOAT('f', 4, null),
  DOUBLE('d', 8, null);

  private static final ArrayKind[] ALL = values();

  private final char code;
  private final int size;
  private final String label;

  ArrayKind(char code, int size, String label) {
    this.code = code;
    this.size = size;
    this.label = label;
  }

  /** The kind with this type code, or null. */
  static ArrayKind of(int code) {
    for (ArrayKind kind : ALL) {
      if (kind.code == code) {
        return kind;
      }
    }
    return null;
  }

  char code() {
    return code;
  }

  /** The format of a memoryview on such items. */
  String format() {
    return isText() ? "w" : String.valueOf(code);
  }

  /** Bytes per item. */
  int size() {
    return size;
  }

  /** The last kind of ints of this size, or null. */
  static ArrayKind ofInts(int size, boolean signed) {
    for (int i = ALL.length - 1; i >= 0; i--) {
      ArrayKind kind = ALL[i];
      if (kind.size == size && kind.isSigned() == signed && !kind.isText() && !kind.isReal()) {
        return kind;
      }
    }
    return null;
  }

  /** Whether items are characters. */
  boolean isText() {
    return this == WCHAR || this == UCS4;
  }

  /** Whether items are floats. */
  boolean isReal() {
    return this == FLOAT || this == DOUBLE;
  }

  private boolean isSigned() {
    return Character.isLowerCase(code);
  }

  /** The bits of the item at byte {@code at}, not extended by its sign. */
  long stored(byte[] data, int at) {
    long bits = 0;
    for (int i = size - 1; i >= 0; i--) {
      bits = bits << 8 | data[at + i] & 0xff;
    }
    return bits;
  }

  /** The item at byte {@code at}. */
  Object read(byte[] data, int at) {
    long bits = stored(data, at);
    if (isText()) {
      if (bits > Character.MAX_CODE_POINT) {
        throw Errors.value("chr() arg not in range(0x110000)");
      }
      return Str.of((int) bits);
    }
    if (this == FLOAT) {
      return (double) Float.intBitsToFloat((int) bits);
    }
    if (this == DOUBLE) {
      return Double.longBitsToDouble(bits);
    }
    if (isSigned()) {
      int unused = Long.SIZE - 8 * size;
      return bits << unused >> unused;
    }
    return bits >= 0 ? bits : (Object) Ints.normal(new BigInteger(Long.toUnsignedString(bits)));
  }

  /** The bits of a value; TypeError or OverflowError when it does not fit. */
  long bits(Context ctx, Object value) {
    if (isText()) {
      if (!Str.is(value) || Str.length(Str.plain(value)) != 1) {
        throw Errors.type("array item must be unicode character");
      }
      return Str.at(Str.plain(value), 0);
    }
    if (this == FLOAT) {
      return Float.floatToRawIntBits((float) Args.real(ctx, value));
    }
    if (this == DOUBLE) {
      return Double.doubleToRawLongBits(Args.real(ctx, value));
    }
    BigInteger index = Ints.big((Number) Args.index(ctx, value));
    boolean fits =
        isSigned()
            ? index.bitLength() < 8 * size
            : index.signum() >= 0 && index.bitLength() <= 8 * size;
    if (!fits) {
      throw tooLarge(index);
    }
    return index.longValue();
  }

  private PyException tooLarge(BigInteger value) {
    boolean negative = value.signum() < 0;
    String message =
        switch (this) {
          case LONG_LONG -> "int too big to convert";
          case UNSIGNED_LONG_LONG ->
              negative ? "can't convert negative int to unsigned" : "int too big to convert";
          case LONG -> "Python int too large to convert to C long";
          case UNSIGNED_LONG, UNSIGNED_INT ->
              negative
                  ? "can't convert negative value to unsigned int"
                  : value.bitLength() > Long.SIZE
                      ? "Python int too large to convert to C unsigned long"
                      : label + " is greater than maximum";
          default ->
              value.bitLength() >= Long.SIZE
                  ? "Python int too large to convert to C long"
                  : label + (negative ? " is less than minimum" : " is greater than maximum");
        };
    return Errors.overflow(message);
  }

  /** Writes the bits of an item. */
  void write(byte[] data, int at, long bits) {
    for (int i = 0; i < size; i++) {
      data[at + i] = (byte) (bits >> 8 * i);
    }
  }
}
