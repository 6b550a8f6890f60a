package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** {@code itertools.cycle}: the items again and again. */
@PyMethods(type = "itertools.cycle")
public final class Cycle extends PyIterator {
  /** {@code itertools.cycle}. */
  public static final PyType TYPE = PyType.builtin("itertools.cycle");

  private Object source;
  private final PyList saved = new PyList();
  private int at;

  private Cycle(PyType type, Object source) {
    super(type);
    this.source = source;
  }

  @Py(value = "__new__(cls, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable) {
    ctx.meter().allocate(64);
    return new Cycle(cls, Ops.iter(ctx, iterable));
  }

  @Override
  public Object next(Context ctx) {
    if (source != null) {
      Object item = Ops.next(ctx, source);
      if (item != null) {
        saved.append(ctx, item);
        return item;
      }
      source = null;
    }
    if (saved.size() == 0) {
      return null;
    }
    Object item = saved.get(at);
    at = at + 1 == saved.size() ? 0 : at + 1;
    return item;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Cycle self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Cycle self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
