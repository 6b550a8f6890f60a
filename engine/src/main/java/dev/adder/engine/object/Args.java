package dev.adder.engine.object;

import java.math.BigInteger;

/** Conversions of arguments that native methods share, with CPython's messages. */
public final class Args {
  private Args() {}

  /** {@code operator.index(value)}: a Long or BigInteger. */
  public static Object index(Context ctx, Object value) {
    Object plain = Arith.plain(value);
    if (Arith.isInt(plain)) {
      return plain;
    }
    Object method = Types.of(value).special(Special.INDEX);
    if (method == null) {
      throw Errors.type(
          "'" + Types.of(value).name() + "' object cannot be interpreted as an integer");
    }
    Object raw = Calls.callSpecial(ctx, method, value);
    Object result = Arith.plain(raw);
    if (!Arith.isInt(result)) {
      throw Errors.type("__index__ returned non-int (type " + Types.of(raw).name() + ")");
    }
    if (result != raw) {
      warnSubclass(ctx, "__index__ returned non-int", "int", raw);
    }
    return result;
  }

  /** DeprecationWarning: a conversion method returned an instance of a strict subclass. */
  public static void warnSubclass(Context ctx, String what, String type, Object result) {
    Warnings.warn(
        ctx,
        Exceptions.DEPRECATION_WARNING,
        "%s (type %s).  The ability to return an instance of a strict subclass of %s is deprecated, and may not be supported in a future version of Python."
            .formatted(what, Types.of(result).name(), type));
  }

  /** Whether {@code operator.index} works on {@code value}. */
  public static boolean hasIndex(Object value) {
    return Arith.isInt(Arith.plain(value)) || Types.of(value).special(Special.INDEX) != null;
  }

  /** An index as a long; IndexError beyond 64 bits. */
  public static long indexLong(Context ctx, Object value) {
    if (value instanceof Long n) {
      return n;
    }
    Object index = index(ctx, value);
    if (index instanceof Long n) {
      return n;
    }
    throw Errors.index("cannot fit '" + Types.of(value).name() + "' into an index-sized integer");
  }

  /** A size or count that a function is given, as a long; OverflowError beyond 64 bits. */
  public static long sizeLong(Context ctx, Object value) {
    Object index = index(ctx, value);
    if (index instanceof Long n) {
      return n;
    }
    throw Errors.overflow("Python int too large to convert to C ssize_t");
  }

  /** What an argument is called in the text of a fault: its type, but None is None. */
  public static String typeName(Object value) {
    return value == PyNone.NONE ? "None" : Types.of(value).name();
  }

  /** How often an operator repeats, as a long; OverflowError beyond 64 bits. */
  public static long repeatLong(Context ctx, Object value) {
    Object index = index(ctx, value);
    if (index instanceof Long n) {
      return n;
    }
    throw Errors.overflow(
        "cannot fit '" + Types.of(value).name() + "' into an index-sized integer");
  }

  /** The position in the state of an iterator. */
  public static long position(Context ctx, Object value) {
    if (Types.of(value).special(Special.INDEX) == null) {
      throw Errors.type("an integer is required");
    }
    return sizeLong(ctx, value);
  }

  /** A C int; OverflowError outside of 32 bits. */
  public static int intValue(Context ctx, Object value) {
    Object index = index(ctx, value);
    if (index instanceof Long n && n == n.intValue()) {
      return n.intValue();
    }
    throw Errors.overflow("Python int too large to convert to C int");
  }

  /** A slice bound as a long: saturates beyond 64 bits; {@code fallback} when not given or None. */
  public static long sliceBound(Context ctx, Object value, long fallback) {
    if (value == null || value == PyNone.NONE) {
      return fallback;
    }
    if (!hasIndex(value)) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
    Object index = index(ctx, value);
    if (index instanceof Long n) {
      return n;
    }
    return ((BigInteger) index).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** What {@code __len__} returned, checked. */
  static long lengthOf(Context ctx, Object result) {
    if (result instanceof Long n && n >= 0) {
      return n;
    }
    if (!hasIndex(result)) {
      throw Errors.type(
          "'" + Types.of(result).name() + "' object cannot be interpreted as an integer");
    }
    Object index = index(ctx, result);
    if (index instanceof BigInteger big) {
      if (big.signum() < 0) {
        throw Errors.value("__len__() should return >= 0");
      }
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    if ((Long) index < 0) {
      throw Errors.value("__len__() should return >= 0");
    }
    return (Long) index;
  }

  /** A real number as a double, by {@code __float__} or {@code __index__}. */
  public static double real(Context ctx, Object value) {
    Object plain = Arith.plain(value);
    if (plain instanceof Double || Arith.isInt(plain)) {
      return Arith.toDouble(plain);
    }
    Object method = Types.of(value).special(Special.FLOAT);
    if (method != null) {
      Object result = Calls.callSpecial(ctx, method, value);
      if (result instanceof Double d) {
        return d;
      }
      if (result instanceof PyFloat f) {
        warnSubclass(ctx, Types.of(value).name() + ".__float__ returned non-float", "float", f);
        return f.value();
      }
      throw Errors.type(
          "%s.__float__ returned non-float (type %s)"
              .formatted(Types.of(value).name(), Types.of(result).name()));
    }
    if (Types.of(value).special(Special.INDEX) != null) {
      return Arith.toDouble(index(ctx, value));
    }
    throw Errors.type("must be real number, not " + Types.of(value).name());
  }

  /** A str argument of function {@code where}; its plain value. */
  public static Object str(Object value, String where) {
    if (!Str.is(value)) {
      throw Errors.type(where + " must be str, not " + typeName(value));
    }
    return Str.plain(value);
  }

  /** Whether an optional argument was given and is not None. */
  public static boolean given(Object value) {
    return value != null && value != PyNone.NONE;
  }
}
