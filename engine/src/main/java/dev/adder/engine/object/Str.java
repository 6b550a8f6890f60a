package dev.adder.engine.object;

import dev.adder.engine.text.Pace;

/** The two representations of str behind one face; see {@link CodePoints}. */
public final class Str {
  /** {@code str}. */
  public static final PyType TYPE = PyType.builtin("str");

  private static final String[] LATIN = new String[256];

  static {
    for (int i = 0; i < LATIN.length; i++) {
      LATIN[i] = String.valueOf((char) i).intern();
    }
  }

  private Str() {}

  /** The str value for Java text: surrogate pairs become one code point, lone ones stay. */
  public static Object of(String text) {
    if (text.length() >= Pace.ITEMS) {
      Context.pace(-1);
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new CodePoints(wide(text));
      }
      Context.pace(i);
    }
    return text;
  }

  private static int[] wide(String text) {
    int pairs = 0;
    for (int i = 1; i < text.length(); i++) {
      Context.pace(i);
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        pairs++;
      }
    }
    int[] points = new int[text.length() - pairs];
    for (int at = 0, i = 0; at < points.length; at++) {
      Context.pace(at);
      points[at] = text.codePointAt(i);
      i += Character.charCount(points[at]);
    }
    return points;
  }

  /** The str value of code points, each 0..0x10ffff; the array is the caller's. */
  public static Object of(int[] points) {
    return of(points, 0, points.length);
  }

  /** The str value of {@code points[start..end)}. */
  public static Object of(int[] points, int start, int end) {
    for (int i = start; i < end; i++) {
      if (points[i] > 0xffff || Character.isSurrogate((char) points[i])) {
        return new CodePoints(java.util.Arrays.copyOfRange(points, start, end));
      }
      Context.pace(i);
    }
    char[] chars = new char[end - start];
    for (int i = start; i < end; i++) {
      Context.pace(i);
      chars[i - start] = (char) points[i];
    }
    return new String(chars);
  }

  /** The str of one code point. */
  public static Object of(int point) {
    if (point < LATIN.length) {
      return LATIN[point];
    }
    if (point > 0xffff || Character.isSurrogate((char) point)) {
      return new CodePoints(new int[] {point});
    }
    return String.valueOf((char) point);
  }

  /** Whether {@code value} is a str or an instance of a subclass. */
  public static boolean is(Object value) {
    return value instanceof String || value instanceof CodePoints || value instanceof PyStr;
  }

  /** The plain str (String or CodePoints) of a str or an instance of a subclass. */
  public static Object plain(Object value) {
    return value instanceof PyStr sub ? sub.value() : value;
  }

  /** Number of code points of a plain str. */
  public static int length(Object plain) {
    return plain instanceof String s ? s.length() : ((CodePoints) plain).length();
  }

  /** Code point {@code i} of a plain str. */
  public static int at(Object plain, int i) {
    return plain instanceof String s ? s.charAt(i) : ((CodePoints) plain).at(i);
  }

  /** The part {@code [start, end)} of a plain str. */
  public static Object slice(Object plain, int start, int end) {
    if (plain instanceof String s) {
      return end - start == 1 ? of(s.charAt(start)) : s.substring(start, end);
    }
    return of(((CodePoints) plain).points(), start, end);
  }

  /** The code points of a plain str; a new array for a String. */
  public static int[] points(Object plain) {
    if (plain instanceof CodePoints wide) {
      return wide.points();
    }
    String s = (String) plain;
    int[] points = new int[s.length()];
    for (int i = 0; i < points.length; i++) {
      Context.pace(i);
      points[i] = s.charAt(i);
    }
    return points;
  }

  /** The text of a str or an instance of a subclass as Java writes it. */
  public static String text(Object str) {
    return plain(str).toString();
  }

  /** Concatenation of two plain strs; the caller has charged. */
  public static Object concat(Object a, Object b) {
    if (a instanceof String x && b instanceof String y) {
      return x.concat(y);
    }
    int[] left = points(a);
    int[] right = points(b);
    int[] all = java.util.Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, all, left.length, right.length);
    return of(all);
  }
}
