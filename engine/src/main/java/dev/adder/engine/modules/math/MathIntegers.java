package dev.adder.engine.modules.math;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** The functions of {@code math} on ints. */
@PyMethods(module = "math")
final class MathIntegers {
  private static final long MAX_BITS = Integer.MAX_VALUE;
  private static final int LEAF = 16;

  private MathIntegers() {}

  private static BigInteger index(Context ctx, Object value) {
    return Ints.big((Number) Args.index(ctx, value));
  }

  @Py("gcd(*integers)")
  static Object gcd(Context ctx, Object[] integers) {
    Number result = 0L;
    for (Object each : integers) {
      ctx.meter().step();
      Number next = (Number) Args.index(ctx, each);
      result =
          result instanceof Long a && next instanceof Long b
              ? Ints.gcd(a, b)
              : Ints.gcd(Ints.big(result), Ints.big(next), ctx.meter());
    }
    return result;
  }

  @Py("lcm(*integers)")
  static Object lcm(Context ctx, Object[] integers) {
    BigInteger result = BigInteger.ONE;
    for (Object each : integers) {
      ctx.meter().step();
      BigInteger next = index(ctx, each);
      if (result.signum() == 0 || next.signum() == 0) {
        result = BigInteger.ZERO;
      } else {
        BigInteger common = Ints.big(Ints.gcd(result, next, ctx.meter()));
        BigInteger part = Ints.big(Ints.divmod(result, common, ctx.meter()).quotient());
        result = Ints.big(Ints.multiply(part, next, ctx.meter())).abs();
      }
    }
    return Ints.normal(result);
  }

  @Py("isqrt(n, /)")
  static Object isqrt(Context ctx, Object n) {
    BigInteger value = index(ctx, n);
    if (value.signum() < 0) {
      throw Errors.value("isqrt() argument must be nonnegative");
    }
    return Ints.isqrt(value, ctx.meter());
  }

  @Py("factorial(n, /)")
  static Object factorial(Context ctx, Object n) {
    BigInteger value = index(ctx, n);
    if (value.signum() < 0) {
      throw Errors.value("factorial() not defined for negative values");
    }
    if (value.bitLength() > 63) {
      throw Errors.overflow("factorial() argument should not exceed " + Long.MAX_VALUE);
    }
    long last = value.longValue();
    return falling(ctx, Math.max(1, last), Math.max(0, last - 1));
  }

  /** The product {@code n * (n - 1) * ...} of {@code count} factors; count is at most n. */
  private static Object falling(Context ctx, long n, long count) {
    double bits = count * (Math.log(n) / Math.log(2));
    if (bits > 2.0 * MAX_BITS) {
      throw Errors.memory();
    }
    ctx.meter().allocate((long) (bits / 8) + 16);
    return Ints.normal(product(ctx, BigInteger.valueOf(n), count));
  }

  private static BigInteger product(Context ctx, BigInteger n, long count) {
    if (count <= LEAF && n.bitLength() <= Long.SIZE) {
      ctx.meter().spend(count);
      BigInteger result = BigInteger.ONE;
      for (long i = 0; i < count; i++) {
        result = result.multiply(n.subtract(BigInteger.valueOf(i)));
      }
      return result;
    }
    if (count <= 1) {
      return count == 0 ? BigInteger.ONE : n;
    }
    long half = count / 2;
    BigInteger left = product(ctx, n, half);
    BigInteger right = product(ctx, n.subtract(BigInteger.valueOf(half)), count - half);
    try {
      return Ints.big(Ints.multiply(left, right, ctx.meter()));
    } catch (ArithmeticException e) {
      throw Errors.memory();
    }
  }

  private static PyException negative(String name) {
    return Errors.value(name + " must be a non-negative integer");
  }

  @Py("perm(n, k=None, /)")
  static Object perm(Context ctx, Object n, Object k) {
    if (k == null || k == PyNone.NONE) {
      return factorial(ctx, n);
    }
    BigInteger from = index(ctx, n);
    BigInteger count = index(ctx, k);
    if (from.signum() < 0) {
      throw negative("n");
    }
    if (count.signum() < 0) {
      throw negative("k");
    }
    if (from.compareTo(count) < 0) {
      return 0L;
    }
    if (count.bitLength() > 63) {
      throw Errors.overflow("k must not exceed " + Long.MAX_VALUE);
    }
    return Ints.normal(bounded(ctx, from, count.longValue()));
  }

  private static BigInteger bounded(Context ctx, BigInteger n, long count) {
    double bits = (double) n.bitLength() * count;
    if (bits > 4.0 * MAX_BITS) {
      throw Errors.memory();
    }
    ctx.meter().allocate((long) (bits / 8) + 16);
    return product(ctx, n, count);
  }

  @Py("comb(n, k, /)")
  static Object comb(Context ctx, Object n, Object k) {
    BigInteger from = index(ctx, n);
    BigInteger count = index(ctx, k);
    if (from.signum() < 0) {
      throw negative("n");
    }
    if (count.signum() < 0) {
      throw negative("k");
    }
    BigInteger few = from.subtract(count).min(count);
    if (few.signum() < 0) {
      return 0L;
    }
    if (few.bitLength() > 63) {
      throw Errors.overflow("min(n - k, k) must not exceed " + Long.MAX_VALUE);
    }
    return Ints.normal(comb(ctx, from, few.longValue()));
  }

  /** n over k: the falling product over the factorial. */
  private static BigInteger comb(Context ctx, BigInteger n, long k) {
    if (k <= LEAF) {
      ctx.meter().spend(1 + k);
      BigInteger top = product(ctx, n, k);
      BigInteger bottom = product(ctx, BigInteger.valueOf(Math.max(1, k)), k);
      return Ints.big(Ints.divmod(top, bottom, ctx.meter()).quotient());
    }
    BigInteger top = bounded(ctx, n, k);
    BigInteger bottom = product(ctx, BigInteger.valueOf(k), k);
    return Ints.big(Ints.divmod(top, bottom, ctx.meter()).quotient());
  }
}
