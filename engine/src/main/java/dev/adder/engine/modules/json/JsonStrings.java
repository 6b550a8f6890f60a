package dev.adder.engine.modules.json;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Texts;

/** JSON string literals, both ways. */
final class JsonStrings {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int CHUNK = 1024;

  private JsonStrings() {}

  /** A string that was read, and the position after its closing quote. */
  record Read(Object value, int end) {}

  /** {@code json.JSONDecodeError(message, document, position)}. */
  static PyException fault(Context ctx, String message, CharSource text, int at) {
    Object decoder = dev.adder.engine.modules.Imported.get(ctx, "json.decoder");
    Object type = Attributes.get(ctx, decoder, "JSONDecodeError");
    Object error = Calls.call(ctx, type, message, Texts.of(text), (long) at);
    return new PyException((PyBaseException) error);
  }

  /** Reads the string whose opening quote stands before {@code begin}. */
  static Read scan(Context ctx, CharSource text, int begin, boolean strict) {
    int length = text.length();
    if (begin < 0 || begin > length) {
      throw dev.adder.engine.object.Errors.value("end is out of bounds");
    }
    int at = begin;
    while (at < length) {
      int c = text.at(at);
      if (c == '"') {
        ctx.meter().spend((at - begin) >> 3);
        ctx.meter().allocate(32L + 2L * (at - begin));
        return new Read(Texts.of(text.slice(begin, at)), at + 1);
      }
      if (c == '\\' || c < 0x20 && strict) {
        break;
      }
      Pace.keep(at++, ctx.meter());
    }
    return scanEscaped(ctx, text, begin, strict);
  }

  private static Read scanEscaped(Context ctx, CharSource text, int begin, boolean strict) {
    int length = text.length();
    TextBuilder out = new TextBuilder();
    int at = begin;
    int charged = begin;
    while (true) {
      if (at - charged > CHUNK) {
        ctx.meter().spend((at - charged) >> 3);
        ctx.meter().allocate(2L * (at - charged));
        ctx.meter().poll();
        charged = at;
      }
      if (at >= length) {
        throw fault(ctx, "Unterminated string starting at", text, begin - 1);
      }
      int c = text.at(at++);
      if (c == '"') {
        ctx.meter().spend((at - charged) >> 3);
        ctx.meter().allocate(32L + 2L * (at - charged));
        return new Read(Texts.of(out.build()), at);
      }
      if (c < 0x20 && strict) {
        throw fault(ctx, "Invalid control character at", text, at - 1);
      }
      if (c != '\\') {
        out.add(c);
        continue;
      }
      if (at >= length) {
        throw fault(ctx, "Unterminated string starting at", text, begin - 1);
      }
      int escape = text.at(at++);
      if (escape != 'u') {
        out.add(simple(ctx, text, escape, at));
        continue;
      }
      int unit = hex(text, at);
      if (unit < 0) {
        throw fault(ctx, "Invalid \\uXXXX escape", text, at - 1);
      }
      at += 4;
      if (unit >= 0xd800
          && unit < 0xdc00
          && at + 6 <= length
          && text.at(at) == '\\'
          && text.at(at + 1) == 'u') {
        int low = hex(text, at + 2);
        if (low >= 0xdc00 && low < 0xe000) {
          unit = Character.toCodePoint((char) unit, (char) low);
          at += 6;
        }
      }
      out.add(unit);
    }
  }

  private static int simple(Context ctx, CharSource text, int escape, int at) {
    return switch (escape) {
      case '"', '\\', '/' -> escape;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw fault(ctx, "Invalid \\escape", text, at - 2);
    };
  }

  private static int hex(CharSource text, int at) {
    if (at + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int c = text.at(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /** Appends the JSON literal of {@code plain}, which is charged here. */
  static void write(Context ctx, TextBuilder out, Object plain, boolean ascii) {
    CharSource text = Texts.source(plain);
    int length = text.length();
    ctx.meter().spend(length >> 3);
    ctx.meter().allocate(8L + 2L * length);
    out.add('"');
    int run = 0;
    for (int i = 0; i < length; i++) {
      Pace.keep(i, ctx.meter());
      int c = text.at(i);
      if (c >= 0x20 && c != '"' && c != '\\' && (c < 0x7f || !ascii || c == 0x7f)) {
        continue;
      }
      out.add(text, run, i);
      run = i + 1;
      escape(ctx, out, c);
    }
    out.add(text, run, length);
    out.add('"');
  }

  private static void escape(Context ctx, TextBuilder out, int c) {
    switch (c) {
      case '"' -> out.add("\\\"");
      case '\\' -> out.add("\\\\");
      case '\b' -> out.add("\\b");
      case '\f' -> out.add("\\f");
      case '\n' -> out.add("\\n");
      case '\r' -> out.add("\\r");
      case '\t' -> out.add("\\t");
      default -> {
        ctx.meter().allocate(12);
        if (c > 0xffff) {
          unit(out, Character.highSurrogate(c));
          unit(out, Character.lowSurrogate(c));
        } else {
          unit(out, c);
        }
      }
    }
  }

  private static void unit(TextBuilder out, int c) {
    out.add("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.add(HEX[(c >> shift) & 15]);
    }
  }

  /** What {@code scanstring} answers. */
  static PyTuple pair(Object value, int end) {
    return PyTuple.of(value, (long) end);
  }
}
