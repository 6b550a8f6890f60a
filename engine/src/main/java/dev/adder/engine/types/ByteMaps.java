package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.CodecFault;
import dev.adder.engine.text.Encoding;
import dev.adder.engine.text.ErrorHandler;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.TextBuilder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Encodings of one byte per character, with the tables of the JDK: code pages, ISO 8859 and KOI8.
 * Immutable.
 */
final class ByteMaps {
  private static final int UNDEFINED = 0xfffd;
  private static final String REASON = "character maps to <undefined>";

  private final int[] points = new int[256];
  private final int[] sorted;
  private final byte[] values;

  private ByteMaps(Charset charset) {
    int defined = 0;
    for (int b = 0; b < points.length; b++) {
      String text = new String(new byte[] {(byte) b}, charset);
      points[b] = text.length() == 1 ? text.charAt(0) : UNDEFINED;
      defined += points[b] == UNDEFINED ? 0 : 1;
    }
    long[] pairs = new long[defined];
    int next = 0;
    for (int b = 0; b < points.length; b++) {
      if (points[b] != UNDEFINED) {
        pairs[next++] = (long) points[b] << 8 | b;
      }
    }
    Arrays.sort(pairs);
    sorted = new int[defined];
    values = new byte[defined];
    for (int i = 0; i < defined; i++) {
      sorted[i] = (int) (pairs[i] >> 8);
      values[i] = (byte) pairs[i];
    }
  }

  /** The table of an encoding by Python's name for it, or null. */
  static ByteMaps named(String name) {
    if (name.length() > Encoding.LONGEST_NAME) {
      return null;
    }
    String key = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace(' ', '-');
    String charset = null;
    if (key.matches("(cp|windows-|ibm)?(125[0-8])")) {
      charset = "windows-" + key.substring(key.length() - 4);
    } else if (key.matches("(cp|ibm)?(437|850|852|855|857|858|862|866|874)")) {
      charset = "IBM" + key.substring(key.length() - 3);
    } else if (key.matches("(iso-?)?8859-(\\d|1[0-6])")) {
      charset = "ISO-8859-" + key.substring(key.lastIndexOf('-') + 1);
    } else if (key.equals("latin9") || key.equals("latin-9") || key.equals("l9")) {
      charset = "ISO-8859-15";
    } else if (key.equals("koi8-r") || key.equals("koi8-u")) {
      charset = key.toUpperCase(java.util.Locale.ROOT);
    }
    return charset == null || !Charset.isSupported(charset)
        ? null
        : new ByteMaps(Charset.forName(charset));
  }

  byte[] encode(Context ctx, CharSource text, ErrorHandler errors) {
    int length = text.length();
    ctx.meter().allocate(length + 16L);
    ctx.meter().spend(1 + (length >> 2));
    byte[] out = new byte[length];
    int size = 0;
    int i = 0;
    while (i < length) {
      Pace.keep(i, ctx.meter());
      int found = Arrays.binarySearch(sorted, text.at(i));
      byte[] piece;
      if (found >= 0 && size < out.length) {
        out[size++] = values[found];
        i++;
        continue;
      }
      if (found >= 0) {
        piece = new byte[] {values[found]};
        i++;
      } else {
        int end = i + 1;
        while (end < length && Arrays.binarySearch(sorted, text.at(end)) < 0) {
          Pace.keep(end++, ctx.meter());
        }
        CodecFault fault = new CodecFault("charmap", CodecFault.Direction.ENCODE, i, end, REASON);
        ErrorHandler.Fix fix = errors.handle(fault, text);
        piece = replacement(fix.replacement(), fault);
        i = fix.resume();
      }
      if (size + piece.length > out.length) {
        int room = size + piece.length + (length - i) + 16;
        ctx.meter().allocate(room);
        out = Arrays.copyOf(out, room);
      }
      System.arraycopy(piece, 0, out, size, piece.length);
      size += piece.length;
    }
    return Arrays.copyOf(out, size);
  }

  private byte[] replacement(CharSource text, CodecFault fault) {
    if (text instanceof CharSource.Bytes(byte[] bytes)) {
      return bytes;
    }
    byte[] piece = new byte[text.length()];
    for (int k = 0; k < piece.length; k++) {
      int found = Arrays.binarySearch(sorted, text.at(k));
      if (found < 0) {
        throw new CodecFault.Raised(fault);
      }
      piece[k] = values[found];
    }
    return piece;
  }

  CharSource decode(Context ctx, byte[] bytes, ErrorHandler errors) {
    ctx.meter().allocate(2L * bytes.length + 16);
    ctx.meter().spend(1 + (bytes.length >> 3));
    TextBuilder out = new TextBuilder(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      Pace.keep(i, ctx.meter());
      int point = points[bytes[i] & 0xff];
      if (point != UNDEFINED) {
        out.add(point);
        i++;
        continue;
      }
      CodecFault fault = new CodecFault("charmap", CodecFault.Direction.DECODE, i, i + 1, REASON);
      ErrorHandler.Fix fix = errors.handle(fault, CharSource.of(bytes));
      out.add(fix.replacement());
      i = fix.resume();
    }
    return out.build();
  }
}
