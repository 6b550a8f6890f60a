package dev.adder.engine.text;

import java.util.Arrays;

/**
 * Collects code points into a str in normal form: chars until the first wide code point, then code
 * points. Confined to one thread.
 */
public final class TextBuilder {
  private StringBuilder chars;
  private int[] points;
  private int size;

  /** An empty builder. */
  public TextBuilder() {
    this(16);
  }

  /** An empty builder with room for {@code capacity} characters. */
  public TextBuilder(int capacity) {
    chars = new StringBuilder(capacity);
  }

  /** Number of code points so far. */
  public int length() {
    return points == null ? chars.length() : size;
  }

  /** Appends one code point, lone surrogates included. Amortised O(1). */
  public TextBuilder add(int point) {
    if (points == null) {
      if (!CharSource.isWide(point)) {
        chars.append((char) point);
        return this;
      }
      widen();
    }
    if (size == points.length) {
      room(16);
    }
    points[size++] = point;
    return this;
  }

  /** Appends a text that holds no surrogate code unit. */
  public TextBuilder add(String text) {
    if (points == null) {
      chars.append(text);
    } else {
      for (int i = 0; i < text.length(); i++) {
        add(text.charAt(i));
      }
    }
    return this;
  }

  /** Appends a whole str. */
  public TextBuilder add(CharSource text) {
    return add(text, 0, text.length());
  }

  /** Appends a part of a str. */
  public TextBuilder add(CharSource text, int start, int end) {
    if (points == null && text instanceof CharSource.Chars plain) {
      chars.append(plain.text(), start, end);
      return this;
    }
    if (text instanceof CharSource.Points(int[] source)) {
      for (int i = start; i < end && points == null; i++) {
        if (CharSource.isWide(source[i])) {
          widen();
        }
      }
      if (points != null) {
        room(end - start);
        System.arraycopy(source, start, points, size, end - start);
        size += end - start;
        return this;
      }
    }
    for (int i = start; i < end; i++) {
      add(text.at(i));
    }
    return this;
  }

  /** Appends {@code count} copies of one code point. */
  public TextBuilder fill(int point, long count) {
    if (count <= 0) {
      return this;
    }
    if (points == null && !CharSource.isWide(point)) {
      chars.repeat(point, (int) count);
      return this;
    }
    if (points == null) {
      widen();
    }
    room((int) count);
    Arrays.fill(points, size, size + (int) count, point);
    size += (int) count;
    return this;
  }

  /** Makes room for {@code more} code points. */
  private void room(int more) {
    if (more > points.length - size) {
      points = Arrays.copyOf(points, Math.max(size + more, size + (size >> 1)));
    }
  }

  /** The text so far, in normal form. */
  public CharSource build() {
    return points == null
        ? new CharSource.Chars(chars.toString())
        : CharSource.of(Arrays.copyOf(points, size));
  }

  private void widen() {
    size = chars.length();
    points = new int[Math.max(chars.capacity(), size + 16)];
    for (int i = 0; i < size; i++) {
      points[i] = chars.charAt(i);
    }
    chars = new StringBuilder();
  }
}
