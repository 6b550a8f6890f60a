package dev.adder.engine.modules.math;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.types.Iteration;
import java.util.Arrays;

/** The functions of {@code math} on vectors and iterables. */
@PyMethods(module = "math")
final class MathSums {
  private MathSums() {}

  @Py("hypot(*coordinates)")
  static Object hypot(Context ctx, Object[] coordinates) {
    ctx.meter().allocate(8L * coordinates.length);
    double[] values = new double[coordinates.length];
    double max = 0.0;
    boolean nan = false;
    for (int i = 0; i < values.length; i++) {
      ctx.meter().step();
      double x = Math.abs(Args.real(ctx, coordinates[i]));
      values[i] = x;
      nan |= Double.isNaN(x);
      max = x > max ? x : max;
    }
    return MathAlgorithms.norm(values, max, nan);
  }

  @Py("dist(p, q, /)")
  static Object dist(Context ctx, Object p, Object q) {
    PyTuple a = Iteration.toTuple(ctx, p);
    PyTuple b = Iteration.toTuple(ctx, q);
    if (a.size() != b.size()) {
      throw Errors.value("both points must have the same number of dimensions");
    }
    ctx.meter().allocate(8L * a.size());
    double[] values = new double[a.size()];
    double max = 0.0;
    boolean nan = false;
    for (int i = 0; i < values.length; i++) {
      ctx.meter().step();
      double left = Args.real(ctx, a.get(i));
      double x = Math.abs(left - Args.real(ctx, b.get(i)));
      values[i] = x;
      nan |= Double.isNaN(x);
      max = x > max ? x : max;
    }
    return MathAlgorithms.norm(values, max, nan);
  }

  @Py("fsum(seq, /)")
  static Object fsum(Context ctx, Object seq) {
    FloatSum sum = new FloatSum(ctx);
    Iteration.each(ctx, seq, sum);
    return sum.result();
  }

  /** Exact sum by partial sums that do not overlap. Source: Shewchuk; CPython's math_fsum. */
  private static final class FloatSum implements Iteration.Sink {
    private final Context ctx;
    private double[] partials = new double[32];
    private int count;
    private double special;
    private double infinities;

    FloatSum(Context ctx) {
      this.ctx = ctx;
    }

    @Override
    public void accept(Object item) {
      double x = Args.real(ctx, item);
      double original = x;
      int kept = 0;
      for (int j = 0; j < count; j++) {
        double y = partials[j];
        if (Math.abs(x) < Math.abs(y)) {
          double swap = x;
          x = y;
          y = swap;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0.0) {
          partials[kept++] = low;
        }
        x = high;
      }
      count = kept;
      if (x == 0.0) {
        return;
      }
      if (!Double.isFinite(x)) {
        if (Double.isFinite(original)) {
          throw Errors.overflow("intermediate overflow in fsum");
        }
        if (Double.isInfinite(original)) {
          infinities += original;
        }
        special += original;
        count = 0;
        return;
      }
      if (count == partials.length) {
        ctx.meter().allocate(8L * count);
        partials = Arrays.copyOf(partials, count * 2);
      }
      partials[count++] = x;
    }

    double result() {
      if (special != 0.0) {
        if (Double.isNaN(infinities)) {
          throw Errors.value("-inf + inf in fsum");
        }
        return special;
      }
      if (count == 0) {
        return 0.0;
      }
      int n = count - 1;
      double high = partials[n];
      double low = 0.0;
      while (n > 0) {
        double x = high;
        double y = partials[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0.0) {
          break;
        }
      }
      boolean sameSign =
          n > 0 && (low < 0.0 && partials[n - 1] < 0.0 || low > 0.0 && partials[n - 1] > 0.0);
      if (sameSign) {
        double y = low * 2.0;
        double x = high + y;
        if (y == x - high) {
          high = x;
        }
      }
      return high;
    }
  }

  @Py("prod(iterable, /, *, start=1)")
  static Object prod(Context ctx, Object iterable, Object start) {
    Object result = start == null ? 1L : start;
    Object iterator = Ops.iter(ctx, iterable);
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      result = Ops.binary(ctx, BinaryOp.MUL, result, each);
    }
    return result;
  }

  @Py("sumprod(p, q, /)")
  static Object sumProd(Context ctx, Object p, Object q) {
    Object left = Ops.iter(ctx, p);
    Object right = Ops.iter(ctx, q);
    ProductSum sum = new ProductSum(ctx);
    while (true) {
      ctx.meter().step();
      Object a = Ops.next(ctx, left);
      Object b = Ops.next(ctx, right);
      if ((a == null) != (b == null)) {
        throw Errors.value("Inputs are not the same length");
      }
      if (a == null) {
        return sum.result();
      }
      sum.add(a, b);
    }
  }

  /** Exact for ints, in triple precision for floats, by operators for anything else. */
  private static final class ProductSum {
    private final Context ctx;
    private Object total = 0L;
    private Object ints = 0L;
    private boolean intPath = true;
    private boolean floatPath = true;
    private boolean floatUsed;
    private double high;
    private double low;
    private double tiny;

    ProductSum(Context ctx) {
      this.ctx = ctx;
    }

    void add(Object a, Object b) {
      if (intPath) {
        if (Arith.isInt(a) && Arith.isInt(b)) {
          Object product = Arith.binary(ctx, BinaryOp.MUL, a, b);
          ints = Arith.binary(ctx, BinaryOp.ADD, ints, product);
          return;
        }
        flushInts();
      }
      if (floatPath) {
        if (addFloats(a, b)) {
          return;
        }
        flushFloats();
      }
      total = Ops.add(ctx, total, Ops.binary(ctx, BinaryOp.MUL, a, b));
    }

    private boolean addFloats(Object a, Object b) {
      boolean first = a instanceof Double;
      boolean second = b instanceof Double;
      boolean fits =
          first && (second || b instanceof Boolean || Arith.isInt(b))
              || second && (a instanceof Boolean || Arith.isInt(a));
      if (!fits) {
        return false;
      }
      double x = Arith.toDouble(Arith.plain(a));
      double y = Arith.toDouble(Arith.plain(b));
      double product = x * y;
      double error = Math.fma(x, y, -product);
      double sum = high + product;
      double sumError = twoSumError(high, product, sum);
      double part = low + error;
      double partError = twoSumError(low, error, part);
      double next = part + sumError;
      double nextError = twoSumError(part, sumError, next);
      if (!Double.isFinite(sum)) {
        return false;
      }
      high = sum;
      low = next;
      tiny += partError + nextError;
      floatUsed = true;
      return true;
    }

    private static double twoSumError(double a, double b, double sum) {
      double z = sum - a;
      return a - (sum - z) + (b - z);
    }

    private void flushInts() {
      intPath = false;
      total = Ops.add(ctx, total, ints);
    }

    private void flushFloats() {
      floatPath = false;
      if (floatUsed) {
        double sum = low + high;
        double rest = twoSumError(low, high, sum);
        total = Ops.add(ctx, total, tiny + rest + sum);
      }
    }

    Object result() {
      if (intPath) {
        flushInts();
      }
      if (floatPath) {
        flushFloats();
      }
      return total;
    }
  }
}
