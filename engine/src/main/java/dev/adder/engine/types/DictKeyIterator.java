package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates the keys of a dict. */
@PyMethods(type = "dict_keyiterator")
public final class DictKeyIterator extends DictWalk {
  /** {@code dict_keyiterator}. */
  public static final PyType TYPE = PyType.builtin("dict_keyiterator").sealedType();

  /** Iterates {@code dict}. */
  public DictKeyIterator(PyDict dict) {
    super(TYPE, dict, false);
  }

  @Override
  Object take(Context ctx, PyDict dict, int at) {
    return dict.keyAt(at);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictKeyIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DictKeyIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DictKeyIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, DictKeyIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(Reduce.rest(ctx, self.copy())));
  }

  private DictKeyIterator copy() {
    DictKeyIterator twin = new DictKeyIterator(walked());
    twin.goTo(this);
    return twin;
  }
}
