package dev.adder.engine.object;

/** Arithmetic of complex. */
public final class ComplexArith {
  private ComplexArith() {}

  static Object binary(BinaryOp op, PyComplex a, PyComplex b) {
    return switch (op) {
      case ADD -> new PyComplex(a.real() + b.real(), a.imag() + b.imag());
      case SUB -> new PyComplex(a.real() - b.real(), a.imag() - b.imag());
      case MUL -> multiply(a, b);
      case DIV -> divide(a, b);
      case POW -> pow(a, b);
      default -> null;
    };
  }

  private static PyComplex multiply(PyComplex a, PyComplex b) {
    return new PyComplex(
        a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real());
  }

  /** Quotient by Smith's method, as CPython computes it. */
  private static PyComplex divide(PyComplex a, PyComplex b) {
    double absReal = Math.abs(b.real());
    double absImag = Math.abs(b.imag());
    if (absReal >= absImag) {
      if (absReal == 0) {
        throw Errors.zeroDivision("complex division by zero");
      }
      double ratio = b.imag() / b.real();
      double denominator = b.real() + b.imag() * ratio;
      return new PyComplex(
          (a.real() + a.imag() * ratio) / denominator, (a.imag() - a.real() * ratio) / denominator);
    }
    if (absImag >= absReal) {
      double ratio = b.real() / b.imag();
      double denominator = b.real() * ratio + b.imag();
      return new PyComplex(
          (a.real() * ratio + a.imag()) / denominator, (a.imag() * ratio - a.real()) / denominator);
    }
    return new PyComplex(Double.NaN, Double.NaN);
  }

  static PyComplex pow(PyComplex a, PyComplex b) {
    PyComplex result = powUnchecked(a, b);
    boolean finite =
        Double.isFinite(a.real())
            && Double.isFinite(a.imag())
            && Double.isFinite(b.real())
            && Double.isFinite(b.imag());
    if (finite && (Double.isInfinite(result.real()) || Double.isInfinite(result.imag()))) {
      throw Errors.overflow("complex exponentiation");
    }
    return result;
  }

  private static PyComplex powUnchecked(PyComplex a, PyComplex b) {
    if (b.real() == 0 && b.imag() == 0) {
      return new PyComplex(1, 0);
    }
    if (a.real() == 0 && a.imag() == 0) {
      if (b.imag() != 0 || b.real() < 0) {
        throw Errors.zeroDivision("0.0 to a negative or complex power");
      }
      return new PyComplex(0, 0);
    }
    if (b.imag() == 0 && b.real() == Math.rint(b.real()) && Math.abs(b.real()) <= 100) {
      return powInt(a, (int) b.real());
    }
    double abs = Math.hypot(a.real(), a.imag());
    double length = Math.pow(abs, b.real());
    double at = Math.atan2(a.imag(), a.real());
    double phase = at * b.real();
    if (b.imag() != 0) {
      length *= Math.exp(-at * b.imag());
      phase += b.imag() * Math.log(abs);
    }
    return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
  }

  private static PyComplex powInt(PyComplex a, int n) {
    PyComplex result = new PyComplex(1, 0);
    PyComplex square = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return n < 0 ? divide(new PyComplex(1, 0), result) : result;
  }
}
