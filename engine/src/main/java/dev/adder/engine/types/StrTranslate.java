package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.TextBuilder;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslate {
  private StrTranslate() {}

  static Object translate(Context ctx, Object text, Object table) {
    CharSource source = Texts.source(text);
    int length = source.length();
    ctx.meter().allocate(2L * length + 16);
    TextBuilder out = new TextBuilder(length);
    int mark = ctx.hold(out);
    try {
      for (int i = 0; i < length; i++) {
        ctx.meter().step();
        int c = source.at(i);
        Object mapped = lookup(ctx, table, c);
        if (mapped == null) {
          out.add(c);
        } else {
          append(ctx, mapped, out);
        }
      }
    } finally {
      ctx.release(mark);
    }
    return Texts.of(out.build());
  }

  private static Object lookup(Context ctx, Object table, int c) {
    if (table instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      return dict.get(ctx, (long) c);
    }
    try {
      return Ops.getItem(ctx, table, (long) c);
    } catch (PyException e) {
      if (e.is(Exceptions.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  private static void append(Context ctx, Object mapped, TextBuilder out) {
    if (mapped == PyNone.NONE) {
      return;
    }
    if (Str.is(mapped)) {
      CharSource text = Texts.source(Str.plain(mapped));
      ctx.meter().allocate(2L * text.length());
      ctx.meter().spend(text.length() >> 4);
      out.add(text);
      return;
    }
    Object plain = Arith.plain(mapped);
    if (!Arith.isInt(plain)) {
      throw Errors.type("character mapping must return integer, None or str");
    }
    if (!(plain instanceof Long n) || n < 0 || n > Character.MAX_CODE_POINT) {
      throw Errors.value("character mapping must be in range(0x110000)");
    }
    out.add(n.intValue());
  }

  /** {@code str.maketrans(mapping)}. */
  static Object table(Context ctx, Object mapping) {
    if (!(mapping instanceof PyDict source)) {
      throw Errors.type("if you give only one argument to maketrans it must be a dict");
    }
    PyDict table = new PyDict();
    for (int i = source.next(0); i >= 0; i = source.next(i + 1)) {
      ctx.meter().step();
      Object key = source.keyAt(i);
      if (Str.is(key)) {
        Object text = Str.plain(key);
        if (Str.length(text) != 1) {
          throw Errors.value("string keys in translate table must be of length 1");
        }
        key = (long) Str.at(text, 0);
      } else if (!Arith.isInt(Arith.plain(key))) {
        throw Errors.type("keys in translate table must be strings or integers");
      }
      table.put(ctx, key, source.valueAt(i));
    }
    return table;
  }

  /** {@code str.maketrans(x, y, z)}. */
  static Object table(Context ctx, Object x, Object y, Object z) {
    if (!Str.is(x)) {
      throw Errors.type("first maketrans argument must be a string if there is a second argument");
    }
    require(y, 2);
    if (z != null) {
      require(z, 3);
    }
    Object from = Str.plain(x);
    Object to = Str.plain(y);
    if (Str.length(from) != Str.length(to)) {
      throw Errors.value("the first two maketrans arguments must have equal length");
    }
    PyDict table = new PyDict();
    for (int i = 0; i < Str.length(from); i++) {
      ctx.meter().step();
      table.put(ctx, (long) Str.at(from, i), (long) Str.at(to, i));
    }
    Object deleted = z == null ? "" : Str.plain(z);
    for (int i = 0; i < Str.length(deleted); i++) {
      ctx.meter().step();
      table.put(ctx, (long) Str.at(deleted, i), PyNone.NONE);
    }
    return table;
  }

  private static void require(Object value, int number) {
    if (!Str.is(value)) {
      throw Errors.type(
          "maketrans() argument %d must be str, not %s".formatted(number, Args.typeName(value)));
    }
  }
}
