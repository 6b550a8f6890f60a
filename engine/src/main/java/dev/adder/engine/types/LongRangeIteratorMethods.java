package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.text.Ints;

/** The methods of {@code longrange_iterator}. */
@PyMethods(type = "longrange_iterator")
final class LongRangeIteratorMethods {
  private LongRangeIteratorMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, LongRangeIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, LongRangeIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, LongRangeIterator self) {
    return self.left();
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, LongRangeIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(self.rest()), PyNone.NONE);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, LongRangeIterator self, Object state) {
    self.skip(Ints.big((Number) Args.index(ctx, state)));
    return PyNone.NONE;
  }
}
