package dev.adder.engine.modules.math;

import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyException;

/**
 * Elementary functions of a complex number, with the branch cuts, signs of zero and error
 * conditions of CPython's cmath. Source: CPython 3.13, Modules/cmathmodule.c.
 */
final class CMathFunctions {
  private static final double LARGE = Double.MAX_VALUE / 4;
  private static final double SQRT_LARGE = Math.sqrt(LARGE);
  private static final double LOG_LARGE = Math.log(LARGE);
  private static final double SQRT_MIN = Math.sqrt(Double.MIN_NORMAL);
  private static final double LN2 = 0.6931471805599453094;
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final int SCALE_UP = 53;
  private static final int SCALE_DOWN = -27;

  private CMathFunctions() {}

  private static PyException domain() {
    return Errors.value("math domain error");
  }

  static PyException range() {
    return Errors.overflow("math range error");
  }

  private static PyComplex of(double real, double imag) {
    return new PyComplex(real, imag);
  }

  private static PyComplex bounded(double real, double imag) {
    if (Double.isInfinite(real) || Double.isInfinite(imag)) {
      throw range();
    }
    return new PyComplex(real, imag);
  }

  private static boolean infiniteReal(double x, double y) {
    return Double.isInfinite(x) && Double.isFinite(y) && y != 0;
  }

  /** i times a complex number. */
  private static PyComplex timesI(PyComplex z) {
    return of(-z.imag(), z.real());
  }

  /** A complex number over i. */
  private static PyComplex overI(PyComplex z) {
    return of(z.imag(), -z.real());
  }

  private static double logHalves(double x, double y) {
    return Math.log(Math.hypot(x / 2.0, y / 2.0)) + LN2 * 2.0;
  }

  private static boolean isLarge(double x, double y) {
    return Math.abs(x) > LARGE || Math.abs(y) > LARGE;
  }

  static PyComplex sqrt(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.SQRT.at(x, y);
    }
    if (x == 0 && y == 0) {
      return of(0.0, y);
    }
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double s;
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      ax = Math.scalb(ax, SCALE_UP);
      s = Math.scalb(Math.sqrt(ax + Math.hypot(ax, Math.scalb(ay, SCALE_UP))), SCALE_DOWN);
    } else {
      ax /= 8.0;
      s = 2.0 * Math.sqrt(ax + Math.hypot(ax, ay / 8.0));
    }
    double d = ay / (2.0 * s);
    return x >= 0 ? of(s, Math.copySign(d, y)) : of(d, Math.copySign(s, y));
  }

  static PyComplex acos(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.ACOS.at(x, y);
    }
    if (isLarge(x, y)) {
      double size = logHalves(x, y);
      return of(
          Math.atan2(Math.abs(y), x), x < 0 ? -Math.copySign(size, y) : Math.copySign(size, -y));
    }
    PyComplex a = sqrt(of(1.0 - x, -y));
    PyComplex b = sqrt(of(1.0 + x, y));
    return of(
        2.0 * Math.atan2(a.real(), b.real()),
        MathAlgorithms.asinh(b.real() * a.imag() - b.imag() * a.real()));
  }

  static PyComplex acosh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.ACOSH.at(x, y);
    }
    if (isLarge(x, y)) {
      return of(logHalves(x, y), Math.atan2(y, x));
    }
    PyComplex a = sqrt(of(x - 1.0, y));
    PyComplex b = sqrt(of(x + 1.0, y));
    return of(
        MathAlgorithms.asinh(a.real() * b.real() + a.imag() * b.imag()),
        2.0 * Math.atan2(a.imag(), b.real()));
  }

  static PyComplex asin(PyComplex z) {
    return overI(asinh(timesI(z)));
  }

  static PyComplex asinh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.ASINH.at(x, y);
    }
    if (isLarge(x, y)) {
      double size = logHalves(x, y);
      return of(
          y >= 0 ? Math.copySign(size, x) : -Math.copySign(size, -x), Math.atan2(y, Math.abs(x)));
    }
    PyComplex a = sqrt(of(1.0 + y, -x));
    PyComplex b = sqrt(of(1.0 - y, x));
    return of(
        MathAlgorithms.asinh(a.real() * b.imag() - b.real() * a.imag()),
        Math.atan2(y, a.real() * b.real() - a.imag() * b.imag()));
  }

  static PyComplex atan(PyComplex z) {
    return overI(atanh(timesI(z)));
  }

  static PyComplex atanh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.ATANH.at(x, y);
    }
    if (x < 0 || x == 0 && Math.copySign(1.0, x) < 0) {
      PyComplex mirror = atanh(of(-x, -y));
      return of(-mirror.real(), -mirror.imag());
    }
    double ay = Math.abs(y);
    if (x > SQRT_LARGE || ay > SQRT_LARGE) {
      double h = Math.hypot(x / 2.0, y / 2.0);
      return of(x / 4.0 / h / h, -Math.copySign(Math.PI / 2.0, -y));
    }
    if (x == 1.0 && ay < SQRT_MIN) {
      if (ay == 0) {
        throw domain();
      }
      return of(
          -Math.log(Math.sqrt(ay) / Math.sqrt(Math.hypot(ay, 2.0))),
          Math.copySign(Math.atan2(2.0, -ay) / 2, y));
    }
    return of(
        Math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0,
        -Math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0);
  }

  static PyComplex cos(PyComplex z) {
    return cosh(timesI(z));
  }

  static PyComplex cosh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (infiniteReal(x, y)) {
      double imag = Math.copySign(INF, Math.sin(y));
      return of(Math.copySign(INF, Math.cos(y)), x > 0 ? imag : -imag);
    }
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.COSH.at(x, y);
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1.0, x);
      return bounded(
          Math.cos(y) * Hyperbolic.cosh(less) * Math.E,
          Math.sin(y) * Hyperbolic.sinh(less) * Math.E);
    }
    return bounded(Math.cos(y) * Hyperbolic.cosh(x), Math.sin(y) * Hyperbolic.sinh(x));
  }

  static PyComplex exp(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (infiniteReal(x, y)) {
      double size = x > 0 ? INF : 0.0;
      return of(Math.copySign(size, Math.cos(y)), Math.copySign(size, Math.sin(y)));
    }
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.EXP.at(x, y);
    }
    if (x > LOG_LARGE) {
      double size = Math.exp(x - 1.0);
      return bounded(size * Math.cos(y) * Math.E, size * Math.sin(y) * Math.E);
    }
    double size = Math.exp(x);
    return bounded(size * Math.cos(y), size * Math.sin(y));
  }

  static PyComplex log(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.LOG.at(x, y);
    }
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double real;
    if (ax > LARGE || ay > LARGE) {
      real = Math.log(Math.hypot(ax / 2.0, ay / 2.0)) + LN2;
    } else if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      if (ax == 0 && ay == 0) {
        throw domain();
      }
      real =
          Math.log(Math.hypot(Math.scalb(ax, SCALE_UP), Math.scalb(ay, SCALE_UP))) - SCALE_UP * LN2;
    } else {
      double h = Math.hypot(ax, ay);
      if (0.71 <= h && h <= 1.73) {
        double more = Math.max(ax, ay);
        double less = Math.min(ax, ay);
        real = Math.log1p((more - 1) * (more + 1) + less * less) / 2.0;
      } else {
        real = Math.log(h);
      }
    }
    return of(real, Math.atan2(y, x));
  }

  static PyComplex sin(PyComplex z) {
    return overI(sinh(timesI(z)));
  }

  static PyComplex sinh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (infiniteReal(x, y)) {
      double real = Math.copySign(INF, Math.cos(y));
      return of(x > 0 ? real : -real, Math.copySign(INF, Math.sin(y)));
    }
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.SINH.at(x, y);
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1.0, x);
      return bounded(
          Math.cos(y) * Hyperbolic.sinh(less) * Math.E,
          Math.sin(y) * Hyperbolic.cosh(less) * Math.E);
    }
    return bounded(Math.cos(y) * Hyperbolic.sinh(x), Math.sin(y) * Hyperbolic.cosh(x));
  }

  static PyComplex tan(PyComplex z) {
    return overI(tanh(timesI(z)));
  }

  static PyComplex tanh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (infiniteReal(x, y)) {
      return of(Math.copySign(1.0, x), Math.copySign(0.0, 2.0 * Math.sin(y) * Math.cos(y)));
    }
    if (CMathSpecial.covers(x, y)) {
      return CMathSpecial.TANH.at(x, y);
    }
    if (Math.abs(x) > LOG_LARGE) {
      return of(
          Math.copySign(1.0, x), 4.0 * Math.sin(y) * Math.cos(y) * Math.exp(-2.0 * Math.abs(x)));
    }
    double tx = Math.tanh(x);
    double ty = Math.tan(y);
    double cx = 1.0 / Hyperbolic.cosh(x);
    double both = tx * ty;
    double denominator = 1.0 + both * both;
    return of(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx);
  }

  static PyComplex rect(double r, double phi) {
    if (infiniteReal(r, phi)) {
      double real = Math.copySign(INF, Math.cos(phi));
      double imag = Math.copySign(INF, Math.sin(phi));
      return r > 0 ? of(real, imag) : of(-real, -imag);
    }
    if (CMathSpecial.covers(r, phi)) {
      return CMathSpecial.RECT.at(r, phi);
    }
    return phi == 0.0 ? of(r, r * phi) : of(r * Math.cos(phi), r * Math.sin(phi));
  }
}
