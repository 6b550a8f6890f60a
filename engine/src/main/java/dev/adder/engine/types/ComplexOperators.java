package dev.adder.engine.types;

import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;

/** The operators of {@code complex}. */
@PyMethods(type = "complex")
final class ComplexOperators {
  private ComplexOperators() {}

  private static Object complexes(Context ctx, BinaryOp op, Object left, Object right) {
    if (!isNumber(left) || !isNumber(right)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Numeric.binary(ctx, op, left, right);
  }

  private static boolean isNumber(Object value) {
    Object plain = Arith.plain(value);
    return plain instanceof PyComplex || plain instanceof Double || Arith.isInt(plain);
  }

  private static Object compare(CompareOp op, Object self, Object value) {
    if (op != CompareOp.EQ && op != CompareOp.NE || !isNumber(value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyComplex a = (PyComplex) self;
    boolean same;
    if (value instanceof PyComplex b) {
      same = a.real() == b.real() && a.imag() == b.imag();
    } else {
      same = a.imag() == 0 && Arith.compare(a.real(), value) == 0;
    }
    return same == (op == CompareOp.EQ);
  }

  @Py(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.ADD, self, value);
  }

  @Py(value = "__radd__(self, value, /)", doc = "Return value+self.")
  static Object radd(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.ADD, value, self);
  }

  @Py(value = "__sub__(self, value, /)", doc = "Return self-value.")
  static Object sub(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.SUB, self, value);
  }

  @Py(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  static Object rsub(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.SUB, value, self);
  }

  @Py(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.MUL, self, value);
  }

  @Py(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.MUL, value, self);
  }

  @Py(value = "__truediv__(self, value, /)", doc = "Return self/value.")
  static Object truediv(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.DIV, self, value);
  }

  @Py(value = "__rtruediv__(self, value, /)", doc = "Return value/self.")
  static Object rtruediv(Context ctx, Object self, Object value) {
    return complexes(ctx, BinaryOp.DIV, value, self);
  }

  @Py(value = "__pow__(self, value, mod=None, /)", doc = "Return pow(self, value, mod).")
  static Object pow(Context ctx, Object self, Object value, Object mod) {
    if (!isNumber(self) || !isNumber(value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (mod != null && mod != PyNone.NONE) {
      throw Errors.value("complex modulo");
    }
    return complexes(ctx, BinaryOp.POW, self, value);
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
