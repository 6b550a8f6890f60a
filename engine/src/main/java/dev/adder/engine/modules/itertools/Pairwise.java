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

/** {@code itertools.pairwise}: overlapping pairs. */
@PyMethods(type = "itertools.pairwise")
public final class Pairwise extends PyIterator {
  /** {@code itertools.pairwise}. */
  public static final PyType TYPE = PyType.builtin("itertools.pairwise");

  private Object source;
  private Object previous;

  private Pairwise(PyType type, Object source) {
    super(type);
    this.source = source;
  }

  @Py(value = "__new__(cls, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable) {
    ctx.meter().allocate(40);
    return new Pairwise(cls, Ops.iter(ctx, iterable));
  }

  @Override
  public Object next(Context ctx) {
    if (source == null) {
      return null;
    }
    Object first = previous == null ? Ops.next(ctx, source) : previous;
    if (first != null && previous == null) {
      previous = first;
    }
    Object second = first == null || source == null ? null : Ops.next(ctx, source);
    if (second == null) {
      source = null;
      previous = null;
      return null;
    }
    previous = second;
    ctx.meter().allocate(48);
    return PyTuple.of(first, second);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Pairwise self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Pairwise self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
