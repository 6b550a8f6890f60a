package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CodecFault;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The encodings unicode_escape and raw_unicode_escape: text as backslash escapes in Latin-1. */
final class EscapeCodecs {
  private EscapeCodecs() {}

  /** Which of the two a name means; null for any other. */
  private static Boolean isRaw(String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT).replace('-', '_')) {
      case "raw_unicode_escape" -> true;
      case "unicode_escape" -> false;
      default -> null;
    };
  }

  /** The bytes, or Java null when the encoding is another one. Linear. */
  static byte[] encode(Context ctx, Object text, String encoding) {
    Boolean raw = isRaw(encoding);
    if (raw == null) {
      return null;
    }
    int length = Str.length(text);
    ctx.meter().allocate(length);
    ctx.meter().spend(length >> 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 16);
    for (int i = 0; i < length; i++) {
      int point = Str.at(text, i);
      if (point > 0xffff) {
        append(out, "\\U%08x".formatted(point));
      } else if (point > 0xff) {
        append(out, "\\u%04x".formatted(point));
      } else if (raw) {
        out.write(point);
      } else {
        escape(out, point);
      }
    }
    return out.toByteArray();
  }

  private static void escape(ByteArrayOutputStream out, int point) {
    switch (point) {
      case '\\' -> append(out, "\\\\");
      case '\n' -> append(out, "\\n");
      case '\r' -> append(out, "\\r");
      case '\t' -> append(out, "\\t");
      default -> {
        if (point >= 0x20 && point < 0x7f) {
          out.write(point);
        } else {
          append(out, "\\x%02x".formatted(point));
        }
      }
    }
  }

  private static void append(ByteArrayOutputStream out, String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      out.write(ascii.charAt(i));
    }
  }

  /** The text, or Java null when the encoding is another one; UnicodeDecodeError. Linear. */
  static Object decode(Context ctx, byte[] bytes, String encoding) {
    Boolean raw = isRaw(encoding);
    if (raw == null) {
      return null;
    }
    ctx.meter().allocate(4L * bytes.length);
    ctx.meter().spend(bytes.length >> 4);
    int[] points = new int[bytes.length];
    int n = 0;
    for (int i = 0; i < bytes.length; ) {
      int c = bytes[i] & 0xff;
      if (c != '\\') {
        points[n++] = c;
        i++;
        continue;
      }
      int next = i + 1 < bytes.length ? bytes[i + 1] & 0xff : -1;
      if (raw && next != 'u' && next != 'U') {
        points[n++] = c;
        if (next >= 0) {
          points[n++] = next;
        }
        i += 2;
        continue;
      }
      int digits = next == 'x' ? 2 : next == 'u' ? 4 : next == 'U' ? 8 : 0;
      if (digits > 0) {
        points[n++] = hex(bytes, i, digits, raw);
        i += 2 + digits;
      } else if (next >= '0' && next <= '7') {
        int value = 0;
        int at = i + 1;
        for (; at < Math.min(bytes.length, i + 4) && bytes[at] >= '0' && bytes[at] <= '7'; at++) {
          value = value * 8 + bytes[at] - '0';
        }
        points[n++] = value;
        i = at;
      } else {
        n = simple(bytes, i, next, points, n);
        i += 2;
      }
    }
    return Str.of(Arrays.copyOf(points, n));
  }

  private static int simple(byte[] bytes, int at, int next, int[] points, int n) {
    int value =
        switch (next) {
          case '\n' -> -1;
          case '\\', '\'', '"' -> next;
          case 'a' -> 7;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'v' -> 0x0b;
          case -1 -> throw fault(bytes, at, bytes.length, "\\ at end of string", false);
          default -> -2;
        };
    if (value == -2) {
      points[n] = '\\';
      points[n + 1] = next;
      return n + 2;
    }
    if (value >= 0) {
      points[n] = value;
      return n + 1;
    }
    return n;
  }

  private static int hex(byte[] bytes, int at, int digits, boolean raw) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit =
          at + 2 + i < bytes.length ? Character.digit(bytes[at + 2 + i] & 0xff, 16) : -1;
      if (digit < 0) {
        String shape = digits == 2 ? "\\xXX" : digits == 4 ? "\\uXXXX" : "\\UXXXXXXXX";
        throw fault(bytes, at, at + 2 + i, "truncated " + shape + " escape", raw);
      }
      value = value * 16 + digit;
    }
    if (value > 0x10ffff) {
      throw fault(bytes, at, at + 2 + digits, "illegal Unicode character", raw);
    }
    return (int) value;
  }

  private static RuntimeException fault(
      byte[] bytes, int start, int end, String reason, boolean raw) {
    return Codecs.raise(
        new CodecFault(
            raw ? "rawunicodeescape" : "unicodeescape",
            CodecFault.Direction.DECODE,
            start,
            Math.min(end, bytes.length),
            reason),
        new PyBytes(bytes));
  }
}
