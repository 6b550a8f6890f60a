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
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code map}. */
@PyMethods(type = "map")
public final class PyMap extends PyIterator {
  /** {@code map}. */
  public static final PyType TYPE = PyType.builtin("map");

  private final Object function;
  private final Object[] iterators;

  private PyMap(PyType type, Object function, Object[] iterators) {
    super(type);
    this.function = function;
    this.iterators = iterators;
  }

  @Py(value = "__new__(cls, *args)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args) {
    if (args.length < 2) {
      throw Errors.type("map() must have at least two arguments.");
    }
    Object[] iterators = new Object[args.length - 1];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Ops.iter(ctx, args[i + 1]);
    }
    ctx.meter().allocate(40 + 8L * iterators.length);
    return new PyMap(cls, args[0], iterators);
  }

  @Override
  public Object next(Context ctx) {
    Object[] items = new Object[iterators.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = Ops.next(ctx, iterators[i]);
      if (items[i] == null) {
        return null;
      }
    }
    try {
      return Calls.call(ctx, function, items, null);
    } catch (PyException e) {
      return ended(e);
    }
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyMap self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, PyMap self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyMap self) {
    Object[] args = Calls.prepend(self.function, self.iterators);
    return PyTuple.of(self.type(), PyTuple.of(args));
  }
}
