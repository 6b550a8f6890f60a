package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code itertools.zip_longest}: zip that fills short iterables up. */
@PyMethods(type = "itertools.zip_longest")
public final class ZipLongest extends PyIterator {
  /** {@code itertools.zip_longest}. */
  public static final PyType TYPE = PyType.builtin("itertools.zip_longest");

  private final Object[] iterators;
  private final Object fill;
  private int live;

  private ZipLongest(PyType type, Object[] iterators, Object fill) {
    super(type);
    this.iterators = iterators;
    this.fill = fill;
    this.live = iterators.length;
  }

  @Py(value = "__new__(cls, *iterables, **keywords)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] iterables, PyDict keywords) {
    Object fill = keywords.getName("fillvalue");
    if (keywords.size() > (fill == null ? 0 : 1)) {
      throw Errors.type("zip_longest() got an unexpected keyword argument");
    }
    Object[] iterators = new Object[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Ops.iter(ctx, iterables[i]);
    }
    ctx.meter().allocate(48 + 8L * iterators.length);
    return new ZipLongest(cls, iterators, fill == null ? PyNone.NONE : fill);
  }

  @Override
  public Object next(Context ctx) {
    if (live == 0) {
      return null;
    }
    ctx.meter().allocate(32 + 8L * iterators.length);
    Object[] items = new Object[iterators.length];
    for (int i = 0; i < items.length; i++) {
      Object item = null;
      if (iterators[i] != null) {
        item = Ops.next(ctx, iterators[i]);
        if (item == null) {
          iterators[i] = null;
          if (--live == 0) {
            return null;
          }
        }
      }
      items[i] = item == null ? fill : item;
    }
    return PyTuple.of(items);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, ZipLongest self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, ZipLongest self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
