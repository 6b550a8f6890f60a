package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates the items from the last to the first of a dict. */
@PyMethods(type = "dict_reverseitemiterator")
public final class DictReverseItemIterator extends DictWalk {
  /** {@code dict_reverseitemiterator}. */
  public static final PyType TYPE = PyType.builtin("dict_reverseitemiterator").sealedType();

  /** Iterates {@code dict}. */
  public DictReverseItemIterator(PyDict dict) {
    super(TYPE, dict, true);
  }

  @Override
  Object take(Context ctx, PyDict dict, int at) {
    ctx.meter().allocate(40);
    return PyTuple.of(dict.keyAt(at), dict.valueAt(at));
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictReverseItemIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DictReverseItemIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DictReverseItemIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, DictReverseItemIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(Reduce.rest(ctx, self.copy())));
  }

  private DictReverseItemIterator copy() {
    DictReverseItemIterator twin = new DictReverseItemIterator(walked());
    twin.goTo(this);
    return twin;
  }
}
