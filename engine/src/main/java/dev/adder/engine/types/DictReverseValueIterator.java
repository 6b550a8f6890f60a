package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates the values from the last to the first of a dict. */
@PyMethods(type = "dict_reversevalueiterator")
public final class DictReverseValueIterator extends DictWalk {
  /** {@code dict_reversevalueiterator}. */
  public static final PyType TYPE = PyType.builtin("dict_reversevalueiterator").sealedType();

  /** Iterates {@code dict}. */
  public DictReverseValueIterator(PyDict dict) {
    super(TYPE, dict, true);
  }

  @Override
  Object take(Context ctx, PyDict dict, int at) {
    return dict.valueAt(at);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictReverseValueIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DictReverseValueIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DictReverseValueIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, DictReverseValueIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(Reduce.rest(ctx, self.copy())));
  }

  private DictReverseValueIterator copy() {
    DictReverseValueIterator twin = new DictReverseValueIterator(walked());
    twin.goTo(this);
    return twin;
  }
}
