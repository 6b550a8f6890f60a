package dev.adder.engine.modules.math;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;

/** The functions of {@code math} of one real number. */
@PyMethods(module = "math")
final class MathElementary {
  private MathElementary() {}

  /** Turns C's error conditions into exceptions: a nan or an infinity from where none was. */
  private static Object checked(double x, double result, boolean overflows) {
    if (Double.isNaN(result) && !Double.isNaN(x)) {
      throw Errors.value("math domain error");
    }
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw overflows ? Errors.overflow("math range error") : Errors.value("math domain error");
    }
    return result;
  }

  @Py(value = "acos(x, /)", doc = "The arc cosine of x.")
  static Object acos(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.acos(x), false);
  }

  @Py(value = "acosh(x, /)", doc = "The inverse hyperbolic cosine of x.")
  static Object acosh(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, MathAlgorithms.acosh(x), false);
  }

  @Py(value = "asin(x, /)", doc = "The arc sine of x.")
  static Object asin(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.asin(x), false);
  }

  @Py(value = "asinh(x, /)", doc = "The inverse hyperbolic sine of x.")
  static Object asinh(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, MathAlgorithms.asinh(x), false);
  }

  @Py(value = "atan(x, /)", doc = "The arc tangent of x.")
  static Object atan(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.atan(x), false);
  }

  @Py(value = "atanh(x, /)", doc = "The inverse hyperbolic tangent of x.")
  static Object atanh(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, MathAlgorithms.atanh(x), false);
  }

  @Py(value = "cbrt(x, /)", doc = "The cube root of x.")
  static Object cbrt(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.cbrt(x), false);
  }

  @Py(value = "cos(x, /)", doc = "The cosine of x.")
  static Object cos(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.cos(x), false);
  }

  @Py(value = "cosh(x, /)", doc = "The hyperbolic cosine of x.")
  static Object cosh(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Hyperbolic.cosh(x), true);
  }

  @Py(value = "exp(x, /)", doc = "The exponential of x.")
  static Object exp(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.exp(x), true);
  }

  @Py(value = "exp2(x, /)", doc = "The power of two of x.")
  static Object exp2(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.pow(2, x), true);
  }

  @Py(value = "expm1(x, /)", doc = "The exponential less one of x.")
  static Object expm1(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.expm1(x), true);
  }

  @Py(value = "fabs(x, /)", doc = "The absolute value of x.")
  static Object fabs(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.abs(x), false);
  }

  @Py(value = "log1p(x, /)", doc = "The logarithm of one more of x.")
  static Object log1p(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.log1p(x), false);
  }

  @Py(value = "sin(x, /)", doc = "The sine of x.")
  static Object sin(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.sin(x), false);
  }

  @Py(value = "sinh(x, /)", doc = "The hyperbolic sine of x.")
  static Object sinh(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Hyperbolic.sinh(x), true);
  }

  @Py(value = "sqrt(x, /)", doc = "The square root of x.")
  static Object sqrt(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.sqrt(x), false);
  }

  @Py(value = "tan(x, /)", doc = "The tangent of x.")
  static Object tan(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.tan(x), false);
  }

  @Py(value = "tanh(x, /)", doc = "The hyperbolic tangent of x.")
  static Object tanh(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, Math.tanh(x), false);
  }

  @Py(value = "erf(x, /)", doc = "The error function of x.")
  static Object erf(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, ErrorFunction.erf(x), false);
  }

  @Py(value = "erfc(x, /)", doc = "The complementary error function of x.")
  static Object erfc(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return checked(x, ErrorFunction.erfc(x), false);
  }

  @Py(value = "gamma(x, /)", doc = "The gamma function of x.")
  static Object gamma(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    if (GammaFunction.isPole(x)) {
      throw Errors.value("math domain error");
    }
    return checked(x, GammaFunction.gamma(x), true);
  }

  @Py(value = "lgamma(x, /)", doc = "The logarithm of the gamma function of x.")
  static Object lgamma(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    if (GammaFunction.isPole(x)) {
      throw Errors.value("math domain error");
    }
    return checked(x, GammaFunction.logGamma(x), true);
  }

  @Py(value = "degrees(x, /)", doc = "Convert angle x.")
  static Object degrees(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return x * (180.0 / Math.PI);
  }

  @Py(value = "radians(x, /)", doc = "Convert angle x.")
  static Object radians(Context ctx, Object value) {
    double x = Args.real(ctx, value);
    return x * (Math.PI / 180.0);
  }

  @Py("isfinite(x, /)")
  static Object isfinite(Context ctx, Object x) {
    return Double.isFinite(Args.real(ctx, x));
  }

  @Py("isinf(x, /)")
  static Object isinf(Context ctx, Object x) {
    return Double.isInfinite(Args.real(ctx, x));
  }

  @Py("isnan(x, /)")
  static Object isnan(Context ctx, Object x) {
    return Double.isNaN(Args.real(ctx, x));
  }
}
