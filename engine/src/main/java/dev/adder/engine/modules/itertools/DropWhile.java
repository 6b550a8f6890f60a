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

/** {@code itertools.dropwhile}: everything from the first item that fails a test. */
@PyMethods(type = "itertools.dropwhile")
public final class DropWhile extends PyIterator {
  /** {@code itertools.dropwhile}. */
  public static final PyType TYPE = PyType.builtin("itertools.dropwhile");

  private final Object predicate;
  private final Object source;
  private boolean started;

  private DropWhile(PyType type, Object predicate, Object source) {
    super(type);
    this.predicate = predicate;
    this.source = source;
  }

  @Py(value = "__new__(cls, predicate, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object predicate, Object iterable) {
    ctx.meter().allocate(40);
    return new DropWhile(cls, predicate, Ops.iter(ctx, iterable));
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
    while (true) {
      Object item = Ops.next(ctx, source);
      if (item == null || started) {
        return item;
      }
      ctx.meter().step();
      if (!Ops.truth(ctx, Calls.call(ctx, predicate, item))) {
        started = true;
        return item;
      }
    }
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DropWhile self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DropWhile self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
