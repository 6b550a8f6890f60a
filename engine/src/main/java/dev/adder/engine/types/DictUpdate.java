package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Types;

/** Filling a dict from a mapping or from pairs, with CPython's messages. */
public final class DictUpdate {
  private DictUpdate() {}

  /** {@code target.update(source)}. */
  public static void merge(Context ctx, PyDict target, Object source) {
    if (source instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      mergeDict(ctx, target, dict);
    } else if (source instanceof PyDict || Attributes.getOrNull(ctx, source, "keys") != null) {
      Iteration.items(ctx, source, new Putter(ctx, target));
    } else {
      Iteration.each(ctx, source, new PairReader(ctx, target));
    }
  }

  private static void mergeDict(Context ctx, PyDict target, PyDict source) {
    if (target == source) {
      return;
    }
    if (target.size() == 0) {
      ctx.meter().allocate(32L * source.size());
      ctx.meter().spend(source.size() >> 3);
      target.putAllFrom(source);
      return;
    }
    int size = source.size();
    for (int i = source.next(0); i >= 0; i = source.next(i + 1)) {
      ctx.meter().step();
      target.put(ctx, source.keyAt(i), source.valueAt(i));
      if (source.size() != size) {
        throw Errors.runtime("dict mutated during update");
      }
    }
  }

  private record Putter(Context ctx, PyDict target) implements Iteration.PairSink {
    @Override
    public void accept(Object key, Object value) {
      target.put(ctx, key, value);
    }
  }

  /** Takes sequences of length two. */
  private static final class PairReader implements Iteration.Sink {
    private final Context ctx;
    private final PyDict target;
    private long number;

    PairReader(Context ctx, PyDict target) {
      this.ctx = ctx;
      this.target = target;
    }

    @Override
    public void accept(Object item) {
      Object[] pair = pair(item);
      if (pair.length != 2) {
        throw Errors.value(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(number, pair.length));
      }
      target.put(ctx, pair[0], pair[1]);
      number++;
    }

    private Object[] pair(Object item) {
      Object iterator;
      try {
        iterator = Ops.iter(ctx, item);
      } catch (PyException e) {
        if (e.is(Exceptions.TYPE_ERROR) && !iterable(item)) {
          throw Errors.type(
              "cannot convert dictionary update sequence element #%d to a sequence"
                  .formatted(number));
        }
        throw e;
      }
      return Iteration.toArray(ctx, iterator);
    }

    private static boolean iterable(Object item) {
      return Types.of(item).special(dev.adder.engine.object.Special.ITER) != null
          && Types.of(item).special(dev.adder.engine.object.Special.ITER)
              != dev.adder.engine.object.PyNone.NONE;
    }
  }
}
