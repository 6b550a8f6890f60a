package dev.adder.engine.types;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** {@code dict.keys()}: behaves like a set. */
@PyMethods(type = "dict_keys")
public final class DictKeys extends DictView {
  /** {@code dict_keys}. */
  public static final PyType TYPE = PyType.builtin("dict_keys").sealedType();

  /** The keys of {@code dict}. */
  public DictKeys(PyDict dict) {
    super(TYPE, dict);
  }

  @Override
  PyIterator iterator() {
    return new DictKeyIterator(viewed());
  }

  @Override
  boolean shows(Context ctx, Object value) {
    return viewed().contains(ctx, value);
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, DictKeys self) {
    return (long) self.viewed().size();
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, DictKeys self, Object key) {
    return self.shows(ctx, key);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictKeys self) {
    return self.iterator();
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, DictKeys self) {
    return new DictReverseKeyIterator(self.viewed());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, DictKeys self) {
    return self.repr(ctx);
  }

  @Py(value = "mapping", kind = MethodTable.Kind.GETTER)
  static Object mapping(Context ctx, DictKeys self) {
    return new PyMappingProxy(self.viewed());
  }

  @Py("isdisjoint(self, other, /)")
  static Object isDisjoint(Context ctx, DictKeys self, Object other) {
    return self.isDisjoint(ctx, other);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, DictKeys self, Object other) {
    return self.compare(ctx, CompareOp.EQ, other);
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, DictKeys self, Object other) {
    return self.compare(ctx, CompareOp.NE, other);
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, DictKeys self, Object other) {
    return self.compare(ctx, CompareOp.LT, other);
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, DictKeys self, Object other) {
    return self.compare(ctx, CompareOp.LE, other);
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, DictKeys self, Object other) {
    return self.compare(ctx, CompareOp.GT, other);
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, DictKeys self, Object other) {
    return self.compare(ctx, CompareOp.GE, other);
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, DictKeys self, Object other) {
    return union(ctx, self, other);
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, DictKeys self, Object other) {
    return union(ctx, other, self);
  }

  @Py("__sub__(self, value, /)")
  static Object sub(Context ctx, DictKeys self, Object other) {
    return difference(ctx, self, other);
  }

  @Py("__rsub__(self, value, /)")
  static Object subReflected(Context ctx, DictKeys self, Object other) {
    return difference(ctx, other, self);
  }

  @Py("__xor__(self, value, /)")
  static Object xor(Context ctx, DictKeys self, Object other) {
    return symmetricDifference(ctx, self, other);
  }

  @Py("__rxor__(self, value, /)")
  static Object xorReflected(Context ctx, DictKeys self, Object other) {
    return symmetricDifference(ctx, other, self);
  }

  @Py("__and__(self, value, /)")
  static Object and(Context ctx, DictKeys self, Object other) {
    return self.intersect(ctx, other);
  }

  @Py("__rand__(self, value, /)")
  static Object andReflected(Context ctx, DictKeys self, Object other) {
    return self.intersect(ctx, other);
  }
}
