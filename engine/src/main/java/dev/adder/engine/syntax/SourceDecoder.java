package dev.adder.engine.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text by PEP 263: byte order mark, coding line, UTF-8. */
final class SourceDecoder {
  /** Bytes between two looks. */
  private static final int PIECE = 1 << 17;

  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  private SourceDecoder() {}

  /** The encoding that is declared, empty for UTF-8. */
  static Optional<String> encoding(byte[] bytes) {
    int start = isMarked(bytes) ? 3 : 0;
    String cookie = cookie(bytes, start);
    String declared = declared(start, cookie);
    if (declared.equals("utf-8")) {
      return Optional.empty();
    }
    return Optional.of(declared.equals("iso-8859-1") ? declared : cookie);
  }

  private static boolean isMarked(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String declared(int start, String cookie) {
    String declared = cookie == null ? "utf-8" : normal(cookie);
    if (start > 0 && !declared.equals("utf-8")) {
      throw SyntaxFault.atHead("encoding problem: " + declared + " with BOM");
    }
    return declared;
  }

  static String decode(byte[] bytes) {
    int start = isMarked(bytes) ? 3 : 0;
    String cookie = cookie(bytes, start);
    String declared = declared(start, cookie);
    String encoding = declared.equals("utf8") || declared.equals("u8") ? "utf-8" : declared;
    Charset charset = charset(encoding, cookie);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
    CharBuffer out =
        CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decodePieces(decoder, in, out);
    if (result.isError()) {
      throw undecodable(bytes, start, in.position(), encoding);
    }
    decoder.flush(out);
    return out.flip().toString();
  }

  /** Decodes everything, a look between pieces. */
  private static CoderResult decodePieces(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    int end = in.limit();
    CoderResult result;
    do {
      in.limit(Math.min(end, in.position() + PIECE));
      result = decoder.decode(in, out, in.limit() == end);
      Looks.now();
    } while (!result.isError() && in.limit() < end);
    return result;
  }

  private static String cookie(byte[] bytes, int start) {
    int from = start;
    for (int line = 0; line < 2 && from < bytes.length; line++) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        Looks.keep(end++);
      }
      String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
      Matcher matcher = COOKIE.matcher(text);
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (!BLANK.matcher(text).find()) {
        return null;
      }
      from = end + 1;
      if (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n') {
        from++;
      }
    }
    return null;
  }

  private static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (lower.equals("utf-8") || lower.startsWith("utf-8-")) {
      return "utf-8";
    }
    for (String latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
      if (lower.equals(latin) || lower.startsWith(latin + "-")) {
        return "iso-8859-1";
      }
    }
    return lower;
  }

  private static Charset charset(String encoding, String cookie) {
    String java =
        switch (encoding) {
          case "latin1", "l1", "8859", "cp819" -> "iso-8859-1";
          case "ascii", "us-ascii", "646" -> "us-ascii";
          case "mbcs" -> "windows-1252";
          default ->
              encoding.matches("cp\\d+") && !Charset.isSupported(encoding)
                  ? "windows-" + encoding.substring(2)
                  : encoding;
        };
    try {
      Charset charset = Charset.forName(java);
      if (charset.canEncode() && charset.newDecoder().maxCharsPerByte() > 0) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // falls through to the fault below
    }
    throw SyntaxFault.atHead("unknown encoding: " + cookie);
  }

  private static SyntaxFault undecodable(byte[] bytes, int start, int at, String encoding) {
    int line = 1;
    int lineStart = start;
    for (int i = start; i < start + at; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int bad = bytes[start + at] & 0xFF;
    String before = new String(bytes, lineStart, start + at - lineStart, StandardCharsets.UTF_8);
    int column = before.codePointCount(0, before.length());
    String message =
        String.format(
            "(unicode error) '%s' codec can't decode byte 0x%02x in position %d: %s",
            encoding, bad, at, reason(bytes, start + at, encoding));
    return SyntaxFault.at(new Span(line, column, line, column + 1), message);
  }

  private static String reason(byte[] bytes, int at, String encoding) {
    if (!encoding.equals("utf-8")) {
      return encoding.equals("us-ascii") || encoding.equals("ascii")
          ? "ordinal not in range(128)"
          : "character maps to <undefined>";
    }
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return "invalid start byte";
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length) {
        return "unexpected end of data";
      }
      int next = bytes[at + i] & 0xFF;
      boolean outside =
          i == 1
              && (lead == 0xE0 && next < 0xA0
                  || lead == 0xED && next >= 0xA0
                  || lead == 0xF0 && next < 0x90
                  || lead == 0xF4 && next >= 0x90);
      if ((next & 0xC0) != 0x80 || outside) {
        return "invalid continuation byte";
      }
    }
    return "invalid start byte";
  }
}
