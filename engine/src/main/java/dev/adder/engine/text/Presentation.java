package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;

/** Applies a {@link FormatSpec}: padding, signs, prefixes, digit grouping. */
final class Presentation {
  private static final int DEFAULT_PRECISION = 6;

  private Presentation() {}

  /** A number cut into its parts: everything that stands around and inside the padding. */
  private record Parts(char sign, String prefix, String digits, String rest) {}

  static CharSource text(FormatSpec spec, CharSource text, Meter meter) {
    if (spec.type() != 's') {
      throw spec.unknownType();
    }
    if (spec.sign() != 0) {
      throw FormatFault.value(
          (spec.sign() == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
    }
    if (spec.noNegativeZero()) {
      throw FormatFault.value("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate()) {
      throw FormatFault.value("Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align() == '=') {
      throw FormatFault.value("'=' alignment not allowed in string format specifier");
    }
    int length = text.length();
    if (spec.precision() >= 0 && spec.precision() < length) {
      length = (int) spec.precision();
    }
    if (spec.width() <= length && length == text.length()) {
      return text;
    }
    charge(Math.max(spec.width(), length), meter);
    TextBuilder out = new TextBuilder();
    long pad = Math.max(0, spec.width() - length);
    long left = leftPad(spec.align(), pad);
    out.fill(spec.fill(), left).add(text, 0, length).fill(spec.fill(), pad - left);
    return out.build();
  }

  private static void charge(long characters, Meter meter) {
    meter.allocate(2 * characters + 32);
    meter.spend(1 + characters / 16);
  }

  private static long leftPad(char align, long pad) {
    return switch (align) {
      case '>', '=' -> pad;
      case '^' -> pad / 2;
      default -> 0;
    };
  }

  static CharSource integer(FormatSpec spec, BigInteger value, Meter meter) {
    int base =
        switch (spec.type()) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X' -> 16;
          case 'd', 'n', 'c' -> 10;
          case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> 0;
          default -> throw spec.unknownType();
        };
    if (base == 0) {
      double real = Numbers.toDouble(value);
      if (Double.isInfinite(real)) {
        throw new FormatFault(FormatFault.Kind.OVERFLOW, "int too large to convert to float");
      }
      return real(spec, real, meter);
    }
    if (spec.precision() >= 0) {
      throw FormatFault.value("Precision not allowed in integer format specifier");
    }
    if (spec.noNegativeZero()) {
      throw FormatFault.value("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec.type() == 'c') {
      return character(spec, value, meter);
    }
    String digits = IntText.toString(value.abs(), base, meter);
    String prefix = "";
    if (spec.alternate() && base != 10) {
      prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    }
    if (spec.type() == 'X') {
      digits = digits.toUpperCase(java.util.Locale.ROOT);
      prefix = prefix.toUpperCase(java.util.Locale.ROOT);
    }
    return layout(spec, new Parts(sign(spec, value.signum() < 0), prefix, digits, ""), meter);
  }

  private static CharSource character(FormatSpec spec, BigInteger value, Meter meter) {
    if (spec.sign() != 0) {
      throw FormatFault.value("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate()) {
      throw FormatFault.value("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (value.bitLength() >= Long.SIZE) {
      throw new FormatFault(FormatFault.Kind.OVERFLOW, "Python int too large to convert to C long");
    }
    if (value.signum() < 0 || value.bitLength() > 21 || value.intValue() > 0x10ffff) {
      throw new FormatFault(FormatFault.Kind.OVERFLOW, "%c arg not in range(0x110000)");
    }
    charge(spec.width(), meter);
    long pad = Math.max(0, spec.width() - 1);
    long left = leftPad(spec.align(), pad);
    return new TextBuilder()
        .fill(spec.fill(), left)
        .add(value.intValue())
        .fill(spec.fill(), pad - left)
        .build();
  }

  private static char sign(FormatSpec spec, boolean negative) {
    if (negative) {
      return '-';
    }
    return spec.sign() == '+' || spec.sign() == ' ' ? spec.sign() : '\0';
  }

  static CharSource real(FormatSpec spec, double value, Meter meter) {
    boolean percent = spec.type() == '%';
    char type =
        switch (spec.type()) {
          case 0 -> 'r';
          case 'n' -> 'g';
          case '%' -> 'f';
          case 'e', 'E', 'f', 'F', 'g', 'G' -> (char) spec.type();
          default -> throw spec.unknownType();
        };
    Parts parts = realParts(spec, percent ? value * 100 : value, type, type == 'r', meter);
    if (percent) {
      parts = new Parts(parts.sign, "", parts.digits, parts.rest + "%");
    }
    return layout(spec, parts, meter);
  }

  private static Parts realParts(
      FormatSpec spec, double value, char type, boolean dotZero, Meter meter) {
    if (spec.precision() > Integer.MAX_VALUE) {
      throw FormatFault.value("precision too big");
    }
    int precision = (int) spec.precision();
    char kind = type;
    if (precision < 0) {
      precision = DEFAULT_PRECISION;
    } else if (type == 'r') {
      kind = 'g';
    }
    charge(precision + 400L, meter);
    String text = FloatFormat.format(value, kind, precision, spec.alternate(), dotZero);
    boolean negative = text.charAt(0) == '-';
    String body = negative ? text.substring(1) : text;
    if (negative && spec.noNegativeZero() && isZero(body)) {
      negative = false;
    }
    int digits = 0;
    while (digits < body.length() && Character.isDigit(body.charAt(digits))) {
      digits++;
    }
    return new Parts(sign(spec, negative), "", body.substring(0, digits), body.substring(digits));
  }

  private static boolean isZero(String body) {
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == 'e' || c == 'E') {
        break;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }

  static CharSource complex(FormatSpec spec, double real, double imaginary, Meter meter) {
    char type =
        switch (spec.type()) {
          case 0 -> 'r';
          case 'n' -> 'g';
          case 'e', 'E', 'f', 'F', 'g', 'G' -> (char) spec.type();
          default -> throw spec.unknownType();
        };
    if (spec.fill() == '0') {
      throw FormatFault.value("Zero padding is not allowed in complex format specifier");
    }
    if (spec.align() == '=') {
      throw FormatFault.value("'=' alignment flag is not allowed in complex format specifier");
    }
    boolean bare = type == 'r';
    boolean skipReal = bare && real == 0 && Math.copySign(1, real) > 0;
    TextBuilder out = new TextBuilder();
    if (bare && !skipReal) {
      out.add('(');
    }
    if (!skipReal) {
      out.add(grouped(spec, realParts(spec, real, type, false, meter), meter));
    }
    Parts parts = realParts(spec, imaginary, type, false, meter);
    char sign = !skipReal && parts.sign == 0 ? '+' : parts.sign;
    if (!skipReal && sign == ' ') {
      sign = '+';
    }
    out.add(grouped(spec, new Parts(sign, "", parts.digits, parts.rest), meter)).add('j');
    if (bare && !skipReal) {
      out.add(')');
    }
    CharSource body = out.build();
    long pad = Math.max(0, spec.width() - body.length());
    charge(pad, meter);
    long left = leftPad(spec.align(), pad);
    return new TextBuilder()
        .fill(spec.fill(), left)
        .add(body)
        .fill(spec.fill(), pad - left)
        .build();
  }

  private static String grouped(FormatSpec spec, Parts parts, Meter meter) {
    String digits = parts.digits;
    if (spec.grouping() != 0 && !digits.isEmpty()) {
      digits = group(digits, spec.grouping(), 3, 0, meter);
    }
    return (parts.sign == 0 ? "" : String.valueOf(parts.sign)) + digits + parts.rest;
  }

  private static CharSource layout(FormatSpec spec, Parts parts, Meter meter) {
    String digits = parts.digits;
    int around = (parts.sign == 0 ? 0 : 1) + parts.prefix.length() + parts.rest.length();
    charge(Math.max(spec.width(), 2L * digits.length() + around), meter);
    if (spec.grouping() != 0 && !digits.isEmpty()) {
      boolean zeros = spec.fill() == '0' && spec.align() == '=';
      boolean four =
          spec.type() == 'b' || spec.type() == 'o' || spec.type() == 'x' || spec.type() == 'X';
      long least = zeros ? spec.width() - around : 0;
      digits = group(digits, spec.grouping(), four ? 4 : 3, least, meter);
    }
    long pad = Math.max(0, spec.width() - around - digits.length());
    long left = spec.align() == '=' ? 0 : leftPad(spec.align(), pad);
    TextBuilder out = new TextBuilder();
    out.fill(spec.fill(), left);
    if (parts.sign != 0) {
      out.add(parts.sign);
    }
    out.add(parts.prefix);
    if (spec.align() == '=') {
      out.fill(spec.fill(), pad);
      left = pad;
    }
    return out.add(digits).add(parts.rest).fill(spec.fill(), pad - left).build();
  }

  /** Inserts separators from the right; leading zeros are added up to {@code minWidth}. */
  private static String group(String digits, char separator, int size, long minWidth, Meter meter) {
    StringBuilder reversed = new StringBuilder(digits.length() + digits.length() / size + 1);
    int remaining = digits.length();
    long wanted = minWidth;
    for (int part = 0; true; part++) {
      Pace.keep((part << 3) + 7, meter);
      long length = Math.min(size, Math.max(Math.max(remaining, wanted), 1));
      for (int i = 0; i < length; i++) {
        reversed.append(remaining > 0 ? digits.charAt(--remaining) : '0');
      }
      wanted -= length;
      if (remaining <= 0 && wanted <= 0) {
        return reversed.reverse().toString();
      }
      reversed.append(separator);
      wanted--;
    }
  }
}
