package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyStr;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.FormatSpec;
import dev.adder.engine.text.Pace;

/** Construction, operators and protocols of {@code str}. */
@PyMethods(type = "str")
final class StrMethods {
  private StrMethods() {}

  @Py(
      value = "__new__(cls, object='', encoding='utf-8', errors='strict')",
      kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object object, Object encoding, Object errors) {
    Object text;
    if (object == null) {
      text = "";
    } else if (encoding == null && errors == null) {
      text = Ops.str(ctx, object);
    } else {
      text = decode(ctx, object, encoding, errors);
    }
    return cls == Str.TYPE ? text : new PyStr(cls, text);
  }

  private static Object decode(Context ctx, Object object, Object encoding, Object errors) {
    String codec = Codecs.name(encoding, "str", "encoding");
    String handler = Codecs.name(errors, "str", "errors");
    if (Str.is(object)) {
      throw Errors.type("decoding str is not supported");
    }
    byte[] bytes = Buffers.orNull(ctx, object);
    if (bytes == null) {
      throw Errors.type(
          "decoding to str: need a bytes-like object, " + Types.of(object).name() + " found");
    }
    return Codecs.decode(ctx, bytes, codec, handler);
  }

  @Py(value = "__repr__(self, /)", doc = "Return repr(self).")
  static Object repr(Context ctx, Object self) {
    return ReprText.quoted(ctx, Str.plain(self));
  }

  @Py(value = "__str__(self, /)", doc = "Return str(self).")
  static Object str(Context ctx, Object self) {
    return Str.plain(self);
  }

  @Py(value = "__hash__(self, /)", doc = "Return hash(self).")
  static Object hash(Context ctx, Object self) {
    return Hash.of(ctx, Str.plain(self));
  }

  @Py(value = "__len__(self, /)", doc = "Return len(self).")
  static Object length(Context ctx, Object self) {
    return (long) Str.length(Str.plain(self));
  }

  @Py(value = "__iter__(self, /)", doc = "Implement iter(self).")
  static Object iter(Context ctx, Object self) {
    return StrIterator.of(Str.plain(self));
  }

  /** The order of two plain strs by code points. */
  static int order(Context ctx, Object a, Object b) {
    if (a instanceof String x && b instanceof String y) {
      return x.compareTo(y);
    }
    int common = Math.min(Str.length(a), Str.length(b));
    ctx.meter().spend(common >> 4);
    for (int i = 0; i < common; i++) {
      Pace.keep(i, ctx.meter());
      int difference = Str.at(a, i) - Str.at(b, i);
      if (difference != 0) {
        return difference;
      }
    }
    return Str.length(a) - Str.length(b);
  }

  private static Object compare(Context ctx, CompareOp op, Object self, Object value) {
    if (!Str.is(value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = Str.plain(self);
    Object b = Str.plain(value);
    return switch (op) {
      case EQ -> a.equals(b);
      case NE -> !a.equals(b);
      default -> op.holds(order(ctx, a, b));
    };
  }

  @Py(value = "__lt__(self, value, /)", doc = "Return self<value.")
  static Object lt(Context ctx, Object self, Object value) {
    return compare(ctx, CompareOp.LT, self, value);
  }

  @Py(value = "__le__(self, value, /)", doc = "Return self<=value.")
  static Object le(Context ctx, Object self, Object value) {
    return compare(ctx, CompareOp.LE, self, value);
  }

  @Py(value = "__eq__(self, value, /)", doc = "Return self==value.")
  static Object eq(Context ctx, Object self, Object value) {
    return compare(ctx, CompareOp.EQ, self, value);
  }

  @Py(value = "__ne__(self, value, /)", doc = "Return self!=value.")
  static Object ne(Context ctx, Object self, Object value) {
    return compare(ctx, CompareOp.NE, self, value);
  }

  @Py(value = "__gt__(self, value, /)", doc = "Return self>value.")
  static Object gt(Context ctx, Object self, Object value) {
    return compare(ctx, CompareOp.GT, self, value);
  }

  @Py(value = "__ge__(self, value, /)", doc = "Return self>=value.")
  static Object ge(Context ctx, Object self, Object value) {
    return compare(ctx, CompareOp.GE, self, value);
  }

  @Py(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(Context ctx, Object self, Object value) {
    if (!Str.is(value)) {
      throw Errors.type("can only concatenate str (not \"" + Types.of(value).name() + "\") to str");
    }
    Object a = Str.plain(self);
    Object b = Str.plain(value);
    TextOps.requireSize(ctx, (long) Str.length(a) + Str.length(b));
    return Str.concat(a, b);
  }

  @Py(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(Context ctx, Object self, Object value) {
    return repeat(ctx, Str.plain(self), Indexing.repeatCount(ctx, value));
  }

  @Py(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(Context ctx, Object self, Object value) {
    return mul(ctx, self, value);
  }

  private static Object repeat(Context ctx, Object text, long count) {
    int length = Str.length(text);
    if (length == 0 || count == 0) {
      return "";
    }
    if (count == 1) {
      return text;
    }
    if (count > (Integer.MAX_VALUE - 16) / length) {
      throw Errors.memory();
    }
    TextOps.requireSize(ctx, count * length);
    if (text instanceof String s) {
      return s.repeat((int) count);
    }
    ctx.meter().allocate(2 * count * length);
    int[] points = ((CodePoints) text).points();
    int[] all = new int[(int) count * length];
    Sequences.repeat(ctx, points, length, all, all.length);
    return Str.of(all);
  }

  @Py(value = "__mod__(self, value, /)", doc = "Return self%value.")
  static Object mod(Context ctx, Object self, Object value) {
    return Str.is(self)
        ? StrPercent.format(ctx, Str.plain(self), value)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  static Object rmod(Context ctx, Object self, Object value) {
    return mod(ctx, value, self);
  }

  @Py(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  static Object contains(Context ctx, Object self, Object key) {
    if (!Str.is(key)) {
      throw Errors.type(
          "'in <string>' requires string as left operand, not " + Types.of(key).name());
    }
    Object text = Str.plain(self);
    return TextOps.find(
            ctx,
            Texts.source(text),
            Texts.source(Str.plain(key)),
            new TextOps.Span(0, Str.length(text)))
        >= 0;
  }

  @Py(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  static Object getItem(Context ctx, Object self, Object key) {
    Object text = Str.plain(self);
    if (key instanceof Long n) {
      int length = Str.length(text);
      long at = n < 0 ? n + length : n;
      if (at < 0 || at >= length) {
        throw Errors.index("string index out of range");
      }
      return Str.of(Str.at(text, (int) at));
    }
    if (key instanceof PySlice slice) {
      return slice(ctx, text, slice.indices(ctx, Str.length(text)));
    }
    if (!Args.hasIndex(key)) {
      throw Errors.type("string indices must be integers, not '" + Types.of(key).name() + "'");
    }
    int at = Indexing.position(ctx, key, Str.length(text), "string index out of range");
    return Str.of(Str.at(text, at));
  }

  private static Object slice(Context ctx, Object text, PySlice.Indices part) {
    int length = part.length();
    if (length == 0) {
      return "";
    }
    ctx.meter().allocate(2L * length + 16);
    ctx.meter().spend(length >> 4);
    if (part.step() == 1) {
      return length == Str.length(text)
          ? text
          : Str.slice(text, part.start(), part.start() + length);
    }
    long at = part.start();
    if (text instanceof String s) {
      char[] chars = new char[length];
      for (int i = 0; i < length; i++, at += part.step()) {
        Pace.keep(i, ctx.meter());
        Pace.keep(i, ctx.meter());
        chars[i] = s.charAt((int) at);
      }
      return new String(chars);
    }
    int[] points = new int[length];
    for (int i = 0; i < length; i++, at += part.step()) {
      points[i] = Str.at(text, (int) at);
    }
    return Str.of(points);
  }

  @Py(
      value = "__format__(self, format_spec, /)",
      doc = "Return a formatted version of the string as described by format_spec.")
  static Object format(Context ctx, Object self, Object spec) {
    Object plainSpec = Numeric.specText(spec);
    if (Str.length(plainSpec) == 0) {
      return Ops.str(ctx, self);
    }
    try {
      return Texts.of(
          Numeric.parse(ctx, plainSpec, FormatSpec.Family.TEXT, Types.of(self).name())
              .format(Texts.source(Str.plain(self)), ctx.meter()));
    } catch (FormatFault fault) {
      throw Numeric.raise(fault);
    }
  }

  @Py("__getnewargs__(self, /)")
  static Object getNewArgs(Context ctx, Object self) {
    return PyTuple.of(Str.plain(self));
  }

  @Py(value = "__sizeof__(self, /)", doc = "Return the size of the string in memory, in bytes.")
  static Object sizeOf(Context ctx, Object self) {
    Object text = Str.plain(self);
    ctx.meter().spend(Str.length(text) >> 4);
    int most = 0;
    for (int i = 0; i < Str.length(text); i++) {
      Pace.keep(i, ctx.meter());
      most = Math.max(most, Str.at(text, i));
    }
    long length = Str.length(text) + 1L;
    if (most < 0x80) {
      return 40 + length;
    }
    return most < 0x100 ? 56 + length : most < 0x10000 ? 56 + 2 * length : 56 + 4 * length;
  }
}
