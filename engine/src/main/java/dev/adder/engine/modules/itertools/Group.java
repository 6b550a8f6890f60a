package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** One run of items that {@code itertools.groupby} yields. */
@PyMethods(type = "itertools._grouper")
public final class Group extends PyIterator {
  /** {@code itertools._grouper}. */
  public static final PyType TYPE = PyType.builtin("itertools._grouper").sealedType();

  private final GroupBy parent;
  private final Object key;

  Group(GroupBy parent, Object key) {
    super(TYPE);
    this.parent = parent;
    this.key = key;
  }

  Object key() {
    return key;
  }

  @Override
  public Object next(Context ctx) {
    return parent.nextOf(ctx, this);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Group self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Group self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
