package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.Strings;
import java.util.Arrays;
import java.util.List;

/** Methods of bytes and bytearray that search, replace, split and join. */
@PyMethods(type = "bytes,bytearray")
final class ByteSearchMethods {
  private ByteSearchMethods() {}

  private static CharSource buffer(Context ctx, Object value) {
    return CharSource.of(Buffers.of(ctx, value, ""));
  }

  /** The bytes to look for: a bytes-like object, or one byte as an int. */
  private static CharSource part(Context ctx, Object sub) {
    if (Buffers.is(sub)) {
      return buffer(ctx, sub);
    }
    if (!Args.hasIndex(sub)) {
      throw Errors.type(
          "argument should be integer or bytes-like object, not '" + Types.of(sub).name() + "'");
    }
    return CharSource.of(new byte[] {(byte) BytesNew.item(ctx, sub, BytesNew.BYTE_RANGE)});
  }

  private static long find(Context ctx, PyByteString self, Object sub, Object start, Object end) {
    CharSource part = part(ctx, sub);
    return TextOps.find(ctx, self.source(), part, TextOps.Span.of(ctx, start, end, self.size()));
  }

  private static long findLast(
      Context ctx, PyByteString self, Object sub, Object start, Object end) {
    CharSource part = part(ctx, sub);
    return TextOps.findLast(
        ctx, self.source(), part, TextOps.Span.of(ctx, start, end, self.size()));
  }

  private static Object found(long position) {
    if (position < 0) {
      throw Errors.value("subsection not found");
    }
    return position;
  }

  @Py("find(self, sub, start=None, end=None, /)")
  static Object find0(Context ctx, PyByteString self, Object sub, Object start, Object end) {
    return find(ctx, self, sub, start, end);
  }

  @Py("rfind(self, sub, start=None, end=None, /)")
  static Object rfind(Context ctx, PyByteString self, Object sub, Object start, Object end) {
    return findLast(ctx, self, sub, start, end);
  }

  @Py("index(self, sub, start=None, end=None, /)")
  static Object index(Context ctx, PyByteString self, Object sub, Object start, Object end) {
    return found(find(ctx, self, sub, start, end));
  }

  @Py("rindex(self, sub, start=None, end=None, /)")
  static Object rindex(Context ctx, PyByteString self, Object sub, Object start, Object end) {
    return found(findLast(ctx, self, sub, start, end));
  }

  @Py("count(self, sub, start=None, end=None, /)")
  static Object count(Context ctx, PyByteString self, Object sub, Object start, Object end) {
    CharSource part = part(ctx, sub);
    return TextOps.count(ctx, self.source(), part, TextOps.Span.of(ctx, start, end, self.size()));
  }

  @Py("startswith(self, prefix, start=None, end=None, /)")
  static Object startsWith(
      Context ctx, PyByteString self, Object prefix, Object start, Object end) {
    TextOps.Span span = TextOps.Span.of(ctx, start, end, self.size());
    return matches(ctx, self, prefix, span, false);
  }

  @Py("endswith(self, suffix, start=None, end=None, /)")
  static Object endsWith(Context ctx, PyByteString self, Object suffix, Object start, Object end) {
    TextOps.Span span = TextOps.Span.of(ctx, start, end, self.size());
    return matches(ctx, self, suffix, span, true);
  }

  private static boolean matches(
      Context ctx, PyByteString self, Object part, TextOps.Span span, boolean atEnd) {
    if (part instanceof PyTuple parts) {
      for (Object each : parts.items()) {
        ctx.meter().step();
        if (TextOps.matches(ctx, self.source(), buffer(ctx, each), span, atEnd)) {
          return true;
        }
      }
      return false;
    }
    if (!Buffers.is(part)) {
      throw Errors.type(
          "%s first arg must be bytes or a tuple of bytes, not %s"
              .formatted(atEnd ? "endswith" : "startswith", Types.of(part).name()));
    }
    return TextOps.matches(ctx, self.source(), buffer(ctx, part), span, atEnd);
  }

  private static PyByteString result(PyByteString self, CharSource text) {
    byte[] bytes = ((CharSource.Bytes) text).bytes();
    if (bytes == self.array()) {
      return unchanged(self);
    }
    return self.like(bytes);
  }

  /** The answer of a method that changes nothing. */
  static PyByteString unchanged(PyByteString self) {
    return self.type() == PyBytes.TYPE ? self : self.like(self.exact().clone());
  }

  /** A part of the bytes. */
  static PyByteString cut(Context ctx, PyByteString self, int start, int end) {
    if (start == 0 && end == self.size()) {
      return unchanged(self);
    }
    ByteOperators.requireSize(ctx, end - start);
    return self.like(Arrays.copyOfRange(self.array(), start, end));
  }

  @Py("replace(self, old, new, count=-1, /)")
  static Object replace(
      Context ctx, PyByteString self, Object old, Object replacement, Object count) {
    CharSource from = buffer(ctx, old);
    CharSource to = buffer(ctx, replacement);
    int limit = TextOps.limit(ctx, count);
    try {
      return result(self, Strings.replace(self.source(), from, to, limit, ctx.meter()));
    } catch (ArithmeticException e) {
      throw Errors.overflow("replace bytes are too long");
    }
  }

  @Py("removeprefix(self, prefix, /)")
  static Object removePrefix(Context ctx, PyByteString self, Object prefix) {
    CharSource part = buffer(ctx, prefix);
    TextOps.Span all = new TextOps.Span(0, self.size());
    boolean found = TextOps.matches(ctx, self.source(), part, all, false);
    return cut(ctx, self, found ? part.length() : 0, self.size());
  }

  @Py("removesuffix(self, suffix, /)")
  static Object removeSuffix(Context ctx, PyByteString self, Object suffix) {
    CharSource part = buffer(ctx, suffix);
    TextOps.Span all = new TextOps.Span(0, self.size());
    boolean found = TextOps.matches(ctx, self.source(), part, all, true);
    return cut(ctx, self, 0, self.size() - (found ? part.length() : 0));
  }

  private static CharSource separator(Context ctx, Object sep) {
    CharSource separator = buffer(ctx, sep);
    if (separator.length() == 0) {
      throw Errors.value("empty separator");
    }
    return separator;
  }

  @Py("partition(self, sep, /)")
  static Object partition(Context ctx, PyByteString self, Object sep) {
    CharSource part = separator(ctx, sep);
    int at = TextOps.find(ctx, self.source(), part, new TextOps.Span(0, self.size()));
    if (at < 0) {
      return PyTuple.of(unchanged(self), self.like(new byte[0]), self.like(new byte[0]));
    }
    return parts(ctx, self, sep, part, at);
  }

  @Py("rpartition(self, sep, /)")
  static Object rpartition(Context ctx, PyByteString self, Object sep) {
    CharSource part = separator(ctx, sep);
    int at = TextOps.findLast(ctx, self.source(), part, new TextOps.Span(0, self.size()));
    if (at < 0) {
      return PyTuple.of(self.like(new byte[0]), self.like(new byte[0]), unchanged(self));
    }
    return parts(ctx, self, sep, part, at);
  }

  private static Object parts(Context ctx, PyByteString self, Object sep, CharSource part, int at) {
    byte[] middle = ((CharSource.Bytes) part).bytes();
    return PyTuple.of(
        cut(ctx, self, 0, at),
        sep instanceof PyBytes && self instanceof PyBytes ? sep : self.like(middle.clone()),
        cut(ctx, self, at + part.length(), self.size()));
  }

  @Py("split(self, /, sep=None, maxsplit=-1)")
  static Object split(Context ctx, PyByteString self, Object sep, Object maxsplit) {
    int limit = TextOps.limit(ctx, maxsplit);
    if (sep == null || sep == PyNone.NONE) {
      return list(ctx, self, TextOps.split(ctx, self.source(), null, limit, false));
    }
    CharSource part = separator(ctx, sep);
    return list(ctx, self, TextOps.split(ctx, self.source(), part, limit, false));
  }

  @Py("rsplit(self, /, sep=None, maxsplit=-1)")
  static Object rsplit(Context ctx, PyByteString self, Object sep, Object maxsplit) {
    int limit = TextOps.limit(ctx, maxsplit);
    if (sep == null || sep == PyNone.NONE) {
      return list(ctx, self, TextOps.split(ctx, self.source(), null, limit, true));
    }
    CharSource part = separator(ctx, sep);
    return list(ctx, self, TextOps.split(ctx, self.source(), part, limit, true));
  }

  private static PyList list(Context ctx, PyByteString self, List<CharSource> parts) {
    Object[] items = new Object[parts.size()];
    for (int i = 0; i < items.length; i++) {
      Pace.keep(i, ctx.meter());
      items[i] = self.like(((CharSource.Bytes) parts.get(i)).bytes());
    }
    return PyList.of(items);
  }

  @Py("splitlines(self, /, keepends=False)")
  static Object splitLines(Context ctx, PyByteString self, Object keepends) {
    boolean keep = keepends != null && Ops.truth(ctx, keepends);
    return list(ctx, self, TextOps.splitLines(ctx, self.source(), keep));
  }

  @Py("join(self, iterable_of_bytes, /)")
  static Object join(Context ctx, PyByteString self, Object iterable) {
    if (Types.of(iterable).special(Special.ITER) == null
        && Types.of(iterable).special(Special.GETITEM) == null) {
      throw Errors.type("can only join an iterable");
    }
    Object[] items = Iteration.toArray(ctx, iterable);
    if (items.length == 1 && items[0].getClass() == PyBytes.class && self instanceof PyBytes) {
      return unchanged((PyByteString) items[0]);
    }
    byte[][] parts = new byte[items.length][];
    long length = (long) self.size() * Math.max(0, items.length - 1);
    for (int i = 0; i < items.length; i++) {
      ctx.meter().step();
      parts[i] = Buffers.orNull(ctx, items[i]);
      if (parts[i] == null) {
        throw Errors.type(
            "sequence item %d: expected a bytes-like object, %s found"
                .formatted(i, Types.of(items[i]).name()));
      }
      length += parts[i].length;
    }
    ByteOperators.requireSize(ctx, length);
    byte[] all = new byte[(int) length];
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        System.arraycopy(self.array(), 0, all, at, self.size());
        at += self.size();
      }
      System.arraycopy(parts[i], 0, all, at, parts[i].length);
      at += parts[i].length;
    }
    return self.like(all);
  }
}
