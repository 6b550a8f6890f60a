package dev.adder.engine.builtins;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;

/**
 * {@code sum}: exact for ints, compensated for floats (Neumaier's variant of Kahan's summation), by
 * {@code +} for everything else.
 */
final class Summation {
  private final Context ctx;
  private final Object iterator;

  private Summation(Context ctx, Object iterator) {
    this.ctx = ctx;
    this.iterator = iterator;
  }

  static Object of(Context ctx, Object iterator, Object start) {
    Summation sum = new Summation(ctx, iterator);
    Object total = start;
    if (total instanceof Long n) {
      total = sum.ints(n);
    }
    if (total instanceof Double d) {
      total = sum.floats(d);
    }
    return sum.others(total);
  }

  private Object take() {
    Object item = Ops.next(ctx, iterator);
    if (item != null) {
      ctx.meter().step();
    }
    return item;
  }

  /** Adds ints as long as they come; the first other item is added and ends it. */
  private Object ints(long start) {
    long total = start;
    for (Object item = take(); item != null; item = take()) {
      long n;
      if (item instanceof Long value) {
        n = value;
      } else if (item instanceof Boolean flag) {
        n = flag ? 1 : 0;
      } else {
        return Ops.binary(ctx, BinaryOp.ADD, total, item);
      }
      long next = total + n;
      if (((total ^ next) & (n ^ next)) < 0) {
        return Ops.binary(ctx, BinaryOp.ADD, total, n);
      }
      total = next;
    }
    return total;
  }

  /** Adds floats and ints as long as they come; the first other item is added and ends it. */
  private Object floats(double start) {
    double high = start;
    double low = 0;
    for (Object item = take(); item != null; item = take()) {
      if (item instanceof Double x) {
        double next = high + x;
        low += Math.abs(high) >= Math.abs(x) ? (high - next) + x : (x - next) + high;
        high = next;
      } else if (item instanceof Long n) {
        high += n.doubleValue();
      } else if (item instanceof Boolean flag) {
        high += flag ? 1 : 0;
      } else {
        return Ops.binary(ctx, BinaryOp.ADD, rounded(high, low), item);
      }
    }
    return rounded(high, low);
  }

  private static double rounded(double high, double low) {
    return low != 0 && Double.isFinite(low) ? high + low : high;
  }

  private Object others(Object start) {
    Object total = start;
    int mark = ctx.hold(total);
    try {
      for (Object item = take(); item != null; item = take()) {
        total = Ops.binary(ctx, BinaryOp.ADD, total, item);
        ctx.holdInstead(mark, total);
      }
    } finally {
      ctx.release(mark);
    }
    return total;
  }
}
