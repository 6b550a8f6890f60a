package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code itertools.groupby}: runs of items with equal keys. */
@PyMethods(type = "itertools.groupby")
public final class GroupBy extends PyIterator {
  /** {@code itertools.groupby}. */
  public static final PyType TYPE = PyType.builtin("itertools.groupby");

  private final Object source;
  private final Object keyFunction;
  private Object targetKey;
  private Object currentKey;
  private Object currentValue;
  private Group currentGroup;

  private GroupBy(PyType type, Object source, Object keyFunction) {
    super(type);
    this.source = source;
    this.keyFunction = keyFunction;
  }

  @Py(value = "__new__(cls, iterable, key=None)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable, Object key) {
    ctx.meter().allocate(64);
    return new GroupBy(cls, Ops.iter(ctx, iterable), key == PyNone.NONE ? null : key);
  }

  private boolean step(Context ctx) {
    Object value = Ops.next(ctx, source);
    if (value == null) {
      return false;
    }
    currentKey = keyFunction == null ? value : Calls.call(ctx, keyFunction, value);
    currentValue = value;
    return true;
  }

  @Override
  public Object next(Context ctx) {
    try {
      return find(ctx);
    } catch (PyException e) {
      return ended(e);
    }
  }

  private Object find(Context ctx) {
    currentGroup = null;
    while (currentKey == null
        || targetKey != null && Ops.identicalOrEqual(ctx, targetKey, currentKey)) {
      ctx.meter().step();
      if (!step(ctx)) {
        return null;
      }
    }
    targetKey = currentKey;
    ctx.meter().allocate(64);
    currentGroup = new Group(this, targetKey);
    return PyTuple.of(currentKey, currentGroup);
  }

  /** The next item of {@code group}; Java null at its end. */
  Object nextOf(Context ctx, Group group) {
    if (currentGroup != group) {
      return null;
    }
    if (currentValue == null && !step(ctx)) {
      return null;
    }
    if (!Ops.identicalOrEqual(ctx, group.key(), currentKey)) {
      return null;
    }
    Object value = currentValue;
    currentValue = null;
    return value;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, GroupBy self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, GroupBy self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
