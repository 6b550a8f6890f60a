package dev.adder.engine.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Relations between ints and floats: hash, exact comparison, correctly rounded conversion and true
 * division. Stateless; every method is exact or correctly rounded (half to even).
 */
public final class Numbers {
  /** Modulus of numeric hashes, 2^61 - 1 (sys.hash_info.modulus). */
  public static final long HASH_MODULUS = (1L << 61) - 1;

  /** Hash of positive infinity (sys.hash_info.inf). */
  public static final long HASH_INFINITY = 314159;

  private static final int HASH_BITS = 61;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Numbers() {}

  /** Python's hash of an int that fits 64 bits. O(1). */
  public static long hash(long value) {
    long residue = value % HASH_MODULUS;
    return residue == -1 ? -2 : residue;
  }

  /** {@code residue} times a power of two, which turns the bits below the modulus. */
  private static long shifted(long residue, int bits) {
    return residue << bits & HASH_MODULUS | residue >>> HASH_BITS - bits;
  }

  private static long reduced(long sum) {
    return sum >= HASH_MODULUS ? sum - HASH_MODULUS : sum;
  }

  /** Python's hash of an int of any size. O(n) in its words, no allocation beyond its bytes. */
  public static long hash(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return hash(value.longValue());
    }
    byte[] magnitude = value.abs().toByteArray();
    long residue = 0;
    int at = 0;
    for (; (magnitude.length - at) % Long.BYTES != 0; at++) {
      residue = reduced(shifted(residue, Byte.SIZE) + (magnitude[at] & 0xff));
    }
    for (; at < magnitude.length; at += Long.BYTES) {
      long word = (long) WORDS.get(magnitude, at);
      long low = reduced(shifted(residue, Long.SIZE % HASH_BITS) + (word & HASH_MODULUS));
      residue = reduced(low + (word >>> HASH_BITS));
    }
    long signed = value.signum() < 0 ? -residue : residue;
    return signed == -1 ? -2 : signed;
  }

  /**
   * Python's hash of a float; equal to the hash of an equal int. The hash of a NaN depends on the
   * object's identity in Python and is left to the caller; here it is 0.
   */
  public static long hash(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? HASH_INFINITY : -HASH_INFINITY;
    }
    if (value == (long) value && Math.abs(value) < 0x1p62) {
      return hash((long) value);
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long mantissa = bits & ((1L << 52) - 1);
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << 52;
    }
    int shift = Math.floorMod(exponent - 1075, HASH_BITS);
    long residue = mantissa % HASH_MODULUS;
    residue = ((residue << shift) & HASH_MODULUS) | (residue >>> (HASH_BITS - shift));
    long signed = value < 0 ? -residue : residue;
    return signed == -1 ? -2 : signed;
  }

  /** Exact sign of {@code left - right}; {@code right} is not a NaN. */
  public static int compare(long left, double right) {
    if (right >= 0x1p63) {
      return -1;
    }
    if (right < -0x1p63) {
      return 1;
    }
    long whole = (long) right;
    if (left != whole) {
      return left < whole ? -1 : 1;
    }
    double fraction = right - whole;
    return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
  }

  /** Exact sign of {@code left - right}; {@code right} is not a NaN. O(n) in the int's words. */
  public static int compare(BigInteger left, double right) {
    if (Double.isInfinite(right)) {
      return right > 0 ? -1 : 1;
    }
    if (left.bitLength() < Long.SIZE) {
      return compare(left.longValue(), right);
    }
    if (left.bitLength() > 1100) {
      return left.signum();
    }
    return new java.math.BigDecimal(left).compareTo(new java.math.BigDecimal(right));
  }

  /**
   * Nearest double, half to even. An infinite result means "int too large to convert to float".
   * O(1) in practice: only the top bits and a sticky scan are looked at.
   */
  public static double toDouble(BigInteger value) {
    return value.doubleValue();
  }

  /** Correctly rounded quotient of two ints; {@code divisor} is not 0. O(1). */
  public static double trueDivide(long dividend, long divisor) {
    if (isExact(dividend) && isExact(divisor)) {
      return (double) dividend / (double) divisor;
    }
    return trueDivide(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
  }

  /**
   * Correctly rounded quotient of two ints; {@code divisor} is not 0. An infinite result means
   * "integer division result too large for a float". Only the top 128 bits of the operands are
   * divided, the rest decides stickiness: O(n) in the words of the operands.
   */
  public static double trueDivide(BigInteger dividend, BigInteger divisor) {
    if (dividend.signum() == 0) {
      return divisor.signum() < 0 ? -0.0 : 0.0;
    }
    boolean negative = dividend.signum() != divisor.signum();
    BigInteger a = dividend.abs();
    BigInteger b = divisor.abs();
    long exponent = (long) a.bitLength() - b.bitLength();
    if (exponent > 1025) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (exponent < -1080) {
      return negative ? -0.0 : 0.0;
    }
    int shift = (int) Math.max(exponent, -1021) - 55;
    BigInteger scaled = shift < 0 ? a.shiftLeft(-shift) : a;
    BigInteger by = shift < 0 ? b : b.shiftLeft(shift);
    double result = Math.scalb(roundToDouble(scaled, by), shift);
    return negative ? -result : result;
  }

  /**
   * The quotient {@code a / b}, below 2^57, as a 55-bit integer with its last bit sticky: rounding
   * it to a double is then correct for normal results, and scaling down stays exact because the
   * shift keeps at most the bits a subnormal has.
   */
  private static double roundToDouble(BigInteger a, BigInteger b) {
    int excess = b.bitLength() - 192;
    long quotient;
    boolean inexact;
    if (excess > 0) {
      BigInteger low = b.shiftRight(excess);
      BigInteger[] parts = a.shiftRight(excess).divideAndRemainder(low);
      BigInteger estimate = parts[0];
      BigInteger remainder = a.subtract(estimate.multiply(b));
      while (remainder.signum() < 0) {
        estimate = estimate.subtract(BigInteger.ONE);
        remainder = remainder.add(b);
      }
      while (remainder.compareTo(b) >= 0) {
        estimate = estimate.add(BigInteger.ONE);
        remainder = remainder.subtract(b);
      }
      quotient = estimate.longValueExact();
      inexact = remainder.signum() != 0;
    } else {
      BigInteger[] parts = a.divideAndRemainder(b);
      quotient = parts[0].longValueExact();
      inexact = parts[1].signum() != 0;
    }
    return inexact ? (double) (quotient | 1) : (double) quotient;
  }

  private static boolean isExact(long value) {
    return value >= -(1L << 53) && value <= 1L << 53;
  }
}
