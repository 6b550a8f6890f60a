package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.PyGenericAlias;

/** {@code itertools.chain}: one iterable after the other. */
@PyMethods(type = "itertools.chain")
public final class Chain extends PyIterator {
  /** {@code itertools.chain}. */
  public static final PyType TYPE = PyType.builtin("itertools.chain");

  private Object sources;
  private Object active;

  private Chain(PyType type, Object sources) {
    super(type);
    this.sources = sources;
  }

  @Py(value = "__new__(cls, *iterables)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] iterables) {
    ctx.meter().allocate(48);
    return new Chain(cls, Ops.iter(ctx, PyTuple.of(iterables)));
  }

  @Py(value = "from_iterable(cls, iterable, /)", kind = MethodTable.Kind.CLASS)
  static Object fromIterable(Context ctx, PyType cls, Object iterable) {
    ctx.meter().allocate(48);
    return new Chain(cls, Ops.iter(ctx, iterable));
  }

  @Override
  public Object next(Context ctx) {
    while (sources != null) {
      if (active == null) {
        Object source = Ops.next(ctx, sources);
        if (source == null) {
          sources = null;
          return null;
        }
        active = Ops.iter(ctx, source);
      }
      Object item = Ops.next(ctx, active);
      if (item != null) {
        return item;
      }
      ctx.meter().step();
      active = null;
    }
    return null;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Chain self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Chain self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
