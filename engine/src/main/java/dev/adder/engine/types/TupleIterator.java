package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates a tuple. */
@PyMethods(type = "tuple_iterator")
public final class TupleIterator extends PyIterator {
  /** {@code tuple_iterator}. */
  public static final PyType TYPE = PyType.builtin("tuple_iterator").sealedType();

  private PyTuple sequence;
  private long index;

  /** Iterates {@code sequence} from its start. */
  public TupleIterator(PyTuple sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  @Override
  public Object next(Context ctx) {
    PyTuple items = sequence;
    if (items == null) {
      return null;
    }
    if (index < items.size()) {
      return items.get((int) index++);
    }
    sequence = null;
    return null;
  }

  @Override
  public long lengthHint(Context ctx) {
    return sequence == null ? 0 : Math.max(0, sequence.size() - index);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, TupleIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, TupleIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, TupleIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, TupleIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    return self.sequence == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iter, PyTuple.of(self.sequence), self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, TupleIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.sequence != null) {
      self.index = Math.max(0, Math.min(at, self.sequence.size()));
    }
    return dev.adder.engine.object.PyNone.NONE;
  }
}
