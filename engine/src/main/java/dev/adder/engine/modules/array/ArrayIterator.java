package dev.adder.engine.modules.array;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates an array, whose size it reads anew at every step. */
@PyMethods(type = "array.arrayiterator")
final class ArrayIterator extends PyIterator {
  /** {@code array.arrayiterator}. */
  static final PyType TYPE = PyType.builtin("array.arrayiterator").sealedType();

  private PyArray array;
  private int index;

  ArrayIterator(PyArray array) {
    super(TYPE);
    this.array = array;
  }

  @Override
  public Object next(Context ctx) {
    if (array == null) {
      return null;
    }
    if (index < array.size()) {
      return array.get(index++);
    }
    array = null;
    return null;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, ArrayIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, ArrayIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, ArrayIterator self) {
    Object iter = ctx.isolate().builtins().getName("iter");
    return self.array == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iter, PyTuple.of(self.array), (long) self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, ArrayIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.array != null) {
      self.index = (int) Math.max(0, Math.min(at, self.array.size()));
    }
    return PyNone.NONE;
  }
}
