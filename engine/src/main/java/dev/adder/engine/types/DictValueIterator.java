package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates the values of a dict. */
@PyMethods(type = "dict_valueiterator")
public final class DictValueIterator extends DictWalk {
  /** {@code dict_valueiterator}. */
  public static final PyType TYPE = PyType.builtin("dict_valueiterator").sealedType();

  /** Iterates {@code dict}. */
  public DictValueIterator(PyDict dict) {
    super(TYPE, dict, false);
  }

  @Override
  Object take(Context ctx, PyDict dict, int at) {
    return dict.valueAt(at);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictValueIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DictValueIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DictValueIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, DictValueIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(Reduce.rest(ctx, self.copy())));
  }

  private DictValueIterator copy() {
    DictValueIterator twin = new DictValueIterator(walked());
    twin.goTo(this);
    return twin;
  }
}
