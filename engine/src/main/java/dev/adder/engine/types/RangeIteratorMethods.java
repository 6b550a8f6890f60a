package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** The methods of {@code range_iterator}. */
@PyMethods(type = "range_iterator")
final class RangeIteratorMethods {
  private RangeIteratorMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, RangeIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, RangeIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, RangeIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, RangeIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(self.rest()), PyNone.NONE);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, RangeIterator self, Object state) {
    self.skip(Args.sizeLong(ctx, state));
    return PyNone.NONE;
  }
}
