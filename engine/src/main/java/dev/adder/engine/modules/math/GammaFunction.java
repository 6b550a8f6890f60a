package dev.adder.engine.modules.math;

/**
 * The gamma function and the logarithm of its absolute value by Lanczos' approximation. Source:
 * CPython 3.13, Modules/mathmodule.c; errors up to about 10 ulps (gamma).
 */
final class GammaFunction {
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;
  private static final double G = 6.024680040776729583740234375;
  private static final double G_MINUS_HALF = 5.524680040776729583740234375;
  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };
  private static final double[] DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };
  private static final int EXACT = 23;
  private static final double TINY = 1e-20;
  private static final double HUGE = 200.0;
  private static final double ONE_POWER = 140.0;

  private GammaFunction() {}

  /** Whether the functions have no value at {@code x}: zero, negative integers. */
  static boolean isPole(double x) {
    return x <= 0 && Double.isFinite(x) && x == Math.floor(x);
  }

  private static double sum(double x) {
    double top = 0.0;
    double bottom = 0.0;
    if (x < 5.0) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        top = top * x + NUMERATOR[i];
        bottom = bottom * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < NUMERATOR.length; i++) {
        top = top / x + NUMERATOR[i];
        bottom = bottom / x + DENOMINATOR[i];
      }
    }
    return top / bottom;
  }

  /** sin(pi x) for finite x. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2.0;
    double value =
        switch ((int) Math.round(2.0 * y)) {
          case 0 -> Math.sin(Math.PI * y);
          case 1 -> Math.cos(Math.PI * (y - 0.5));
          case 2 -> Math.sin(Math.PI * (1.0 - y));
          case 3 -> -Math.cos(Math.PI * (y - 1.5));
          default -> Math.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * value;
  }

  /** The gamma function; infinite when too large, nan for -inf; x is no pole. */
  static double gamma(double x) {
    if (!Double.isFinite(x)) {
      return x == Double.NEGATIVE_INFINITY ? Double.NaN : x;
    }
    if (x == Math.floor(x) && x <= EXACT) {
      double product = 1;
      for (int i = 2; i < x; i++) {
        product *= i;
      }
      return product;
    }
    double a = Math.abs(x);
    if (a < TINY) {
      return 1.0 / x;
    }
    if (a > HUGE) {
      return x < 0.0 ? 0.0 / sinPi(x) : Double.POSITIVE_INFINITY;
    }
    double y = a + G_MINUS_HALF;
    double z = a > G_MINUS_HALF ? y - a - G_MINUS_HALF : y - G_MINUS_HALF - a;
    z = z * G / y;
    double result;
    double power = a < ONE_POWER ? Math.pow(y, a - 0.5) : Math.pow(y, a / 2.0 - 0.25);
    if (x < 0.0) {
      result = -Math.PI / sinPi(a) / a * Math.exp(y) / sum(a);
      result -= z * result;
      result /= power;
      return a < ONE_POWER ? result : result / power;
    }
    result = sum(a) / Math.exp(y);
    result += z * result;
    result *= power;
    return a < ONE_POWER ? result : result * power;
  }

  /** The logarithm of |gamma(x)|; infinite when too large; x is no pole. */
  static double logGamma(double x) {
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2.0) {
      return 0.0;
    }
    double a = Math.abs(x);
    if (a < TINY) {
      return -Math.log(a);
    }
    double result = Math.log(sum(a)) - G;
    result += (a - 0.5) * (Math.log(a + G - 0.5) - 1.0);
    if (x < 0.0) {
      result = LOG_PI - Math.log(Math.abs(sinPi(a))) - Math.log(a) - result;
    }
    return result;
  }
}
