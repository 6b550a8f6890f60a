package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;

/** Construction of {@code set} and the methods that change it. */
@PyMethods(type = "set")
final class SetUpdateMethods {
  private SetUpdateMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, Object keywords) {
    ctx.meter().allocate(200);
    return new PySet(cls);
  }

  @Py("__init__(self, iterable=(), /)")
  static Object init(Context ctx, PySet self, Object iterable) {
    if (self.size() > 0) {
      self.clear();
    }
    if (iterable != null) {
      SetOps.update(ctx, self, iterable);
    }
    return PyNone.NONE;
  }

  @Py("add(self, object, /)")
  static Object add(Context ctx, PySet self, Object value) {
    self.add(ctx, value);
    return PyNone.NONE;
  }

  @Py("remove(self, object, /)")
  static Object remove(Context ctx, PySet self, Object value) {
    if (!discarded(ctx, self, value)) {
      throw Errors.key(value);
    }
    return PyNone.NONE;
  }

  @Py("discard(self, object, /)")
  static Object discard(Context ctx, PySet self, Object value) {
    discarded(ctx, self, value);
    return PyNone.NONE;
  }

  private static boolean discarded(Context ctx, PySet self, Object value) {
    try {
      return self.discard(ctx, value);
    } catch (PyException e) {
      if (value instanceof PySet key && e.is(Exceptions.TYPE_ERROR)) {
        return self.discard(ctx, SetOps.copyAs(ctx, PyFrozenSet.TYPE, key));
      }
      throw e;
    }
  }

  @Py("pop(self, /)")
  static Object pop(Context ctx, PySet self) {
    Object value = self.table().pop(ctx);
    if (value == null) {
      throw Errors.key("pop from an empty set");
    }
    return value;
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, PySet self) {
    self.clear();
    return PyNone.NONE;
  }

  @Py("update(self, *others)")
  static Object update(Context ctx, PySet self, Object[] others) {
    for (Object other : others) {
      SetOps.update(ctx, self, other);
    }
    return PyNone.NONE;
  }

  @Py("intersection_update(self, *others)")
  static Object intersectionUpdate(Context ctx, PySet self, Object[] others) {
    PyAnySet common = (PyAnySet) SetMethods.intersection(ctx, self, others);
    self.table().take(common.table());
    return PyNone.NONE;
  }

  @Py("difference_update(self, *others)")
  static Object differenceUpdate(Context ctx, PySet self, Object[] others) {
    for (Object other : others) {
      SetOps.differenceUpdate(ctx, self, other);
    }
    return PyNone.NONE;
  }

  @Py("symmetric_difference_update(self, other, /)")
  static Object symmetricDifferenceUpdate(Context ctx, PySet self, Object other) {
    SetOps.symmetricDifferenceUpdate(ctx, self, other);
    return PyNone.NONE;
  }

  @Py("__ior__(self, value, /)")
  static Object orInPlace(Context ctx, PySet self, Object other) {
    if (!(other instanceof PyAnySet set)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetOps.update(ctx, self, set);
    return self;
  }

  @Py("__iand__(self, value, /)")
  static Object andInPlace(Context ctx, PySet self, Object other) {
    if (!(other instanceof PyAnySet set)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.table().take(SetOps.intersect(ctx, PySet.TYPE, self, set).table());
    return self;
  }

  @Py("__isub__(self, value, /)")
  static Object subInPlace(Context ctx, PySet self, Object other) {
    if (!(other instanceof PyAnySet set)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetOps.differenceUpdate(ctx, self, set);
    return self;
  }

  @Py("__ixor__(self, value, /)")
  static Object xorInPlace(Context ctx, PySet self, Object other) {
    if (!(other instanceof PyAnySet set)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetOps.symmetricDifferenceUpdate(ctx, self, set);
    return self;
  }
}
