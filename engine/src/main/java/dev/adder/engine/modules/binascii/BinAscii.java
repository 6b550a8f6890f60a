package dev.adder.engine.modules.binascii;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.HexText;
import dev.adder.engine.types.PyBytes;

/** The functions of module {@code binascii}. */
@PyMethods(module = "binascii")
public final class BinAscii {
  /** {@code binascii.Error}. */
  static final PyType ERROR = PyType.variant("binascii.Error", Exceptions.VALUE_ERROR);

  private static final PyType INCOMPLETE =
      PyType.variant("binascii.Incomplete", Exceptions.EXCEPTION);

  private BinAscii() {}

  /** Puts the exceptions into the module's namespace. */
  public static void fill(Context ctx, PyDict namespace) {
    namespace.putName("Error", ERROR);
    namespace.putName("Incomplete", INCOMPLETE);
  }

  static PyException error(String message) {
    return Errors.make(ERROR, message);
  }

  /** The bytes of an ASCII str or a bytes-like object, charged for {@code factor} times as many. */
  private static byte[] ascii(Context ctx, Object data, int factor) {
    byte[] bytes;
    if (Str.is(data)) {
      Object text = Str.plain(data);
      bytes = new byte[Str.length(text)];
      for (int i = 0; i < bytes.length; i++) {
        Context.pace(i);
        int c = Str.at(text, i);
        if (c >= 0x80) {
          throw Errors.value("string argument should contain only ASCII characters");
        }
        bytes[i] = (byte) c;
      }
    } else {
      bytes = Buffers.orNull(ctx, data);
      if (bytes == null) {
        throw Errors.type(
            "argument should be bytes, buffer or ASCII string, not '"
                + Types.of(data).name()
                + "'");
      }
    }
    charge(ctx, bytes, factor);
    return bytes;
  }

  private static byte[] binary(Context ctx, Object data, int factor) {
    byte[] bytes = Buffers.of(ctx, data, "");
    charge(ctx, bytes, factor);
    return bytes;
  }

  private static void charge(Context ctx, byte[] bytes, int factor) {
    ctx.meter().allocate((long) bytes.length * factor + 64);
    ctx.meter().spend(1 + (bytes.length >> 3));
    if (bytes.length > (Integer.MAX_VALUE - 64) / Math.max(1, factor)) {
      throw Errors.memory();
    }
  }

  private static boolean flag(Context ctx, Object value, boolean fallback) {
    return value == null ? fallback : Ops.truth(ctx, value);
  }

  @Py("a2b_base64(data, /, *, strict_mode=False)")
  static Object decodeBase64(Context ctx, Object data, Object strict) {
    byte[] text = ascii(ctx, data, 1);
    return new PyBytes(Base64Text.decode(text, flag(ctx, strict, false)));
  }

  @Py("b2a_base64(data, /, *, newline=True)")
  static Object encodeBase64(Context ctx, Object data, Object newline) {
    byte[] bytes = binary(ctx, data, 2);
    return new PyBytes(Base64Text.encode(bytes, flag(ctx, newline, true)));
  }

  private static Object hex(Context ctx, Object data, Object sep, Object perSep) {
    return HexText.bytesOf(ctx, binary(ctx, data, 2), sep, perSep);
  }

  @Py("b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object encodeHex(Context ctx, Object data, Object sep, Object perSep) {
    return hex(ctx, data, sep, perSep);
  }

  @Py("hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)")
  static Object hexlify(Context ctx, Object data, Object sep, Object perSep) {
    return hex(ctx, data, sep, perSep);
  }

  private static Object unhex(Context ctx, Object hexstr) {
    byte[] text = ascii(ctx, hexstr, 1);
    if (text.length % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] out = new byte[text.length / 2];
    for (int i = 0; i < out.length; i++) {
      Context.pace(i);
      int high = Character.digit(text[2 * i], 16);
      int low = Character.digit(text[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return new PyBytes(out);
  }

  @Py("a2b_hex(hexstr, /)")
  static Object decodeHex(Context ctx, Object hexstr) {
    return unhex(ctx, hexstr);
  }

  @Py("unhexlify(hexstr, /)")
  static Object unhexlify(Context ctx, Object hexstr) {
    return unhex(ctx, hexstr);
  }

  private static int checksum(Context ctx, Object crc) {
    return crc == null ? 0 : Ints.big((Number) Args.index(ctx, crc)).intValue();
  }

  @Py("crc32(data, crc=0, /)")
  static Object crc32(Context ctx, Object data, Object crc) {
    byte[] bytes = binary(ctx, data, 0);
    return Checksums.crc32(bytes, checksum(ctx, crc)) & 0xffffffffL;
  }

  @Py("crc_hqx(data, crc, /)")
  static Object crcHqx(Context ctx, Object data, Object crc) {
    byte[] bytes = binary(ctx, data, 0);
    return (long) Checksums.crcHqx(bytes, checksum(ctx, crc));
  }

  @Py("a2b_uu(data, /)")
  static Object decodeUu(Context ctx, Object data) {
    return new PyBytes(UuText.decode(ascii(ctx, data, 1)));
  }

  @Py("b2a_uu(data, /, *, backtick=False)")
  static Object encodeUu(Context ctx, Object data, Object backtick) {
    return new PyBytes(UuText.encode(binary(ctx, data, 2), flag(ctx, backtick, false)));
  }

  @Py("a2b_qp(data, header=False)")
  static Object decodeQuoted(Context ctx, Object data, Object header) {
    return new PyBytes(QuotedPrintable.decode(ascii(ctx, data, 1), flag(ctx, header, false)));
  }

  @Py("b2a_qp(data, quotetabs=False, istext=True, header=False)")
  static Object encodeQuoted(
      Context ctx, Object data, Object quotetabs, Object istext, Object header) {
    byte[] bytes = binary(ctx, data, 4);
    return new PyBytes(
        QuotedPrintable.encode(
            bytes, flag(ctx, quotetabs, false), flag(ctx, istext, true), flag(ctx, header, false)));
  }
}
