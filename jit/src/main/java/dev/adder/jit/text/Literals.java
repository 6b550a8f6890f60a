package dev.adder.jit.text;

import dev.adder.jit.ir.Constant;
import java.util.Optional;

/** How constants that are no references are written and read. */
final class Literals {

  private Literals() {}

  static String print(Constant constant) {
    return switch (constant) {
      case Constant.I64(long value) -> Long.toString(value);
      case Constant.I32(int value) -> value + "i";
      case Constant.Bool(boolean value) -> Boolean.toString(value);
      case Constant.F64(long bits) -> print(Double.longBitsToDouble(bits), bits);
      case Constant.F32(int bits) -> print(Float.intBitsToFloat(bits), bits);
      case Constant.Null _ -> "null";
      case Constant.Pooled(int index) -> "#" + index;
    };
  }

  private static String print(double value, long bits) {
    return Double.isFinite(value) ? Double.toString(value) : "f64:" + Long.toHexString(bits);
  }

  private static String print(float value, int bits) {
    return Float.isFinite(value) ? Float.toString(value) + "f" : "f32:" + Integer.toHexString(bits);
  }

  /** The number that a token stands for, or nothing when it is too large for its kind. */
  static Optional<Constant> number(String text) {
    try {
      return Optional.of(parse(text));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  private static Constant parse(String text) {
    if (text.startsWith("f64:")) {
      return new Constant.F64(Long.parseUnsignedLong(text.substring(4), 16));
    }
    if (text.startsWith("f32:")) {
      return new Constant.F32(Integer.parseUnsignedInt(text.substring(4), 16));
    }
    String digits = text.substring(0, text.length() - 1);
    if (text.endsWith("i")) {
      return Constant.of(Integer.parseInt(digits));
    }
    if (text.endsWith("f")) {
      return Constant.of(Float.parseFloat(digits));
    }
    return text.contains(".") || text.contains("E")
        ? Constant.of(Double.parseDouble(text))
        : Constant.of(Long.parseLong(text));
  }
}
