package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.CodecFault;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.text.TextBuilder;
import java.io.ByteArrayOutputStream;

/**
 * The encodings unicode_escape and raw_unicode_escape. Source: CPython, Objects/unicodeobject.c.
 */
final class EscapeCodecs {
  private EscapeCodecs() {}

  /** Charged and linear; nothing in a str cannot be encoded. */
  static byte[] encode(Context ctx, CharSource text, boolean raw) {
    int length = text.length();
    ctx.meter().allocate(2L * length + 32);
    ctx.meter().spend(1 + (length >> 3));
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 16);
    for (int i = 0; i < length; i++) {
      Context.pace(i);
      int c = text.at(i);
      boolean plain = raw ? c < 0x100 : c >= ' ' && c < 0x7f && c != '\\';
      if (plain) {
        out.write(c);
        continue;
      }
      ctx.meter().allocate(10);
      String escape =
          switch (c) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default ->
                c < 0x100
                    ? "\\x%02x".formatted(c)
                    : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
          };
      for (int k = 0; k < escape.length(); k++) {
        out.write(escape.charAt(k));
      }
    }
    return out.toByteArray();
  }

  /** The str that {@code bytes} spell; faults go to {@code errors}. */
  static CharSource decode(Context ctx, byte[] bytes, boolean raw, ErrorHandler errors) {
    ctx.meter().allocate(2L * bytes.length + 32);
    ctx.meter().spend(1 + (bytes.length >> 3));
    return new Decoder(bytes, raw, errors).run();
  }

  private static final class Decoder {
    private final byte[] bytes;
    private final boolean raw;
    private final ErrorHandler errors;
    private final TextBuilder out;
    private int at;

    Decoder(byte[] bytes, boolean raw, ErrorHandler errors) {
      this.bytes = bytes;
      this.raw = raw;
      this.errors = errors;
      this.out = new TextBuilder(bytes.length);
    }

    CharSource run() {
      int steps = 0;
      while (at < bytes.length) {
        Context.pace(steps++);
        int c = bytes[at] & 0xff;
        if (c != '\\') {
          out.add(c);
          at++;
        } else if (raw) {
          rawEscape();
        } else {
          escape();
        }
      }
      return out.build();
    }

    private int peek(int index) {
      return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    private void rawEscape() {
      int c = peek(at + 1);
      if (c == 'u') {
        digits(4, "truncated \\uXXXX escape");
      } else if (c == 'U') {
        digits(8, "truncated \\UXXXXXXXX escape");
      } else {
        out.add('\\');
        at++;
        if (c == '\\') {
          out.add('\\');
          at++;
        }
      }
    }

    private void escape() {
      int c = peek(at + 1);
      switch (c) {
        case -1 -> fault(at + 1, "\\ at end of string");
        case '\n' -> at += 2;
        case '\\', '\'', '"' -> simple(c);
        case 'a' -> simple(7);
        case 'b' -> simple('\b');
        case 'f' -> simple('\f');
        case 'n' -> simple('\n');
        case 'r' -> simple('\r');
        case 't' -> simple('\t');
        case 'v' -> simple(11);
        case 'x' -> digits(2, "truncated \\xXX escape");
        case 'u' -> digits(4, "truncated \\uXXXX escape");
        case 'U' -> digits(8, "truncated \\UXXXXXXXX escape");
        case 'N' -> named();
        default -> {
          if (c >= '0' && c <= '7') {
            octal();
          } else {
            out.add('\\').add(c);
            at += 2;
          }
        }
      }
    }

    private void simple(int c) {
      out.add(c);
      at += 2;
    }

    private void octal() {
      int value = 0;
      at++;
      for (int k = 0; k < 3 && peek(at) >= '0' && peek(at) <= '7'; k++) {
        value = value << 3 | peek(at++) - '0';
      }
      out.add(value);
    }

    private void digits(int count, String truncated) {
      long value = 0;
      int end = at + 2;
      for (int k = 0; k < count; k++, end++) {
        int digit = peek(end) < 0 ? -1 : Character.digit(peek(end), 16);
        if (digit < 0) {
          fault(end, truncated);
          return;
        }
        value = value << 4 | digit;
      }
      if (value > Character.MAX_CODE_POINT) {
        fault(end, raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character");
        return;
      }
      out.add((int) value);
      at = end;
    }

    private void named() {
      int end = at + 3;
      if (peek(at + 2) != '{') {
        fault(at + 2, "malformed \\N character escape");
        return;
      }
      while (peek(end) >= 0 && peek(end) != '}') {
        end++;
      }
      if (peek(end) != '}' || end == at + 3) {
        fault(end, "malformed \\N character escape");
        return;
      }
      String name =
          new String(bytes, at + 3, end - at - 3, java.nio.charset.StandardCharsets.ISO_8859_1);
      try {
        out.add(Character.codePointOf(name));
        at = end + 1;
      } catch (IllegalArgumentException e) {
        fault(end + 1, "unknown Unicode character name");
      }
    }

    private void fault(int end, String reason) {
      CodecFault fault =
          new CodecFault(
              raw ? "rawunicodeescape" : "unicodeescape",
              CodecFault.Direction.DECODE,
              at,
              Math.min(end, bytes.length),
              reason);
      ErrorHandler.Fix fix = errors.handle(fault, CharSource.of(bytes));
      out.add(fix.replacement());
      at = fix.resume();
    }
  }
}
