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
import dev.adder.engine.object.PyType;

/** {@code itertools.takewhile}: items up to the first that fails a test. */
@PyMethods(type = "itertools.takewhile")
public final class TakeWhile extends PyIterator {
  /** {@code itertools.takewhile}. */
  public static final PyType TYPE = PyType.builtin("itertools.takewhile");

  private final Object predicate;
  private final Object source;
  private boolean ended;

  private TakeWhile(PyType type, Object predicate, Object source) {
    super(type);
    this.predicate = predicate;
    this.source = source;
  }

  @Py(value = "__new__(cls, predicate, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object predicate, Object iterable) {
    ctx.meter().allocate(40);
    return new TakeWhile(cls, predicate, Ops.iter(ctx, iterable));
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
    Object item = ended ? null : Ops.next(ctx, source);
    if (item == null) {
      return null;
    }
    if (Ops.truth(ctx, Calls.call(ctx, predicate, item))) {
      return item;
    }
    ended = true;
    return null;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, TakeWhile self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, TakeWhile self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
