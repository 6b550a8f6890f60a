package dev.adder.engine.modules.math;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.types.ComplexArguments;

/** Module {@code cmath}. */
@PyMethods(module = "cmath")
final class CMath {
  private static final double LN10 = 2.302585092994045684;
  private static final double RELATIVE = 1e-9;

  private CMath() {}

  private static PyComplex complex(Context ctx, Object value) {
    return ComplexArguments.convert(ctx, value);
  }

  @Py("acos(z, /)")
  static Object acos(Context ctx, Object z) {
    return CMathFunctions.acos(complex(ctx, z));
  }

  @Py("acosh(z, /)")
  static Object acosh(Context ctx, Object z) {
    return CMathFunctions.acosh(complex(ctx, z));
  }

  @Py("asin(z, /)")
  static Object asin(Context ctx, Object z) {
    return CMathFunctions.asin(complex(ctx, z));
  }

  @Py("asinh(z, /)")
  static Object asinh(Context ctx, Object z) {
    return CMathFunctions.asinh(complex(ctx, z));
  }

  @Py("atan(z, /)")
  static Object atan(Context ctx, Object z) {
    return CMathFunctions.atan(complex(ctx, z));
  }

  @Py("atanh(z, /)")
  static Object atanh(Context ctx, Object z) {
    return CMathFunctions.atanh(complex(ctx, z));
  }

  @Py("cos(z, /)")
  static Object cos(Context ctx, Object z) {
    return CMathFunctions.cos(complex(ctx, z));
  }

  @Py("cosh(z, /)")
  static Object cosh(Context ctx, Object z) {
    return CMathFunctions.cosh(complex(ctx, z));
  }

  @Py("exp(z, /)")
  static Object exp(Context ctx, Object z) {
    return CMathFunctions.exp(complex(ctx, z));
  }

  @Py("sin(z, /)")
  static Object sin(Context ctx, Object z) {
    return CMathFunctions.sin(complex(ctx, z));
  }

  @Py("sinh(z, /)")
  static Object sinh(Context ctx, Object z) {
    return CMathFunctions.sinh(complex(ctx, z));
  }

  @Py("sqrt(z, /)")
  static Object sqrt(Context ctx, Object z) {
    return CMathFunctions.sqrt(complex(ctx, z));
  }

  @Py("tan(z, /)")
  static Object tan(Context ctx, Object z) {
    return CMathFunctions.tan(complex(ctx, z));
  }

  @Py("tanh(z, /)")
  static Object tanh(Context ctx, Object z) {
    return CMathFunctions.tanh(complex(ctx, z));
  }

  @Py("log(z, base=<unrepresentable>, /)")
  static Object log(Context ctx, Object z, Object base) {
    PyComplex value = CMathFunctions.log(complex(ctx, z));
    if (base == null) {
      return value;
    }
    PyComplex divisor = CMathFunctions.log(complex(ctx, base));
    try {
      return Arith.binary(ctx, BinaryOp.DIV, value, divisor);
    } catch (PyException e) {
      if (e.is(Exceptions.ZERO_DIVISION_ERROR)) {
        throw Errors.value("math domain error");
      }
      throw e;
    }
  }

  @Py("log10(z, /)")
  static Object log10(Context ctx, Object z) {
    PyComplex value = CMathFunctions.log(complex(ctx, z));
    return new PyComplex(value.real() / LN10, value.imag() / LN10);
  }

  @Py("phase(z, /)")
  static Object phase(Context ctx, Object z) {
    PyComplex value = complex(ctx, z);
    return Math.atan2(value.imag(), value.real());
  }

  private static double size(PyComplex z) {
    double size = Math.hypot(z.real(), z.imag());
    if (Double.isInfinite(size) && Double.isFinite(z.real()) && Double.isFinite(z.imag())) {
      throw CMathFunctions.range();
    }
    return size;
  }

  @Py("polar(z, /)")
  static Object polar(Context ctx, Object z) {
    PyComplex value = complex(ctx, z);
    return PyTuple.of(size(value), Math.atan2(value.imag(), value.real()));
  }

  @Py("rect(r, phi, /)")
  static Object rect(Context ctx, Object r, Object phi) {
    double length = Args.real(ctx, r);
    return CMathFunctions.rect(length, Args.real(ctx, phi));
  }

  @Py("isfinite(z, /)")
  static Object isFinite(Context ctx, Object z) {
    PyComplex value = complex(ctx, z);
    return Double.isFinite(value.real()) && Double.isFinite(value.imag());
  }

  @Py("isinf(z, /)")
  static Object isInfinite(Context ctx, Object z) {
    PyComplex value = complex(ctx, z);
    return Double.isInfinite(value.real()) || Double.isInfinite(value.imag());
  }

  @Py("isnan(z, /)")
  static Object isNan(Context ctx, Object z) {
    PyComplex value = complex(ctx, z);
    return Double.isNaN(value.real()) || Double.isNaN(value.imag());
  }

  @Py("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
  static Object isClose(Context ctx, Object a, Object b, Object relTol, Object absTol) {
    PyComplex x = complex(ctx, a);
    PyComplex y = complex(ctx, b);
    double relative = relTol == null ? RELATIVE : Args.real(ctx, relTol);
    double absolute = absTol == null ? 0.0 : Args.real(ctx, absTol);
    if (relative < 0 || absolute < 0) {
      throw Errors.value("tolerances must be non-negative");
    }
    if (x.real() == y.real() && x.imag() == y.imag()) {
      return true;
    }
    if (isInfinite(ctx, x).equals(true) || isInfinite(ctx, y).equals(true)) {
      return false;
    }
    double difference = Math.hypot(x.real() - y.real(), x.imag() - y.imag());
    return difference <= relative * Math.hypot(y.real(), y.imag())
        || difference <= relative * Math.hypot(x.real(), x.imag())
        || difference <= absolute;
  }
}
