package dev.adder.engine.modules.binascii;

import dev.adder.engine.object.Context;
import java.util.Arrays;

/** Quoted-printable text. Source: CPython 3.13, Modules/binascii.c. */
final class QuotedPrintable {
  private static final int LINE = 76;
  private static final String DIGITS = "0123456789ABCDEF";

  private QuotedPrintable() {}

  static byte[] decode(byte[] text, boolean header) {
    byte[] out = new byte[text.length];
    int size = 0;
    int i = 0;
    while (i < text.length) {
      Context.pace(size);
      if (text[i] != '=') {
        out[size++] = header && text[i] == '_' ? (byte) ' ' : text[i];
        i++;
        continue;
      }
      i++;
      if (i >= text.length) {
        break;
      }
      if (text[i] == '\n' || text[i] == '\r') {
        while (i < text.length && text[i] != '\n') {
          i++;
        }
        i++;
      } else if (text[i] == '=') {
        out[size++] = '=';
        i++;
      } else if (i + 1 < text.length
          && Character.digit(text[i], 16) >= 0
          && Character.digit(text[i + 1], 16) >= 0) {
        out[size++] = (byte) (Character.digit(text[i], 16) << 4 | Character.digit(text[i + 1], 16));
        i += 2;
      } else {
        out[size++] = '=';
      }
    }
    return Arrays.copyOf(out, size);
  }

  static byte[] encode(byte[] data, boolean quoteTabs, boolean isText, boolean header) {
    return new Encoder(data, quoteTabs, isText, header).run();
  }

  private static final class Encoder {
    private final byte[] data;
    private final boolean quoteTabs;
    private final boolean isText;
    private final boolean header;
    private final boolean crlf;
    private byte[] out;
    private int size;
    private int line;

    Encoder(byte[] data, boolean quoteTabs, boolean isText, boolean header) {
      this.data = data;
      this.quoteTabs = quoteTabs;
      this.isText = isText;
      this.header = header;
      int newline = 0;
      while (newline < data.length && data[newline] != '\n') {
        Context.pace(newline++);
      }
      this.crlf = newline > 0 && newline < data.length && data[newline - 1] == '\r';
      this.out = new byte[data.length + 16];
    }

    byte[] run() {
      int i = 0;
      int steps = 0;
      while (i < data.length) {
        Context.pace(steps++);
        int c = data[i] & 0xff;
        if (isQuoted(i, c)) {
          if (line + 3 >= LINE) {
            softBreak();
          }
          hex(c);
          line += 3;
          i++;
        } else if (isText && (c == '\n' || c == '\r' && at(i + 1) == '\n')) {
          line = 0;
          protectSpace();
          lineEnd();
          i += c == '\r' ? 2 : 1;
        } else {
          if (i + 1 != data.length && at(i + 1) != '\n' && line + 1 >= LINE) {
            softBreak();
          }
          line++;
          put(header && c == ' ' ? '_' : c);
          i++;
        }
      }
      return Arrays.copyOf(out, size);
    }

    private int at(int i) {
      return i < data.length ? data[i] & 0xff : -1;
    }

    private boolean isQuoted(int i, int c) {
      int next = at(i + 1);
      if (c > 126 || c == '=' || header && c == '_') {
        return true;
      }
      if (c == '.' && line == 0 && (next == -1 || next == '\n' || next == '\r' || next == 0)) {
        return true;
      }
      if (c == '\r' || c == '\n') {
        return !isText;
      }
      boolean space = c == '\t' || c == ' ';
      return space && next == -1 || c < 33 && (quoteTabs || !space);
    }

    /** White space at the end of a line would be lost. */
    private void protectSpace() {
      if (size > 0 && (out[size - 1] == ' ' || out[size - 1] == '\t')) {
        hex(out[--size]);
      }
    }

    private void softBreak() {
      put('=');
      lineEnd();
      line = 0;
    }

    private void lineEnd() {
      if (crlf) {
        put('\r');
      }
      put('\n');
    }

    private void hex(int c) {
      put('=');
      put(DIGITS.charAt(c >> 4 & 15));
      put(DIGITS.charAt(c & 15));
    }

    private void put(int c) {
      if (size == out.length) {
        out = Arrays.copyOf(out, size * 2);
      }
      out[size++] = (byte) c;
    }
  }
}
