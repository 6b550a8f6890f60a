package dev.adder.engine.text;

import java.io.ByteArrayOutputStream;

/** The error handler surrogatepass: encodes and decodes lone surrogates as if they were letters. */
final class SurrogatePass {
  private SurrogatePass() {}

  static ErrorHandler.Fix handle(CodecFault fault, CharSource input) {
    Encoding encoding =
        Encoding.named(fault.encoding()).orElseThrow(() -> new CodecFault.Raised(fault));
    if (encoding == Encoding.ASCII || encoding == Encoding.LATIN_1) {
      throw new CodecFault.Raised(fault);
    }
    return fault.direction() == CodecFault.Direction.ENCODE
        ? encode(encoding, fault, input)
        : decode(encoding, fault, input);
  }

  private static ErrorHandler.Fix encode(Encoding encoding, CodecFault fault, CharSource input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = fault.start(); i < fault.end(); i++) {
      int c = input.at(i);
      if (c < 0xd800 || c > 0xdfff) {
        throw new CodecFault.Raised(fault);
      }
      if (encoding == Encoding.UTF_8) {
        out.write(0xe0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3f);
        out.write(0x80 | c & 0x3f);
      } else {
        int width = encoding.unit();
        for (int k = 0; k < width; k++) {
          out.write(c >> 8 * (encoding.isBigEndian() ? width - 1 - k : k) & 0xff);
        }
      }
    }
    return new ErrorHandler.Fix(CharSource.of(out.toByteArray()), fault.end());
  }

  private static ErrorHandler.Fix decode(Encoding encoding, CodecFault fault, CharSource input) {
    int at = fault.start();
    int width = encoding == Encoding.UTF_8 ? 3 : encoding.unit();
    int c = 0;
    if (at + width <= input.length()) {
      if (encoding == Encoding.UTF_8) {
        int a = input.at(at);
        int b = input.at(at + 1);
        int d = input.at(at + 2);
        if ((a & 0xf0) == 0xe0 && (b & 0xc0) == 0x80 && (d & 0xc0) == 0x80) {
          c = (a & 15) << 12 | (b & 0x3f) << 6 | d & 0x3f;
        }
      } else {
        for (int k = 0; k < width; k++) {
          c |= input.at(at + (encoding.isBigEndian() ? width - 1 - k : k)) << 8 * k;
        }
      }
    }
    if (c < 0xd800 || c > 0xdfff) {
      throw new CodecFault.Raised(fault);
    }
    return new ErrorHandler.Fix(CharSource.of(new int[] {c}), at + width);
  }
}
