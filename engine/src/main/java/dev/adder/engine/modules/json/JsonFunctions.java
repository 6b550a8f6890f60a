package dev.adder.engine.modules.json;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Texts;

/** The functions of module {@code _json}. */
@PyMethods(module = "_json")
public final class JsonFunctions {
  private JsonFunctions() {}

  /** Puts the types of the module into its namespace. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "make_scanner", JsonScanner.TYPE);
    dict.put(ctx, "make_encoder", JsonEncoder.TYPE);
  }

  /** 1 for encode_basestring_ascii, 0 for encode_basestring, -1 for any other encoder. */
  static int kind(Object encoder) {
    if (encoder instanceof NativeFunction function) {
      return switch (function.name()) {
        case "encode_basestring_ascii" -> 1;
        case "encode_basestring" -> 0;
        default -> -1;
      };
    }
    return -1;
  }

  @Py("scanstring(string, end, strict=True, /)")
  static Object scanString(Context ctx, Object string, Object end, Object strict) {
    if (!Str.is(string)) {
      Args.sizeLong(ctx, end);
      throw Errors.type("first argument must be a string, not " + Types.of(string).shortName());
    }
    long begin = Args.sizeLong(ctx, end);
    JsonStrings.Read read =
        JsonStrings.scan(
            ctx,
            Texts.source(Str.plain(string)),
            Math.clamp(begin, -1, Integer.MAX_VALUE),
            strict == null || Ops.truth(ctx, strict));
    return JsonStrings.pair(read.value(), read.end());
  }

  @Py("encode_basestring_ascii(string, /)")
  static Object encodeAscii(Context ctx, Object string) {
    return encode(ctx, string, true);
  }

  @Py("encode_basestring(string, /)")
  static Object encode(Context ctx, Object string) {
    return encode(ctx, string, false);
  }

  private static Object encode(Context ctx, Object string, boolean ascii) {
    if (!Str.is(string)) {
      throw Errors.type("first argument must be a string, not " + Types.of(string).shortName());
    }
    TextBuilder out = new TextBuilder();
    JsonStrings.write(ctx, out, Str.plain(string), ascii);
    return Texts.of(out.build());
  }
}
