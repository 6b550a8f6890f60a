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

/** {@code itertools.combinations_with_replacement}. */
@PyMethods(type = "itertools.combinations_with_replacement")
public final class RepeatedCombinations extends PyIterator {
  /** {@code itertools.combinations_with_replacement}. */
  public static final PyType TYPE = PyType.builtin("itertools.combinations_with_replacement");

  private final Object[] pool;
  private final int[] chosen;
  private boolean started;
  private boolean ended;

  private RepeatedCombinations(PyType type, Object[] pool, int count) {
    super(type);
    this.pool = pool;
    this.ended = pool.length == 0 && count > 0;
    this.chosen = new int[ended ? 0 : count];
  }

  @Py(value = "__new__(cls, iterable, r)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable, Object r) {
    Object[] pool = Iteration.toArray(ctx, iterable);
    long count = Args.sizeLong(ctx, r);
    if (count < 0) {
      throw Errors.value("r must be non-negative");
    }
    if (count > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    ctx.meter().allocate(64 + 4L * count);
    return new RepeatedCombinations(cls, pool, (int) count);
  }

  @Override
  public Object next(Context ctx) {
    if (ended) {
      return null;
    }
    if (started) {
      int i = chosen.length - 1;
      while (i >= 0 && chosen[i] == pool.length - 1) {
        Context.pace(i--);
      }
      if (i < 0) {
        ended = true;
        return null;
      }
      int value = chosen[i] + 1;
      for (int j = i; j < chosen.length; j++) {
        Context.pace(j);
        chosen[j] = value;
      }
    }
    started = true;
    return Pools.pick(ctx, pool, chosen);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, RepeatedCombinations self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, RepeatedCombinations self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
