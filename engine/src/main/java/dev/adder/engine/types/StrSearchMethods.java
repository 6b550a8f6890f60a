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
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.Strings;
import java.util.List;

/** Methods of {@code str} that search, replace and split. */
@PyMethods(type = "str")
final class StrSearchMethods {
  private StrSearchMethods() {}

  private static CharSource source(Object self) {
    return Texts.source(Str.plain(self));
  }

  private static CharSource argument(Object value, String function, int number) {
    if (!Str.is(value)) {
      throw Errors.type(
          "%s() argument %d must be str, not %s".formatted(function, number, Args.typeName(value)));
    }
    return Texts.source(Str.plain(value));
  }

  private static long find(
      Context ctx, Object self, CharSource sub, TextOps.Span span, boolean last) {
    CharSource text = source(self);
    return last ? TextOps.findLast(ctx, text, sub, span) : TextOps.find(ctx, text, sub, span);
  }

  private static TextOps.Span span(Context ctx, Object self, Object start, Object end) {
    return TextOps.Span.of(ctx, start, end, Str.length(Str.plain(self)));
  }

  @Py("find(self, sub, start=None, end=None, /)")
  static Object find(Context ctx, Object self, Object sub, Object start, Object end) {
    CharSource part = argument(sub, "find", 1);
    return find(ctx, self, part, span(ctx, self, start, end), false);
  }

  @Py("rfind(self, sub, start=None, end=None, /)")
  static Object rfind(Context ctx, Object self, Object sub, Object start, Object end) {
    CharSource part = argument(sub, "rfind", 1);
    return find(ctx, self, part, span(ctx, self, start, end), true);
  }

  @Py("index(self, sub, start=None, end=None, /)")
  static Object index(Context ctx, Object self, Object sub, Object start, Object end) {
    CharSource part = argument(sub, "index", 1);
    return found(find(ctx, self, part, span(ctx, self, start, end), false));
  }

  @Py("rindex(self, sub, start=None, end=None, /)")
  static Object rindex(Context ctx, Object self, Object sub, Object start, Object end) {
    CharSource part = argument(sub, "rindex", 1);
    return found(find(ctx, self, part, span(ctx, self, start, end), true));
  }

  private static Object found(long position) {
    if (position < 0) {
      throw Errors.value("substring not found");
    }
    return position;
  }

  @Py("count(self, sub, start=None, end=None, /)")
  static Object count(Context ctx, Object self, Object sub, Object start, Object end) {
    CharSource part = argument(sub, "count", 1);
    return TextOps.count(ctx, source(self), part, span(ctx, self, start, end));
  }

  @Py("startswith(self, prefix, start=None, end=None, /)")
  static Object startsWith(Context ctx, Object self, Object prefix, Object start, Object end) {
    return matches(ctx, self, prefix, span(ctx, self, start, end), false);
  }

  @Py("endswith(self, suffix, start=None, end=None, /)")
  static Object endsWith(Context ctx, Object self, Object suffix, Object start, Object end) {
    return matches(ctx, self, suffix, span(ctx, self, start, end), true);
  }

  private static boolean matches(
      Context ctx, Object self, Object part, TextOps.Span span, boolean atEnd) {
    CharSource text = source(self);
    if (Str.is(part)) {
      return TextOps.matches(ctx, text, Texts.source(Str.plain(part)), span, atEnd);
    }
    String name = atEnd ? "endswith" : "startswith";
    if (!(part instanceof PyTuple parts)) {
      throw Errors.type(
          name + " first arg must be str or a tuple of str, not " + Types.of(part).name());
    }
    for (Object each : parts.items()) {
      ctx.meter().step();
      if (!Str.is(each)) {
        throw Errors.type(
            "tuple for " + name + " must only contain str, not " + Types.of(each).name());
      }
      if (TextOps.matches(ctx, text, Texts.source(Str.plain(each)), span, atEnd)) {
        return true;
      }
    }
    return false;
  }

  @Py(
      value = "replace(self, old, new, /, count=-1)",
      doc = "Return a copy with all occurrences of substring old replaced by new.")
  static Object replace(Context ctx, Object self, Object old, Object replacement, Object count) {
    CharSource from = argument(old, "replace", 1);
    CharSource to = argument(replacement, "replace", 2);
    int limit = TextOps.limit(ctx, count);
    try {
      return Texts.of(Strings.replace(source(self), from, to, limit, ctx.meter()));
    } catch (ArithmeticException e) {
      throw Errors.overflow(e.getMessage());
    }
  }

  @Py(
      value = "removeprefix(self, prefix, /)",
      doc = "Return a str with the given prefix string removed if present.")
  static Object removePrefix(Context ctx, Object self, Object prefix) {
    CharSource part = only(prefix, "removeprefix");
    CharSource text = source(self);
    TextOps.Span all = new TextOps.Span(0, text.length());
    return TextOps.matches(ctx, text, part, all, false)
        ? cut(ctx, self, part.length(), text.length())
        : Str.plain(self);
  }

  @Py(
      value = "removesuffix(self, suffix, /)",
      doc = "Return a str with the given suffix string removed if present.")
  static Object removeSuffix(Context ctx, Object self, Object suffix) {
    CharSource part = only(suffix, "removesuffix");
    CharSource text = source(self);
    TextOps.Span all = new TextOps.Span(0, text.length());
    return TextOps.matches(ctx, text, part, all, true)
        ? cut(ctx, self, 0, text.length() - part.length())
        : Str.plain(self);
  }

  private static CharSource only(Object value, String function) {
    if (!Str.is(value)) {
      throw Errors.type(function + "() argument must be str, not " + Args.typeName(value));
    }
    return Texts.source(Str.plain(value));
  }

  private static Object cut(Context ctx, Object self, int start, int end) {
    ctx.meter().allocate(2L * (end - start) + 16);
    ctx.meter().spend((end - start) >> 4);
    return Str.slice(Str.plain(self), start, end);
  }

  private static CharSource separator(Object value) {
    if (!Str.is(value)) {
      throw Errors.type("must be str, not " + Types.of(value).name());
    }
    CharSource separator = Texts.source(Str.plain(value));
    if (separator.length() == 0) {
      throw Errors.value("empty separator");
    }
    return separator;
  }

  @Py(
      value = "partition(self, sep, /)",
      doc = "Partition the string into three parts using the given separator.")
  static Object partition(Context ctx, Object self, Object sep) {
    CharSource separator = separator(sep);
    long at = find(ctx, self, separator, span(ctx, self, null, null), false);
    return at < 0 ? PyTuple.of(Str.plain(self), "", "") : parts(ctx, self, sep, (int) at);
  }

  @Py(
      value = "rpartition(self, sep, /)",
      doc = "Partition the string into three parts using the given separator.")
  static Object rpartition(Context ctx, Object self, Object sep) {
    CharSource separator = separator(sep);
    long at = find(ctx, self, separator, span(ctx, self, null, null), true);
    return at < 0 ? PyTuple.of("", "", Str.plain(self)) : parts(ctx, self, sep, (int) at);
  }

  private static Object parts(Context ctx, Object self, Object sep, int at) {
    Object separator = Str.plain(sep);
    int length = Str.length(Str.plain(self));
    return PyTuple.of(
        cut(ctx, self, 0, at), separator, cut(ctx, self, at + Str.length(separator), length));
  }

  @Py(
      value = "split(self, /, sep=None, maxsplit=-1)",
      doc = "Return a list of the substrings in the string, using sep as the separator string.")
  static Object split(Context ctx, Object self, Object sep, Object maxsplit) {
    int limit = TextOps.limit(ctx, maxsplit);
    if (sep == null || sep == PyNone.NONE) {
      return list(ctx, TextOps.split(ctx, source(self), null, limit, false));
    }
    return list(ctx, TextOps.split(ctx, source(self), splitter(sep), limit, false));
  }

  @Py(
      value = "rsplit(self, /, sep=None, maxsplit=-1)",
      doc = "Return a list of the substrings in the string, using sep as the separator string.")
  static Object rsplit(Context ctx, Object self, Object sep, Object maxsplit) {
    int limit = TextOps.limit(ctx, maxsplit);
    if (sep == null || sep == PyNone.NONE) {
      return list(ctx, TextOps.split(ctx, source(self), null, limit, true));
    }
    return list(ctx, TextOps.split(ctx, source(self), splitter(sep), limit, true));
  }

  private static CharSource splitter(Object sep) {
    if (!Str.is(sep)) {
      throw Errors.type("must be str or None, not " + Types.of(sep).name());
    }
    return separator(sep);
  }

  private static PyList list(Context ctx, List<CharSource> parts) {
    Object[] items = new Object[parts.size()];
    for (int i = 0; i < items.length; i++) {
      Pace.keep(i, ctx.meter());
      items[i] = Texts.of(parts.get(i));
    }
    return PyList.of(items);
  }

  @Py(
      value = "splitlines(self, /, keepends=False)",
      doc = "Return a list of the lines in the string, breaking at line boundaries.")
  static Object splitLines(Context ctx, Object self, Object keepends) {
    boolean keep = keepends != null && Ops.truth(ctx, keepends);
    return list(ctx, TextOps.splitLines(ctx, source(self), keep));
  }

  @Py(value = "join(self, iterable, /)", doc = "Concatenate any number of strings.")
  static Object join(Context ctx, Object self, Object iterable) {
    return StrJoin.join(ctx, Str.plain(self), iterable);
  }
}
