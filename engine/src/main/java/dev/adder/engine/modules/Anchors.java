package dev.adder.engine.modules;

import dev.adder.engine.syntax.Span;

/** The marks under a source line: ~~~ around the operator or brackets that failed, ^^^ below it. */
final class Anchors {
  private Anchors() {}

  /**
   * Marks for the columns {@code [start, end)} of a line whose first {@code skipped} are blank;
   * null when they would say no more than that it is the whole line.
   */
  static String marks(String source, int start, int end, int skipped, Span span) {
    int from = Math.max(start, skipped);
    int to = Math.min(end, source.length());
    char[] marks = new char[to - skipped];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = i + skipped < from ? ' ' : '^';
    }
    int[] anchor = span.line() == span.endLine() ? anchor(source.substring(from, to)) : null;
    boolean whole = from == skipped && to == source.stripTrailing().length();
    if (anchor == null && whole) {
      return null;
    }
    if (anchor != null) {
      for (int i = from; i < to; i++) {
        boolean inside = i - from >= anchor[0] && i - from < anchor[1];
        marks[i - skipped] = inside ? '^' : '~';
      }
    }
    return new String(marks);
  }

  /**
   * The columns of what an expression does: the operator between two operands, the brackets of a
   * call or subscript at its end; null for anything else.
   */
  private static int[] anchor(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == ')' || last == ']') {
      int open = matchingOpen(text, last);
      if (open > 0 && isOperand(text.substring(0, open))) {
        return new int[] {open, text.length()};
      }
    }
    return operator(text);
  }

  private static int matchingOpen(String text, char close) {
    char open = close == ')' ? '(' : '[';
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        return -1;
      }
      if (c == close) {
        depth++;
      } else if (c == open && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Names, attributes and whole brackets, without an operator or space outside of brackets. */
  private static boolean isOperand(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0 && !Character.isLetterOrDigit(c) && "_.".indexOf(c) < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static int[] operator(String text) {
    int depth = 0;
    int found = -1;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        return null;
      }
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0 && "+-*/%@&|^<>=".indexOf(c) >= 0 && i > 0) {
        if (found >= 0) {
          return null;
        }
        found = i;
        length = 1;
        while (i + 1 < text.length() && "*/<>".indexOf(text.charAt(i + 1)) >= 0) {
          i++;
          length++;
        }
        if (c == '<' && length == 1 || c == '>' && length == 1 || c == '=') {
          return null;
        }
      } else if (depth == 0 && (c == ',' || c == ':')) {
        return null;
      }
    }
    return found < 0 ? null : new int[] {found, found + length};
  }
}
