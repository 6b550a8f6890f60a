package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** Conversion of arguments to complex numbers. */
public final class ComplexArguments {
  private ComplexArguments() {}

  /** A complex number, what {@code __complex__} answers, or a real number. */
  public static PyComplex convert(Context ctx, Object value) {
    if (value instanceof PyComplex c) {
      return c;
    }
    PyComplex special = bySpecial(ctx, value);
    return special != null ? special : new PyComplex(Args.real(ctx, value), 0);
  }

  /** What {@code __complex__} of a value that is no exact complex answers, or Java null. */
  static PyComplex bySpecial(Context ctx, Object value) {
    if (value instanceof PyComplex c && c.type() == PyComplex.TYPE) {
      return null;
    }
    Object method = Types.of(value).special(Special.COMPLEX);
    if (method == null) {
      return null;
    }
    Object result = Calls.callSpecial(ctx, method, value);
    if (result instanceof PyComplex c) {
      if (c.type() != PyComplex.TYPE) {
        Args.warnSubclass(ctx, "__complex__ returned non-complex", "complex", result);
      }
      return c;
    }
    throw Errors.type("__complex__ returned non-complex (type " + Types.of(result).name() + ")");
  }
}
