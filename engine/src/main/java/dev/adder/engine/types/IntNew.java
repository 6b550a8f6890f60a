package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyInt;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.object.Warnings;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.IntText;
import dev.adder.engine.text.Ints;
import java.util.Optional;

/** Making ints: {@code int(x, base)} and {@code int.from_bytes}. */
@PyMethods(type = "int")
final class IntNew {
  private IntNew() {}

  @Py(value = "__new__(cls, x=0, /, base=10)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object x, Object base) {
    if (cls == Types.BOOL) {
      throw Errors.type("int.__new__(bool) is not safe, use bool.__new__()");
    }
    Object value;
    if (x == null) {
      if (base != null) {
        throw Errors.type("int() missing string argument");
      }
      value = 0L;
    } else {
      value = base == null ? convert(ctx, x) : withBase(ctx, x, base);
    }
    return cls == Types.INT ? value : new PyInt(cls, value);
  }

  private static Object withBase(Context ctx, Object x, Object baseValue) {
    Object index = Args.index(ctx, baseValue);
    long base = index instanceof Long n ? n : -1;
    if (base != 0 && (base < 2 || base > 36)) {
      throw Errors.value("int() base must be >= 2 and <= 36, or 0");
    }
    if (Str.is(x)) {
      return parse(ctx, Texts.source(Str.plain(x)), (int) base, Str.plain(x));
    }
    if (x instanceof PyByteString bytes) {
      return parse(ctx, Numeric.asciiBytes(bytes.exact()), (int) base, new PyBytes(bytes.exact()));
    }
    throw Errors.type("int() can't convert non-string with explicit base");
  }

  private static Object parse(Context ctx, CharSource text, int base, Object shown) {
    Optional<Number> value;
    try {
      value = IntText.parse(text, base, Numeric.maxDigits(ctx), ctx.meter());
    } catch (IntText.DigitLimit e) {
      throw Errors.value(e.getMessage());
    }
    if (value.isEmpty()) {
      throw Errors.value(
          "invalid literal for int() with base " + base + ": " + Numeric.shortRepr(ctx, shown));
    }
    return value.get();
  }

  /** {@code int(x)}: a plain int. */
  static Object convert(Context ctx, Object x) {
    if (x instanceof Long || x instanceof java.math.BigInteger) {
      return x;
    }
    if (x instanceof Double d) {
      return FloatMethods.truncated(d);
    }
    if (x instanceof String text) {
      return parse(ctx, Texts.source(text), 10, text);
    }
    PyType type = Types.of(x);
    Object method = type.special(Special.INT);
    if (method != null) {
      Object raw = Calls.callSpecial(ctx, method, x);
      Object result = Arith.plain(raw);
      if (!Arith.isInt(result)) {
        throw Errors.type("__int__ returned non-int (type " + Types.of(raw).name() + ")");
      }
      if (result != raw) {
        Args.warnSubclass(ctx, "__int__ returned non-int", "int", raw);
      }
      return result;
    }
    if (type.special(Special.INDEX) != null) {
      return Args.index(ctx, x);
    }
    method = type.special(Special.TRUNC);
    if (method != null) {
      Warnings.warn(
          ctx,
          Exceptions.DEPRECATION_WARNING,
          "The delegation of int() to __trunc__ is deprecated.");
      return truncated(ctx, Calls.callSpecial(ctx, method, x));
    }
    if (Str.is(x)) {
      return parse(ctx, Texts.source(Str.plain(x)), 10, Str.plain(x));
    }
    byte[] bytes = Buffers.orNull(ctx, x);
    if (bytes != null) {
      return parse(ctx, Numeric.asciiBytes(bytes), 10, new PyBytes(bytes));
    }
    throw Errors.type(
        "int() argument must be a string, a bytes-like object or a real number, not '"
            + type.name()
            + "'");
  }

  private static Object truncated(Context ctx, Object result) {
    if (!Args.hasIndex(result)) {
      throw Errors.type("__trunc__ returned non-Integral (type " + Types.of(result).name() + ")");
    }
    return Args.index(ctx, result);
  }

  @Py(
      value = "from_bytes(cls, bytes, byteorder='big', *, signed=False)",
      kind = MethodTable.Kind.CLASS,
      doc = "Return the integer represented by the given array of bytes.")
  static Object fromBytes(Context ctx, PyType cls, Object bytes, Object byteorder, Object signed) {
    boolean big = isBig(byteorder, "from_bytes");
    PyBytes special = bytes instanceof PyByteString ? null : BytesNew.bySpecial(ctx, bytes);
    byte[] content = special != null ? special.bytes() : BytesNew.ofObject(ctx, bytes);
    boolean negative = signed != null && Ops.truth(ctx, signed);
    Object value = Ints.fromBytes(content, big, negative, ctx.meter());
    return cls == Types.INT ? value : Calls.call(ctx, cls, value);
  }

  /** Reads a byteorder argument. */
  static boolean isBig(Object byteorder, String function) {
    if (byteorder == null) {
      return true;
    }
    if (!Str.is(byteorder)) {
      throw Errors.type(
          function + "() argument 'byteorder' must be str, not " + Args.typeName(byteorder));
    }
    return switch (Str.text(byteorder)) {
      case "big" -> true;
      case "little" -> false;
      default -> throw Errors.value("byteorder must be either 'little' or 'big'");
    };
  }
}
