package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Methods of bytes and bytearray that pad, strip, translate, decode and show hex. */
@PyMethods(type = "bytes,bytearray")
final class ByteShapeMethods {
  private static final int DEFAULT_TAB = 8;
  private static final int ALL = 256;

  private ByteShapeMethods() {}

  /** The bytes as a str of the same characters. */
  static CharSource latin(PyByteString self) {
    return new CharSource.Chars(
        new String(self.array(), 0, self.size(), StandardCharsets.ISO_8859_1));
  }

  private static PyByteString result(Context ctx, PyByteString self, CharSource text) {
    ctx.meter().allocate(text.length() + 16L);
    return self.like(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Object justify(
      Context ctx, PyByteString self, Object[] arguments, TextOps.Side side, String name) {
    long size = Args.sizeLong(ctx, arguments[0]);
    int fill = ' ';
    if (arguments[1] != null) {
      if (!(arguments[1] instanceof PyByteString b) || b.size() != 1) {
        throw Errors.type(
            "%s() argument 2 must be a byte string of length 1, not %s"
                .formatted(name, Types.of(arguments[1]).name()));
      }
      fill = b.at(0);
    }
    if (size <= self.size()) {
      return ByteSearchMethods.unchanged(self);
    }
    return result(ctx, self, TextOps.justify(ctx, latin(self), size, fill, side));
  }

  @Py("center(self, width, fillchar=b' ', /)")
  static Object center(Context ctx, PyByteString self, Object width, Object fillchar) {
    return justify(ctx, self, new Object[] {width, fillchar}, TextOps.Side.CENTER, "center");
  }

  @Py("ljust(self, width, fillchar=b' ', /)")
  static Object ljust(Context ctx, PyByteString self, Object width, Object fillchar) {
    return justify(ctx, self, new Object[] {width, fillchar}, TextOps.Side.LEFT, "ljust");
  }

  @Py("rjust(self, width, fillchar=b' ', /)")
  static Object rjust(Context ctx, PyByteString self, Object width, Object fillchar) {
    return justify(ctx, self, new Object[] {width, fillchar}, TextOps.Side.RIGHT, "rjust");
  }

  @Py("zfill(self, width, /)")
  static Object zfill(Context ctx, PyByteString self, Object width) {
    long size = Args.sizeLong(ctx, width);
    return size <= self.size()
        ? ByteSearchMethods.unchanged(self)
        : result(ctx, self, TextOps.zfill(ctx, latin(self), size));
  }

  @Py("expandtabs(self, /, tabsize=8)")
  static Object expandTabs(Context ctx, PyByteString self, Object tabsize) {
    int size = tabsize == null ? DEFAULT_TAB : Args.intValue(ctx, tabsize);
    return result(ctx, self, TextOps.expandTabs(ctx, latin(self), size));
  }

  private static Object strip(Context ctx, PyByteString self, Object chars, TextOps.Ends ends) {
    CharSource set = Args.given(chars) ? CharSource.of(Buffers.of(ctx, chars, "")) : null;
    TextOps.Span kept = TextOps.strip(ctx, self.source(), set, ends);
    return ByteSearchMethods.cut(ctx, self, kept.start(), kept.end());
  }

  @Py("strip(self, bytes=None, /)")
  static Object strip(Context ctx, PyByteString self, Object chars) {
    return strip(ctx, self, chars, TextOps.Ends.BOTH);
  }

  @Py("lstrip(self, bytes=None, /)")
  static Object lstrip(Context ctx, PyByteString self, Object chars) {
    return strip(ctx, self, chars, TextOps.Ends.LEFT);
  }

  @Py("rstrip(self, bytes=None, /)")
  static Object rstrip(Context ctx, PyByteString self, Object chars) {
    return strip(ctx, self, chars, TextOps.Ends.RIGHT);
  }

  @Py("translate(self, table, /, delete=b'')")
  static Object translate(Context ctx, PyByteString self, Object table, Object delete) {
    byte[] map = table == PyNone.NONE ? null : Buffers.of(ctx, table, "");
    if (map != null && map.length != ALL) {
      throw Errors.value("translation table must be 256 characters long");
    }
    byte[] gone = delete == null ? new byte[0] : Buffers.of(ctx, delete, "");
    boolean[] deleted = new boolean[ALL];
    ctx.meter().spend(gone.length >> 4);
    for (int i = 0; i < gone.length; i++) {
      Pace.keep(i, ctx.meter());
      deleted[gone[i] & 0xff] = true;
    }
    ByteOperators.requireSize(ctx, self.size());
    ctx.meter().spend(self.size() >> 4);
    byte[] out = new byte[self.size()];
    int count = 0;
    for (int i = 0; i < out.length; i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      if (!deleted[c]) {
        out[count++] = map == null ? (byte) c : map[c];
      }
    }
    return self.like(count == out.length ? out : Arrays.copyOf(out, count));
  }

  @Py(value = "maketrans(frm, to, /)", kind = MethodTable.Kind.STATIC)
  static Object makeTrans(Context ctx, Object from, Object to) {
    byte[] keys = Buffers.of(ctx, from, "");
    byte[] values = Buffers.of(ctx, to, "");
    if (keys.length != values.length) {
      throw Errors.value("maketrans arguments must have same length");
    }
    byte[] table = new byte[ALL];
    for (int i = 0; i < ALL; i++) {
      table[i] = (byte) i;
    }
    ctx.meter().spend(keys.length >> 4);
    for (int i = 0; i < keys.length; i++) {
      Pace.keep(i, ctx.meter());
      table[keys[i] & 0xff] = values[i];
    }
    return new PyBytes(table);
  }

  @Py("decode(self, /, encoding='utf-8', errors='strict')")
  static Object decode(Context ctx, PyByteString self, Object encoding, Object errors) {
    return Codecs.decode(
        ctx,
        self.exact(),
        Codecs.name(encoding, "decode", "encoding"),
        Codecs.name(errors, "decode", "errors"));
  }

  @Py("hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object hex(Context ctx, PyByteString self, Object sep, Object perSep) {
    return HexText.of(ctx, self.exact(), sep, perSep);
  }

  @Py(value = "fromhex(cls, string, /)", kind = MethodTable.Kind.CLASS)
  static Object fromHex(Context ctx, PyType cls, Object string) {
    if (!Str.is(string)) {
      throw Errors.type("fromhex() argument must be str, not " + Args.typeName(string));
    }
    byte[] bytes = HexText.parse(ctx, Str.plain(string));
    if (cls == PyByteArray.TYPE) {
      return new PyByteArray(bytes);
    }
    PyBytes plain = new PyBytes(bytes);
    return cls == PyBytes.TYPE ? plain : Calls.call(ctx, cls, plain);
  }
}
