package dev.adder.engine.modules.math;

/**
 * Hyperbolic sine and cosine from the exponential function, within one unit in the last place. The
 * ranges are those of fdlibm, so that the usual C libraries answer the same nearly always; the
 * exponential function of {@link Math} is closer to theirs than the one below {@link Math#cosh}.
 */
final class Hyperbolic {
  /** Beyond this the smaller exponential does not count. */
  private static final double ONE_SIDED = 22;

  /** The logarithm of the greatest finite float. */
  private static final double LARGEST_LOG = 709.782712893384;

  private static final double HALF_LN2 = 0.34657359027997264;

  private Hyperbolic() {}

  static double cosh(double x) {
    double a = Math.abs(x);
    if (a < HALF_LN2) {
      double t = Math.expm1(a);
      double w = 1 + t;
      return a < 0x1p-55 ? w : 1 + t * t / (w + w);
    }
    if (a < ONE_SIDED) {
      double t = Math.exp(a);
      return 0.5 * t + 0.5 / t;
    }
    return halfExp(a, 0.5);
  }

  static double sinh(double x) {
    double a = Math.abs(x);
    double half = x < 0 ? -0.5 : 0.5;
    if (a < 0x1p-28) {
      return x;
    }
    if (a < ONE_SIDED) {
      double t = Math.expm1(a);
      return a < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }
    return halfExp(a, half);
  }

  private static double halfExp(double a, double half) {
    if (a <= LARGEST_LOG) {
      return half * Math.exp(a);
    }
    double w = Math.exp(0.5 * a);
    return half * w * w;
  }
}
