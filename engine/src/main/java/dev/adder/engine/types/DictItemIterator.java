package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates the items of a dict. */
@PyMethods(type = "dict_itemiterator")
public final class DictItemIterator extends DictWalk {
  /** {@code dict_itemiterator}. */
  public static final PyType TYPE = PyType.builtin("dict_itemiterator").sealedType();

  /** Iterates {@code dict}. */
  public DictItemIterator(PyDict dict) {
    super(TYPE, dict, false);
  }

  @Override
  Object take(Context ctx, PyDict dict, int at) {
    ctx.meter().allocate(40);
    return PyTuple.of(dict.keyAt(at), dict.valueAt(at));
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictItemIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DictItemIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DictItemIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, DictItemIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(Reduce.rest(ctx, self.copy())));
  }

  private DictItemIterator copy() {
    DictItemIterator twin = new DictItemIterator(walked());
    twin.goTo(this);
    return twin;
  }
}
