package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code itertools.batched}: tuples of n items. */
@PyMethods(type = "itertools.batched")
public final class Batched extends PyIterator {
  /** {@code itertools.batched}. */
  public static final PyType TYPE = PyType.builtin("itertools.batched");

  private Object source;
  private final int size;
  private final boolean strict;

  private Batched(PyType type, Object source, int size, boolean strict) {
    super(type);
    this.source = source;
    this.size = size;
    this.strict = strict;
  }

  @Py(value = "__new__(cls, iterable, n, *, strict=False)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable, Object n, Object strict) {
    long size = Args.sizeLong(ctx, n);
    if (size < 1) {
      throw Errors.value("n must be at least one");
    }
    ctx.meter().allocate(48);
    return new Batched(
        cls,
        Ops.iter(ctx, iterable),
        (int) Math.min(size, Integer.MAX_VALUE - 16),
        strict != null && Ops.truth(ctx, strict));
  }

  @Override
  public Object next(Context ctx) {
    if (source == null) {
      return null;
    }
    PyList batch = new PyList();
    int mark = ctx.hold(batch);
    try {
      while (batch.size() < size) {
        Object item = Ops.next(ctx, source);
        if (item == null) {
          break;
        }
        ctx.meter().step();
        batch.append(ctx, item);
      }
    } finally {
      ctx.release(mark);
    }
    if (batch.size() < size) {
      source = null;
      if (batch.size() == 0) {
        return null;
      }
      if (strict) {
        throw Errors.value("batched(): incomplete batch");
      }
    }
    return PyTuple.of(batch.toArray());
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Batched self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Batched self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
