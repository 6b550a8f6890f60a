package dev.adder.engine.object;

/** Arithmetic of float, with CPython's rules for signs, zero division and overflow. */
public final class FloatArith {
  private FloatArith() {}

  static boolean isFloatOp(BinaryOp op) {
    return switch (op) {
      case ADD, SUB, MUL, DIV, FLOORDIV, MOD, POW, DIVMOD -> true;
      default -> false;
    };
  }

  static Object binary(BinaryOp op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> divide(a, b);
      case FLOORDIV -> floorDivide(a, b);
      case MOD -> mod(a, b);
      case POW -> pow(a, b, a == 0);
      case DIVMOD -> {
        if (b == 0) {
          throw Errors.zeroDivision("float divmod()");
        }
        yield PyTuple.of(floorDivide(a, b), mod(a, b));
      }
      default -> null;
    };
  }

  /** {@code a / b}. */
  public static double divide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return a / b;
  }

  /** {@code a % b}: the sign of the divisor. */
  public static double mod(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float modulo by zero");
    }
    double r = a % b;
    if (r == 0) {
      return Math.copySign(0.0, b);
    }
    return (r < 0) != (b < 0) ? r + b : r;
  }

  /** {@code a // b}. */
  public static double floorDivide(double a, double b) {
    if (b == 0) {
      throw Errors.zeroDivision("float floor division by zero");
    }
    double r = a % b;
    double q = (a - r) / b;
    if (r != 0 && (b < 0) != (r < 0)) {
      q -= 1.0;
    }
    if (q == 0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(q);
    return q - floor > 0.5 ? floor + 1.0 : floor;
  }

  /** {@code a ** b}; a complex for a negative base with a fractional exponent. */
  static Object pow(double a, double b, boolean zeroBase) {
    if (zeroBase && b < 0 && Double.isFinite(b)) {
      throw Errors.zeroDivision("0.0 cannot be raised to a negative power");
    }
    if (a == 1.0 || b == 0.0) {
      return 1.0;
    }
    if (a == -1.0 && Double.isInfinite(b)) {
      return 1.0;
    }
    if (a < 0 && Double.isFinite(a) && Double.isFinite(b) && b != Math.rint(b)) {
      return ComplexArith.pow(new PyComplex(a, 0), new PyComplex(b, 0));
    }
    double result = Math.pow(a, b);
    if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw Errors.makeWith(Exceptions.OVERFLOW_ERROR, 34L, "Numerical result out of range");
    }
    return result;
  }
}
