package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ints to and from text in bases 2 to 36, subquadratic: the number is halved by cached powers until
 * a block is short enough for {@link BigInteger}'s own quadratic routine.
 */
public final class IntText {
  /** Default of sys.set_int_max_str_digits. */
  public static final int DEFAULT_MAX_DIGITS = 4300;

  private static final int LEAF_DIGITS = 1024;
  private static final int LEAF_BITS = 4096;

  private IntText() {}

  /** Thrown when a conversion would pass the digit limit; a ValueError in Python. */
  public static final class DigitLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DigitLimit(String message) {
      super(message, null, false, false);
    }
  }

  /** CPython's text for int-to-str beyond the limit. */
  public static String limitMessage(int maxDigits) {
    return "Exceeds the limit ("
        + maxDigits
        + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the"
        + " limit";
  }

  /** CPython's text for str-to-int beyond the limit. */
  public static String limitMessage(int maxDigits, long digits) {
    return "Exceeds the limit ("
        + maxDigits
        + " digits) for integer string conversion: value has "
        + digits
        + " digits; use sys.set_int_max_str_digits() to increase the limit";
  }

  /**
   * The decimal text of an int, under the limit {@code maxDigits} (0 means none).
   *
   * @throws DigitLimit when the value has more digits
   */
  public static String toDecimal(Number value, int maxDigits, Meter meter) {
    if (!(value instanceof BigInteger big)) {
      return Long.toString(value.longValue());
    }
    if (maxDigits > 0 && big.bitLength() > maxDigits * 3.3219280948873623 + 1) {
      throw new DigitLimit(limitMessage(maxDigits));
    }
    String text = toString(big, 10, meter);
    if (maxDigits > 0 && text.length() - (big.signum() < 0 ? 1 : 0) > maxDigits) {
      throw new DigitLimit(limitMessage(maxDigits));
    }
    return text;
  }

  /** The text of an int in {@code base} (2 to 36), lower case, no prefix. */
  public static String toString(BigInteger value, int base, Meter meter) {
    int bits = value.bitLength();
    if (bits <= LEAF_BITS) {
      meter.spend(1 + (bits >> 6));
      return value.toString(base);
    }
    meter.allocate((long) (bits / log2(base)) + 64);
    BigInteger magnitude = value.abs();
    StringBuilder out = new StringBuilder((int) (bits / log2(base)) + 8);
    if (value.signum() < 0) {
      out.append('-');
    }
    if (Integer.bitCount(base) == 1) {
      powerOfTwo(magnitude, Integer.numberOfTrailingZeros(base), out, meter);
      return out.toString();
    }
    List<BigInteger> powers = new ArrayList<>();
    BigInteger power = BigInteger.valueOf(base).pow(LEAF_DIGITS);
    while (2L * power.bitLength() - 1 <= bits) {
      powers.add(power);
      power = BigMath.square(power, meter);
    }
    powers.add(power);
    int start = out.length();
    write(magnitude, powers, powers.size() - 1, base, out, start, meter);
    return out.toString();
  }

  /**
   * Appends {@code value}, below {@code powers[level]}^2. Leading zeros are written only when
   * digits stand before.
   */
  private static void write(
      BigInteger value,
      List<BigInteger> powers,
      int level,
      int base,
      StringBuilder out,
      int start,
      Meter meter) {
    if (level < 0) {
      meter.spend(LEAF_DIGITS / 8);
      String text = value.toString(base);
      if (out.length() > start) {
        out.repeat('0', LEAF_DIGITS - text.length());
        out.append(text);
      } else if (value.signum() != 0) {
        out.append(text);
      }
      return;
    }
    meter.poll();
    BigInteger[] parts = BigMath.divide(value, powers.get(level), meter);
    write(parts[0], powers, level - 1, base, out, start, meter);
    write(parts[1], powers, level - 1, base, out, start, meter);
  }

  private static void powerOfTwo(BigInteger magnitude, int width, StringBuilder out, Meter meter) {
    byte[] bytes = magnitude.toByteArray();
    long total = (magnitude.bitLength() + width - 1L) / width;
    int mask = (1 << width) - 1;
    for (long i = total - 1; i >= 0; i--) {
      long bit = i * width;
      int index = bytes.length - 1 - (int) (bit >> 3);
      int pair = bytes[index] & 0xff | (index > 0 ? (bytes[index - 1] & 0xff) << 8 : 0);
      out.append(Character.forDigit(pair >> (int) (bit & 7) & mask, 1 << width));
      if ((i & 0xffff) == 0) {
        meter.spend(1 << 10);
        meter.poll();
      }
    }
  }

  private static double log2(int base) {
    return Math.log(base) / Math.log(2);
  }

  /**
   * The value of {@code int(text, base)}: white space around, a sign, a prefix that the base
   * allows, single underscores, decimal digits of any script. Empty when the text is no such
   * literal ("invalid literal for int() with base N: ...").
   *
   * @param base 0 or 2 to 36; 0 reads the prefix and refuses leading zeros
   * @param maxDigits digit limit for bases that are no power of two; 0 means none
   * @throws DigitLimit when the text has more digits than {@code maxDigits}
   */
  public static Optional<Number> parse(CharSource text, int base, int maxDigits, Meter meter) {
    int end = text.length();
    meter.spend(1 + end / 16);
    int i = 0;
    while (i < end && Unicode.isNumberSpace(text.at(i))) {
      i++;
    }
    while (end > i && Unicode.isNumberSpace(text.at(end - 1))) {
      end--;
    }
    boolean negative = false;
    if (i < end && (text.at(i) == '+' || text.at(i) == '-')) {
      negative = text.at(i++) == '-';
    }
    int radix = base;
    boolean zeroOnly = false;
    int prefixed = prefixBase(text, i, end);
    if (base == 0) {
      radix = prefixed > 0 ? prefixed : 10;
      zeroOnly = prefixed == 0 && i < end && digit(text.at(i)) == 0;
    }
    if (prefixed > 0 && prefixed == radix) {
      i += 2;
      if (i < end && text.at(i) == '_') {
        i++;
      }
    }
    return digits(text, i, end, new Shape(radix, negative, zeroOnly, maxDigits), meter);
  }

  private record Shape(int radix, boolean negative, boolean zeroOnly, int maxDigits) {}

  private static int prefixBase(CharSource text, int at, int end) {
    if (at + 1 >= end || text.at(at) != '0') {
      return 0;
    }
    return switch (text.at(at + 1) | 0x20) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 0;
    };
  }

  private static int digit(int c) {
    if (c < 0x80) {
      return Character.digit(c, 36);
    }
    return Unicode.decimalValue(c);
  }

  private static Optional<Number> digits(
      CharSource text, int from, int end, Shape shape, Meter meter) {
    if (from >= end || text.at(from) == '_' || text.at(end - 1) == '_') {
      return Optional.empty();
    }
    long small = 0;
    byte[] digits = new byte[end - from];
    int count = 0;
    boolean fits = true;
    long edge = (Long.MAX_VALUE - 35) / shape.radix;
    for (int i = from; i < end; i++) {
      Pace.keep(i, meter);
      int c = text.at(i);
      if (c == '_') {
        if (text.at(i - 1) == '_') {
          return Optional.empty();
        }
        continue;
      }
      int d = digit(c);
      if (d < 0 || d >= shape.radix || shape.zeroOnly && d != 0) {
        return Optional.empty();
      }
      digits[count++] = (byte) d;
      fits &= small <= edge;
      small = small * shape.radix + d;
    }
    boolean limited = Integer.bitCount(shape.radix) != 1 && shape.maxDigits > 0;
    if (limited && count > shape.maxDigits) {
      throw new DigitLimit(limitMessage(shape.maxDigits, count));
    }
    if (fits) {
      return Optional.of(shape.negative ? -small : small);
    }
    meter.allocate(count);
    BigInteger magnitude = read(digits, 0, count, shape.radix, new ArrayList<>(), meter);
    return Optional.of(Ints.normal(shape.negative ? magnitude.negate() : magnitude));
  }

  private static BigInteger read(
      byte[] digits, int from, int to, int radix, List<BigInteger> powers, Meter meter) {
    int length = to - from;
    if (length <= LEAF_DIGITS) {
      meter.spend(1 + length / 8);
      char[] text = new char[length];
      for (int i = 0; i < length; i++) {
        text[i] = Character.forDigit(digits[from + i], radix);
      }
      return new BigInteger(new String(text), radix);
    }
    meter.poll();
    int level = 31 - Integer.numberOfLeadingZeros((length - 1) / LEAF_DIGITS);
    while (powers.size() <= level) {
      powers.add(
          powers.isEmpty()
              ? BigInteger.valueOf(radix).pow(LEAF_DIGITS)
              : BigMath.square(powers.getLast(), meter));
    }
    int low = LEAF_DIGITS << level;
    BigInteger top = read(digits, from, to - low, radix, powers, meter);
    BigInteger bottom = read(digits, to - low, to, radix, powers, meter);
    return BigMath.multiply(top, powers.get(level), meter).add(bottom);
  }
}
