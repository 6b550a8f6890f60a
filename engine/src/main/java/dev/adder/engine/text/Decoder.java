package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;

/** One run of a decoder: bytes to str. */
final class Decoder {
  private static final int CHUNK = 1 << 14;

  private final Encoding encoding;
  private final CharSource input;
  private final byte[] bytes;
  private final ErrorHandler errors;
  private final Meter meter;
  private final boolean last;
  private final TextBuilder out;
  private boolean bigEndian;
  private String label;
  private int at;
  private boolean stopped;

  Decoder(Encoding encoding, byte[] bytes, ErrorHandler errors, Meter meter, boolean last) {
    this.encoding = encoding;
    this.bytes = bytes;
    this.input = CharSource.of(bytes);
    this.errors = errors;
    this.meter = meter;
    this.last = last;
    this.bigEndian = encoding.isBigEndian();
    this.label = encoding.label();
    meter.allocate(2L * bytes.length / encoding.unit() + 16);
    out = new TextBuilder(bytes.length / encoding.unit());
  }

  Encoding.Partial run() {
    if (encoding.hasMark()) {
      readMark();
    }
    int charged = 0;
    while (at < bytes.length && !stopped) {
      if (at >= charged) {
        meter.spend(1 + Math.min(CHUNK, bytes.length - at) / 16);
        meter.poll();
        charged = at + CHUNK;
      }
      switch (encoding) {
        case UTF_8 -> utf8();
        case ASCII -> {
          int b = bytes[at];
          if (b >= 0) {
            out.add(b);
            at++;
          } else {
            fault(at + 1, "ordinal not in range(128)");
          }
        }
        case LATIN_1 -> out.add(bytes[at++] & 0xff);
        case UTF_16, UTF_16_LE, UTF_16_BE -> utf16();
        case UTF_32, UTF_32_LE, UTF_32_BE -> utf32();
      }
    }
    return new Encoding.Partial(out.build(), at);
  }

  private void readMark() {
    int width = encoding.unit();
    if (bytes.length < width) {
      label = encoding.label() + "-le";
      return;
    }
    if (unit(0) == 0xfeff) {
      at = width;
      label = encoding.label() + "-le";
      return;
    }
    bigEndian = true;
    if (unit(0) == 0xfeff) {
      at = width;
      label = encoding.label() + "-be";
    } else {
      bigEndian = false;
      label = encoding.label() + "-le";
    }
  }

  private int unit(int from) {
    int value = 0;
    int width = encoding.unit();
    for (int k = 0; k < width; k++) {
      value |= (bytes[from + k] & 0xff) << 8 * (bigEndian ? width - 1 - k : k);
    }
    return value;
  }

  /** Input at the end that may be the beginning of a character. */
  private void incomplete(int end, String reason) {
    if (last) {
      fault(end, reason);
    } else {
      stopped = true;
    }
  }

  private void fault(int end, String reason) {
    ErrorHandler.Fix fix =
        errors.handle(new CodecFault(label, CodecFault.Direction.DECODE, at, end, reason), input);
    meter.spend(1 + fix.replacement().length() / 16);
    out.add(fix.replacement());
    at = fix.resume();
  }

  private int byteAt(int index) {
    return bytes[index] & 0xff;
  }

  private boolean isContinuation(int index) {
    return (bytes[index] & 0xc0) == 0x80;
  }

  private void utf8() {
    int lead = byteAt(at);
    if (lead < 0x80) {
      out.add(lead);
      at++;
      return;
    }
    if (lead < 0xc2 || lead > 0xf4) {
      fault(at + 1, "invalid start byte");
      return;
    }
    int need = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    int value = lead & (need == 2 ? 0x1f : need == 3 ? 0x0f : 0x07);
    for (int k = 1; k < need; k++) {
      if (at + k >= bytes.length) {
        incomplete(bytes.length, "unexpected end of data");
        return;
      }
      int next = byteAt(at + k);
      if (!isContinuation(at + k) || k == 1 && !isSecond(lead, next)) {
        fault(at + k, "invalid continuation byte");
        return;
      }
      value = value << 6 | next & 0x3f;
    }
    out.add(value);
    at += need;
  }

  /** Refuses overlong forms, surrogates and values above U+10FFFF. */
  private static boolean isSecond(int lead, int next) {
    return switch (lead) {
      case 0xe0 -> next >= 0xa0;
      case 0xed -> next < 0xa0;
      case 0xf0 -> next >= 0x90;
      case 0xf4 -> next < 0x90;
      default -> true;
    };
  }

  private void utf16() {
    if (at + 1 >= bytes.length) {
      incomplete(bytes.length, "truncated data");
      return;
    }
    int value = unit(at);
    if (value < 0xd800 || value > 0xdfff) {
      out.add(value);
      at += 2;
    } else if (value > 0xdbff) {
      fault(at + 2, "illegal encoding");
    } else if (at + 3 >= bytes.length) {
      incomplete(bytes.length, "unexpected end of data");
    } else {
      int low = unit(at + 2);
      if (low < 0xdc00 || low > 0xdfff) {
        fault(at + 2, "illegal UTF-16 surrogate");
        return;
      }
      out.add(Character.toCodePoint((char) value, (char) low));
      at += 4;
    }
  }

  private void utf32() {
    if (at + 3 >= bytes.length) {
      incomplete(bytes.length, "truncated data");
      return;
    }
    int value = unit(at);
    if (value >= 0xd800 && value <= 0xdfff) {
      fault(at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
    } else if (value < 0 || value > 0x10ffff) {
      fault(at + 4, "code point not in range(0x110000)");
    } else {
      out.add(value);
      at += 4;
    }
  }
}
