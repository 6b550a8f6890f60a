package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Floats;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.FormatSpec;

/** Methods and attributes of {@code complex}. */
@PyMethods(type = "complex")
final class ComplexMethods {
  private static final long IMAG_FACTOR = 1000003;

  private ComplexMethods() {}

  @Py(value = "__repr__(self, /)", doc = "Return repr(self).")
  static Object repr(Context ctx, PyComplex self) {
    String imag = part(self.imag());
    if (self.real() == 0 && Math.copySign(1, self.real()) > 0) {
      return imag + "j";
    }
    String sign = imag.startsWith("-") ? "" : "+";
    return "(" + part(self.real()) + sign + imag + "j)";
  }

  private static String part(double value) {
    String text = Floats.repr(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Py(value = "__hash__(self, /)", doc = "Return hash(self).")
  static Object hash(Context ctx, PyComplex self) {
    long value = Hash.of(ctx, self.real()) + IMAG_FACTOR * Hash.of(ctx, self.imag());
    return value == -1 ? -2 : value;
  }

  @Py(value = "__bool__(self, /)", doc = "True if self else False")
  static Object bool(Context ctx, PyComplex self) {
    return self.real() != 0 || self.imag() != 0;
  }

  @Py(value = "__neg__(self, /)", doc = "-self")
  static Object neg(Context ctx, PyComplex self) {
    return new PyComplex(-self.real(), -self.imag());
  }

  @Py(value = "__pos__(self, /)", doc = "+self")
  static Object pos(Context ctx, PyComplex self) {
    return new PyComplex(self.real(), self.imag());
  }

  @Py(value = "__abs__(self, /)", doc = "abs(self)")
  static Object abs(Context ctx, PyComplex self) {
    double value = Math.hypot(self.real(), self.imag());
    if (Double.isInfinite(value) && Double.isFinite(self.real()) && Double.isFinite(self.imag())) {
      throw Errors.overflow("absolute value too large");
    }
    return value;
  }

  @Py(value = "__complex__(self, /)", doc = "Convert this value to exact type complex.")
  static Object toComplex(Context ctx, PyComplex self) {
    return self.type() == PyComplex.TYPE ? self : new PyComplex(self.real(), self.imag());
  }

  @Py(
      value = "__format__(self, format_spec, /)",
      doc = "Convert to a string according to format_spec.")
  static Object format(Context ctx, PyComplex self, Object spec) {
    Object text = Numeric.specText(spec);
    if (Str.length(text) == 0) {
      return Ops.str(ctx, self);
    }
    try {
      return Texts.of(
          Numeric.parse(ctx, text, FormatSpec.Family.COMPLEX, Types.of(self).name())
              .format(self.real(), self.imag(), ctx.meter()));
    } catch (FormatFault fault) {
      throw Numeric.raise(fault);
    }
  }

  @Py("__getnewargs__(self, /)")
  static Object getNewArgs(Context ctx, PyComplex self) {
    return PyTuple.of(self.real(), self.imag());
  }

  @Py(
      value = "conjugate(self, /)",
      doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")
  static Object conjugate(Context ctx, PyComplex self) {
    return new PyComplex(self.real(), -self.imag());
  }

  @Py(value = "real", kind = MethodTable.Kind.FIELD, doc = "the real part of a complex number")
  static Object real(Context ctx, PyComplex self) {
    return self.real();
  }

  @Py(value = "imag", kind = MethodTable.Kind.FIELD, doc = "the imaginary part of a complex number")
  static Object imag(Context ctx, PyComplex self) {
    return self.imag();
  }
}
