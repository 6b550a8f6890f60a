package dev.adder.engine.modules.binascii;

import dev.adder.engine.object.Context;
import java.util.Arrays;

/** One line of uuencoded data. Source: CPython 3.13, Modules/binascii.c. */
final class UuText {
  private static final int MOST = 45;

  private UuText() {}

  static byte[] encode(byte[] data, boolean backtick) {
    if (data.length > MOST) {
      throw BinAscii.error("At most 45 bytes at once");
    }
    byte[] out = new byte[2 + (data.length + 2) / 3 * 4];
    int at = 0;
    out[at++] = digit(data.length, backtick);
    int bits = 0;
    int rest = 0;
    for (int i = 0; i < data.length || bits != 0; i++) {
      Context.pace(i);
      rest = rest << 8 | (i < data.length ? data[i] & 0xff : 0);
      bits += 8;
      while (bits >= 6) {
        bits -= 6;
        out[at++] = digit(rest >> bits & 63, backtick);
      }
    }
    out[at++] = '\n';
    return at == out.length ? out : Arrays.copyOf(out, at);
  }

  private static byte digit(int value, boolean backtick) {
    return (byte) (backtick && value == 0 ? '`' : value + ' ');
  }

  static byte[] decode(byte[] text) {
    int length = ((text.length == 0 ? 0 : text[0]) - ' ') & 63;
    byte[] out = new byte[length];
    int size = 0;
    int at = 1;
    int bits = 0;
    int rest = 0;
    for (; size < length; at++) {
      Context.pace(at);
      int c = at < text.length ? text[at] & 0xff : 0;
      if (c == '\n' || c == '\r' || at >= text.length) {
        c = 0;
      } else {
        if (c < ' ' || c > ' ' + 64) {
          throw BinAscii.error("Illegal char");
        }
        c = (c - ' ') & 63;
      }
      rest = rest << 6 | c;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out[size++] = (byte) (rest >> bits);
        rest &= (1 << bits) - 1;
      }
    }
    for (; at < text.length; at++) {
      Context.pace(at);
      int c = text[at];
      if (c != ' ' && c != '`' && c != '\n' && c != '\r') {
        throw BinAscii.error("Trailing garbage");
      }
    }
    return out;
  }
}
