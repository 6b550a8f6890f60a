package dev.adder.engine.object;

import dev.adder.engine.text.Ints;
import dev.adder.engine.text.Numbers;
import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;

/**
 * Arithmetic and comparison of the builtin numbers: the one place where their meaning is written.
 * An operand is a number after {@link #plain}; every method answers Java null when it is not for
 * this pair of operands.
 */
public final class Arith {
  /** CPython's ints have digits of so many bits, and no more than 2**61 of them. */
  private static final BigInteger DIGIT_BITS = BigInteger.valueOf(30);

  private Arith() {}

  /** The number inside bool and subclasses of int and float; anything else as it is. */
  public static Object plain(Object value) {
    if (value instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (value instanceof PyInt n) {
      return n.value();
    }
    return value instanceof PyFloat f ? (Object) f.value() : value;
  }

  /** Whether {@code plain} is an int. */
  public static boolean isInt(Object plain) {
    return plain instanceof Long || plain instanceof BigInteger;
  }

  /** {@code a op b} for builtin numbers, or Java null. */
  public static Object binary(Context ctx, BinaryOp op, Object left, Object right) {
    if (left instanceof Boolean x && right instanceof Boolean y) {
      switch (op) {
        case AND:
          return x & y;
        case OR:
          return x | y;
        case XOR:
          return x ^ y;
        default:
          break;
      }
    }
    Object a = plain(left);
    Object b = plain(right);
    if (a instanceof Long x && b instanceof Long y) {
      return longs(ctx, op, x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return FloatArith.binary(op, x, y);
    }
    if (isInt(a) && isInt(b)) {
      return bigs(ctx, op, Ints.big((Number) a), Ints.big((Number) b));
    }
    if (a instanceof PyComplex || b instanceof PyComplex) {
      PyComplex x = toComplex(a);
      PyComplex y = toComplex(b);
      return x == null || y == null ? null : ComplexArith.binary(op, x, y);
    }
    if ((a instanceof Double || isInt(a)) && (b instanceof Double || isInt(b))) {
      return FloatArith.isFloatOp(op) ? FloatArith.binary(op, toDouble(a), toDouble(b)) : null;
    }
    return null;
  }

  private static PyComplex toComplex(Object plain) {
    if (plain instanceof PyComplex c) {
      return c;
    }
    return plain instanceof Double || isInt(plain) ? new PyComplex(toDouble(plain), 0.0) : null;
  }

  /** The double of a builtin number; OverflowError when an int is too large. */
  public static double toDouble(Object plain) {
    if (plain instanceof Double d) {
      return d;
    }
    if (plain instanceof Long n) {
      return n.doubleValue();
    }
    double value = Numbers.toDouble((BigInteger) plain);
    if (Double.isInfinite(value)) {
      throw Errors.overflow("int too large to convert to float");
    }
    return value;
  }

  private static Object longs(Context ctx, BinaryOp op, long a, long b) {
    Meter meter = ctx.meter();
    return switch (op) {
      case ADD -> Ints.add(a, b);
      case SUB -> Ints.subtract(a, b);
      case MUL -> Ints.multiply(a, b);
      case DIV -> divide(a, b);
      case FLOORDIV -> {
        nonZero(b, "integer division or modulo by zero");
        yield Ints.floorDivide(a, b);
      }
      case MOD -> {
        nonZero(b, "integer modulo by zero");
        yield Math.floorMod(a, b);
      }
      case DIVMOD -> {
        nonZero(b, "integer division or modulo by zero");
        yield PyTuple.of(Ints.floorDivide(a, b), Math.floorMod(a, b));
      }
      case POW -> powLong(ctx, a, b);
      case LSHIFT -> {
        nonNegative(b);
        if (a != 0 && b > 0) {
          meter.allocate(b >> 3);
        }
        yield Ints.shiftLeft(a, b, meter);
      }
      case RSHIFT -> {
        nonNegative(b);
        yield Ints.shiftRight(a, b);
      }
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case MATMUL -> null;
    };
  }

  private static Object divide(long a, long b) {
    nonZero(b, "division by zero");
    return Numbers.trueDivide(a, b);
  }

  private static void nonZero(long b, String message) {
    if (b == 0) {
      throw Errors.zeroDivision(message);
    }
  }

  private static void nonNegative(long count) {
    if (count < 0) {
      throw Errors.value("negative shift count");
    }
  }

  private static Object powLong(Context ctx, long a, long b) {
    if (b < 0) {
      return FloatArith.pow((double) a, (double) b, a == 0);
    }
    return Ints.pow(a, b, ctx.meter());
  }

  private static Object bigs(Context ctx, BinaryOp op, BigInteger a, BigInteger b) {
    Meter meter = ctx.meter();
    return switch (op) {
      case ADD -> Ints.add(a, b, meter);
      case SUB -> Ints.subtract(a, b, meter);
      case MUL -> {
        meter.allocate((a.bitLength() + (long) b.bitLength()) >> 3);
        yield Ints.multiply(a, b, meter);
      }
      case DIV -> {
        nonZero(b.signum(), "division by zero");
        Context.paceBits(a);
        Context.paceBits(b);
        double value = Numbers.trueDivide(a, b);
        if (Double.isInfinite(value)) {
          throw Errors.overflow("integer division result too large for a float");
        }
        yield value;
      }
      case FLOORDIV -> {
        nonZero(b.signum(), "integer division or modulo by zero");
        yield Ints.divmod(a, b, meter).quotient();
      }
      case MOD -> {
        nonZero(b.signum(), "integer modulo by zero");
        yield Ints.divmod(a, b, meter).remainder();
      }
      case DIVMOD -> {
        nonZero(b.signum(), "integer division or modulo by zero");
        Ints.DivMod both = Ints.divmod(a, b, meter);
        yield PyTuple.of(both.quotient(), both.remainder());
      }
      case POW -> powBig(meter, a, b);
      case LSHIFT -> {
        nonNegative(b.signum());
        if (a.signum() != 0 && b.bitLength() > 62) {
          throw b.divide(DIGIT_BITS).bitLength() > 61
              ? Errors.overflow("too many digits in integer")
              : Errors.memory();
        }
        long count = a.signum() == 0 ? 0 : b.longValue();
        meter.allocate((a.bitLength() + count) >> 3);
        yield Ints.shiftLeft(a, count, meter);
      }
      case RSHIFT -> {
        nonNegative(b.signum());
        yield b.bitLength() > 62
            ? (Object) (a.signum() < 0 ? -1L : 0L)
            : Ints.shiftRight(a, b.longValue(), meter);
      }
      case AND -> Ints.and(a, b, meter);
      case OR -> Ints.or(a, b, meter);
      case XOR -> Ints.xor(a, b, meter);
      case MATMUL -> null;
    };
  }

  private static Object powBig(Meter meter, BigInteger a, BigInteger b) {
    if (b.signum() < 0) {
      return FloatArith.pow(toDouble(a), toDouble(b), a.signum() == 0);
    }
    if (b.bitLength() > 62) {
      if (a.equals(BigInteger.ONE) || a.signum() == 0) {
        return Ints.normal(a);
      }
      if (a.equals(BigInteger.ONE.negate())) {
        return b.testBit(0) ? -1L : 1L;
      }
      throw Errors.memory();
    }
    return Ints.pow(a, b.longValue(), meter);
  }

  /**
   * The order of two real builtin numbers: negative, zero, positive; {@link #UNORDERED} with a nan;
   * {@link #NOT_NUMBERS} when one of them is not a real builtin number.
   */
  public static int compare(Object left, Object right) {
    Object a = plain(left);
    Object b = plain(right);
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return Long.compare(x, y);
      }
      if (b instanceof Double y) {
        return y.isNaN() ? UNORDERED : Numbers.compare(x, y);
      }
      return b instanceof BigInteger y ? -y.signum() : NOT_NUMBERS;
    }
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return x.isNaN() || y.isNaN() ? UNORDERED : x < y ? -1 : x > y ? 1 : 0;
      }
      if (x.isNaN()) {
        return isInt(b) ? UNORDERED : NOT_NUMBERS;
      }
      if (b instanceof Long y) {
        return -Numbers.compare(y, x);
      }
      return b instanceof BigInteger y ? -Numbers.compare(y, x) : NOT_NUMBERS;
    }
    if (a instanceof BigInteger x) {
      if (b instanceof Long) {
        return x.signum();
      }
      if (b instanceof BigInteger y) {
        Context.paceBits(x);
        return x.compareTo(y);
      }
      if (b instanceof Double y) {
        return y.isNaN() ? UNORDERED : Numbers.compare(x, y);
      }
    }
    return NOT_NUMBERS;
  }

  /** Answer of {@link #compare} when a nan is involved. */
  public static final int UNORDERED = 2;

  /** Answer of {@link #compare} for anything that is not a real builtin number. */
  public static final int NOT_NUMBERS = 3;
}
