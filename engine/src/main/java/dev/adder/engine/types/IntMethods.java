package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;
import java.util.Optional;

/** Methods and attributes of {@code int}. */
@PyMethods(type = "int")
final class IntMethods {
  private static final double DIGITS_PER_BIT = 0.30103;

  private IntMethods() {}

  private static Number plain(Object self) {
    return (Number) Arith.plain(self);
  }

  @Py(value = "__repr__(self, /)", doc = "Return repr(self).")
  static Object repr(Context ctx, Object self) {
    return Numeric.decimal(ctx, plain(self));
  }

  @Py(value = "__hash__(self, /)", doc = "Return hash(self).")
  static Object hash(Context ctx, Object self) {
    return Hash.of(ctx, plain(self));
  }

  @Py(value = "__bool__(self, /)", doc = "True if self else False")
  static Object bool(Context ctx, Object self) {
    return !plain(self).equals(0L);
  }

  @Py(value = "__neg__(self, /)", doc = "-self")
  static Object neg(Context ctx, Object self) {
    Number value = plain(self);
    return value instanceof BigInteger big
        ? Ints.subtract(BigInteger.ZERO, big, ctx.meter())
        : Ints.negate(value.longValue());
  }

  @Py(value = "__pos__(self, /)", doc = "+self")
  static Object pos(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__abs__(self, /)", doc = "abs(self)")
  static Object abs(Context ctx, Object self) {
    return Ints.big(plain(self)).signum() < 0 ? neg(ctx, self) : plain(self);
  }

  @Py(value = "__invert__(self, /)", doc = "~self")
  static Object invert(Context ctx, Object self) {
    Number value = plain(self);
    return value instanceof BigInteger big
        ? Ints.subtract(BigInteger.ONE.negate(), big, ctx.meter())
        : (Object) ~value.longValue();
  }

  @Py(value = "__int__(self, /)", doc = "int(self)")
  static Object toInt(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__float__(self, /)", doc = "float(self)")
  static Object toFloat(Context ctx, Object self) {
    return Arith.toDouble(plain(self));
  }

  @Py(
      value = "__index__(self, /)",
      doc =
          "Return self converted to an integer, if self is suitable for use as an index into a"
              + " list.")
  static Object index(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__trunc__(self, /)", doc = "Truncating an Integral returns itself.")
  static Object trunc(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__floor__(self, /)", doc = "Flooring an Integral returns itself.")
  static Object floor(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__ceil__(self, /)", doc = "Ceiling of an Integral returns itself.")
  static Object ceil(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "__round__(self, ndigits=None, /)", doc = "Rounding an Integral returns itself.")
  static Object round(Context ctx, Object self, Object ndigits) {
    Number value = plain(self);
    if (ndigits == null || ndigits == PyNone.NONE) {
      return value;
    }
    BigInteger digits = Ints.big((Number) Args.index(ctx, ndigits));
    if (digits.signum() >= 0) {
      return value;
    }
    if (digits.bitLength() > 40
        || -digits.longValue() > Ints.bitLength(value) * DIGITS_PER_BIT + 2) {
      return 0L;
    }
    BigInteger unit = Ints.big(Ints.pow(10, -digits.longValue(), ctx.meter()));
    Ints.DivMod parts = Ints.divmod(Ints.big(value), unit, ctx.meter());
    BigInteger rest = Ints.big(parts.remainder());
    BigInteger quotient = Ints.big(parts.quotient());
    int half = rest.shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || half == 0 && quotient.testBit(0);
    BigInteger base = Ints.big(value).subtract(rest);
    return Ints.normal(up ? base.add(unit) : base);
  }

  @Py(
      value = "__format__(self, format_spec, /)",
      doc = "Convert to a string according to format_spec.")
  static Object format(Context ctx, Object self, Object spec) {
    Object text = Numeric.specText(spec);
    if (Str.length(text) == 0) {
      return Ops.str(ctx, self);
    }
    return Numeric.formatInt(ctx, plain(self), text, Types.of(self).name());
  }

  @Py("__getnewargs__(self, /)")
  static Object getNewArgs(Context ctx, Object self) {
    return PyTuple.of(plain(self));
  }

  @Py(value = "__sizeof__(self, /)", doc = "Returns size in memory, in bytes.")
  static Object sizeOf(Context ctx, Object self) {
    return 24 + 4 * Math.max(1, (Ints.bitLength(plain(self)) + 29) / 30);
  }

  @Py(value = "conjugate(self, /)", doc = "Returns self, the complex conjugate of any int.")
  static Object conjugate(Context ctx, Object self) {
    return plain(self);
  }

  @Py(value = "bit_length(self, /)", doc = "Number of bits necessary to represent self in binary.")
  static Object bitLength(Context ctx, Object self) {
    return Ints.bitLength(plain(self));
  }

  @Py(
      value = "bit_count(self, /)",
      doc = "Number of ones in the binary representation of the absolute value of self.")
  static Object bitCount(Context ctx, Object self) {
    return Ints.bitCount(plain(self));
  }

  @Py(
      value = "as_integer_ratio(self, /)",
      doc = "Return a pair of integers, whose ratio is equal to the original int.")
  static Object ratio(Context ctx, Object self) {
    return PyTuple.of(plain(self), 1L);
  }

  @Py(value = "is_integer(self, /)", doc = "Returns True. Exists for duck type compatibility.")
  static Object isInteger(Context ctx, Object self) {
    return true;
  }

  @Py(
      value = "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
      doc = "Return an array of bytes representing an integer.")
  static Object toBytes(Context ctx, Object self, Object length, Object byteorder, Object signed) {
    long count = length == null ? 1 : Args.sizeLong(ctx, length);
    boolean big = IntNew.isBig(byteorder, "to_bytes");
    boolean negative = signed != null && Ops.truth(ctx, signed);
    if (count < 0) {
      throw Errors.value("length argument must be non-negative");
    }
    BigInteger value = Ints.big(plain(self));
    if (!negative && value.signum() < 0) {
      throw Errors.overflow("can't convert negative int to unsigned");
    }
    if (count > Integer.MAX_VALUE - 16) {
      throw Errors.memory();
    }
    Optional<byte[]> bytes = Ints.toBytes(value, (int) count, big, negative, ctx.meter());
    if (bytes.isEmpty()) {
      throw Errors.overflow("int too big to convert");
    }
    return new PyBytes(bytes.get());
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
    return 0L;
  }

  @Py(
      value = "numerator",
      kind = MethodTable.Kind.GETTER,
      doc = "the numerator of a rational number in lowest terms")
  static Object numerator(Context ctx, Object self) {
    return plain(self);
  }

  @Py(
      value = "denominator",
      kind = MethodTable.Kind.GETTER,
      doc = "the denominator of a rational number in lowest terms")
  static Object denominator(Context ctx, Object self) {
    return 1L;
  }
}
