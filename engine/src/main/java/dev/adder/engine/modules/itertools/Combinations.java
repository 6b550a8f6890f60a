package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.Iteration;

/** {@code itertools.combinations}: choices of r items, in order of position. */
@PyMethods(type = "itertools.combinations")
public final class Combinations extends PyIterator {
  /** {@code itertools.combinations}. */
  public static final PyType TYPE = PyType.builtin("itertools.combinations");

  private final Object[] pool;
  private final int[] chosen;
  private boolean started;
  private boolean ended;

  private Combinations(PyType type, Object[] pool, int count) {
    super(type);
    this.pool = pool;
    this.ended = count > pool.length;
    this.chosen = new int[ended ? 0 : count];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = i;
    }
  }

  @Py(value = "__new__(cls, iterable, r)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable, Object r) {
    Object[] pool = Iteration.toArray(ctx, iterable);
    long count = Args.sizeLong(ctx, r);
    if (count < 0) {
      throw Errors.value("r must be non-negative");
    }
    ctx.meter().allocate(64 + 4L * Math.min(count, pool.length));
    return new Combinations(cls, pool, (int) Math.min(count, Integer.MAX_VALUE));
  }

  @Override
  public Object next(Context ctx) {
    if (ended) {
      return null;
    }
    int count = chosen.length;
    if (started) {
      int i = count - 1;
      while (i >= 0 && chosen[i] == i + pool.length - count) {
        Context.pace(i--);
      }
      if (i < 0) {
        ended = true;
        return null;
      }
      chosen[i]++;
      for (int j = i + 1; j < count; j++) {
        Context.pace(j);
        chosen[j] = chosen[j - 1] + 1;
      }
    }
    started = true;
    return Pools.pick(ctx, pool, chosen);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Combinations self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Combinations self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
