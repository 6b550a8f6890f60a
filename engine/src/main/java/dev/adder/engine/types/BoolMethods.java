package dev.adder.engine.types;

import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Warnings;

/** What {@code bool} has of its own; the rest is int's. */
@PyMethods(type = "bool")
final class BoolMethods {
  private BoolMethods() {}

  @Py(value = "__new__(cls, object=False, /)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object value) {
    return value != null && Ops.truth(ctx, value);
  }

  @Py(value = "__repr__(self, /)", doc = "Return repr(self).")
  static Object repr(Context ctx, Object self) {
    return (Boolean) self ? "True" : "False";
  }

  @Py(value = "__and__(self, value, /)", doc = "Return self&value.")
  static Object and(Context ctx, Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a & b;
    }
    return ints(ctx, BinaryOp.AND, self, value);
  }

  @Py(value = "__rand__(self, value, /)", doc = "Return value&self.")
  static Object rand(Context ctx, Object self, Object value) {
    return and(ctx, value, self);
  }

  @Py(value = "__or__(self, value, /)", doc = "Return self|value.")
  static Object or(Context ctx, Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a | b;
    }
    return ints(ctx, BinaryOp.OR, self, value);
  }

  @Py(value = "__ror__(self, value, /)", doc = "Return value|self.")
  static Object ror(Context ctx, Object self, Object value) {
    return or(ctx, value, self);
  }

  @Py(value = "__xor__(self, value, /)", doc = "Return self^value.")
  static Object xor(Context ctx, Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a ^ b;
    }
    return ints(ctx, BinaryOp.XOR, self, value);
  }

  @Py(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  static Object rxor(Context ctx, Object self, Object value) {
    return xor(ctx, value, self);
  }

  private static Object ints(Context ctx, BinaryOp op, Object self, Object value) {
    Object left = Arith.plain(self);
    Object right = Arith.plain(value);
    return Arith.isInt(left) && Arith.isInt(right)
        ? Numeric.binary(ctx, op, left, right)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py(value = "__invert__(self, /)", doc = "~self")
  static Object invert(Context ctx, Object self) {
    Warnings.warn(
        ctx,
        Exceptions.DEPRECATION_WARNING,
        "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the"
            + " underlying int object and is usually not what you expect from the negation of a"
            + " bool object. Use the 'not' operator for boolean negation or ~int(x) for the"
            + " bitwise inversion of the underlying int.");
    return (Boolean) self ? -2L : -1L;
  }
}
