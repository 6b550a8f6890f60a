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
import dev.adder.engine.types.Iteration;

/** {@code itertools.starmap}: a function applied to tuples of arguments. */
@PyMethods(type = "itertools.starmap")
public final class StarMap extends PyIterator {
  /** {@code itertools.starmap}. */
  public static final PyType TYPE = PyType.builtin("itertools.starmap");

  private final Object function;
  private final Object source;

  private StarMap(PyType type, Object function, Object source) {
    super(type);
    this.function = function;
    this.source = source;
  }

  @Py(value = "__new__(cls, function, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object function, Object iterable) {
    ctx.meter().allocate(40);
    return new StarMap(cls, function, Ops.iter(ctx, iterable));
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
    Object args = Ops.next(ctx, source);
    return args == null ? null : Calls.call(ctx, function, Iteration.toArray(ctx, args), null);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, StarMap self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, StarMap self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
