package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;

/** Methods of {@code str} that pad, strip, translate, encode and format. */
@PyMethods(type = "str")
final class StrShapeMethods {
  private static final int DEFAULT_TAB = 8;

  private StrShapeMethods() {}

  private static CharSource source(Object self) {
    return Texts.source(Str.plain(self));
  }

  private static Object justify(
      Context ctx, Object self, Object width, Object fillchar, TextOps.Side side) {
    long size = Args.sizeLong(ctx, width);
    int fill = ' ';
    if (fillchar != null) {
      if (!Str.is(fillchar)) {
        throw Errors.type(
            "The fill character must be a unicode character, not " + Types.of(fillchar).name());
      }
      Object plain = Str.plain(fillchar);
      if (Str.length(plain) != 1) {
        throw Errors.type("The fill character must be exactly one character long");
      }
      fill = Str.at(plain, 0);
    }
    return Texts.of(TextOps.justify(ctx, source(self), size, fill, side));
  }

  @Py(
      value = "center(self, width, fillchar=' ', /)",
      doc = "Return a centered string of length width.")
  static Object center(Context ctx, Object self, Object width, Object fillchar) {
    return justify(ctx, self, width, fillchar, TextOps.Side.CENTER);
  }

  @Py(
      value = "ljust(self, width, fillchar=' ', /)",
      doc = "Return a left-justified string of length width.")
  static Object ljust(Context ctx, Object self, Object width, Object fillchar) {
    return justify(ctx, self, width, fillchar, TextOps.Side.LEFT);
  }

  @Py(
      value = "rjust(self, width, fillchar=' ', /)",
      doc = "Return a right-justified string of length width.")
  static Object rjust(Context ctx, Object self, Object width, Object fillchar) {
    return justify(ctx, self, width, fillchar, TextOps.Side.RIGHT);
  }

  @Py(
      value = "zfill(self, width, /)",
      doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.")
  static Object zfill(Context ctx, Object self, Object width) {
    return Texts.of(TextOps.zfill(ctx, source(self), Args.sizeLong(ctx, width)));
  }

  @Py(
      value = "expandtabs(self, /, tabsize=8)",
      doc = "Return a copy where all tab characters are expanded using spaces.")
  static Object expandTabs(Context ctx, Object self, Object tabsize) {
    int size = tabsize == null ? DEFAULT_TAB : Args.intValue(ctx, tabsize);
    return Texts.of(TextOps.expandTabs(ctx, source(self), size));
  }

  private static Object strip(
      Context ctx, Object self, Object chars, TextOps.Ends ends, String name) {
    CharSource set = null;
    if (Args.given(chars)) {
      if (!Str.is(chars)) {
        throw Errors.type(name + " arg must be None or str");
      }
      set = Texts.source(Str.plain(chars));
    }
    Object text = Str.plain(self);
    TextOps.Span kept = TextOps.strip(ctx, Texts.source(text), set, ends);
    if (kept.length() == Str.length(text)) {
      return text;
    }
    ctx.meter().allocate(2L * kept.length() + 16);
    ctx.meter().spend(kept.length() >> 4);
    return Str.slice(text, kept.start(), kept.end());
  }

  @Py(
      value = "strip(self, chars=None, /)",
      doc = "Return a copy of the string with leading and trailing whitespace removed.")
  static Object strip(Context ctx, Object self, Object chars) {
    return strip(ctx, self, chars, TextOps.Ends.BOTH, "strip");
  }

  @Py(
      value = "lstrip(self, chars=None, /)",
      doc = "Return a copy of the string with leading whitespace removed.")
  static Object lstrip(Context ctx, Object self, Object chars) {
    return strip(ctx, self, chars, TextOps.Ends.LEFT, "lstrip");
  }

  @Py(
      value = "rstrip(self, chars=None, /)",
      doc = "Return a copy of the string with trailing whitespace removed.")
  static Object rstrip(Context ctx, Object self, Object chars) {
    return strip(ctx, self, chars, TextOps.Ends.RIGHT, "rstrip");
  }

  @Py(
      value = "translate(self, table, /)",
      doc = "Replace each character in the string using the given translation table.")
  static Object translate(Context ctx, Object self, Object table) {
    return StrTranslate.translate(ctx, Str.plain(self), table);
  }

  @Py(
      value = "maketrans(x, y=None, z=None, /)",
      kind = MethodTable.Kind.STATIC,
      doc = "Return a translation table usable for str.translate().")
  static Object makeTrans(Context ctx, Object x, Object y, Object z) {
    return y == null ? StrTranslate.table(ctx, x) : StrTranslate.table(ctx, x, y, z);
  }

  @Py(
      value = "encode(self, /, encoding='utf-8', errors='strict')",
      doc = "Encode the string using the codec registered for encoding.")
  static Object encode(Context ctx, Object self, Object encoding, Object errors) {
    return Codecs.encode(
        ctx,
        Str.plain(self),
        Codecs.name(encoding, "encode", "encoding"),
        Codecs.name(errors, "encode", "errors"));
  }

  @Py(
      value = "format(self, /, *args, **kwargs)",
      doc = "Return a formatted version of the string, using substitutions from args and kwargs.")
  static Object format(Context ctx, Object self, Object[] args, PyDict kwargs) {
    return new StrFormat(ctx, PyTuple.of(args), kwargs).format(Str.plain(self));
  }

  @Py(
      value = "format_map(self, mapping, /)",
      doc = "Return a formatted version of the string, using substitutions from mapping.")
  static Object formatMap(Context ctx, Object self, Object mapping) {
    return new StrFormat(ctx, null, mapping).format(Str.plain(self));
  }
}
