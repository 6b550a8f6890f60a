package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Python's int arithmetic on {@code long} and {@link BigInteger}.
 *
 * <p>Results are normal: {@link Long} when they fit 64 bits, {@link BigInteger} otherwise, so that
 * {@code ==} of values is equality of objects. Division floors and the remainder has the divisor's
 * sign. Divisors are not zero: the caller has raised ZeroDivisionError. Results that no {@link
 * BigInteger} can hold throw {@link ArithmeticException}; the caller makes it a MemoryError. Work
 * on big operands is charged and done in chunks ({@code BigMath}).
 */
public final class Ints {
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final int WINDOW = 5;
  private static final long MAX_BITS = Integer.MAX_VALUE - 64L;
  private static final long DIRECT_MOD_POW = 1 << 19;

  private Ints() {}

  /** The normal form of an int. */
  public static Number normal(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  /** The {@link BigInteger} of a normal int. */
  public static BigInteger big(Number value) {
    return value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
  }

  /** {@code a + b}. */
  public static Number add(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0
        ? (Number) BigInteger.valueOf(a).add(BigInteger.valueOf(b))
        : sum;
  }

  /** {@code a - b}. */
  public static Number subtract(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0
        ? (Number) BigInteger.valueOf(a).subtract(BigInteger.valueOf(b))
        : difference;
  }

  /** {@code a * b}. */
  public static Number multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return high == low >> 63 ? (Number) low : BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** {@code -a}. */
  public static Number negate(long a) {
    return a == Long.MIN_VALUE ? (Number) LONG_MIN.negate() : -a;
  }

  /** {@code a // b}; {@code b} is not 0. */
  public static Number floorDivide(long a, long b) {
    return a == Long.MIN_VALUE && b == -1 ? (Number) LONG_MIN.negate() : Math.floorDiv(a, b);
  }

  /** {@code a + b}. Linear. */
  public static Number add(BigInteger a, BigInteger b, Meter meter) {
    chargeLinear(a, b, meter);
    return normal(a.add(b));
  }

  /** {@code a - b}. Linear. */
  public static Number subtract(BigInteger a, BigInteger b, Meter meter) {
    chargeLinear(a, b, meter);
    return normal(a.subtract(b));
  }

  /** {@code a & b}, two's complement. Linear. */
  public static Number and(BigInteger a, BigInteger b, Meter meter) {
    chargeLinear(a, b, meter);
    return normal(a.and(b));
  }

  /** {@code a | b}, two's complement. Linear. */
  public static Number or(BigInteger a, BigInteger b, Meter meter) {
    chargeLinear(a, b, meter);
    return normal(a.or(b));
  }

  /** {@code a ^ b}, two's complement. Linear. */
  public static Number xor(BigInteger a, BigInteger b, Meter meter) {
    chargeLinear(a, b, meter);
    return normal(a.xor(b));
  }

  /** {@code a * b}. O(n^1.585), charged per block. */
  public static Number multiply(BigInteger a, BigInteger b, Meter meter) {
    allocate((long) a.bitLength() + b.bitLength(), meter);
    return normal(BigMath.multiply(a, b, meter));
  }

  /** Quotient and remainder of Python's {@code divmod}. */
  public record DivMod(Number quotient, Number remainder) {}

  /** {@code divmod(a, b)}; {@code b} is not 0. O(n^1.585), charged per block. */
  public static DivMod divmod(BigInteger a, BigInteger b, Meter meter) {
    allocate((long) a.bitLength() + 64, meter);
    BigInteger[] parts = BigMath.divide(a.abs(), b.abs(), meter);
    BigInteger quotient = a.signum() * b.signum() < 0 ? parts[0].negate() : parts[0];
    BigInteger remainder = a.signum() < 0 ? parts[1].negate() : parts[1];
    if (remainder.signum() != 0 && remainder.signum() != b.signum()) {
      quotient = quotient.subtract(BigInteger.ONE);
      remainder = remainder.add(b);
    }
    return new DivMod(normal(quotient), normal(remainder));
  }

  /** {@code a << count}; {@code count} is not negative. Linear in the result. */
  public static Number shiftLeft(long a, long count, Meter meter) {
    if (a == 0) {
      return 0L;
    }
    if (count < Long.numberOfLeadingZeros(a < 0 ? ~a : a)) {
      return a << count;
    }
    return shiftLeft(BigInteger.valueOf(a), count, meter);
  }

  /** {@code a << count}; {@code count} is not negative. Linear in the result. */
  public static Number shiftLeft(BigInteger a, long count, Meter meter) {
    if (a.signum() == 0) {
      return 0L;
    }
    long bits = count > MAX_BITS ? Long.MAX_VALUE / 2 : a.bitLength() + count;
    allocate(bits, meter);
    BigMath.chargeLinear(bits, meter);
    return normal(a.shiftLeft((int) count));
  }

  /** {@code a >> count}, flooring; {@code count} is not negative. */
  public static long shiftRight(long a, long count) {
    return a >> Math.min(count, 63);
  }

  /** {@code a >> count}, flooring; {@code count} is not negative. Linear. */
  public static Number shiftRight(BigInteger a, long count, Meter meter) {
    BigMath.chargeLinear(a.bitLength(), meter);
    return count >= a.bitLength() ? a.signum() < 0 ? -1L : 0L : normal(a.shiftRight((int) count));
  }

  /** {@code base ** exponent}; the exponent is not negative. Charged by the result's size. */
  public static Number pow(long base, long exponent, Meter meter) {
    if (exponent == 0 || base == 1) {
      return 1L;
    }
    if (base == 0) {
      return 0L;
    }
    if (base == -1) {
      return (exponent & 1) == 0 ? 1L : -1L;
    }
    long result = 1;
    long power = base;
    long left = exponent;
    while (true) {
      if ((left & 1) != 0) {
        if (Math.multiplyHigh(result, power) != (result * power) >> 63) {
          return pow(BigInteger.valueOf(base), exponent, meter);
        }
        result *= power;
      }
      left >>= 1;
      if (left == 0) {
        return result;
      }
      if (Math.multiplyHigh(power, power) != (power * power) >> 63) {
        return pow(BigInteger.valueOf(base), exponent, meter);
      }
      power *= power;
    }
  }

  /** {@code base ** exponent}; the exponent is not negative and |base| is above 1. */
  public static Number pow(BigInteger base, long exponent, Meter meter) {
    if (exponent == 0) {
      return 1L;
    }
    int zeros = base.getLowestSetBit();
    long bits = exponent > MAX_BITS ? Long.MAX_VALUE / 2 : base.bitLength() * exponent;
    allocate(bits, meter);
    BigInteger odd = base.shiftRight(zeros);
    BigInteger result = odd;
    for (int i = 62 - Long.numberOfLeadingZeros(exponent); i >= 0; i--) {
      if (odd.bitLength() <= 1) {
        result = (exponent & 1) == 0 ? BigInteger.ONE : odd;
        break;
      }
      result = BigMath.square(result, meter);
      if ((exponent >> i & 1) != 0) {
        result = BigMath.multiply(result, odd, meter);
      }
    }
    long shift = zeros * exponent;
    BigMath.chargeLinear(result.bitLength() + shift, meter);
    return normal(result.shiftLeft((int) shift));
  }

  /**
   * {@code pow(base, exponent, modulus)} with Python's sign rule; the modulus is not 0. A negative
   * exponent needs an inverse: throws {@link ArithmeticException} with CPython's text "base is not
   * invertible for the given modulus".
   */
  public static Number modPow(
      BigInteger base, BigInteger exponent, BigInteger modulus, Meter meter) {
    BigInteger m = modulus.abs();
    BigInteger b = mod(base, m, meter);
    BigInteger e = exponent;
    if (e.signum() < 0) {
      BigInteger[] parts = BigMath.gcd(b, m, true, meter);
      if (!parts[0].equals(BigInteger.ONE)) {
        throw new ArithmeticException("base is not invertible for the given modulus");
      }
      b = mod(parts[1], m, meter);
      e = e.negate();
    }
    BigInteger result = powerMod(b, e, m, meter);
    if (modulus.signum() < 0 && result.signum() != 0) {
      result = result.add(modulus);
    }
    return normal(result);
  }

  private static BigInteger mod(BigInteger a, BigInteger m, Meter meter) {
    BigInteger rest = BigMath.divide(a.abs(), m, meter)[1];
    return a.signum() < 0 && rest.signum() != 0 ? m.subtract(rest) : rest;
  }

  private static BigInteger powerMod(BigInteger b, BigInteger e, BigInteger m, Meter meter) {
    long words = (m.bitLength() >> 5) + 1;
    long work = (words * words + 8) * Math.max(1, e.bitLength());
    if (words < 1 << 12 && work <= DIRECT_MOD_POW) {
      meter.spend(1 + work / 16);
      meter.poll();
      return b.modPow(e, m);
    }
    BigInteger[] odd = new BigInteger[1 << (WINDOW - 1)];
    odd[0] = b;
    BigInteger square = mod(BigMath.square(b, meter), m, meter);
    for (int i = 1; i < odd.length; i++) {
      odd[i] = mod(BigMath.multiply(odd[i - 1], square, meter), m, meter);
    }
    BigInteger result = mod(BigInteger.ONE, m, meter);
    int i = e.bitLength() - 1;
    while (i >= 0) {
      int length = 1;
      int digit = 1;
      if (e.testBit(i)) {
        int low = Math.max(i - WINDOW + 1, 0);
        while (!e.testBit(low)) {
          low++;
        }
        length = i - low + 1;
        for (int k = i - 1; k >= low; k--) {
          digit = digit << 1 | (e.testBit(k) ? 1 : 0);
        }
      } else {
        digit = 0;
      }
      for (int k = 0; k < length; k++) {
        result = mod(BigMath.square(result, meter), m, meter);
      }
      if (digit != 0) {
        result = mod(BigMath.multiply(result, odd[digit >> 1], meter), m, meter);
      }
      i -= length;
    }
    return result;
  }

  /** Greatest common divisor, not negative. */
  public static Number gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x == Long.MIN_VALUE ? (Number) LONG_MIN.negate() : Math.abs(x);
  }

  /** Greatest common divisor, not negative. O(n^2), charged per step of about 30 bits. */
  public static Number gcd(BigInteger a, BigInteger b, Meter meter) {
    return normal(BigMath.gcd(a.abs(), b.abs(), false, meter)[0]);
  }

  /** {@code math.isqrt(n)}; {@code n} is not negative. */
  public static Number isqrt(BigInteger n, Meter meter) {
    return normal(BigMath.isqrt(n, meter));
  }

  /** {@code int.bit_length()}. */
  public static long bitLength(Number value) {
    return value instanceof BigInteger big
        ? big.abs().bitLength()
        : Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value.longValue()));
  }

  /** {@code int.bit_count()}: ones in the magnitude. */
  public static long bitCount(Number value) {
    return value instanceof BigInteger big
        ? big.abs().bitCount()
        : Long.bitCount(Math.abs(value.longValue()));
  }

  /**
   * {@code int.to_bytes}: empty when the value does not fit ("int too big to convert", or "can't
   * convert negative int to unsigned" when that is the reason).
   */
  public static java.util.Optional<byte[]> toBytes(
      BigInteger value, int length, boolean bigEndian, boolean signed, Meter meter) {
    if (!signed && value.signum() < 0) {
      return java.util.Optional.empty();
    }
    if (value.bitLength() + (signed ? 1L : 0L) > 8L * length
        && (value.signum() != 0 || length > 0)
        && !(value.signum() == 0)) {
      return java.util.Optional.empty();
    }
    meter.allocate(length + 16L);
    BigMath.chargeLinear(8L * length, meter);
    byte[] digits = value.toByteArray();
    byte[] out = new byte[length];
    byte fill = (byte) (value.signum() < 0 ? -1 : 0);
    for (int i = 0; i < length; i++) {
      Pace.keep(i, meter);
      int from = digits.length - 1 - i;
      out[bigEndian ? length - 1 - i : i] = from >= 0 ? digits[from] : fill;
    }
    return java.util.Optional.of(out);
  }

  /** {@code int.from_bytes}. Linear. */
  public static Number fromBytes(byte[] bytes, boolean bigEndian, boolean signed, Meter meter) {
    allocate(8L * bytes.length, meter);
    BigMath.chargeLinear(8L * bytes.length, meter);
    byte[] order = bytes;
    if (!bigEndian) {
      order = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        Pace.keep(i, meter);
        order[i] = bytes[bytes.length - 1 - i];
      }
    }
    if (order.length == 0) {
      return 0L;
    }
    meter.poll();
    return normal(signed ? new BigInteger(order) : new BigInteger(1, order));
  }

  /** The value as a long if it is one. */
  public static OptionalLong asLong(Number value) {
    return value instanceof Long l ? OptionalLong.of(l) : OptionalLong.empty();
  }

  private static void chargeLinear(BigInteger a, BigInteger b, Meter meter) {
    long bits = Math.max(a.bitLength(), b.bitLength());
    BigMath.chargeLinear(bits, meter);
    meter.allocate((bits >> 3) + 40);
  }

  /** Charges the bytes of a result; refuses what no array of bits can hold. */
  private static void allocate(long bits, Meter meter) {
    meter.allocate((bits >> 3) + 40);
    if (bits > MAX_BITS) {
      throw new ArithmeticException("int of " + bits + " bits is too large");
    }
  }
}
