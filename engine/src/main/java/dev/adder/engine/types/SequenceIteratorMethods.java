package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PySequenceIterator;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** The methods of {@code iterator}, which walks objects that have {@code __getitem__} only. */
@PyMethods(type = "iterator")
final class SequenceIteratorMethods {
  private SequenceIteratorMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PySequenceIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, PySequenceIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, PySequenceIterator self) {
    Object sequence = self.sequence();
    if (sequence == null) {
      return 0L;
    }
    if (Types.of(sequence).special(Special.LEN) == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Math.max(0, Ops.length(ctx, sequence) - self.index());
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PySequenceIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    return self.sequence() == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iter, PyTuple.of(self.sequence()), self.index());
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, PySequenceIterator self, Object state) {
    self.setIndex(Args.position(ctx, state));
    return PyNone.NONE;
  }
}
