package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates a list; it reads the size anew at every step. */
@PyMethods(type = "list_iterator")
public final class ListIterator extends PyIterator {
  /** {@code list_iterator}. */
  public static final PyType TYPE = PyType.builtin("list_iterator").sealedType();

  private PyList sequence;
  private long index;

  /** Iterates {@code sequence} from its start. */
  public ListIterator(PyList sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  /** The list, or Java null at the end. */
  public PyList list() {
    return sequence;
  }

  /** The index of the next item, which is taken; -1 at the end. */
  public int take() {
    PyList items = sequence;
    if (items != null && index < items.size()) {
      return (int) index++;
    }
    sequence = null;
    return -1;
  }

  @Override
  public Object next(Context ctx) {
    PyList items = sequence;
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
  static Object iter(Context ctx, ListIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, ListIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, ListIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, ListIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    return self.sequence == null
        ? PyTuple.of(iter, PyTuple.of(new PyList()))
        : PyTuple.of(iter, PyTuple.of(self.sequence), self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, ListIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.sequence != null) {
      self.index = Math.max(0, Math.min(at, self.sequence.size()));
    }
    return dev.adder.engine.object.PyNone.NONE;
  }
}
