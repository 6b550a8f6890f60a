package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.io.ByteArrayOutputStream;

/**
 * UTF-7 (RFC 2152): ASCII, with everything else as UTF-16 in runs of base 64 that start with '+'.
 * Lone surrogates can be written and read. An object decodes once.
 */
public final class Utf7 {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int CHUNK = 1 << 14;

  private final byte[] bytes;
  private final ErrorHandler errors;
  private final Meter meter;
  private final TextBuilder out;
  private int at;
  private int runStart;
  private boolean inRun;
  private int bits;
  private int buffer;
  private int high;
  private int lengthBeforeRun;
  private int used;

  /** A decoder of {@code bytes}. */
  public Utf7(byte[] bytes, ErrorHandler errors, Meter meter) {
    meter.allocate(2L * bytes.length + 16);
    this.bytes = bytes;
    this.errors = errors;
    this.meter = meter;
    this.out = new TextBuilder(bytes.length);
  }

  /** How many bytes the text stands for; fewer than all only when the last run is not finished. */
  public int used() {
    return used;
  }

  /**
   * The text. When it is not the {@code last} part, a run that has not ended is left for the next
   * one. Linear.
   */
  public CharSource decode(boolean last) {
    do {
      int charged = at;
      while (at < bytes.length) {
        if (at >= charged) {
          meter.spend(1 + Math.min(CHUNK, bytes.length - at) / 16);
          charged = at + CHUNK;
        }
        int c = bytes[at] & 0xff;
        if (inRun) {
          continueRun(c);
        } else if (c == '+') {
          startRun();
        } else {
          runStart = at++;
          if (c < 0x80) {
            out.add(c);
          } else {
            fault("unexpected special character");
          }
        }
      }
    } while (last && isCutOff());
    if (inRun && !last) {
      used = runStart;
      CharSource all = out.build();
      return new TextBuilder(lengthBeforeRun).add(all, 0, lengthBeforeRun).build();
    }
    used = bytes.length;
    return out.build();
  }

  /** Whether the input ended inside a character and the handler wants to go on before its end. */
  private boolean isCutOff() {
    boolean incomplete = inRun && (high != 0 || bits >= 6 || buffer != 0);
    inRun = false;
    if (incomplete) {
      fault("unterminated shift sequence");
    }
    return at < bytes.length;
  }

  private void startRun() {
    runStart = at++;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
      out.add('+');
    } else if (at < bytes.length && digit(bytes[at]) < 0) {
      at++;
      fault("ill-formed sequence");
    } else {
      inRun = true;
      lengthBeforeRun = out.length();
      high = 0;
      bits = 0;
      buffer = 0;
    }
  }

  private void continueRun(int c) {
    int digit = digit(c);
    if (digit < 0) {
      endRun(c);
      return;
    }
    at++;
    buffer = buffer << 6 | digit;
    bits += 6;
    if (bits >= 16) {
      bits -= 16;
      int unit = buffer >>> bits;
      buffer &= (1 << bits) - 1;
      add(unit);
    }
  }

  private void add(int unit) {
    if (high != 0) {
      int first = high;
      high = 0;
      if (Character.isLowSurrogate((char) unit)) {
        out.add(Character.toCodePoint((char) first, (char) unit));
        return;
      }
      out.add(first);
    }
    if (Character.isHighSurrogate((char) unit)) {
      high = unit;
    } else {
      out.add(unit);
    }
  }

  private void endRun(int c) {
    inRun = false;
    if (bits >= 6) {
      at++;
      fault("partial character in shift sequence");
      return;
    }
    if (buffer != 0) {
      at++;
      fault("non-zero padding bits in shift sequence");
      return;
    }
    if (high != 0 && c < 0x80) {
      out.add(high);
    }
    high = 0;
    if (c == '-') {
      at++;
    }
  }

  private void fault(String reason) {
    CodecFault fault = new CodecFault("utf7", CodecFault.Direction.DECODE, runStart, at, reason);
    ErrorHandler.Fix fix = errors.handle(fault, CharSource.of(bytes));
    out.add(fix.replacement());
    at = fix.resume();
  }

  private static int digit(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  /** The bytes of a text. Linear. */
  public static byte[] encode(CharSource text, Meter meter) {
    meter.allocate(3L * text.length() + 16);
    Writer writer = new Writer();
    for (int i = 0; i < text.length(); i++) {
      if (i % CHUNK == 0) {
        meter.spend(1 + Math.min(CHUNK, text.length() - i) / 8);
      }
      writer.add(text.at(i));
    }
    return writer.end();
  }

  private static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean inRun;
    private int bits;
    private int buffer;

    void add(int c) {
      boolean direct = c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0x7f;
      if (direct && c != '+' && c != '\\' && c != '~') {
        leaveRun(digit(c) >= 0 || c == '-');
        out.write(c);
      } else if (c == '+' && !inRun) {
        out.write('+');
        out.write('-');
      } else {
        if (!inRun) {
          out.write('+');
          inRun = true;
        }
        if (c >= 0x10000) {
          unit(Character.highSurrogate(c));
          unit(Character.lowSurrogate(c));
        } else {
          unit(c);
        }
      }
    }

    private void unit(int unit) {
      buffer = buffer << 16 | unit;
      bits += 16;
      while (bits >= 6) {
        bits -= 6;
        out.write(DIGITS.charAt(buffer >>> bits & 63));
      }
      buffer &= (1 << bits) - 1;
    }

    private void leaveRun(boolean marked) {
      if (!inRun) {
        return;
      }
      if (bits > 0) {
        out.write(DIGITS.charAt(buffer << 6 - bits & 63));
      }
      bits = 0;
      buffer = 0;
      inRun = false;
      if (marked) {
        out.write('-');
      }
    }

    byte[] end() {
      leaveRun(true);
      return out.toByteArray();
    }
  }
}
