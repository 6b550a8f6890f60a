package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Floats as CPython 3.13 reads, writes and rounds them. Every conversion is correctly rounded.
 *
 * <p>Source of the rules: CPython's Python/pystrtod.c, Objects/floatobject.c.
 */
public final class Floats {
  private static final double TINY = 0x1p-1050;
  private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000000L);

  private Floats() {}

  /** The shortest text that reads back as {@code value}: {@code repr(value)}. */
  public static String repr(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      long whole = (long) value;
      return whole == 0 && 1 / value < 0 ? "-0.0" : whole + ".0";
    }
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    Decimal decimal = Decimal.shortest(value);
    return decimal.layout(decimal.digits().length(), true, 16, 'e');
  }

  /**
   * Decimal digits of a finite double and where the point stands: 0.DIGITS x 10^point, sign apart.
   *
   * @param negative whether the sign bit is set
   * @param digits at least one digit, no leading zero unless the value is zero
   * @param point position of the decimal point relative to the first digit
   */
  record Decimal(boolean negative, String digits, int point) {
    /** The shortest digits that read back as {@code value}, nearest to it among those. */
    static Decimal shortest(double value) {
      double magnitude = Math.abs(value);
      boolean negative = Double.doubleToRawLongBits(value) < 0;
      if (magnitude == 0) {
        return new Decimal(negative, "0", 1);
      }
      String text = Double.toString(magnitude);
      int exponentAt = text.indexOf('E');
      int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text.substring(exponentAt + 1));
      String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
      int dot = mantissa.indexOf('.');
      String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
      int lead = 0;
      while (all.charAt(lead) == '0') {
        lead++;
      }
      int end = all.length();
      while (all.charAt(end - 1) == '0') {
        end--;
      }
      String digits = all.substring(lead, end);
      int point = dot - lead + exponent;
      if (digits.length() == 2 && magnitude < TINY) {
        return oneDigit(magnitude, negative, digits, point);
      }
      return new Decimal(negative, digits, point);
    }

    /** Double.toString never gives one digit where two are nearer; CPython prefers one. */
    private static Decimal oneDigit(double magnitude, boolean negative, String digits, int point) {
      BigDecimal exact = new BigDecimal(magnitude);
      BigDecimal one = exact.round(new java.math.MathContext(1, RoundingMode.HALF_EVEN));
      if (one.doubleValue() != magnitude) {
        return new Decimal(negative, digits, point);
      }
      String digit = one.unscaledValue().toString();
      return new Decimal(negative, digit, digit.length() - one.scale());
    }

    /** repr's and 'g's layout: fixed when -4 < point <= {@code fixedUpTo}, else an exponent. */
    String layout(int shown, boolean addDotZero, int fixedUpTo, char exponentLetter) {
      StringBuilder out = new StringBuilder(24);
      if (negative) {
        out.append('-');
      }
      if (point > -4 && point <= fixedUpTo) {
        fixed(out, shown);
        if (addDotZero && point >= shown) {
          out.append(".0");
        }
        return out.toString();
      }
      out.append(digits.charAt(0));
      if (shown > 1) {
        out.append('.').append(digits, 1, shown);
      }
      appendExponent(out, point - 1, exponentLetter);
      return out.toString();
    }

    private void fixed(StringBuilder out, int shown) {
      if (point <= 0) {
        out.append("0.").repeat('0', -point).append(digits, 0, shown);
      } else if (point >= shown) {
        out.append(digits, 0, shown).repeat('0', point - shown);
      } else {
        out.append(digits, 0, point).append('.').append(digits, point, shown);
      }
    }
  }

  static void appendExponent(StringBuilder out, int exponent, char letter) {
    out.append(letter).append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    if (magnitude < 10) {
      out.append('0');
    }
    out.append(magnitude);
  }

  /**
   * The value of a float literal as {@code float(text)} reads it: surrounding white space, a sign,
   * decimal digits of any script, single underscores between digits, inf, infinity, nan. Empty when
   * the text is not a float ("could not convert string to float: ..."). Linear, charged by length.
   */
  public static OptionalDouble parse(CharSource text, Meter meter) {
    int end = text.length();
    meter.spend(1 + end / 16);
    int start = 0;
    while (start < end && Unicode.isNumberSpace(text.at(start))) {
      Pace.keep(start++, meter);
    }
    while (end > start && Unicode.isNumberSpace(text.at(end - 1))) {
      Pace.keep(end--, meter);
    }
    StringBuilder ascii = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      Pace.keep(i, meter);
      int c = text.at(i);
      int digit = c < 0x80 ? -1 : Unicode.decimalValue(c);
      if (digit < 0 && c >= 0x80) {
        return OptionalDouble.empty();
      }
      ascii.append(digit < 0 ? (char) c : (char) ('0' + digit));
    }
    return parseAscii(ascii, meter);
  }

  private static OptionalDouble parseAscii(StringBuilder text, Meter meter) {
    StringBuilder clean = new StringBuilder(text.length());
    int length = text.length();
    int i = 0;
    if (i < length && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      clean.append(text.charAt(i++));
    }
    if (i < length && Character.isLetter(text.charAt(i))) {
      return named(text.substring(i), clean.indexOf("-") == 0);
    }
    int begin = clean.length();
    i = digits(text, i, clean, meter);
    if (i >= 0 && i < length && text.charAt(i) == '.') {
      clean.append('.');
      i = digits(text, i + 1, clean, meter);
    }
    if (i < 0
        || clean.length() == begin
        || clean.length() == begin + 1 && clean.charAt(begin) == '.') {
      return OptionalDouble.empty();
    }
    if (i < length && (text.charAt(i) | 0x20) == 'e') {
      clean.append('e');
      i++;
      if (i < length && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        clean.append(text.charAt(i++));
      }
      int before = clean.length();
      i = digits(text, i, clean, meter);
      if (clean.length() == before) {
        return OptionalDouble.empty();
      }
    }
    return i == length
        ? OptionalDouble.of(Double.parseDouble(clean.toString()))
        : OptionalDouble.empty();
  }

  /** Copies digits and drops single underscores between them; -1 for a misplaced underscore. */
  private static int digits(CharSequence text, int from, StringBuilder out, Meter meter) {
    int i = from;
    while (i < text.length()) {
      Pace.keep(i, meter);
      char c = text.charAt(i);
      if (c == '_') {
        boolean inside =
            i > from
                && isDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && isDigit(text.charAt(i + 1));
        if (!inside) {
          return -1;
        }
      } else if (isDigit(c)) {
        out.append(c);
      } else {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static OptionalDouble named(String word, boolean negative) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "inf", "infinity" ->
          OptionalDouble.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      case "nan" -> OptionalDouble.of(negative ? NEGATIVE_NAN : Double.NaN);
      default -> OptionalDouble.empty();
    };
  }

  /**
   * {@code round(value, digits)}: correctly rounded, half to even on the exact value. An infinite
   * result for a finite value means "rounded value too large to represent".
   */
  public static double round(double value, long digits) {
    if (!Double.isFinite(value) || digits > 323) {
      return value;
    }
    if (digits < -308) {
      return 0.0 * value;
    }
    double result =
        new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
    return Math.copySign(result, value);
  }

  /** {@code round(value)}: the nearest int, half to even; {@code value} is finite. */
  public static Number round(double value) {
    return toInt(Math.rint(value));
  }

  /** {@code int(value)}: the int that remains without the fraction; {@code value} is finite. */
  public static Number toInt(double value) {
    if (Math.abs(value) < 0x1p63) {
      return (long) value;
    }
    return Ints.normal(new BigDecimal(value).toBigInteger());
  }

  /** The pair of {@code float.as_integer_ratio}: lowest terms, denominator positive. */
  public record Ratio(Number numerator, Number denominator) {}

  /** Numerator and denominator of a finite float in lowest terms. */
  public static Ratio asIntegerRatio(double value) {
    if (value == 0) {
      return new Ratio(0L, 1L);
    }
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> 52) & 0x7ff;
    long mantissa = bits & ((1L << 52) - 1);
    int exponent = Math.max(biased, 1) - 1075;
    if (biased != 0) {
      mantissa |= 1L << 52;
    }
    int zeros = Long.numberOfTrailingZeros(mantissa);
    mantissa >>= zeros;
    exponent += zeros;
    BigInteger top = BigInteger.valueOf(value < 0 ? -mantissa : mantissa);
    return exponent >= 0
        ? new Ratio(Ints.normal(top.shiftLeft(exponent)), 1L)
        : new Ratio(Ints.normal(top), Ints.normal(BigInteger.ONE.shiftLeft(-exponent)));
  }
}
