package dev.adder.engine.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact decimal layout of a double for the presentation types e, f, g, % and r (repr).
 *
 * <p>Digits come from the exact binary value, rounded half to even, as CPython's
 * PyOS_double_to_string does. No double has more than 1,100 significant digits, so a larger
 * precision only adds zeros.
 */
final class FloatFormat {
  private static final int ALL_DIGITS = 1100;

  private FloatFormat() {}

  /**
   * The text of {@code value}, with a leading '-' when its sign bit is set.
   *
   * @param type one of e, E, f, F, g, G, r; upper case gives INF, NAN and E
   * @param precision digits after the point (e, f) or significant digits (g); not used by r
   * @param alternate keep the point and, for g, the trailing zeros
   * @param dotZero add ".0" where a g or r layout would look like an int
   */
  static String format(double value, char type, int precision, boolean alternate, boolean dotZero) {
    boolean upper = Character.isUpperCase(type);
    if (!Double.isFinite(value)) {
      String word = Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
      return upper ? word.toUpperCase(java.util.Locale.ROOT) : word;
    }
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    StringBuilder out = new StringBuilder(precision + 16L > 1 << 20 ? 64 : precision + 16);
    if (negative) {
      out.append('-');
    }
    double magnitude = Math.abs(value);
    char letter = upper ? 'E' : 'e';
    switch (Character.toLowerCase(type)) {
      case 'f' -> fixed(out, magnitude, precision, alternate);
      case 'e' -> {
        Floats.Decimal decimal = significant(magnitude, precision + 1L);
        scientific(out, decimal, precision, alternate, letter);
      }
      case 'g' -> general(out, magnitude, Math.max(precision, 1), alternate, dotZero, letter);
      case 'r' -> {
        Floats.Decimal decimal = Floats.Decimal.shortest(magnitude);
        shortForm(out, decimal, 16, alternate, dotZero, letter);
      }
      default -> throw new AssertionError("float presentation type " + type);
    }
    return out.toString();
  }

  private static void fixed(StringBuilder out, double magnitude, int precision, boolean alternate) {
    int kept = Math.min(precision, ALL_DIGITS);
    String text;
    if (kept <= 15 && magnitude < 1L << 50 && magnitude == Math.rint(magnitude)) {
      text = Long.toString((long) magnitude) + (kept > 0 ? "." + "0".repeat(kept) : "");
    } else {
      text = new BigDecimal(magnitude).setScale(kept, RoundingMode.HALF_EVEN).toPlainString();
    }
    out.append(text).repeat('0', precision - kept);
    if (precision == 0 && alternate) {
      out.append('.');
    }
  }

  /** {@code count} significant digits (at most 1,100 are kept), exactly rounded. */
  private static Floats.Decimal significant(double magnitude, long count) {
    int kept = (int) Math.min(count, ALL_DIGITS);
    if (magnitude == 0) {
      return new Floats.Decimal(false, "0".repeat(kept), 1);
    }
    BigDecimal exact = new BigDecimal(magnitude);
    BigDecimal rounded = exact.round(new MathContext(kept, RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().toString();
    int point = digits.length() - rounded.scale();
    if (digits.length() < kept) {
      digits = digits + "0".repeat(kept - digits.length());
    }
    return new Floats.Decimal(false, digits, point);
  }

  private static void scientific(
      StringBuilder out, Floats.Decimal decimal, int precision, boolean alternate, char letter) {
    String digits = decimal.digits();
    out.append(digits.charAt(0));
    if (precision > 0 || alternate) {
      out.append('.').append(digits, 1, digits.length());
      out.repeat('0', Math.max(0, precision - (digits.length() - 1)));
    }
    Floats.appendExponent(out, decimal.point() - 1, letter);
  }

  private static void general(
      StringBuilder out,
      double magnitude,
      int precision,
      boolean alternate,
      boolean dotZero,
      char letter) {
    Floats.Decimal decimal = significant(magnitude, precision);
    int limit = dotZero ? precision - 1 : precision;
    if (!alternate) {
      shortForm(out, decimal, limit, false, dotZero, letter);
    } else if (decimal.point() > -4 && decimal.point() <= limit) {
      int kept = decimal.digits().length();
      String text = decimal.layout(kept, false, limit, letter);
      out.append(text);
      if (text.indexOf('.') < 0) {
        out.append('.');
      }
      out.repeat('0', precision - kept);
    } else {
      scientific(out, decimal, precision - 1, true, letter);
    }
  }

  private static void shortForm(
      StringBuilder out,
      Floats.Decimal decimal,
      int fixedUpTo,
      boolean alternate,
      boolean dotZero,
      char letter) {
    int shown = decimal.digits().length();
    while (shown > 1 && decimal.digits().charAt(shown - 1) == '0') {
      shown--;
    }
    String text = decimal.layout(shown, dotZero, fixedUpTo, letter);
    if (alternate && text.indexOf('.') < 0) {
      int exponent = text.indexOf(letter);
      text =
          exponent < 0 ? text + "." : text.substring(0, exponent) + "." + text.substring(exponent);
    }
    out.append(text);
  }
}
