package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates a list from its end. */
@PyMethods(type = "list_reverseiterator")
public final class ListReverseIterator extends PyIterator {
  /** {@code list_reverseiterator}. */
  public static final PyType TYPE = PyType.builtin("list_reverseiterator").sealedType();

  private PyList list;
  private long index;

  /** Iterates {@code list} from its last item to its first. */
  public ListReverseIterator(PyList list) {
    super(TYPE);
    this.list = list;
    this.index = list.size() - 1L;
  }

  @Override
  public Object next(Context ctx) {
    if (list == null) {
      return null;
    }
    if (index >= 0 && index < list.size()) {
      return list.get((int) index--);
    }
    list = null;
    return null;
  }

  @Override
  public long lengthHint(Context ctx) {
    return list == null || index >= list.size() ? 0 : index + 1;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, ListReverseIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, ListReverseIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, ListReverseIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, ListReverseIterator self) {
    return self.list == null
        ? PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(new PyList()))
        : PyTuple.of(Reduce.builtin(ctx, "reversed"), PyTuple.of(self.list), self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, ListReverseIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.list != null) {
      self.index = Math.max(-1, Math.min(at, self.list.size() - 1L));
    }
    return PyNone.NONE;
  }
}
