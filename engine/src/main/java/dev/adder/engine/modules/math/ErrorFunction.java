package dev.adder.engine.modules.math;

/**
 * The error function and its complement. A power series below 1.5, a continued fraction above;
 * source: CPython 3.10, Modules/mathmodule.c. exp(-x*x) is taken in two factors, so that the
 * relative error stays small where the result is.
 */
final class ErrorFunction {
  private static final double SQRT_PI = 1.772453850905516027298167483341145182798;
  private static final double SERIES_CUTOFF = 1.5;
  private static final int SERIES_TERMS = 25;
  private static final double FRACTION_CUTOFF = 30.0;
  private static final int FRACTION_TERMS = 50;

  private ErrorFunction() {}

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double a = Math.abs(x);
    if (a < SERIES_CUTOFF) {
      return series(x);
    }
    return Math.copySign(1.0 - fraction(a), x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double a = Math.abs(x);
    if (a < SERIES_CUTOFF) {
      return 1.0 - series(x);
    }
    double rest = fraction(a);
    return x > 0.0 ? rest : 2.0 - rest;
  }

  private static double series(double x) {
    double square = x * x;
    double sum = 0.0;
    double k = SERIES_TERMS + 0.5;
    for (int i = 0; i < SERIES_TERMS; i++) {
      sum = 2.0 + square * sum / k;
      k -= 1.0;
    }
    return sum * x * Math.exp(-square) / SQRT_PI;
  }

  private static double fraction(double x) {
    if (x >= FRACTION_CUTOFF) {
      return 0.0;
    }
    double square = x * x;
    double a = 0.0;
    double da = 0.5;
    double p = 1.0;
    double lastP = 0.0;
    double q = da + square;
    double lastQ = 1.0;
    for (int i = 0; i < FRACTION_TERMS; i++) {
      a += da;
      da += 2.0;
      double b = da + square;
      double nextP = b * p - a * lastP;
      lastP = p;
      p = nextP;
      double nextQ = b * q - a * lastQ;
      lastQ = q;
      q = nextQ;
    }
    return p / q * x * gauss(x) / SQRT_PI;
  }

  private static double gauss(double x) {
    double high = (float) x;
    return Math.exp(-high * high) * Math.exp(-(x - high) * (x + high));
  }
}
