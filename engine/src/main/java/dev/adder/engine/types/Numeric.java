package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.FormatSpec;
import dev.adder.engine.text.IntText;
import java.math.BigInteger;

/** What the method tables of the numbers share. */
public final class Numeric {
  private Numeric() {}

  /** The limit of digits in conversions between int and decimal text, per isolate. */
  private static final class DigitLimit {
    int digits = IntText.DEFAULT_MAX_DIGITS;
  }

  /** {@code sys.get_int_max_str_digits()}. */
  public static int maxDigits(Context ctx) {
    DigitLimit limit = ctx.isolate().stateOrNull(DigitLimit.class);
    return limit == null ? IntText.DEFAULT_MAX_DIGITS : limit.digits;
  }

  /** {@code sys.set_int_max_str_digits(digits)}; the caller has checked the value. */
  public static void setMaxDigits(Context ctx, int digits) {
    ctx.isolate().state(DigitLimit.class, isolate -> new DigitLimit()).digits = digits;
  }

  /** {@code a op b}, NotImplemented where the numbers have no such operator. */
  static Object binary(Context ctx, BinaryOp op, Object a, Object b) {
    Object result;
    try {
      result = Arith.binary(ctx, op, a, b);
    } catch (ArithmeticException e) {
      throw Errors.memory();
    }
    return result == null ? PyNotImplemented.NOT_IMPLEMENTED : result;
  }

  /** The decimal text of a plain int; ValueError beyond the digit limit. */
  public static String decimal(Context ctx, Object plain) {
    if (plain instanceof Long n) {
      return Long.toString(n);
    }
    try {
      return IntText.toDecimal((Number) plain, maxDigits(ctx), ctx.meter());
    } catch (IntText.DigitLimit e) {
      throw Errors.value(e.getMessage());
    }
  }

  /** The Python exception for a fault of a format. */
  static PyException raise(FormatFault fault) {
    return Errors.make(
        switch (fault.kind()) {
          case VALUE -> Exceptions.VALUE_ERROR;
          case TYPE -> Exceptions.TYPE_ERROR;
          case OVERFLOW -> Exceptions.OVERFLOW_ERROR;
        },
        fault.getMessage());
  }

  /** The argument of {@code __format__} as a plain str. */
  static Object specText(Object spec) {
    if (!Str.is(spec)) {
      throw Errors.type("__format__() argument must be str, not " + Args.typeName(spec));
    }
    return Str.plain(spec);
  }

  /** A parsed specification for a value of {@code family}. */
  static FormatSpec parse(
      Context ctx, Object plainSpec, FormatSpec.Family family, String typeName) {
    FormatSpec spec = FormatSpec.parse(Texts.source(plainSpec), family, typeName, ctx.meter());
    TextOps.requireSize(ctx, Math.max(0, spec.width()));
    return spec;
  }

  /** {@code format(int, spec)} for a plain int. */
  static Object formatInt(Context ctx, Object plain, Object plainSpec, String typeName) {
    try {
      FormatSpec spec = parse(ctx, plainSpec, FormatSpec.Family.INT, typeName);
      if (plain instanceof Long n) {
        return Texts.of(spec.format(n.longValue(), ctx.meter()));
      }
      if (spec.type() == 'd' || spec.type() == 'n') {
        requireDigits(ctx, (BigInteger) plain);
      }
      return Texts.of(spec.format((BigInteger) plain, ctx.meter()));
    } catch (FormatFault fault) {
      throw raise(fault);
    }
  }

  /** ValueError when the decimal text of {@code value} would pass the digit limit. */
  static void requireDigits(Context ctx, BigInteger value) {
    int limit = maxDigits(ctx);
    if (limit > 0 && value.bitLength() > limit * 3.3219280948873623 - 4) {
      decimal(ctx, value);
    }
  }

  /** The repr of {@code value} in at most 200 characters, as messages about literals show it. */
  static String shortRepr(Context ctx, Object value) {
    String text = Str.text(dev.adder.engine.object.Ops.repr(ctx, value));
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  /** A text of the algorithms whose characters are all ASCII, or an empty one. */
  static CharSource asciiBytes(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return CharSource.EMPTY;
      }
    }
    return CharSource.of(bytes);
  }
}
