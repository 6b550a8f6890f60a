package dev.adder.engine.object;

import java.util.Arrays;

/**
 * A str that a {@link String} without surrogates cannot hold: it has characters beyond the BMP or
 * lone surrogates. Immutable. Every producer of text goes through {@link Str#of}, so a text is
 * represented in exactly one way.
 */
public final class CodePoints {
  private final int[] points;
  private int hash;

  /** Wraps {@code points}, which the caller gives away; at least one needs this representation. */
  CodePoints(int[] points) {
    this.points = points;
  }

  /** Number of code points. */
  public int length() {
    return points.length;
  }

  /** Code point {@code i}. */
  public int at(int i) {
    return points[i];
  }

  /** The code points themselves: read only. */
  public int[] points() {
    return points;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints that && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(points);
    }
    return hash;
  }

  /** The text as Java writes it, surrogate pairs for code points beyond the BMP. */
  @Override
  public String toString() {
    int length = points.length;
    for (int i = 0; i < points.length; i++) {
      Context.pace(i);
      length += Character.charCount(points[i]) - 1;
    }
    Context.charge(4L * length);
    char[] text = new char[length];
    for (int i = 0, at = 0; i < points.length; i++) {
      Context.pace(i);
      at += Character.toChars(points[i], text, at);
    }
    Context.pace(-1);
    String result = new String(text);
    Context.pace(-1);
    return result;
  }
}
