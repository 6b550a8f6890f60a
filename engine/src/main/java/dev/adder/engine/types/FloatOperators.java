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

/** The operators of {@code float}: {@link Arith} where the other operand is an int or a float. */
@PyMethods(type = "float")
final class FloatOperators {
  private FloatOperators() {}

  private static Object floats(Context ctx, BinaryOp op, Object left, Object right) {
    Object a = Arith.plain(left);
    Object b = Arith.plain(right);
    if (!isReal(a) || !isReal(b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Numeric.binary(ctx, op, (Object) Arith.toDouble(a), (Object) Arith.toDouble(b));
  }

  private static boolean isReal(Object plain) {
    return plain instanceof Double || Arith.isInt(plain);
  }

  private static Object compare(CompareOp op, Object self, Object value) {
    int order = Arith.compare(self, value);
    if (order == Arith.NOT_NUMBERS) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return order == Arith.UNORDERED ? op == CompareOp.NE : op.holds(order);
  }

  @Py(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.ADD, self, value);
  }

  @Py(value = "__radd__(self, value, /)", doc = "Return value+self.")
  static Object radd(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.ADD, value, self);
  }

  @Py(value = "__sub__(self, value, /)", doc = "Return self-value.")
  static Object sub(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.SUB, self, value);
  }

  @Py(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  static Object rsub(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.SUB, value, self);
  }

  @Py(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.MUL, self, value);
  }

  @Py(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.MUL, value, self);
  }

  @Py(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  static Object truediv(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.DIV, self, value);
  }

  @Py(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  static Object rtruediv(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.DIV, value, self);
  }

  @Py(value = "__floordiv__(self, value, /)", doc = "Return self//value.")
  static Object floordiv(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.FLOORDIV, self, value);
  }

  @Py(value = "__rfloordiv__(self, value, /)", doc = "Return value//self.")
  static Object rfloordiv(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.FLOORDIV, value, self);
  }

  @Py(value = "__mod__(self, value, /)", doc = "Return self%value.")
  static Object mod(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.MOD, self, value);
  }

  @Py(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  static Object rmod(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.MOD, value, self);
  }

  @Py(value = "__divmod__(self, value, /)", doc = "Return divmod(self, value).")
  static Object divmod(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.DIVMOD, self, value);
  }

  @Py(value = "__rdivmod__(self, value, /)", doc = "Return divmod(value, self).")
  static Object rdivmod(Context ctx, Object self, Object value) {
    return floats(ctx, BinaryOp.DIVMOD, value, self);
  }

  @Py(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  static Object pow(Context ctx, Object self, Object value, Object mod) {
    if (mod != null && mod != PyNone.NONE) {
      throw Errors.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    return floats(ctx, BinaryOp.POW, self, value);
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
