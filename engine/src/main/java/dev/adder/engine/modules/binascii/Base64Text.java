package dev.adder.engine.modules.binascii;

import dev.adder.engine.object.Context;
import java.util.Arrays;

/** Base64 as binascii reads and writes it. Source: CPython 3.13, Modules/binascii.c. */
final class Base64Text {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final byte[] VALUES = values();

  private Base64Text() {}

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < DIGITS.length(); i++) {
      values[DIGITS.charAt(i)] = (byte) i;
    }
    return values;
  }

  static byte[] encode(byte[] data, boolean newline) {
    byte[] out = new byte[(data.length + 2) / 3 * 4 + (newline ? 1 : 0)];
    int at = 0;
    for (int i = 0; i < data.length; i += 3) {
      Context.pace(i / 3);
      int left = data.length - i;
      int group =
          (data[i] & 0xff) << 16
              | (left > 1 ? (data[i + 1] & 0xff) << 8 : 0)
              | (left > 2 ? data[i + 2] & 0xff : 0);
      out[at++] = (byte) DIGITS.charAt(group >> 18);
      out[at++] = (byte) DIGITS.charAt(group >> 12 & 63);
      out[at++] = (byte) (left > 1 ? DIGITS.charAt(group >> 6 & 63) : '=');
      out[at++] = (byte) (left > 2 ? DIGITS.charAt(group & 63) : '=');
    }
    if (newline) {
      out[at] = '\n';
    }
    return out;
  }

  /** The bytes; what is no digit is skipped unless {@code strict}. */
  static byte[] decode(byte[] text, boolean strict) {
    byte[] out = new byte[(text.length + 3) / 4 * 3];
    int size = 0;
    int quad = 0;
    int rest = 0;
    int pads = 0;
    boolean padding = false;
    for (int i = 0; i < text.length; i++) {
      Context.pace(i);
      if (text[i] == '=') {
        padding = true;
        if (strict && quad == 0) {
          throw BinAscii.error((i == 0 ? "Leading" : "Excess") + " padding not allowed");
        }
        if (quad >= 2 && quad + ++pads >= 4) {
          if (strict && i + 1 < text.length) {
            throw BinAscii.error("Excess data after padding");
          }
          return Arrays.copyOf(out, size);
        }
        continue;
      }
      int value = VALUES[text[i] & 0xff];
      if (value < 0) {
        if (strict) {
          throw BinAscii.error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && padding) {
        throw BinAscii.error("Discontinuous padding not allowed");
      }
      pads = 0;
      rest = rest << 6 | value;
      quad = (quad + 1) % 4;
      if (quad != 1) {
        int unused = quad == 2 ? 4 : quad == 3 ? 2 : 0;
        out[size++] = (byte) (rest >> unused);
        rest &= (1 << unused) - 1;
      }
    }
    requireWhole(quad, size);
    return Arrays.copyOf(out, size);
  }

  private static void requireWhole(int quad, int size) {
    if (quad == 1) {
      throw BinAscii.error(
          "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a "
                  .formatted(size / 3 * 4 + 1)
              + "multiple of 4");
    }
    if (quad != 0) {
      throw BinAscii.error("Incorrect padding");
    }
  }
}
