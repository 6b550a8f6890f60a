package dev.adder.engine.types;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.text.Pace;

/** What list and tuple do in the same way: comparison and search. */
final class Sequences {
  private Sequences() {}

  /** {@code a op b} of two lists, whose items may change meanwhile. */
  static Object compare(Context ctx, CompareOp op, PyList a, PyList b) {
    if (a.size() != b.size() && (op == CompareOp.EQ || op == CompareOp.NE)) {
      return op == CompareOp.NE;
    }
    ctx.enterNative(" in comparison");
    try {
      for (int i = 0; i < a.size() && i < b.size(); i++) {
        ctx.meter().step();
        Object left = a.get(i);
        Object right = b.get(i);
        if (!Ops.identicalOrEqual(ctx, left, right)) {
          if (i >= a.size() || i >= b.size()) {
            break;
          }
          return decide(ctx, op, left, right);
        }
      }
    } finally {
      ctx.leaveNative();
    }
    return op.holds(Integer.compare(a.size(), b.size()));
  }

  /** {@code a op b} of two tuples. */
  static Object compare(Context ctx, CompareOp op, PyTuple a, PyTuple b) {
    Object[] left = a.items();
    Object[] right = b.items();
    ctx.enterNative(" in comparison");
    try {
      for (int i = 0; i < left.length && i < right.length; i++) {
        ctx.meter().step();
        if (!Ops.identicalOrEqual(ctx, left[i], right[i])) {
          return decide(ctx, op, left[i], right[i]);
        }
      }
    } finally {
      ctx.leaveNative();
    }
    return op.holds(Integer.compare(left.length, right.length));
  }

  private static Object decide(Context ctx, CompareOp op, Object left, Object right) {
    return switch (op) {
      case EQ -> false;
      case NE -> true;
      default -> Ops.compare(ctx, op, left, right);
    };
  }

  /** The first position of {@code value} in {@code [start, stop)} of a list, or -1. */
  static int find(Context ctx, PyList list, Object value, int start, int stop) {
    for (int i = start; i < stop && i < list.size(); i++) {
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, list.get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  /** The first position of {@code value} in {@code [start, stop)} of an array, or -1. */
  static int find(Context ctx, Object[] items, Object value, int start, int stop) {
    for (int i = start; i < stop; i++) {
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, items[i], value)) {
        return i;
      }
    }
    return -1;
  }

  /** How often {@code value} occurs in the first {@code size} of {@code items}. */
  static long count(Context ctx, Object[] items, Object value, int size) {
    long count = 0;
    for (int i = 0; i < size; i++) {
      ctx.meter().step();
      count += Ops.identicalOrEqual(ctx, items[i], value) ? 1 : 0;
    }
    return count;
  }

  /** {@code count} copies of {@code items}, charged. */
  static Object[] repeat(Context ctx, Object[] items, long count) {
    int size = Indexing.repeatedSize(ctx, items.length, count);
    Object[] all = new Object[size];
    repeat(ctx, items, items.length, all, size);
    return all;
  }

  /** Fills the array {@code all} with copies of the first {@code part} items of an array. */
  static void repeat(Context ctx, Object items, int part, Object all, int size) {
    System.arraycopy(items, 0, all, 0, Math.min(part, size));
    int block = Math.max(1, Pace.ITEMS / Math.max(1, part)) * part;
    for (int at = part; at < size; ) {
      int more = Math.min(Math.min(at, size - at), block);
      System.arraycopy(all, 0, all, at, more);
      at += more;
      if (more >= Pace.ITEMS) {
        ctx.meter().poll();
      }
    }
  }

  /** The items that a slice selects, charged. */
  static Object[] slice(Context ctx, Object[] items, PySlice.Indices part) {
    ctx.meter().allocate(8L * part.length() + 32);
    ctx.meter().spend(part.length() >> 4);
    Object[] taken = new Object[part.length()];
    long at = part.start();
    for (int i = 0; i < taken.length; i++, at += part.step()) {
      Pace.keep(i, ctx.meter());
      taken[i] = items[(int) at];
    }
    return taken;
  }
}
