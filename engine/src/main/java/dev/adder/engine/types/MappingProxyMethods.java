package dev.adder.engine.types;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** The methods of {@code mappingproxy}. */
@PyMethods(type = "mappingproxy")
final class MappingProxyMethods {
  private MappingProxyMethods() {}

  @Py(value = "__new__(cls, mapping)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object mapping) {
    PyType type = Types.of(mapping);
    if (type.special(Special.GETITEM) == null
        || mapping instanceof PyList
        || mapping instanceof PyTuple
        || Str.is(mapping)) {
      throw Errors.type("mappingproxy() argument must be a mapping, not " + type.name());
    }
    return new PyMappingProxy(mapping);
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, PyMappingProxy self) {
    return Ops.length(ctx, self.mapping());
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyMappingProxy self, Object key) {
    return self.get(ctx, key);
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, PyMappingProxy self, Object key) {
    return self.contains(ctx, key);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyMappingProxy self) {
    return Ops.iter(ctx, self.mapping());
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, PyMappingProxy self) {
    return Calls.method(ctx, self.mapping(), "__reversed__");
  }

  @Py("get(self, key, default=None, /)")
  static Object get(Context ctx, PyMappingProxy self, Object key, Object fallback) {
    Object found = self.find(ctx, key);
    if (found != null) {
      return found;
    }
    Object value = fallback == null ? PyNone.NONE : fallback;
    return Calls.method(ctx, self.mapping(), "get", key, value);
  }

  @Py("keys(self, /)")
  static Object keys(Context ctx, PyMappingProxy self) {
    return Calls.method(ctx, self.mapping(), "keys");
  }

  @Py("values(self, /)")
  static Object values(Context ctx, PyMappingProxy self) {
    return Calls.method(ctx, self.mapping(), "values");
  }

  @Py("items(self, /)")
  static Object items(Context ctx, PyMappingProxy self) {
    return Calls.method(ctx, self.mapping(), "items");
  }

  @Py("copy(self, /)")
  static Object copy(Context ctx, PyMappingProxy self) {
    return Calls.method(ctx, self.mapping(), "copy");
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyMappingProxy self) {
    Object inner = Ops.repr(ctx, self.mapping());
    return Str.concat(Str.concat("mappingproxy(", inner), ")");
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyMappingProxy self) {
    return Ops.str(ctx, self.mapping());
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyMappingProxy self) {
    return Hash.of(ctx, self.mapping());
  }

  private static Object inner(Object value) {
    return value instanceof PyMappingProxy proxy ? proxy.mapping() : value;
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyMappingProxy self, Object other) {
    return Ops.compare(ctx, CompareOp.EQ, self.mapping(), inner(other));
  }

  @Py("__ne__(self, value, /)")
  static Object ne(Context ctx, PyMappingProxy self, Object other) {
    return Ops.compare(ctx, CompareOp.NE, self.mapping(), inner(other));
  }

  @Py("__lt__(self, value, /)")
  static Object lt(Context ctx, PyMappingProxy self, Object other) {
    return Ops.compare(ctx, CompareOp.LT, self.mapping(), inner(other));
  }

  @Py("__le__(self, value, /)")
  static Object le(Context ctx, PyMappingProxy self, Object other) {
    return Ops.compare(ctx, CompareOp.LE, self.mapping(), inner(other));
  }

  @Py("__gt__(self, value, /)")
  static Object gt(Context ctx, PyMappingProxy self, Object other) {
    return Ops.compare(ctx, CompareOp.GT, self.mapping(), inner(other));
  }

  @Py("__ge__(self, value, /)")
  static Object ge(Context ctx, PyMappingProxy self, Object other) {
    return Ops.compare(ctx, CompareOp.GE, self.mapping(), inner(other));
  }

  @Py("__or__(self, value, /)")
  static Object or(Context ctx, PyMappingProxy self, Object other) {
    return Ops.binary(ctx, BinaryOp.OR, self.mapping(), inner(other));
  }

  @Py("__ror__(self, value, /)")
  static Object orReflected(Context ctx, PyMappingProxy self, Object other) {
    return Ops.binary(ctx, BinaryOp.OR, inner(other), self.mapping());
  }

  @Py("__ior__(self, value, /)")
  static Object orInPlace(Context ctx, PyMappingProxy self, Object other) {
    throw Errors.type("'|=' is not supported by mappingproxy; use '|' instead");
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
