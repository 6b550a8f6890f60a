package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.Iteration;

/** {@code itertools.product}: nested loops over several iterables. */
@PyMethods(type = "itertools.product")
public final class Product extends PyIterator {
  /** {@code itertools.product}. */
  public static final PyType TYPE = PyType.builtin("itertools.product");

  private final Object[][] pools;
  private final int[] at;
  private boolean started;
  private boolean ended;

  private Product(PyType type, Object[][] pools) {
    super(type);
    this.pools = pools;
    this.at = new int[pools.length];
    for (Object[] pool : pools) {
      ended |= pool.length == 0;
    }
  }

  @Py(value = "__new__(cls, *iterables, repeat=1)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] iterables, Object repeat) {
    long times = repeat == null ? 1 : Args.sizeLong(ctx, repeat);
    if (times < 0) {
      throw Errors.value("repeat argument cannot be negative");
    }
    if (times == 0) {
      return new Product(cls, new Object[0][]);
    }
    if (iterables.length > 0 && times > (Integer.MAX_VALUE - 16) / iterables.length) {
      throw Errors.overflow("repeat argument too large");
    }
    int count = iterables.length;
    ctx.meter().allocate(64 + 12L * count * times);
    Object[][] pools = new Object[(int) (count * times)][];
    int mark = ctx.hold(pools);
    try {
      for (int i = 0; i < count; i++) {
        pools[i] = Iteration.toArray(ctx, iterables[i]);
      }
    } finally {
      ctx.release(mark);
    }
    for (int i = count; i < pools.length; i++) {
      pools[i] = pools[i - count];
    }
    return new Product(cls, pools);
  }

  @Override
  public Object next(Context ctx) {
    if (ended) {
      return null;
    }
    int count = pools.length;
    if (started) {
      int i = count - 1;
      while (i >= 0 && ++at[i] == pools[i].length) {
        at[i--] = 0;
      }
      if (i < 0) {
        ended = true;
        return null;
      }
    }
    started = true;
    ctx.meter().allocate(32 + 8L * count);
    ctx.meter().spend(count >> 3);
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = pools[i][at[i]];
    }
    return PyTuple.of(items);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Product self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Product self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
