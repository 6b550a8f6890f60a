package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import java.util.Arrays;

/** Hexadecimal text of bytes and back. */
public final class HexText {
  private static final byte[] DIGITS =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private HexText() {}

  /** {@code bytes.hex(sep, bytes_per_sep)}; Java null where not given. */
  public static Object of(Context ctx, byte[] bytes, Object sep, Object perSep) {
    byte[] text = bytes(ctx, bytes, sep == null ? -1 : separator(ctx, sep, 0x7f), perSep);
    return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** The same as bytes, whose separator may be any byte. */
  public static PyBytes bytesOf(Context ctx, byte[] bytes, Object sep, Object perSep) {
    return new PyBytes(bytes(ctx, bytes, sep == null ? -1 : separator(ctx, sep, 0xff), perSep));
  }

  private static byte[] bytes(Context ctx, byte[] bytes, int separator, Object perSep) {
    int group = perSep == null ? 1 : Args.intValue(ctx, perSep);
    if (separator < 0 || group == 0) {
      group = 0;
    }
    long length = 2L * bytes.length;
    long size = Math.abs((long) group);
    if (group != 0 && bytes.length > 0) {
      length += (bytes.length - 1) / size;
    }
    TextOps.requireSize(ctx, length);
    byte[] out = new byte[(int) length];
    int at = 0;
    for (int i = 0; i < bytes.length; i++) {
      Pace.keep(i, ctx.meter());
      if (i > 0 && size > 0 && (group > 0 ? bytes.length - i : i) % size == 0) {
        out[at++] = (byte) separator;
      }
      out[at++] = DIGITS[bytes[i] >> 4 & 15];
      out[at++] = DIGITS[bytes[i] & 15];
    }
    return out;
  }

  private static int separator(Context ctx, Object sep, int most) {
    if (Ops.length(ctx, sep) != 1) {
      throw Errors.value("sep must be length 1.");
    }
    int c;
    if (Str.is(sep)) {
      c = Str.at(Str.plain(sep), 0);
    } else if (sep instanceof PyByteString bytes) {
      c = bytes.at(0);
    } else {
      throw Errors.type("sep must be str or bytes.");
    }
    if (c > most) {
      throw Errors.value("sep must be ASCII.");
    }
    return c;
  }

  /** {@code bytes.fromhex(text)} for a plain str. */
  static byte[] parse(Context ctx, Object text) {
    CharSource source = Texts.source(text);
    int length = source.length();
    ctx.meter().spend(length >> 4);
    ctx.meter().allocate(length / 2 + 16L);
    for (int i = 0; i < length; i++) {
      Pace.keep(i, ctx.meter());
      if (source.at(i) >= 0x80) {
        throw bad(i);
      }
    }
    byte[] out = new byte[length / 2];
    int count = 0;
    for (int i = 0; i < length; i++) {
      Pace.keep(count, ctx.meter());
      int c = source.at(i);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        continue;
      }
      int high = digit(source, i++);
      out[count++] = (byte) (high << 4 | digit(source, i));
    }
    return Arrays.copyOf(out, count);
  }

  private static int digit(CharSource text, int at) {
    int digit = at < text.length() ? Character.digit(text.at(at), 16) : -1;
    if (digit < 0) {
      throw bad(at);
    }
    return digit;
  }

  private static PyException bad(int at) {
    return Errors.value("non-hexadecimal number found in fromhex() arg at position " + at);
  }
}
