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

/** {@code itertools.filterfalse}: items that fail a test. */
@PyMethods(type = "itertools.filterfalse")
public final class FilterFalse extends PyIterator {
  /** {@code itertools.filterfalse}. */
  public static final PyType TYPE = PyType.builtin("itertools.filterfalse");

  private final Object function;
  private final Object source;

  private FilterFalse(PyType type, Object function, Object source) {
    super(type);
    this.function = function;
    this.source = source;
  }

  @Py(value = "__new__(cls, function, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object function, Object iterable) {
    ctx.meter().allocate(40);
    Object test = function == PyNone.NONE ? null : function;
    return new FilterFalse(cls, test, Ops.iter(ctx, iterable));
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
      if (item == null) {
        return null;
      }
      ctx.meter().step();
      Object answer = function == null ? item : Calls.call(ctx, function, item);
      if (!Ops.truth(ctx, answer)) {
        return item;
      }
    }
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, FilterFalse self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, FilterFalse self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
