package dev.adder.engine.types;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;

/** The methods that {@code set} and {@code frozenset} share. */
@PyMethods(type = "set,frozenset")
final class SetMethods {
  private SetMethods() {}

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyAnySet self) {
    return (long) self.size();
  }

  @Py("__contains__(self, object, /)")
  static Object contains(Context ctx, PyAnySet self, Object value) {
    return SetOps.contains(ctx, self, value);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyAnySet self) {
    return new SetIterator(self);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyAnySet self) {
    return SetOps.repr(ctx, self);
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyAnySet self) {
    return self.type() == PyFrozenSet.TYPE ? self : SetOps.copyAs(ctx, SetOps.baseOf(self), self);
  }

  @Py("union(self, *others)")
  static Object union(Context ctx, PyAnySet self, Object[] others) {
    PyAnySet all = SetOps.copyAs(ctx, SetOps.baseOf(self), self);
    for (Object other : others) {
      if (other != self) {
        SetOps.update(ctx, all, other);
      }
    }
    return all;
  }

  @Py("intersection(self, *others)")
  static Object intersection(Context ctx, PyAnySet self, Object[] others) {
    if (others.length == 0) {
      return SetOps.copyAs(ctx, SetOps.baseOf(self), self);
    }
    PyAnySet common = self;
    for (Object other : others) {
      common = SetOps.intersect(ctx, SetOps.baseOf(self), common, other);
    }
    return common;
  }

  @Py("difference(self, *others)")
  static Object difference(Context ctx, PyAnySet self, Object[] others) {
    if (others.length == 0) {
      return SetOps.copyAs(ctx, SetOps.baseOf(self), self);
    }
    PyAnySet rest = SetOps.difference(ctx, SetOps.baseOf(self), self, others[0]);
    for (int i = 1; i < others.length; i++) {
      SetOps.differenceUpdate(ctx, rest, others[i]);
    }
    return rest;
  }

  @Py("symmetric_difference(self, other, /)")
  static Object symmetricDifference(Context ctx, PyAnySet self, Object other) {
    return SetOps.symmetricDifference(ctx, SetOps.baseOf(self), self, other);
  }

  @Py("isdisjoint(self, other, /)")
  static Object isDisjoint(Context ctx, PyAnySet self, Object other) {
    return SetOps.isDisjoint(ctx, self, other);
  }

  @Py("issubset(self, other, /)")
  static Object isSubset(Context ctx, PyAnySet self, Object other) {
    return SetOps.isSubset(ctx, self, other);
  }

  @Py("issuperset(self, other, /)")
  static Object isSuperset(Context ctx, PyAnySet self, Object other) {
    return SetOps.isSuperset(ctx, self, other);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyAnySet self, Object other) {
    return SetOps.compare(ctx, CompareOp.EQ, self, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyAnySet self, Object other) {
    return SetOps.compare(ctx, CompareOp.NE, self, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyAnySet self, Object other) {
    return SetOps.compare(ctx, CompareOp.LT, self, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyAnySet self, Object other) {
    return SetOps.compare(ctx, CompareOp.LE, self, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyAnySet self, Object other) {
    return SetOps.compare(ctx, CompareOp.GT, self, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyAnySet self, Object other) {
    return SetOps.compare(ctx, CompareOp.GE, self, other);
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.union(ctx, SetOps.baseOf(self), self, set)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.union(ctx, SetOps.baseOf(set), set, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__and__(self, value, /)")
  static Object and(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.intersect(ctx, SetOps.baseOf(self), self, set)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__rand__(self, value, /)")
  static Object andReflected(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.intersect(ctx, SetOps.baseOf(set), set, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__sub__(self, value, /)")
  static Object sub(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.difference(ctx, SetOps.baseOf(self), self, set)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__rsub__(self, value, /)")
  static Object subReflected(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.difference(ctx, SetOps.baseOf(set), set, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__xor__(self, value, /)")
  static Object xor(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.symmetricDifference(ctx, SetOps.baseOf(self), self, set)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__rxor__(self, value, /)")
  static Object xorReflected(Context ctx, PyAnySet self, Object other) {
    return other instanceof PyAnySet set
        ? SetOps.symmetricDifference(ctx, SetOps.baseOf(set), set, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyAnySet self) {
    return SetOps.reduce(ctx, self);
  }

  @Py("__sizeof__(self, /)")
  static Object sizeOf(Context ctx, PyAnySet self) {
    return 200L + 16L * self.limit();
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
