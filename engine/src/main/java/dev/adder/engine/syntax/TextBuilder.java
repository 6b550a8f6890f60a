package dev.adder.engine.syntax;

import java.util.Arrays;

/**
 * Collects the text of a literal. A String cannot tell a lone high surrogate before a lone low one
 * from one character beyond U+FFFF: once that happens the text is kept as code points.
 */
final class TextBuilder {
  private final StringBuilder chars = new StringBuilder();
  private int[] points;
  private int count;

  void append(int point) {
    if (points == null && isAmbiguous(point)) {
      points = chars.codePoints().toArray();
      count = points.length;
    }
    if (points == null) {
      chars.appendCodePoint(point);
    } else {
      add(point);
    }
  }

  private boolean isAmbiguous(int point) {
    return point >= Character.MIN_LOW_SURROGATE
        && point <= Character.MAX_LOW_SURROGATE
        && !chars.isEmpty()
        && Character.isHighSurrogate(chars.charAt(chars.length() - 1));
  }

  private void add(int point) {
    if (count == points.length) {
      points = Arrays.copyOf(points, Math.max(16, count * 2));
    }
    points[count++] = point;
  }

  /** Appends the value of a text Constant. */
  void appendValue(Object value) {
    if (value instanceof int[] more) {
      for (int point : more) {
        append(point);
      }
      return;
    }
    String text = (String) value;
    if (points == null && (text.isEmpty() || !isAmbiguous(text.charAt(0)))) {
      chars.append(text);
    } else {
      text.codePoints().forEach(this::append);
    }
  }

  /** The String, or the code points when a String would not do. */
  Object build() {
    return points == null ? chars.toString() : Arrays.copyOf(points, count);
  }

  static boolean isEmpty(Object value) {
    return value instanceof String text && text.isEmpty();
  }
}
