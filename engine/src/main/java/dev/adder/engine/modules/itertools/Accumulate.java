package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** {@code itertools.accumulate}: running totals. */
@PyMethods(type = "itertools.accumulate")
public final class Accumulate extends PyIterator {
  /** {@code itertools.accumulate}. */
  public static final PyType TYPE = PyType.builtin("itertools.accumulate");

  private final Object source;
  private final Object function;
  private Object initial;
  private Object total;

  private Accumulate(PyType type, Object source, Object function, Object initial) {
    super(type);
    this.source = source;
    this.function = function;
    this.initial = initial;
  }

  @Py(value = "__new__(cls, iterable, func=None, *, initial=None)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable, Object function, Object initial) {
    ctx.meter().allocate(48);
    return new Accumulate(
        cls,
        Ops.iter(ctx, iterable),
        function == PyNone.NONE ? null : function,
        initial == PyNone.NONE ? null : initial);
  }

  @Override
  public Object next(Context ctx) {
    try {
      return find(ctx);
    } catch (PyException e) {
      return ended(e);
    }
  }

  private Object find(Context ctx) {
    if (initial != null) {
      total = initial;
      initial = null;
      return total;
    }
    Object item = Ops.next(ctx, source);
    if (item == null) {
      return null;
    }
    if (total == null) {
      total = item;
    } else if (function == null) {
      total = Ops.add(ctx, total, item);
    } else {
      total = Calls.call(ctx, function, total, item);
    }
    return total;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Accumulate self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Accumulate self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
