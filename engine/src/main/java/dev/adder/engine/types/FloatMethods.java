package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyFloat;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.FloatHex;
import dev.adder.engine.text.Floats;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.FormatSpec;
import java.util.OptionalDouble;

/** Methods and attributes of {@code float}. */
@PyMethods(type = "float")
final class FloatMethods {
  private FloatMethods() {}

  private static double plain(Object self) {
    return (Double) Arith.plain(self);
  }

  @Py(value = "__new__(cls, x=0.0, /)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object x) {
    double value = x == null ? 0.0 : convert(ctx, x);
    return cls == Types.FLOAT ? (Object) value : new PyFloat(cls, value);
  }

  private static double convert(Context ctx, Object x) {
    if (x instanceof Double d) {
      return d;
    }
    PyType type = Types.of(x);
    Object method = type.special(Special.FLOAT);
    if (method != null && x instanceof PyObject) {
      return converted(ctx, x, Calls.callSpecial(ctx, method, x));
    }
    if (method != null || type.special(Special.INDEX) != null) {
      return Args.real(ctx, x);
    }
    if (Str.is(x)) {
      return parse(ctx, Texts.source(Str.plain(x)), Str.plain(x));
    }
    byte[] bytes = Buffers.orNull(ctx, x);
    if (bytes != null) {
      return parse(ctx, Numeric.asciiBytes(bytes), x);
    }
    throw Errors.type(
        "float() argument must be a string or a real number, not '" + type.name() + "'");
  }

  private static double converted(Context ctx, Object x, Object result) {
    if (result instanceof Double d) {
      return d;
    }
    if (result instanceof PyFloat f) {
      Args.warnSubclass(ctx, Types.of(x).name() + ".__float__ returned non-float", "float", result);
      return f.value();
    }
    throw Errors.type(
        "%s.__float__ returned non-float (type %s)"
            .formatted(Types.of(x).name(), Types.of(result).name()));
  }

  private static double parse(Context ctx, CharSource text, Object shown) {
    OptionalDouble value = Floats.parse(text, ctx.meter());
    if (value.isEmpty()) {
      throw Errors.value("could not convert string to float: " + Str.text(Ops.repr(ctx, shown)));
    }
    return value.getAsDouble();
  }

  @Py(value = "__repr__(self, /)", doc = "Return repr(self).")
  static Object repr(Context ctx, Object self) {
    return Floats.repr(plain(self));
  }

  @Py(value = "__hash__(self, /)", doc = "Return hash(self).")
  static Object hash(Context ctx, Object self) {
    double value = plain(self);
    return Double.isNaN(value) ? Hash.identity(ctx, self) : Hash.of(ctx, value);
  }

  @Py(value = "__bool__(self, /)", doc = "True if self else False")
  static Object bool(Context ctx, Object self) {
    return plain(self) != 0;
  }

  @Py(value = "__neg__(self, /)", doc = "-self")
  static Object neg(Context ctx, Object self) {
    return -plain(self);
  }

  @Py(value = "__pos__(self, /)", doc = "+self")
  static Object pos(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__abs__(self, /)", doc = "abs(self)")
  static Object abs(Context ctx, Object self) {
    return Math.abs(plain(self));
  }

  /** The int that remains of {@code value} without its fraction. */
  static Object truncated(double value) {
    if (Double.isNaN(value)) {
      throw Errors.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw Errors.overflow("cannot convert float infinity to integer");
    }
    return Floats.toInt(value);
  }

  @Py(value = "__int__(self, /)", doc = "int(self)")
  static Object toInt(Context ctx, Object self) {
    return truncated(plain(self));
  }

  @Py(value = "__float__(self, /)", doc = "float(self)")
  static Object toFloat(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__trunc__(self, /)", doc = "Return the Integral closest to x between 0 and x.")
  static Object trunc(Context ctx, Object self) {
    return truncated(plain(self));
  }

  @Py(value = "__floor__(self, /)", doc = "Return the floor as an Integral.")
  static Object floor(Context ctx, Object self) {
    return truncated(Math.floor(plain(self)));
  }

  @Py(value = "__ceil__(self, /)", doc = "Return the ceiling as an Integral.")
  static Object ceil(Context ctx, Object self) {
    return truncated(Math.ceil(plain(self)));
  }

  @Py(
      value = "__round__(self, ndigits=None, /)",
      doc = "Return the Integral closest to x, rounding half toward even.")
  static Object round(Context ctx, Object self, Object ndigits) {
    double value = plain(self);
    if (ndigits == null || ndigits == PyNone.NONE) {
      return truncated(Math.rint(value));
    }
    long digits = Args.sliceBound(ctx, Args.index(ctx, ndigits), 0);
    double rounded = Floats.round(value, digits);
    if (Double.isInfinite(rounded) && !Double.isInfinite(value)) {
      throw Errors.overflow("rounded value too large to represent");
    }
    return rounded;
  }

  @Py(
      value = "__format__(self, format_spec, /)",
      doc = "Formats the float according to format_spec.")
  static Object format(Context ctx, Object self, Object spec) {
    Object text = Numeric.specText(spec);
    if (Str.length(text) == 0) {
      return Ops.str(ctx, self);
    }
    try {
      return Texts.of(
          Numeric.parse(ctx, text, FormatSpec.Family.FLOAT, Types.of(self).name())
              .format(plain(self), ctx.meter()));
    } catch (FormatFault fault) {
      throw Numeric.raise(fault);
    }
  }

  @Py("__getnewargs__(self, /)")
  static Object getNewArgs(Context ctx, Object self) {
    return PyTuple.of(plain(self));
  }

  @Py(value = "conjugate(self, /)", doc = "Return self, the complex conjugate of any float.")
  static Object conjugate(Context ctx, Object self) {
    return plain(self);
  }

  @Py(
      value = "as_integer_ratio(self, /)",
      doc = "Return a pair of integers, whose ratio is exactly equal to the original float.")
  static Object ratio(Context ctx, Object self) {
    double value = plain(self);
    if (Double.isInfinite(value)) {
      throw Errors.overflow("cannot convert Infinity to integer ratio");
    }
    if (Double.isNaN(value)) {
      throw Errors.value("cannot convert NaN to integer ratio");
    }
    Floats.Ratio ratio = Floats.asIntegerRatio(value);
    return PyTuple.of(ratio.numerator(), ratio.denominator());
  }

  @Py(value = "is_integer(self, /)", doc = "Return True if the float is an integer.")
  static Object isInteger(Context ctx, Object self) {
    double value = plain(self);
    return Double.isFinite(value) && value == Math.rint(value);
  }

  @Py(
      value = "hex(self, /)",
      doc = "Return a hexadecimal representation of a floating-point number.")
  static Object hex(Context ctx, Object self) {
    return FloatHex.hex(plain(self));
  }

  @Py(
      value = "fromhex(cls, string, /)",
      kind = MethodTable.Kind.CLASS,
      doc = "Create a floating-point number from a hexadecimal string.")
  static Object fromHex(Context ctx, PyType cls, Object string) {
    if (!Str.is(string)) {
      throw Errors.type("bad argument type for built-in operation");
    }
    FloatHex.Result result = FloatHex.parse(Texts.source(Str.plain(string)), ctx.meter());
    double value =
        switch (result.outcome()) {
          case OK -> result.value();
          case INVALID -> throw Errors.value("invalid hexadecimal floating-point string");
          case TOO_LARGE ->
              throw Errors.overflow("hexadecimal value too large to represent as a float");
        };
    return cls == Types.FLOAT ? (Object) value : Calls.call(ctx, cls, (Object) value);
  }

  @Py(
      value = "__getformat__(cls, typestr, /)",
      kind = MethodTable.Kind.CLASS,
      doc = "You probably don't want to use this function.")
  static Object getFormat(Context ctx, PyType cls, Object typestr) {
    if (!Str.is(typestr)) {
      throw Errors.type("__getformat__() argument must be str, not " + Args.typeName(typestr));
    }
    String kind = Str.text(typestr);
    if (!kind.equals("double") && !kind.equals("float")) {
      throw Errors.value("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return "IEEE, little-endian";
  }

  @Py(value = "real", kind = MethodTable.Kind.GETTER, doc = "the real part of a complex number")
  static Object real(Context ctx, Object self) {
    return plain(self);
  }

  @Py(
      value = "imag",
      kind = MethodTable.Kind.GETTER,
      doc = "the imaginary part of a complex number")
  static Object imag(Context ctx, Object self) {
    return 0.0;
  }
}
