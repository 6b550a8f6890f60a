package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;

/** {@code repr} and {@code ascii} of str, {@code repr} of bytes. Linear, charged by length. */
public final class Quoting {
  private static final int CHUNK = 1 << 14;

  private Quoting() {}

  /** {@code repr(str)}: single quotes unless the text has only those. */
  public static CharSource repr(CharSource text, Meter meter) {
    return quote(text, false, meter);
  }

  /** {@code ascii(str)}: as repr, with everything beyond ASCII escaped. */
  public static CharSource ascii(CharSource text, Meter meter) {
    return quote(text, true, meter);
  }

  private static CharSource quote(CharSource text, boolean asciiOnly, Meter meter) {
    int length = text.length();
    meter.allocate(2L * length + 32);
    int quote = quoteFor(text, meter);
    TextBuilder out = new TextBuilder(length + 2).add(quote);
    for (int i = 0; i < length; i++) {
      if ((i & (CHUNK - 1)) == 0) {
        meter.spend(1 + Math.min(CHUNK, length - i) / 16);
        meter.poll();
      }
      int c = text.at(i);
      if (c == quote || c == '\\') {
        out.add('\\').add(c);
      } else if (c >= ' ' && c < 0x7f || !asciiOnly && Unicode.isPrintable(c)) {
        out.add(c);
      } else {
        escape(c, out);
      }
    }
    return out.add(quote).build();
  }

  private static int quoteFor(CharSource text, Meter meter) {
    boolean single = false;
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, meter);
      int c = text.at(i);
      if (c == '"') {
        return '\'';
      }
      single |= c == '\'';
    }
    return single ? '"' : '\'';
  }

  /** Appends the shortest of \n, \xhh, \\uhhhh and \\Uhhhhhhhh that repr uses. */
  static void escape(int c, TextBuilder out) {
    switch (c) {
      case '\n' -> out.add("\\n");
      case '\r' -> out.add("\\r");
      case '\t' -> out.add("\\t");
      default -> {
        if (c < 0x100) {
          hex(c, 'x', 2, out);
        } else if (c < 0x10000) {
          hex(c, 'u', 4, out);
        } else {
          hex(c, 'U', 8, out);
        }
      }
    }
  }

  static void hex(int c, char letter, int digits, TextBuilder out) {
    out.add('\\').add(letter);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.add(Character.forDigit(c >> shift & 15, 16));
    }
  }

  /** {@code repr(bytes)}, with the prefix b. */
  public static String reprBytes(byte[] bytes, Meter meter) {
    CharSource source = CharSource.of(bytes);
    meter.allocate(4L * bytes.length + 32);
    int quote = quoteFor(source, meter);
    TextBuilder out = new TextBuilder(bytes.length + 3).add('b').add(quote);
    for (int i = 0; i < bytes.length; i++) {
      if ((i & (CHUNK - 1)) == 0) {
        meter.spend(1 + Math.min(CHUNK, bytes.length - i) / 16);
        meter.poll();
      }
      int c = bytes[i] & 0xff;
      if (c == quote || c == '\\') {
        out.add('\\').add(c);
      } else if (c >= ' ' && c < 0x7f) {
        out.add(c);
      } else {
        escape(c, out);
      }
    }
    return out.add(quote).build().toString();
  }
}
