package dev.adder.engine.modules.math;

/** Elementary functions that the JDK lacks. Errors stay within a few ulps. */
final class MathAlgorithms {
  private static final double LN2 = 6.93147180559945286227E-01;
  private static final double SQRT_HALF = 0.70710678118654752440;
  private static final double INVERSE_LN2_HIGH = 1.44269504072144627571e+00;
  private static final double INVERSE_LN2_LOW = 1.67517131648865118353e-10;
  private static final double[] LG = {
    6.666666666666735130e-01,
    3.999999999940941908e-01,
    2.857142874366239149e-01,
    2.222219843214978396e-01,
    1.818357216161805012e-01,
    1.531383769920937332e-01,
    1.479819860511658591e-01
  };
  private static final double TWO_POW_28 = 0x1p28;
  private static final double TWO_POW_M28 = 0x1p-28;

  private MathAlgorithms() {}

  /** Inverse hyperbolic sine. Source: fdlibm, s_asinh.c. */
  static double asinh(double x) {
    double a = Math.abs(x);
    if (!Double.isFinite(x) || a < TWO_POW_M28) {
      return x;
    }
    double w;
    if (a > TWO_POW_28) {
      w = Math.log(a) + LN2;
    } else if (a > 2.0) {
      w = Math.log(2.0 * a + 1.0 / (Math.sqrt(x * x + 1.0) + a));
    } else {
      double t = x * x;
      w = Math.log1p(a + t / (1.0 + Math.sqrt(1.0 + t)));
    }
    return Math.copySign(w, x);
  }

  /** Inverse hyperbolic cosine; nan below 1. Source: fdlibm, e_acosh.c. */
  static double acosh(double x) {
    if (x < 1.0) {
      return Double.NaN;
    }
    if (x >= TWO_POW_28) {
      return Double.isInfinite(x) ? x : Math.log(x) + LN2;
    }
    if (x == 1.0) {
      return 0.0;
    }
    if (x > 2.0) {
      return Math.log(2.0 * x - 1.0 / (x + Math.sqrt(x * x - 1.0)));
    }
    double t = x - 1.0;
    return Math.log1p(t + Math.sqrt(2.0 * t + t * t));
  }

  /** Inverse hyperbolic tangent; nan beyond 1, infinite at 1. Source: fdlibm, e_atanh.c. */
  static double atanh(double x) {
    double a = Math.abs(x);
    if (a > 1.0 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (a == 1.0) {
      return Math.copySign(Double.POSITIVE_INFINITY, x);
    }
    if (a < TWO_POW_M28) {
      return x;
    }
    double t;
    if (a < 0.5) {
      t = a + a;
      t = 0.5 * Math.log1p(t + t * a / (1.0 - a));
    } else {
      t = 0.5 * Math.log1p((a + a) / (1.0 - a));
    }
    return Math.copySign(t, x);
  }

  /** Logarithm to base 2; exact for powers of two. Source: FreeBSD, e_log2.c. */
  static double log2(double x) {
    if (!Double.isFinite(x) || x <= 0) {
      return Math.log(x);
    }
    int power = exponent(x);
    double m = x < Double.MIN_NORMAL ? Math.scalb(x * 0x1p60, -power - 60) : Math.scalb(x, -power);
    if (m < SQRT_HALF) {
      m *= 2;
      power--;
    }
    double f = m - 1.0;
    double half = 0.5 * f * f;
    double s = f / (2.0 + f);
    double z = s * s;
    double w = z * z;
    double odd = w * (LG[1] + w * (LG[3] + w * LG[5]));
    double even = z * (LG[0] + w * (LG[2] + w * (LG[4] + w * LG[6])));
    double high = f - half;
    high = Double.longBitsToDouble(Double.doubleToRawLongBits(high) & 0xffffffff00000000L);
    double low = f - high - half + s * (half + odd + even);
    double valueHigh = high * INVERSE_LN2_HIGH;
    double valueLow = (low + high) * INVERSE_LN2_LOW + low * INVERSE_LN2_HIGH;
    double sum = power + valueHigh;
    valueLow += power - sum + valueHigh;
    return valueLow + sum;
  }

  /** The exponent of {@code frexp}: |x| is in [0.5, 1) times two to its power; x finite, not 0. */
  static int exponent(double x) {
    int exponent = Math.getExponent(x);
    return exponent < Double.MIN_EXPONENT ? Math.getExponent(x * 0x1p60) - 59 : exponent + 1;
  }

  /**
   * The Euclidean norm of {@code vec}, whose values are not negative and not above {@code max}, to
   * less than one ulp; the array is scratch space. Source: CPython 3.13, vector_norm.
   */
  static double norm(double[] vec, double max, boolean nan) {
    if (Double.isInfinite(max)) {
      return max;
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0.0 || vec.length <= 1) {
      return max;
    }
    if (exponent(max) < -1023) {
      for (int i = 0; i < vec.length; i++) {
        vec[i] /= Double.MIN_NORMAL;
      }
      return Double.MIN_NORMAL * norm(vec, max / Double.MIN_NORMAL, false);
    }
    double scale = Math.scalb(1.0, -exponent(max));
    double sum = 1.0;
    double low = 0.0;
    double lower = 0.0;
    for (double each : vec) {
      double x = each * scale;
      double square = x * x;
      low += Math.fma(x, x, -square);
      double next = sum + square;
      lower += sum - next + square;
      sum = next;
    }
    double h = Math.sqrt(sum - 1.0 + (low + lower));
    double square = -h * h;
    low += Math.fma(-h, h, -square);
    double next = sum + square;
    lower += sum - next + square;
    double rest = next - 1.0 + (low + lower);
    return (h + rest / (2.0 * h)) / scale;
  }
}
