package dev.adder.engine.syntax;

/**
 * The text as the lexer sees it: line by line, with line ends turned into {@code \n}. Confined to
 * one parse.
 */
final class CharCursor {
  /** The end of the text. */
  static final int EOF = -1;

  final char[] chars;

  /** The length of the text in chars. */
  final int length;

  /** The next character to be read. */
  int pos;

  /** The end of what has been read line by line. */
  int inp;

  /** Where the line of {@link #pos} starts. */
  int lineStart;

  /** The number of the line, from 1; 0 before anything has been read. */
  int line;

  /** Whether reading went past the end. */
  boolean atEnd;

  private final boolean hasSurrogates;
  private int cachedStart = -1;
  private int cachedPos;
  private int cachedColumn;

  CharCursor(String text, boolean endLine) {
    char[] copy = new char[text.length() + 1];
    int size = 0;
    boolean surrogates = false;
    for (int i = 0; i < text.length(); i++) {
      Looks.keep(i);
      char c = text.charAt(i);
      surrogates |= Character.isSurrogate(c);
      if (c == '\r') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        c = '\n';
      }
      copy[size++] = c;
    }
    if (endLine && size > 0 && copy[size - 1] != '\n') {
      copy[size++] = '\n';
    }
    chars = copy;
    length = size;
    hasSurrogates = surrogates;
  }

  /** The next char, or EOF. */
  int next() {
    Looks.keep(pos);
    return pos < inp ? chars[pos++] : nextLine();
  }

  private int nextLine() {
    if (inp == length) {
      atEnd = true;
      return EOF;
    }
    lineStart = inp;
    int end = inp;
    while (end < length && chars[end] != '\n') {
      Looks.keep(end++);
    }
    inp = Math.min(end + 1, length);
    line++;
    return chars[pos++];
  }

  /** Undoes {@link #next} that answered {@code c}. */
  void back(int c) {
    if (c != EOF) {
      pos--;
    }
  }

  /** The char that next would answer. */
  int peek() {
    int c = next();
    back(c);
    return c;
  }

  /** The column of a position on the line that starts at {@code start}, in code points. */
  int column(int start, int position) {
    if (!hasSurrogates) {
      return position - start;
    }
    boolean ahead = start == cachedStart && position >= cachedPos;
    int from = ahead ? cachedPos : start;
    int column = ahead ? cachedColumn : 0;
    for (int i = from; i < position; i++) {
      if (!Character.isLowSurrogate(chars[i]) || !Character.isHighSurrogate(before(i))) {
        column++;
      }
    }
    cachedStart = start;
    cachedPos = position;
    cachedColumn = column;
    return column;
  }

  private char before(int index) {
    return index == 0 ? ' ' : chars[index - 1];
  }

  /** The column of {@link #pos}. */
  int column() {
    return column(lineStart, pos);
  }

  String text(int start, int end) {
    return new String(chars, start, end - start);
  }
}
