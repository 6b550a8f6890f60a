package dev.adder.engine.text;

import java.util.Arrays;

/**
 * A sequence of characters indexed in constant time: the form in which str and bytes values reach
 * the text and regex algorithms.
 *
 * <p>A str is a {@link Chars} exactly when it has no surrogate code unit, else a {@link Points};
 * the factories keep to that rule, so equal texts have equal forms. Values are immutable as long as
 * nobody writes to the arrays that were handed in.
 */
public sealed interface CharSource {
  /** The empty str. */
  CharSource EMPTY = new Chars("");

  /** Number of characters (code points, or bytes). */
  int length();

  /** The character at {@code index}; the index is not checked beyond the array's own check. */
  int at(int index);

  /** The characters from {@code start} (inclusive) to {@code end} (exclusive), in normal form. */
  CharSource slice(int start, int end);

  /** A str without surrogate code units: every char is one code point. */
  record Chars(String text) implements CharSource {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public int at(int index) {
      return text.charAt(index);
    }

    @Override
    public CharSource slice(int start, int end) {
      return new Chars(text.substring(start, end));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A str that holds a code point above U+FFFF or a lone surrogate. */
  record Points(int[] points) implements CharSource {
    @Override
    public int length() {
      return points.length;
    }

    @Override
    public int at(int index) {
      return points[index];
    }

    @Override
    public CharSource slice(int start, int end) {
      return of(Arrays.copyOfRange(points, start, end));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Points that && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(points);
    }

    /** The text in UTF-16; two lone surrogates that meet become one pair. */
    @Override
    public String toString() {
      return new String(points, 0, points.length);
    }
  }

  /** A bytes value; characters are 0 to 255. */
  record Bytes(byte[] bytes) implements CharSource {
    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public int at(int index) {
      return bytes[index] & 0xff;
    }

    @Override
    public CharSource slice(int start, int end) {
      return new Bytes(Arrays.copyOfRange(bytes, start, end));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    /** The bytes read as Latin-1. */
    @Override
    public String toString() {
      return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  /** The normal form of a UTF-16 text: pairs become code points, lone surrogates stay. O(n). */
  static CharSource of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new Points(text.codePoints().toArray());
      }
    }
    return new Chars(text);
  }

  /** The normal form of a sequence of code points; the array now belongs to the result. O(n). */
  static CharSource of(int[] points) {
    for (int point : points) {
      if (isWide(point)) {
        return new Points(points);
      }
    }
    return new Chars(new String(points, 0, points.length));
  }

  /** A bytes value; the array now belongs to the result. */
  static CharSource of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** Whether a code point cannot stand in a {@link Chars}. */
  static boolean isWide(int point) {
    return point > 0xffff || (point >= 0xd800 && point <= 0xdfff);
  }
}
