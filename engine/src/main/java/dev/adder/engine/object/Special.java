package dev.adder.engine.object;

import java.util.HashMap;
import java.util.Map;

/**
 * The special methods that the object model looks up on types. Each has an ordinal under which a
 * type caches what it found; the table is the single list of names.
 */
public enum Special {
  GETATTRIBUTE("__getattribute__"),
  GETATTR("__getattr__"),
  SETATTR("__setattr__"),
  DELATTR("__delattr__"),
  GET("__get__"),
  SET("__set__"),
  DELETE("__delete__"),
  CALL("__call__"),
  NEW("__new__"),
  INIT("__init__"),
  REPR("__repr__"),
  STR("__str__"),
  HASH("__hash__"),
  BOOL("__bool__"),
  LEN("__len__"),
  LENGTH_HINT("__length_hint__"),
  ITER("__iter__"),
  NEXT("__next__"),
  REVERSED("__reversed__"),
  GETITEM("__getitem__"),
  SETITEM("__setitem__"),
  DELITEM("__delitem__"),
  MISSING("__missing__"),
  CONTAINS("__contains__"),
  INDEX("__index__"),
  INT("__int__"),
  FLOAT("__float__"),
  COMPLEX("__complex__"),
  EQ("__eq__"),
  NE("__ne__"),
  LT("__lt__"),
  LE("__le__"),
  GT("__gt__"),
  GE("__ge__"),
  NEG("__neg__"),
  POS("__pos__"),
  ABS("__abs__"),
  INVERT("__invert__"),
  ADD("__add__"),
  SUB("__sub__"),
  MUL("__mul__"),
  MATMUL("__matmul__"),
  TRUEDIV("__truediv__"),
  FLOORDIV("__floordiv__"),
  MOD("__mod__"),
  DIVMOD("__divmod__"),
  POW("__pow__"),
  LSHIFT("__lshift__"),
  RSHIFT("__rshift__"),
  AND("__and__"),
  XOR("__xor__"),
  OR("__or__"),
  RADD("__radd__"),
  RSUB("__rsub__"),
  RMUL("__rmul__"),
  RMATMUL("__rmatmul__"),
  RTRUEDIV("__rtruediv__"),
  RFLOORDIV("__rfloordiv__"),
  RMOD("__rmod__"),
  RDIVMOD("__rdivmod__"),
  RPOW("__rpow__"),
  RLSHIFT("__rlshift__"),
  RRSHIFT("__rrshift__"),
  RAND("__rand__"),
  RXOR("__rxor__"),
  ROR("__ror__"),
  IADD("__iadd__"),
  ISUB("__isub__"),
  IMUL("__imul__"),
  IMATMUL("__imatmul__"),
  ITRUEDIV("__itruediv__"),
  IFLOORDIV("__ifloordiv__"),
  IMOD("__imod__"),
  IPOW("__ipow__"),
  ILSHIFT("__ilshift__"),
  IRSHIFT("__irshift__"),
  IAND("__iand__"),
  IXOR("__ixor__"),
  IOR("__ior__"),
  ENTER("__enter__"),
  EXIT("__exit__"),
  AENTER("__aenter__"),
  AEXIT("__aexit__"),
  AWAIT("__await__"),
  AITER("__aiter__"),
  ANEXT("__anext__"),
  FORMAT("__format__"),
  INSTANCECHECK("__instancecheck__"),
  SUBCLASSCHECK("__subclasscheck__"),
  CLASS_GETITEM("__class_getitem__"),
  INIT_SUBCLASS("__init_subclass__"),
  SET_NAME("__set_name__"),
  MRO_ENTRIES("__mro_entries__"),
  PREPARE("__prepare__"),
  BYTES("__bytes__"),
  DIR("__dir__"),
  ROUND("__round__"),
  TRUNC("__trunc__"),
  FLOOR("__floor__"),
  CEIL("__ceil__"),
  FSPATH("__fspath__"),
  BUFFER("__buffer__");

  private static final Special[] VALUES = values();
  private static final Map<String, Special> BY_NAME = new HashMap<>();

  static {
    for (Special special : VALUES) {
      BY_NAME.put(special.method, special);
    }
  }

  private final String method;

  Special(String method) {
    this.method = method;
  }

  /** The name of the method. */
  public String method() {
    return method;
  }

  /** The special method of this name, or null. */
  public static Special named(String name) {
    return BY_NAME.get(name);
  }

  static int count() {
    return VALUES.length;
  }
}
