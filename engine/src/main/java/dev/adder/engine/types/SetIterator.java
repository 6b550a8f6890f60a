package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Iterates a set or frozenset. */
@PyMethods(type = "set_iterator")
public final class SetIterator extends PyIterator {
  /** {@code set_iterator}. */
  public static final PyType TYPE = PyType.builtin("set_iterator").sealedType();

  private PyAnySet set;
  private final int size;
  private int position;
  private int left;

  /** Iterates {@code set}. */
  public SetIterator(PyAnySet set) {
    super(TYPE);
    this.set = set;
    this.size = set.size();
    this.left = size;
  }

  @Override
  public Object next(Context ctx) {
    if (set == null) {
      return null;
    }
    if (set.size() != size) {
      throw Errors.runtime("Set changed size during iteration");
    }
    int at = set.next(position);
    if (at < 0) {
      set = null;
      return null;
    }
    ctx.meter().spend((at - position) >> 4);
    position = at + 1;
    left--;
    return set.at(at);
  }

  @Override
  public long lengthHint(Context ctx) {
    return set == null || set.size() != size ? 0 : left;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, SetIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, SetIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, SetIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, SetIterator self) {
    return PyTuple.of(Reduce.builtin(ctx, "iter"), PyTuple.of(Reduce.rest(ctx, self.copy())));
  }

  private SetIterator copy() {
    SetIterator twin = new SetIterator(set == null ? new PySet() : set);
    twin.position = position;
    twin.left = left;
    return twin;
  }
}
