package dev.adder.engine.modules.math;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Floats;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** The functions of {@code math} with several numbers, powers, logarithms and float layout. */
@PyMethods(module = "math")
final class MathNumbers {
  private static final double RELATIVE = 1e-9;

  private MathNumbers() {}

  private static PyException domain() {
    return Errors.value("math domain error");
  }

  private static PyException range() {
    return Errors.overflow("math range error");
  }

  @Py("atan2(y, x, /)")
  static Object atan2(Context ctx, Object y, Object x) {
    double a = Args.real(ctx, y);
    return Math.atan2(a, Args.real(ctx, x));
  }

  @Py("copysign(x, y, /)")
  static Object copySign(Context ctx, Object x, Object y) {
    double a = Args.real(ctx, x);
    double b = Args.real(ctx, y);
    return Math.copySign(a, Double.isNaN(b) && Double.doubleToRawLongBits(b) < 0 ? -1.0 : b);
  }

  @Py("fmod(x, y, /)")
  static Object fmod(Context ctx, Object x, Object y) {
    double a = Args.real(ctx, x);
    double b = Args.real(ctx, y);
    double result = a % b;
    if (Double.isNaN(result) && !Double.isNaN(a) && !Double.isNaN(b)) {
      throw domain();
    }
    return result;
  }

  @Py("remainder(x, y, /)")
  static Object remainder(Context ctx, Object x, Object y) {
    double a = Args.real(ctx, x);
    double b = Args.real(ctx, y);
    double result = Math.IEEEremainder(a, b);
    if (Double.isNaN(result) && !Double.isNaN(a) && !Double.isNaN(b)) {
      throw domain();
    }
    return result == 0 ? Math.copySign(0.0, a) : result;
  }

  @Py("pow(x, y, /)")
  static Object pow(Context ctx, Object x, Object y) {
    double a = Args.real(ctx, x);
    double b = Args.real(ctx, y);
    if (a == 1.0 || a == -1.0 && Double.isInfinite(b)) {
      return 1.0;
    }
    double result = Math.pow(a, b);
    if (!Double.isFinite(result) && Double.isFinite(a) && Double.isFinite(b)) {
      throw Double.isNaN(result) || a == 0.0 ? domain() : range();
    }
    return result;
  }

  @Py("fma(x, y, z, /)")
  static Object fma(Context ctx, Object x, Object y, Object z) {
    double a = Args.real(ctx, x);
    double b = Args.real(ctx, y);
    double c = Args.real(ctx, z);
    double result = Math.fma(a, b, c);
    if (Double.isFinite(result)) {
      return result;
    }
    if (Double.isNaN(result)) {
      if (!Double.isNaN(a) && !Double.isNaN(b) && !Double.isNaN(c)) {
        throw Errors.value("invalid operation in fma");
      }
    } else if (Double.isFinite(a) && Double.isFinite(b) && Double.isFinite(c)) {
      throw Errors.overflow("overflow in fma");
    }
    return result;
  }

  /** A logarithm to one base. */
  private enum Base {
    E,
    TWO,
    TEN;

    double of(double x) {
      if (x <= 0 || x == Double.NEGATIVE_INFINITY) {
        throw domain();
      }
      return switch (this) {
        case E -> Math.log(x);
        case TWO -> MathAlgorithms.log2(x);
        case TEN -> Math.log10(x);
      };
    }
  }

  private static double log(Context ctx, Object value, Base base) {
    Object plain = Arith.plain(value);
    if (plain instanceof BigInteger big) {
      if (big.signum() <= 0) {
        throw domain();
      }
      int shift = Math.max(0, big.bitLength() - 1000);
      return shift == 0
          ? base.of(Arith.toDouble(big))
          : base.of(Math.scalb(big.shiftRight(big.bitLength() - 64).doubleValue(), -64))
              + base.of(2.0) * big.bitLength();
    }
    return base.of(Args.real(ctx, value));
  }

  @Py("log(x, base=<unrepresentable>, /)")
  static Object log(Context ctx, Object x, Object base) {
    double top = log(ctx, x, Base.E);
    if (base == null) {
      return top;
    }
    double bottom = log(ctx, base, Base.E);
    if (bottom == 0) {
      throw Errors.zeroDivision("float division by zero");
    }
    return top / bottom;
  }

  @Py("log2(x, /)")
  static Object log2(Context ctx, Object x) {
    return log(ctx, x, Base.TWO);
  }

  @Py("log10(x, /)")
  static Object log10(Context ctx, Object x) {
    return log(ctx, x, Base.TEN);
  }

  @Py("frexp(x, /)")
  static Object frexp(Context ctx, Object x) {
    double value = Args.real(ctx, x);
    if (value == 0 || !Double.isFinite(value)) {
      return PyTuple.of(value, 0L);
    }
    int exponent = MathAlgorithms.exponent(value);
    double scaled = Math.abs(value) < Double.MIN_NORMAL ? value * 0x1p60 : value;
    int shift = exponent + (scaled == value ? 0 : 60);
    return PyTuple.of(Math.scalb(scaled, -shift), (long) exponent);
  }

  @Py("ldexp(x, i, /)")
  static Object ldexp(Context ctx, Object x, Object i) {
    double value = Args.real(ctx, x);
    Object power = Arith.plain(i);
    if (!Arith.isInt(power)) {
      throw Errors.type("Expected an int as second argument to ldexp.");
    }
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    BigInteger exact = Ints.big((Number) power);
    int exponent =
        exact.bitLength() > 30 ? exact.signum() < 0 ? -1 << 20 : 1 << 20 : exact.intValue();
    double result = Math.scalb(value, exponent);
    if (Double.isInfinite(result)) {
      throw range();
    }
    return result;
  }

  @Py("modf(x, /)")
  static Object modf(Context ctx, Object x) {
    double value = Args.real(ctx, x);
    if (!Double.isFinite(value)) {
      return PyTuple.of(Double.isNaN(value) ? value : Math.copySign(0.0, value), value);
    }
    double whole = Math.copySign(Math.floor(Math.abs(value)), value);
    return PyTuple.of(Math.copySign(value - whole, value), whole);
  }

  @Py("nextafter(x, y, /, *, steps=None)")
  static Object nextAfter(Context ctx, Object x, Object y, Object steps) {
    double a = Args.real(ctx, x);
    double b = Args.real(ctx, y);
    if (steps == null || steps == PyNone.NONE) {
      return a == b ? b : Math.nextAfter(a, b);
    }
    BigInteger count = Ints.big((Number) Args.index(ctx, steps));
    if (count.signum() < 0) {
      throw Errors.value("steps must be a non-negative integer");
    }
    if (count.signum() == 0 || Double.isNaN(a)) {
      return a;
    }
    return Double.isNaN(b) ? (Object) b : (Object) stepped(a, b, count);
  }

  /** Moves {@code count} floats from a towards b, on a line where floats are consecutive ints. */
  private static double stepped(double a, double b, BigInteger count) {
    long from = position(a);
    long to = position(b);
    BigInteger distance = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).abs();
    if (count.compareTo(distance) >= 0) {
      return b;
    }
    long at = to > from ? from + count.longValue() : from - count.longValue();
    double result = Double.longBitsToDouble(at < 0 ? Long.MIN_VALUE - at : at);
    return at == 0 ? Math.copySign(0.0, a == 0 ? b : a) : result;
  }

  private static long position(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  @Py("ulp(x, /)")
  static Object ulp(Context ctx, Object x) {
    return Math.ulp(Args.real(ctx, x));
  }

  @Py("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
  static Object isClose(Context ctx, Object a, Object b, Object relTol, Object absTol) {
    double x = Args.real(ctx, a);
    double y = Args.real(ctx, b);
    double relative = relTol == null ? RELATIVE : Args.real(ctx, relTol);
    double absolute = absTol == null ? 0.0 : Args.real(ctx, absTol);
    if (relative < 0 || absolute < 0) {
      throw Errors.value("tolerances must be non-negative");
    }
    if (x == y) {
      return true;
    }
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return false;
    }
    double difference = Math.abs(y - x);
    return difference <= Math.abs(relative * y)
        || difference <= Math.abs(relative * x)
        || difference <= absolute;
  }

  private static Object rounded(Context ctx, Object x, Special which) {
    Object method = x instanceof Double ? null : Types.of(x).special(which);
    if (method != null) {
      return Calls.callSpecial(ctx, method, x);
    }
    double value = Args.real(ctx, x);
    double whole = which == Special.FLOOR ? Math.floor(value) : Math.ceil(value);
    if (Double.isNaN(whole)) {
      throw Errors.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(whole)) {
      throw Errors.overflow("cannot convert float infinity to integer");
    }
    return Floats.toInt(whole);
  }

  @Py("floor(x, /)")
  static Object floor(Context ctx, Object x) {
    return rounded(ctx, x, Special.FLOOR);
  }

  @Py("ceil(x, /)")
  static Object ceil(Context ctx, Object x) {
    return rounded(ctx, x, Special.CEIL);
  }

  @Py("trunc(x, /)")
  static Object trunc(Context ctx, Object x) {
    Object method = Types.of(x).special(Special.TRUNC);
    if (method == null) {
      throw Errors.type("type " + Types.of(x).name() + " doesn't define __trunc__ method");
    }
    return Calls.callSpecial(ctx, method, x);
  }
}
