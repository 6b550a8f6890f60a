package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;

/**
 * Multiplication, division, gcd and root of big ints in chunks: {@link BigInteger} does only the
 * leaf blocks, of at most {@link #LEAF_BITS} bits, and each leaf is charged before it runs.
 *
 * <p>Multiplication is Karatsuba down to the leaf (Toom-Cook inside it); division is the recursive
 * one of Burnikel and Ziegler, "Fast Recursive Division" (1998); gcd is Lehmer's with 62-bit
 * windows (Knuth, TAOCP 2, 4.5.2, algorithm L). Recursion depth is the logarithm of the operand
 * length, at most 16.
 */
final class BigMath {
  /** Largest operand of one uninterrupted java.math operation; about 0.3 ms when cold. */
  static final int LEAF_BITS = 1 << 15;

  private static final int WORKED_WORD = 32;

  private BigMath() {}

  /** Charges one pass over {@code bits} bits. */
  static void chargeLinear(long bits, Meter meter) {
    meter.spend(1 + (bits >> 12));
  }

  /** Charges a schoolbook product of two leaf blocks. */
  private static void chargeProduct(long bitsA, long bitsB, Meter meter) {
    long words = ((bitsA >> 6) + 1) * ((bitsB >> 6) + 1);
    meter.spend(1 + words / WORKED_WORD);
    if (words > 1 << 12) {
      meter.poll();
    }
  }

  /** {@code a * b}. The caller has charged the result's bytes. */
  static BigInteger multiply(BigInteger a, BigInteger b, Meter meter) {
    if (a.signum() < 0 || b.signum() < 0) {
      BigInteger product = multiplyMagnitudes(a.abs(), b.abs(), meter);
      return a.signum() == b.signum() ? product : product.negate();
    }
    return multiplyMagnitudes(a, b, meter);
  }

  private static BigInteger multiplyMagnitudes(BigInteger a, BigInteger b, Meter meter) {
    BigInteger small = a.bitLength() <= b.bitLength() ? a : b;
    BigInteger large = small == a ? b : a;
    int smallBits = small.bitLength();
    int largeBits = large.bitLength();
    if (largeBits <= LEAF_BITS || smallBits <= 64 && largeBits <= LEAF_BITS << 5) {
      chargeProduct(smallBits, largeBits, meter);
      return small.multiply(large);
    }
    if (smallBits <= LEAF_BITS || smallBits <= largeBits >> 1) {
      return unbalanced(small, large, Math.max(smallBits, LEAF_BITS), meter);
    }
    chargeLinear(4L * largeBits, meter);
    int half = (largeBits + 1) >> 1;
    BigInteger a0 = low(small, half);
    BigInteger a1 = small.shiftRight(half);
    BigInteger b0 = small == large ? a0 : low(large, half);
    BigInteger b1 = small == large ? a1 : large.shiftRight(half);
    BigInteger bottom = multiplyMagnitudes(a0, b0, meter);
    BigInteger top = multiplyMagnitudes(a1, b1, meter);
    BigInteger sum = a0.add(a1);
    BigInteger middle =
        multiplyMagnitudes(sum, small == large ? sum : b0.add(b1), meter)
            .subtract(bottom)
            .subtract(top);
    return top.shiftLeft(half).add(middle).shiftLeft(half).add(bottom);
  }

  /** A long operand times a short one: the long one is cut into pieces of {@code block} bits. */
  private static BigInteger unbalanced(BigInteger small, BigInteger large, int block, Meter meter) {
    int pieces = (large.bitLength() + block - 1) / block;
    if (pieces <= 8) {
      BigInteger result = BigInteger.ZERO;
      for (int i = pieces - 1; i >= 0; i--) {
        chargeLinear(large.bitLength(), meter);
        BigInteger piece = low(large.shiftRight(i * block), block);
        result = result.shiftLeft(block).add(multiplyMagnitudes(small, piece, meter));
      }
      return result;
    }
    int half = (pieces >> 1) * block;
    chargeLinear(2L * large.bitLength(), meter);
    BigInteger bottom = multiplyMagnitudes(small, low(large, half), meter);
    BigInteger top = multiplyMagnitudes(small, large.shiftRight(half), meter);
    return top.shiftLeft(half).add(bottom);
  }

  /** The lowest {@code bits} bits of a non-negative int. Linear. */
  static BigInteger low(BigInteger value, int bits) {
    if (value.bitLength() <= bits) {
      return value;
    }
    return value.subtract(value.shiftRight(bits).shiftLeft(bits));
  }

  /** Quotient and remainder of non-negative {@code a} by positive {@code b}. */
  static BigInteger[] divide(BigInteger a, BigInteger b, Meter meter) {
    int bits = b.bitLength();
    int aBits = a.bitLength();
    if (aBits < bits) {
      return new BigInteger[] {BigInteger.ZERO, a};
    }
    if (aBits <= 2 * LEAF_BITS) {
      chargeProduct(bits, (long) aBits - bits, meter);
      return a.divideAndRemainder(b);
    }
    if (bits <= LEAF_BITS) {
      return divideByShort(a, b, LEAF_BITS, meter);
    }
    return divideByShort(a, b, bits, meter);
  }

  /** Long division in digits of {@code block} bits, halving the dividend while it is long. */
  private static BigInteger[] divideByShort(BigInteger a, BigInteger b, int block, Meter meter) {
    int digits = (a.bitLength() + block - 1) / block;
    BigInteger[] digit = new BigInteger[digits];
    split(a, block, digit, 0, digits, meter);
    BigInteger remainder = BigInteger.ZERO;
    BigInteger[] quotient = new BigInteger[digits];
    for (int i = digits - 1; i >= 0; i--) {
      BigInteger[] step = divide21(remainder, digit[i], b, block, meter);
      quotient[i] = step[0];
      remainder = step[1];
    }
    return new BigInteger[] {join(quotient, block, 0, digits, meter), remainder};
  }

  private static void split(
      BigInteger value, int block, BigInteger[] into, int from, int to, Meter meter) {
    if (to - from == 1) {
      into[from] = value;
      return;
    }
    chargeLinear(value.bitLength(), meter);
    int half = (to - from) >> 1;
    split(low(value, half * block), block, into, from, from + half, meter);
    split(value.shiftRight(half * block), block, into, from + half, to, meter);
  }

  private static BigInteger join(BigInteger[] digit, int block, int from, int to, Meter meter) {
    if (to - from == 1) {
      return digit[from];
    }
    int half = (to - from) >> 1;
    BigInteger bottom = join(digit, block, from, from + half, meter);
    BigInteger top = join(digit, block, from + half, to, meter);
    chargeLinear((long) (to - from) * block, meter);
    return top.shiftLeft(half * block).add(bottom);
  }

  /**
   * Divides {@code high * 2^n + low} by {@code b}, where {@code high < b} and, above the leaf size,
   * {@code b} has exactly {@code n} bits.
   */
  private static BigInteger[] divide21(
      BigInteger high, BigInteger low, BigInteger b, int n, Meter meter) {
    if (n <= LEAF_BITS && b.bitLength() <= LEAF_BITS) {
      chargeProduct(b.bitLength(), n, meter);
      return high.shiftLeft(n).add(low).divideAndRemainder(b);
    }
    int pad = n & 1;
    BigInteger by = b.shiftLeft(pad);
    BigInteger top = high;
    BigInteger bottom = low.shiftLeft(pad);
    int half = (n + pad) >> 1;
    chargeLinear(4L * n, meter);
    BigInteger b1 = by.shiftRight(half);
    BigInteger b0 = low(by, half);
    BigInteger[] first = divide32(top, bottom.shiftRight(half), by, b1, b0, half, meter);
    BigInteger[] second = divide32(first[1], low(bottom, half), by, b1, b0, half, meter);
    return new BigInteger[] {
      first[0].shiftLeft(half).add(second[0]), pad == 1 ? second[1].shiftRight(1) : second[1]
    };
  }

  private static BigInteger[] divide32(
      BigInteger a12,
      BigInteger a3,
      BigInteger b,
      BigInteger b1,
      BigInteger b0,
      int n,
      Meter meter) {
    BigInteger quotient;
    BigInteger rest;
    BigInteger a1 = a12.shiftRight(n);
    if (a1.compareTo(b1) >= 0) {
      quotient = BigInteger.ONE.shiftLeft(n).subtract(BigInteger.ONE);
      rest = a12.subtract(b1.shiftLeft(n)).add(b1);
    } else {
      BigInteger[] step = divide21(a1, low(a12, n), b1, n, meter);
      quotient = step[0];
      rest = step[1];
    }
    BigInteger remainder = rest.shiftLeft(n).add(a3).subtract(multiply(quotient, b0, meter));
    while (remainder.signum() < 0) {
      quotient = quotient.subtract(BigInteger.ONE);
      remainder = remainder.add(b);
    }
    return new BigInteger[] {quotient, remainder};
  }

  /** {@code a * a}: same chunks as {@link #multiply}. */
  static BigInteger square(BigInteger a, Meter meter) {
    return multiply(a, a, meter);
  }

  /** Integer square root of a non-negative int, by CPython's adaptive-precision Newton steps. */
  static BigInteger isqrt(BigInteger n, Meter meter) {
    if (n.bitLength() <= 1) {
      return n;
    }
    int c = (n.bitLength() - 1) >> 1;
    BigInteger a = BigInteger.ONE;
    int d = 0;
    for (int s = Integer.SIZE - Integer.numberOfLeadingZeros(c) - 1; s >= 0; s--) {
      int e = d;
      d = c >> s;
      chargeLinear(2L * d, meter);
      BigInteger shifted = n.shiftRight(2 * c - e - d + 1);
      a = a.shiftLeft(d - e - 1).add(divide(shifted, a, meter)[0]);
    }
    return square(a, meter).compareTo(n) > 0 ? a.subtract(BigInteger.ONE) : a;
  }

  /**
   * Greatest common divisor of two non-negative ints and, when {@code inverse} is asked for, the
   * factor of {@code a} modulo {@code b}: {@code result[0] = gcd}, {@code result[1] * a = gcd (mod
   * b)}.
   */
  static BigInteger[] gcd(BigInteger a, BigInteger b, boolean inverse, Meter meter) {
    BigInteger x = a;
    BigInteger y = b;
    BigInteger ux = inverse ? BigInteger.ONE : BigInteger.ZERO;
    BigInteger uy = BigInteger.ZERO;
    while (y.signum() != 0) {
      chargeLinear(8L * x.bitLength() + 4096, meter);
      long[] m = x.bitLength() > Long.SIZE && x.compareTo(y) >= 0 ? lehmer(x, y) : null;
      if (m == null) {
        BigInteger[] step = divide(x, y, meter);
        x = y;
        y = step[1];
        if (inverse) {
          BigInteger next = ux.subtract(multiply(step[0], uy, meter));
          ux = uy;
          uy = next;
        }
        continue;
      }
      BigInteger nextX = combine(m[0], x, m[1], y);
      y = combine(m[2], x, m[3], y);
      x = nextX;
      if (inverse) {
        BigInteger next = combine(m[0], ux, m[1], uy);
        uy = combine(m[2], ux, m[3], uy);
        ux = next;
      }
    }
    return new BigInteger[] {x, ux};
  }

  private static BigInteger combine(long p, BigInteger x, long q, BigInteger y) {
    return x.multiply(BigInteger.valueOf(p)).add(y.multiply(BigInteger.valueOf(q)));
  }

  /** The matrix of the quotients that the leading 62 bits decide; null when there is none. */
  private static long[] lehmer(BigInteger x, BigInteger y) {
    int shift = x.bitLength() - 62;
    long xh = x.shiftRight(shift).longValue();
    long yh = y.shiftRight(shift).longValue();
    long a = 1;
    long b = 0;
    long c = 0;
    long d = 1;
    while (yh + c != 0 && yh + d != 0) {
      long q = (xh + a) / (yh + c);
      if (q != (xh + b) / (yh + d) || q > 1L << 30) {
        break;
      }
      long nextC = a - q * c;
      long nextD = b - q * d;
      if (Math.abs(nextC) >= 1L << 31 || Math.abs(nextD) >= 1L << 31) {
        break;
      }
      a = c;
      c = nextC;
      b = d;
      d = nextD;
      long nextY = xh - q * yh;
      xh = yh;
      yh = nextY;
    }
    return b == 0 ? null : new long[] {a, b, c, d};
  }
}
