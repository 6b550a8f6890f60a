package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/** {@code slice}. Immutable. */
public final class PySlice extends PyObject {
  /** {@code slice}. */
  public static final PyType TYPE = PyType.builtin("slice").sealedType();

  private final Object start;
  private final Object stop;
  private final Object step;

  /** A slice; what was left out is None. */
  public PySlice(Object start, Object stop, Object step) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** What a slice selects of a sequence of some length: {@code length} items. */
  public record Indices(int start, int stop, int step, int length) {}

  /** {@code start}. */
  public Object start() {
    return start;
  }

  /** {@code stop}. */
  public Object stop() {
    return stop;
  }

  /** {@code step}. */
  public Object step() {
    return step;
  }

  /** Bounds as longs, before they are fitted to a length. */
  public record Bounds(long start, long stop, long step) {
    /** Fits the bounds to a sequence of {@code size} items. */
    public Indices fit(int size) {
      long from = clip(start, size);
      long to = clip(stop, size);
      long count;
      if (step > 0) {
        count = to > from ? (to - from - 1) / step + 1 : 0;
      } else {
        count = from > to ? (from - to - 1) / -step + 1 : 0;
      }
      int stride = (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, step));
      return new Indices((int) from, (int) to, stride, (int) count);
    }

    private long clip(long bound, long size) {
      if (bound < 0) {
        return bound + size < 0 ? step < 0 ? -1 : 0 : bound + size;
      }
      return bound >= size ? step < 0 ? size - 1 : size : bound;
    }
  }

  /** The bounds as longs, saturated; may run {@code __index__}. */
  public Bounds bounds(Context ctx) {
    long by = 1;
    if (step != PyNone.NONE) {
      by = Args.sliceBound(ctx, step, 1);
      if (by == 0) {
        throw Errors.value("slice step cannot be zero");
      }
      by = Math.max(by, -Long.MAX_VALUE);
    }
    long from = Args.sliceBound(ctx, start, by < 0 ? Long.MAX_VALUE : 0);
    long to = Args.sliceBound(ctx, stop, by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new Bounds(from, to, by);
  }

  /** What the slice selects of a sequence of {@code length} items. */
  public Indices indices(Context ctx, int length) {
    return bounds(ctx).fit(length);
  }
}
