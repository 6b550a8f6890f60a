package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.OptionalDouble;

/** {@code float.hex} and {@code float.fromhex}. */
public final class FloatHex {
  private FloatHex() {}

  /** {@code value.hex()}: always 13 hexadecimal digits after the point, except for zero. */
  public static String hex(double value) {
    if (!Double.isFinite(value)) {
      return Floats.repr(value);
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    if (value == 0) {
      return sign + "0x0.0p+0";
    }
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> 52) & 0x7ff;
    String digits = Long.toHexString(bits & ((1L << 52) - 1) | 1L << 52).substring(1);
    int exponent = Math.max(biased, 1) - 1023;
    String power = (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    return sign + (biased == 0 ? "0x0." : "0x1.") + digits + "p" + power;
  }

  /** Whether a text was read, and why not. */
  public enum Outcome {
    /** A value. */
    OK,
    /** "invalid hexadecimal floating-point string". */
    INVALID,
    /** "hexadecimal value too large to represent as a float". */
    TOO_LARGE
  }

  /** The outcome of {@link #parse}; {@code value} has meaning only for OK. */
  public record Result(Outcome outcome, double value) {}

  /** {@code float.fromhex(text)}, correctly rounded. Linear, charged by length. */
  public static Result parse(CharSource text, Meter meter) {
    int end = text.length();
    meter.spend(1 + end / 16);
    int start = 0;
    while (start < end && isSpace(text.at(start))) {
      Pace.keep(start++, meter);
    }
    while (end > start && isSpace(text.at(end - 1))) {
      Pace.keep(end--, meter);
    }
    boolean negative = false;
    if (start < end && (text.at(start) == '-' || text.at(start) == '+')) {
      negative = text.at(start++) == '-';
    }
    OptionalDouble named = named(text.slice(start, end).toString());
    if (named.isPresent()) {
      double value = named.getAsDouble();
      return new Result(Outcome.OK, negative ? -value : value);
    }
    Result magnitude = magnitude(text, start, end, meter);
    return negative ? new Result(magnitude.outcome, -magnitude.value) : magnitude;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static OptionalDouble named(String word) {
    if (word.length() > 8) {
      return OptionalDouble.empty();
    }
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "inf", "infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "nan" -> OptionalDouble.of(Double.NaN);
      default -> OptionalDouble.empty();
    };
  }

  private static int hexDigit(int c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static Result magnitude(CharSource text, int from, int end, Meter meter) {
    int at = from;
    if (at + 1 < end && text.at(at) == '0' && (text.at(at + 1) | 0x20) == 'x') {
      at += 2;
    }
    long mantissa = 0;
    boolean sticky = false;
    long scale = 0;
    boolean point = false;
    int digits = 0;
    for (; at < end; at++) {
      Pace.keep(at, meter);
      int c = text.at(at);
      if (c == '.' && !point) {
        point = true;
        continue;
      }
      int digit = hexDigit(c);
      if (digit < 0) {
        break;
      }
      digits++;
      if (mantissa >>> 56 == 0) {
        mantissa = mantissa << 4 | digit;
        scale -= point ? 4 : 0;
      } else {
        sticky |= digit != 0;
        scale += point ? 0 : 4;
      }
    }
    if (digits == 0) {
      return new Result(Outcome.INVALID, 0);
    }
    if (at < end && (text.at(at) | 0x20) == 'p') {
      at++;
      boolean minus = false;
      if (at < end && (text.at(at) == '-' || text.at(at) == '+')) {
        minus = text.at(at++) == '-';
      }
      long exponent = 0;
      int first = at;
      while (at < end && text.at(at) >= '0' && text.at(at) <= '9') {
        Pace.keep(at, meter);
        exponent = Math.min(exponent * 10 + text.at(at++) - '0', 1L << 40);
      }
      if (at == first) {
        return new Result(Outcome.INVALID, 0);
      }
      scale += minus ? -exponent : exponent;
    }
    return at < end ? new Result(Outcome.INVALID, 0) : assemble(mantissa, sticky, scale);
  }

  /** Rounds {@code mantissa * 2^scale} once, half to even; sticky stands for lost digits. */
  private static Result assemble(long mantissa, boolean sticky, long scale) {
    if (mantissa == 0) {
      return new Result(Outcome.OK, 0);
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(mantissa);
    long top = bits + scale;
    if (top > 1024) {
      return new Result(Outcome.TOO_LARGE, 0);
    }
    if (top < -1080) {
      return new Result(Outcome.OK, 0);
    }
    long keep = Math.min(53, top + 1074);
    long drop = bits - keep;
    long kept = mantissa;
    long exponent = scale;
    if (drop > 0) {
      if (drop > 61) {
        return new Result(Outcome.OK, 0);
      }
      kept = mantissa >>> drop;
      long half = 1L << (drop - 1);
      long rest = mantissa & ((half << 1) - 1);
      boolean up = rest > half || rest == half && (sticky || (kept & 1) != 0);
      kept += up ? 1 : 0;
      exponent += drop;
    }
    double value = Math.scalb((double) kept, (int) exponent);
    return Double.isInfinite(value)
        ? new Result(Outcome.TOO_LARGE, 0)
        : new Result(Outcome.OK, value);
  }
}
