package dev.adder.engine.builtins;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.IntText;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.PyByteArray;
import dev.adder.engine.types.PyByteString;
import dev.adder.engine.types.PyBytes;
import java.math.BigInteger;

/** Functions about numbers and characters. */
@PyMethods(module = "builtins")
final class NumberFunctions {
  private NumberFunctions() {}

  @Py("abs(x, /)")
  static Object abs(Context ctx, Object x) {
    Object result = Calls.special(ctx, x, Special.ABS);
    if (result == null) {
      throw Errors.type("bad operand type for abs(): '" + Types.of(x).name() + "'");
    }
    return result;
  }

  @Py("bin(number, /)")
  static Object bin(Context ctx, Object number) {
    return prefixed(ctx, number, 2, "0b");
  }

  @Py("oct(number, /)")
  static Object oct(Context ctx, Object number) {
    return prefixed(ctx, number, 8, "0o");
  }

  @Py("hex(number, /)")
  static Object hex(Context ctx, Object number) {
    return prefixed(ctx, number, 16, "0x");
  }

  private static Object prefixed(Context ctx, Object number, int base, String prefix) {
    Object index = Args.index(ctx, number);
    if (index instanceof Long n && n != Long.MIN_VALUE) {
      String digits = Long.toString(Math.abs(n), base);
      return n < 0 ? "-" + prefix + digits : prefix + digits;
    }
    BigInteger big = Ints.big((Number) index);
    ctx.meter().allocate(big.bitLength() / (base == 16 ? 4 : base == 8 ? 3 : 1) + 32L);
    String digits = IntText.toString(big.abs(), base, ctx.meter());
    return big.signum() < 0 ? "-" + prefix + digits : prefix + digits;
  }

  @Py("chr(i, /)")
  static Object chr(Context ctx, Object i) {
    Object index = Args.index(ctx, i);
    if (!(index instanceof Long n) || n < 0 || n > 0x10ffff) {
      throw Errors.value("chr() arg not in range(0x110000)");
    }
    return Str.of(n.intValue());
  }

  @Py("ord(c, /)")
  static Object ord(Context ctx, Object c) {
    if (Str.is(c)) {
      Object text = Str.plain(c);
      if (Str.length(text) == 1) {
        return (long) Str.at(text, 0);
      }
      throw wrongLength(Str.length(text));
    }
    if (c instanceof PyByteString bytes) {
      long length = Ops.length(ctx, c);
      if (length == 1) {
        return Ops.getItem(ctx, bytes, 0L);
      }
      throw wrongLength(length);
    }
    throw Errors.type("ord() expected string of length 1, but " + Types.of(c).name() + " found");
  }

  private static RuntimeException wrongLength(long length) {
    return Errors.type("ord() expected a character, but string of length " + length + " found");
  }

  @Py("divmod(x, y, /)")
  static Object divmod(Context ctx, Object x, Object y) {
    return Ops.binary(ctx, BinaryOp.DIVMOD, x, y);
  }

  @Py("pow(base, exp, mod=None)")
  static Object pow(Context ctx, Object base, Object exp, Object mod) {
    if (mod == null || mod == PyNone.NONE) {
      return Ops.binary(ctx, BinaryOp.POW, base, exp);
    }
    Object method = Types.of(base).special(Special.POW);
    if (method != null) {
      Object result = Calls.callSpecial(ctx, method, base, exp, mod);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    boolean isInt = Types.isInstance(base, Types.INT) && Types.isInstance(exp, Types.INT);
    if (Types.isInstance(exp, Types.FLOAT) || isInt && Types.isInstance(mod, Types.FLOAT)) {
      throw Errors.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    throw Errors.type(
        "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'"
            .formatted(Types.of(base).name(), Types.of(exp).name(), Types.of(mod).name()));
  }

  @Py("round(number, ndigits=None)")
  static Object round(Context ctx, Object number, Object digits) {
    Object method = Types.of(number).special(Special.ROUND);
    if (method == null) {
      throw Errors.type("type " + Types.of(number).name() + " doesn't define __round__ method");
    }
    return digits == null || digits == PyNone.NONE
        ? Calls.callSpecial(ctx, method, number)
        : Calls.callSpecial(ctx, method, number, digits);
  }

  @Py("sum(iterable, /, start=0)")
  static Object sum(Context ctx, Object iterable, Object start) {
    Object first = start == null ? (Object) 0L : start;
    refuse(first, Str.TYPE, "strings [use ''.join(seq) instead]");
    refuse(first, PyBytes.TYPE, "bytes [use b''.join(seq) instead]");
    refuse(first, PyByteArray.TYPE, "bytearray [use b''.join(seq) instead]");
    return Summation.of(ctx, Ops.iter(ctx, iterable), first);
  }

  private static void refuse(Object start, PyType type, String what) {
    if (Types.isInstance(start, type)) {
      throw Errors.type("sum() can't sum " + what);
    }
  }
}
