package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Encoding;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.text.Utf7;
import java.util.Arrays;

/** Encodings beyond {@link Encoding}: escapes, UTF-8 with a signature, one-byte tables. */
final class MoreEncodings {
  private static final byte[] SIGNATURE = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private MoreEncodings() {}

  /** The name in the form that is compared; empty for a text too long to be one. */
  private static String key(String name) {
    return name.length() > Encoding.LONGEST_NAME
        ? ""
        : name.toLowerCase(java.util.Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** The bytes of a text, or Java null when the encoding is unknown. */
  static byte[] encode(Context ctx, CharSource text, String name, ErrorHandler errors) {
    switch (key(name)) {
      case "unicode_escape", "unicodeescape":
        return EscapeCodecs.encode(ctx, text, false);
      case "raw_unicode_escape", "rawunicodeescape":
        return EscapeCodecs.encode(ctx, text, true);
      case "utf_7", "utf7", "u7", "unicode_1_1_utf_7":
        return Utf7.encode(text, ctx.meter());
      case "utf_8_sig", "utf8_sig":
        byte[] plain = Encoding.UTF_8.encode(text, errors, ctx.meter());
        ctx.meter().allocate(plain.length + 16L);
        byte[] all = Arrays.copyOf(SIGNATURE, plain.length + SIGNATURE.length);
        System.arraycopy(plain, 0, all, SIGNATURE.length, plain.length);
        return all;
      default:
        ByteMaps map = ByteMaps.named(name);
        return map == null ? null : map.encode(ctx, text, errors);
    }
  }

  /** The text of bytes, or Java null when the encoding is unknown. */
  static CharSource decode(Context ctx, byte[] bytes, String name, ErrorHandler errors) {
    switch (key(name)) {
      case "unicode_escape", "unicodeescape":
        return EscapeCodecs.decode(ctx, bytes, false, errors);
      case "raw_unicode_escape", "rawunicodeescape":
        return EscapeCodecs.decode(ctx, bytes, true, errors);
      case "utf_7", "utf7", "u7", "unicode_1_1_utf_7":
        return new Utf7(bytes, errors, ctx.meter()).decode(true);
      case "utf_8_sig", "utf8_sig":
        boolean signed =
            bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
        byte[] rest = signed ? Arrays.copyOfRange(bytes, SIGNATURE.length, bytes.length) : bytes;
        return Encoding.UTF_8.decode(rest, errors, ctx.meter());
      default:
        ByteMaps map = ByteMaps.named(name);
        return map == null ? null : map.decode(ctx, bytes, errors);
    }
  }
}
