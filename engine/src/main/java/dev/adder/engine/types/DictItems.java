package dev.adder.engine.types;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code dict.items()}: behaves like a set. */
@PyMethods(type = "dict_items")
public final class DictItems extends DictView {
  /** {@code dict_items}. */
  public static final PyType TYPE = PyType.builtin("dict_items").sealedType();

  /** The items of {@code dict}. */
  public DictItems(PyDict dict) {
    super(TYPE, dict);
  }

  @Override
  PyIterator iterator() {
    return new DictItemIterator(viewed());
  }

  @Override
  boolean shows(Context ctx, Object value) {
    if (!(value instanceof PyTuple pair) || pair.size() != 2) {
      return false;
    }
    Object found = viewed().get(ctx, pair.get(0));
    return found != null && Ops.identicalOrEqual(ctx, found, pair.get(1));
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, DictItems self) {
    return (long) self.viewed().size();
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, DictItems self, Object key) {
    return self.shows(ctx, key);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictItems self) {
    return self.iterator();
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, DictItems self) {
    return new DictReverseItemIterator(self.viewed());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, DictItems self) {
    return self.repr(ctx);
  }

  @Py(value = "mapping", kind = MethodTable.Kind.GETTER)
  static Object mapping(Context ctx, DictItems self) {
    return new PyMappingProxy(self.viewed());
  }

  @Py("isdisjoint(self, other, /)")
  static Object isDisjoint(Context ctx, DictItems self, Object other) {
    return self.isDisjoint(ctx, other);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, DictItems self, Object other) {
    return self.compare(ctx, CompareOp.EQ, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, DictItems self, Object other) {
    return self.compare(ctx, CompareOp.NE, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, DictItems self, Object other) {
    return self.compare(ctx, CompareOp.LT, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, DictItems self, Object other) {
    return self.compare(ctx, CompareOp.LE, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, DictItems self, Object other) {
    return self.compare(ctx, CompareOp.GT, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, DictItems self, Object other) {
    return self.compare(ctx, CompareOp.GE, other);
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, DictItems self, Object other) {
    return union(ctx, self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, DictItems self, Object other) {
    return union(ctx, other, self);
  }

  @Py("__sub__(self, value, /)")
  static Object sub(Context ctx, DictItems self, Object other) {
    return difference(ctx, self, other);
  }

  @Py("__rsub__(self, value, /)")
  static Object subReflected(Context ctx, DictItems self, Object other) {
    return difference(ctx, other, self);
  }

  @Py("__xor__(self, value, /)")
  static Object xor(Context ctx, DictItems self, Object other) {
    return symmetricDifference(ctx, self, other);
  }

  @Py("__rxor__(self, value, /)")
  static Object xorReflected(Context ctx, DictItems self, Object other) {
    return symmetricDifference(ctx, other, self);
  }

  @Py("__and__(self, value, /)")
  static Object and(Context ctx, DictItems self, Object other) {
    return self.intersect(ctx, other);
  }

  @Py("__rand__(self, value, /)")
  static Object andReflected(Context ctx, DictItems self, Object other) {
    return self.intersect(ctx, other);
  }
}
