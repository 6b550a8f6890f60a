package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** {@code itertools.compress}: items whose selector is true. */
@PyMethods(type = "itertools.compress")
public final class Compress extends PyIterator {
  /** {@code itertools.compress}. */
  public static final PyType TYPE = PyType.builtin("itertools.compress");

  private final Object data;
  private final Object selectors;

  private Compress(PyType type, Object data, Object selectors) {
    super(type);
    this.data = data;
    this.selectors = selectors;
  }

  @Py(value = "__new__(cls, data, selectors)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object data, Object selectors) {
    ctx.meter().allocate(40);
    return new Compress(cls, Ops.iter(ctx, data), Ops.iter(ctx, selectors));
  }

  @Override
  public Object next(Context ctx) {
    while (true) {
      ctx.meter().step();
      Object item = Ops.next(ctx, data);
      Object selector = item == null ? null : Ops.next(ctx, selectors);
      if (selector == null) {
        return null;
      }
      if (Ops.truth(ctx, selector)) {
        return item;
      }
    }
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Compress self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Compress self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
