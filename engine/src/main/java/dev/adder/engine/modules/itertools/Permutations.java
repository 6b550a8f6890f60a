package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.Iteration;
import java.math.BigInteger;

/** {@code itertools.permutations}: ordered choices of r items. */
@PyMethods(type = "itertools.permutations")
public final class Permutations extends PyIterator {
  /** {@code itertools.permutations}. */
  public static final PyType TYPE = PyType.builtin("itertools.permutations");

  private final Object[] pool;
  private final int count;
  private final int[] order;
  private final int[] cycles;
  private boolean started;
  private boolean ended;

  private Permutations(PyType type, Object[] pool, int count) {
    super(type);
    this.pool = pool;
    this.ended = count > pool.length;
    this.count = ended ? 0 : count;
    this.order = new int[pool.length];
    for (int i = 0; i < pool.length; i++) {
      order[i] = i;
    }
    this.cycles = new int[this.count];
    for (int i = 0; i < this.count; i++) {
      cycles[i] = pool.length - i;
    }
  }

  @Py(value = "__new__(cls, iterable, r=None)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable, Object r) {
    Object[] pool = Iteration.toArray(ctx, iterable);
    long count = pool.length;
    if (r != null && r != PyNone.NONE) {
      if (!(Arith.plain(r) instanceof Long) && !(Arith.plain(r) instanceof BigInteger)) {
        throw Errors.type("Expected int as r");
      }
      count = Args.sizeLong(ctx, r);
      if (count < 0) {
        throw Errors.value("r must be non-negative");
      }
    }
    ctx.meter().allocate(64 + 8L * pool.length);
    return new Permutations(cls, pool, (int) Math.min(count, Integer.MAX_VALUE));
  }

  @Override
  public Object next(Context ctx) {
    if (ended) {
      return null;
    }
    if (started && !step(ctx)) {
      ended = true;
      return null;
    }
    started = true;
    ctx.meter().allocate(32 + 8L * count);
    Object[] items = new Object[count];
    ctx.meter().spend(count >> 3);
    for (int i = 0; i < count; i++) {
      Context.pace(i);
      items[i] = pool[order[i]];
    }
    return PyTuple.of(items);
  }

  /** Moves to the next order; false at the end. */
  private boolean step(Context ctx) {
    for (int i = count - 1; i >= 0; i--) {
      ctx.meter().step();
      cycles[i]--;
      if (cycles[i] == 0) {
        int first = order[i];
        ctx.meter().spend(order.length - i >> 6);
        System.arraycopy(order, i + 1, order, i, order.length - i - 1);
        order[order.length - 1] = first;
        cycles[i] = order.length - i;
      } else {
        int j = order.length - cycles[i];
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
        return true;
      }
    }
    return false;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Permutations self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Permutations self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
