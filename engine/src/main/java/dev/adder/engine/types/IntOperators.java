package dev.adder.engine.types;

import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** The operators of {@code int}: {@link Arith} where both operands are ints. */
@PyMethods(type = "int")
final class IntOperators {
  private IntOperators() {}

  private static Object ints(Context ctx, BinaryOp op, Object left, Object right) {
    Object a = Arith.plain(left);
    Object b = Arith.plain(right);
    if (!Arith.isInt(a) || !Arith.isInt(b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Numeric.binary(ctx, op, a, b);
  }

  private static Object compare(CompareOp op, Object self, Object value) {
    Object other = Arith.plain(value);
    return Arith.isInt(other)
        ? (Object) op.holds(Arith.compare(self, other))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.ADD, self, value);
  }

  @Py(value = "__radd__(self, value, /)", doc = "Return value+self.")
  static Object radd(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.ADD, value, self);
  }

  @Py(value = "__sub__(self, value, /)", doc = "Return self-value.")
  static Object sub(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.SUB, self, value);
  }

  @Py(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  static Object rsub(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.SUB, value, self);
  }

  @Py(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.MUL, self, value);
  }

  @Py(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.MUL, value, self);
  }

  @Py(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  static Object truediv(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.DIV, self, value);
  }

  @Py(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  static Object rtruediv(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.DIV, value, self);
  }

  @Py(value = "__floordiv__(self, value, /)", doc = "Return self//value.")
  static Object floordiv(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.FLOORDIV, self, value);
  }

  @Py(value = "__rfloordiv__(self, value, /)", doc = "Return value//self.")
  static Object rfloordiv(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.FLOORDIV, value, self);
  }

  @Py(value = "__mod__(self, value, /)", doc = "Return self%value.")
  static Object mod(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.MOD, self, value);
  }

  @Py(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  static Object rmod(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.MOD, value, self);
  }

  @Py(value = "__divmod__(self, value, /)", doc = "Return divmod(self, value).")
  static Object divmod(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.DIVMOD, self, value);
  }

  @Py(value = "__rdivmod__(self, value, /)", doc = "Return divmod(value, self).")
  static Object rdivmod(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.DIVMOD, value, self);
  }

  @Py(value = "__lshift__(self, value, /)", doc = "Return self<<value.")
  static Object lshift(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.LSHIFT, self, value);
  }

  @Py(value = "__rlshift__(self, value, /)", doc = "Return value<<self.")
  static Object rlshift(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.LSHIFT, value, self);
  }

  @Py(value = "__rshift__(self, value, /)", doc = "Return self>>value.")
  static Object rshift(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.RSHIFT, self, value);
  }

  @Py(value = "__rrshift__(self, value, /)", doc = "Return value>>self.")
  static Object rrshift(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.RSHIFT, value, self);
  }

  @Py(value = "__and__(self, value, /)", doc = "Return self&value.")
  static Object and(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.AND, self, value);
  }

  @Py(value = "__rand__(self, value, /)", doc = "Return value&self.")
  static Object rand(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.AND, value, self);
  }

  @Py(value = "__xor__(self, value, /)", doc = "Return self^value.")
  static Object xor(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.XOR, self, value);
  }

  @Py(value = "__rxor__(self, value, /)", doc = "Return value^self.")
  static Object rxor(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.XOR, value, self);
  }

  @Py(value = "__or__(self, value, /)", doc = "Return self|value.")
  static Object or(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.OR, self, value);
  }

  @Py(value = "__ror__(self, value, /)", doc = "Return value|self.")
  static Object ror(Context ctx, Object self, Object value) {
    return ints(ctx, BinaryOp.OR, value, self);
  }

  @Py(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  static Object pow(Context ctx, Object self, Object value, Object mod) {
    Object a = Arith.plain(self);
    Object b = Arith.plain(value);
    if (!Arith.isInt(a) || !Arith.isInt(b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (mod == null || mod == PyNone.NONE) {
      return Numeric.binary(ctx, BinaryOp.POW, a, b);
    }
    Object m = Arith.plain(mod);
    if (!Arith.isInt(m)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    BigInteger modulus = Ints.big((Number) m);
    if (modulus.signum() == 0) {
      throw Errors.value("pow() 3rd argument cannot be 0");
    }
    try {
      return Ints.modPow(Ints.big((Number) a), Ints.big((Number) b), modulus, ctx.meter());
    } catch (ArithmeticException e) {
      throw Errors.value(e.getMessage());
    }
  }

  @Py(value = "__rpow__(self, value, mod=None, /)", doc = "Return pow(value, self, mod).")
  static Object rpow(Context ctx, Object self, Object value, Object mod) {
    return pow(ctx, value, self, mod);
  }

  @Py(value = "__lt__(self, value, /)", doc = "Return self<value.")
  static Object lt(Context ctx, Object self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @Py(value = "__le__(self, value, /)", doc = "Return self<=value.")
  static Object le(Context ctx, Object self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @Py(value = "__eq__(self, value, /)", doc = "Return self==value.")
  static Object eq(Context ctx, Object self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @Py(value = "__ne__(self, value, /)", doc = "Return self!=value.")
  static Object ne(Context ctx, Object self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @Py(value = "__gt__(self, value, /)", doc = "Return self>value.")
  static Object gt(Context ctx, Object self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @Py(value = "__ge__(self, value, /)", doc = "Return self>=value.")
  static Object ge(Context ctx, Object self, Object value) {
    return compare(CompareOp.GE, self, value);
  }
}
