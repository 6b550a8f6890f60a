package dev.adder.engine.types;

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
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;

/** {@code filter}. */
@PyMethods(type = "filter")
public final class PyFilter extends PyIterator {
  /** {@code filter}. */
  public static final PyType TYPE = PyType.builtin("filter");

  private final Object function;
  private final Object iterator;

  private PyFilter(PyType type, Object function, Object iterator) {
    super(type);
    this.function = function;
    this.iterator = iterator;
  }

  @Py(value = "__new__(cls, function, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object function, Object iterable) {
    ctx.meter().allocate(40);
    return new PyFilter(cls, function, Ops.iter(ctx, iterable));
  }

  @Override
  public Object next(Context ctx) {
    try {
      return search(ctx);
    } catch (PyException e) {
      return ended(e);
    }
  }

  private Object search(Context ctx) {
    while (true) {
      Object item = Ops.next(ctx, iterator);
      if (item == null) {
        return null;
      }
      ctx.meter().step();
      Object verdict =
          function == PyNone.NONE || function == Types.BOOL
              ? item
              : Calls.call(ctx, function, item);
      if (Ops.truth(ctx, verdict)) {
        return item;
      }
    }
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyFilter self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, PyFilter self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyFilter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.function, self.iterator));
  }
}
