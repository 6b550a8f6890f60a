package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.Arrays;

/** One run of an encoder: str to bytes. */
final class Encoder {
  private static final int CHUNK = 1 << 14;

  private final Encoding encoding;
  private final CharSource text;
  private final ErrorHandler errors;
  private final Meter meter;
  private final int limit;
  private byte[] out;
  private int size;

  Encoder(Encoding encoding, CharSource text, ErrorHandler errors, Meter meter) {
    this.encoding = encoding;
    this.text = text;
    this.errors = errors;
    this.meter = meter;
    this.limit =
        encoding == Encoding.ASCII ? 0x80 : encoding == Encoding.LATIN_1 ? 0x100 : 0x110000;
    long room = (long) text.length() * encoding.unit() + 8;
    meter.allocate(room);
    out = new byte[(int) Math.min(room, Integer.MAX_VALUE - 16)];
  }

  byte[] run() {
    int length = text.length();
    if (encoding.hasMark()) {
      unit(0xfeff);
    }
    int i = 0;
    int charged = 0;
    while (i < length) {
      if (i >= charged) {
        meter.spend(1 + Math.min(CHUNK, length - i) / 16);
        meter.poll();
        charged = i + CHUNK;
      }
      int c = text.at(i);
      if (isBad(c)) {
        i = fault(i);
      } else {
        write(c);
        i++;
      }
    }
    return size == out.length ? out : Arrays.copyOf(out, size);
  }

  private boolean isBad(int c) {
    return c >= limit || c >= 0xd800 && c <= 0xdfff;
  }

  private int fault(int start) {
    int end = start + 1;
    boolean byRun = encoding.unit() == 1;
    while (byRun && end < text.length() && isBad(text.at(end))) {
      Pace.keep(end++, meter);
    }
    String reason =
        limit == 0x110000 ? "surrogates not allowed" : "ordinal not in range(" + limit + ")";
    CodecFault fault =
        new CodecFault(encoding.label(), CodecFault.Direction.ENCODE, start, end, reason);
    ErrorHandler.Fix fix = errors.handle(fault, text);
    meter.spend(1 + fix.replacement().length() / 16);
    if (fix.replacement() instanceof CharSource.Bytes(byte[] bytes)) {
      if (bytes.length % encoding.unit() != 0) {
        throw new CodecFault.Raised(fault);
      }
      for (int i = 0; i < bytes.length; i++) {
        Pace.keep(i, meter);
        put(bytes[i]);
      }
    } else {
      for (int i = 0; i < fix.replacement().length(); i++) {
        Pace.keep(i, meter);
        int c = fix.replacement().at(i);
        if (isBad(c)) {
          throw new CodecFault.Raised(fault);
        }
        write(c);
      }
    }
    return fix.resume();
  }

  private void write(int c) {
    switch (encoding) {
      case ASCII, LATIN_1 -> put(c);
      case UTF_8 -> utf8(c);
      case UTF_16, UTF_16_LE, UTF_16_BE -> {
        if (c < 0x10000) {
          unit(c);
        } else {
          unit(Character.highSurrogate(c));
          unit(Character.lowSurrogate(c));
        }
      }
      case UTF_32, UTF_32_LE, UTF_32_BE -> unit(c);
    }
  }

  private void utf8(int c) {
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xc0 | c >> 6);
      put(0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      put(0xe0 | c >> 12);
      put(0x80 | c >> 6 & 0x3f);
      put(0x80 | c & 0x3f);
    } else {
      put(0xf0 | c >> 18);
      put(0x80 | c >> 12 & 0x3f);
      put(0x80 | c >> 6 & 0x3f);
      put(0x80 | c & 0x3f);
    }
  }

  private void unit(int value) {
    int width = encoding.unit();
    for (int k = 0; k < width; k++) {
      put(value >> 8 * (encoding.isBigEndian() ? width - 1 - k : k));
    }
  }

  private void put(int b) {
    if (size == out.length) {
      int grown = (int) Math.min(Integer.MAX_VALUE - 16L, size + (size >> 1) + 16L);
      meter.allocate(grown - size);
      out = Arrays.copyOf(out, grown);
    }
    out[size++] = (byte) b;
  }
}
