package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** {@code zip}. */
@PyMethods(type = "zip")
public final class PyZip extends PyIterator {
  /** {@code zip}. */
  public static final PyType TYPE = PyType.builtin("zip");

  private final Object[] iterators;
  private boolean strict;

  private PyZip(PyType type, Object[] iterators, boolean strict) {
    super(type);
    this.iterators = iterators;
    this.strict = strict;
  }

  @Py(value = "__new__(cls, *iterables, strict=False)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] iterables, Object strict) {
    boolean checked = strict != null && Ops.truth(ctx, strict);
    Object[] iterators = new Object[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      PyType type = Types.of(iterables[i]);
      Object iter = type.special(Special.ITER);
      if (iter == PyNone.NONE || iter == null && type.special(Special.GETITEM) == null) {
        throw Errors.type("'%s' object is not iterable".formatted(type.name()));
      }
      iterators[i] = Ops.iter(ctx, iterables[i]);
    }
    ctx.meter().allocate(40 + 8L * iterators.length);
    return new PyZip(cls, iterators, checked);
  }

  @Override
  public Object next(Context ctx) {
    int count = iterators.length;
    if (count == 0) {
      return null;
    }
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = Ops.next(ctx, iterators[i]);
      if (items[i] == null) {
        if (strict) {
          checkEnds(ctx, i);
        }
        return null;
      }
    }
    ctx.meter().allocate(32 + 8L * count);
    return PyTuple.of(items);
  }

  /** Iterator {@code ended} has ended: all of them must have. */
  private void checkEnds(Context ctx, int ended) {
    if (ended > 0) {
      throw Errors.value(
          "zip() argument %d is shorter than argument%s%d"
              .formatted(ended + 1, ended == 1 ? " " : "s 1-", ended));
    }
    for (int i = 1; i < iterators.length; i++) {
      if (Ops.next(ctx, iterators[i]) != null) {
        throw Errors.value(
            "zip() argument %d is longer than argument%s%d"
                .formatted(i + 1, i == 1 ? " " : "s 1-", i));
      }
    }
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyZip self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, PyZip self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyZip self) {
    PyTuple iterators = PyTuple.of(self.iterators.clone());
    return self.strict
        ? PyTuple.of(self.type(), iterators, true)
        : PyTuple.of(self.type(), iterators);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, PyZip self, Object state) {
    self.strict = Ops.truth(ctx, state);
    return PyNone.NONE;
  }
}
