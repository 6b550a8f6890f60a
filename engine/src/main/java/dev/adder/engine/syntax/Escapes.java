package dev.adder.engine.syntax;

import java.io.ByteArrayOutputStream;

/** What the backslashes in string and bytes literals stand for. */
final class Escapes {
  /** Takes the first invalid escape of a literal: the text behind the backslash. */
  interface Sink {
    void invalid(String escape);
  }

  /** Says that an escape is broken. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message, null, false, false);
    }
  }

  private final String text;
  private final Sink sink;
  private int pos;
  private boolean warned;

  /** Where CPython's decoder would be: it sees every character beyond ASCII as ten. */
  private int shadow;

  private Escapes(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  /** The value of the text of a str literal. */
  static Object decode(String text, Sink sink) throws Broken {
    return new Escapes(text, sink).decodeText();
  }

  /** The value of the text of a bytes literal. */
  static byte[] decodeBytes(String text, Sink sink) throws Broken {
    return new Escapes(text, sink).decodeBytes();
  }

  private Object decodeText() throws Broken {
    TextBuilder out = new TextBuilder();
    while (pos < text.length()) {
      int c = text.codePointAt(pos);
      if (c != '\\') {
        pos += Character.charCount(c);
        shadow += c < 128 ? 1 : 10;
        out.append(c);
      } else if (pos + 1 >= text.length() || text.charAt(pos + 1) >= 128) {
        pos++;
        shadow += 6;
        out.append('\\');
      } else {
        escape(out);
      }
    }
    return out.build();
  }

  private void escape(TextBuilder out) throws Broken {
    int start = shadow;
    char c = text.charAt(pos + 1);
    pos += 2;
    shadow += 2;
    int simple = simple(c);
    if (simple >= 0) {
      out.append(simple);
      return;
    }
    switch (c) {
      case '\n' -> {}
      case '0', '1', '2', '3', '4', '5', '6', '7' -> out.append(octal());
      case 'x' -> out.append(hex(2, start, "truncated \\xXX escape"));
      case 'u' -> out.append(hex(4, start, "truncated \\uXXXX escape"));
      case 'U' -> out.append(hex(8, start, "truncated \\UXXXXXXXX escape"));
      case 'N' -> out.append(named(start));
      default -> {
        warn(String.valueOf(c));
        out.append('\\');
        out.append(c);
      }
    }
  }

  private static int simple(char c) {
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'v' -> 0x0B;
      case 'a' -> 0x07;
      default -> -1;
    };
  }

  private void warn(String escape) {
    if (!warned) {
      warned = true;
      sink.invalid(escape);
    }
  }

  private int octal() {
    int first = pos - 1;
    int value = text.charAt(first) - '0';
    while (pos < text.length() && pos < first + 3 && isOctal(text.charAt(pos))) {
      value = value * 8 + text.charAt(pos++) - '0';
      shadow++;
    }
    if (value > 0xFF) {
      warn(text.substring(first, pos));
    }
    return value;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private int hex(int digits, int start, String message) throws Broken {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit =
          pos < text.length() && text.charAt(pos) < 128
              ? Character.digit(text.charAt(pos), 16)
              : -1;
      if (digit < 0) {
        throw broken(start, message);
      }
      value = value << 4 | digit;
      pos++;
      shadow++;
    }
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      throw broken(start, "illegal Unicode character");
    }
    return value;
  }

  private int named(int start) throws Broken {
    String malformed = "malformed \\N character escape";
    if (pos >= text.length() || text.charAt(pos) != '{') {
      throw broken(start, malformed);
    }
    int end = text.indexOf('}', pos);
    String name = text.substring(pos + 1, end < 0 ? text.length() : end);
    shadow += 1 + name.codePoints().map(c -> c < 128 ? 1 : 10).sum();
    if (end < 0 || name.isEmpty()) {
      throw broken(start, malformed);
    }
    pos = end + 1;
    shadow++;
    int point = CharacterNames.codePoint(name);
    if (point < 0) {
      throw broken(start, "unknown Unicode character name");
    }
    return point;
  }

  private Broken broken(int start, String message) {
    return new Broken(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position "
            + (start + "-" + (shadow - 1) + ": " + message));
  }

  private byte[] decodeBytes() throws Broken {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    while (pos < text.length()) {
      char c = text.charAt(pos++);
      if (c != '\\') {
        out.write(c);
        continue;
      }
      int start = pos - 1;
      c = text.charAt(pos++);
      int simple = simple(c);
      if (simple >= 0) {
        out.write(simple);
      } else if (isOctal(c)) {
        out.write(octal());
      } else if (c == 'x') {
        out.write(hexByte(start));
      } else if (c != '\n') {
        warn(String.valueOf(c));
        out.write('\\');
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  private int hexByte(int start) throws Broken {
    int high = pos < text.length() ? Character.digit(text.charAt(pos), 16) : -1;
    int low = pos + 1 < text.length() ? Character.digit(text.charAt(pos + 1), 16) : -1;
    if (high < 0 || low < 0) {
      throw new Broken("(value error) invalid \\x escape at position " + start);
    }
    pos += 2;
    return high << 4 | low;
  }
}
