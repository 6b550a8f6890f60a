package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;

/**
 * A pattern that cannot be compiled: CPython's message and position. The module binding makes the
 * Python exception that {@link #kind} names.
 */
public final class RegexSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which Python exception the fault becomes. */
  public enum Kind {
    /** re.error (re.PatternError) with pattern and position. */
    PATTERN,
    /** ValueError: flags that do not fit. */
    VALUE,
    /** OverflowError: a repetition number too large, or a program too large. */
    OVERFLOW,
    /** RecursionError: nesting too deep. */
    RECURSION
  }

  private final Kind kind;
  private final transient CharSource pattern;
  private final int position;

  RegexSyntaxException(Kind kind, String message, CharSource pattern, int position) {
    super(message, null, false, false);
    this.kind = kind;
    this.pattern = pattern;
    this.position = position;
  }

  /** Which Python exception to raise. */
  public Kind kind() {
    return kind;
  }

  /** The pattern; has meaning only when {@link #position} is not -1. */
  public CharSource pattern() {
    return pattern;
  }

  /** The attribute {@code pos}: index in the pattern, -1 for None. */
  public int position() {
    return position;
  }

  /** The attribute {@code lineno}, from 1; -1 for None. */
  public int line() {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += pattern.at(i) == '\n' ? 1 : 0;
    }
    return position < 0 ? -1 : line;
  }

  /** The attribute {@code colno}, from 1; -1 for None. */
  public int column() {
    int start = position;
    while (start > 0 && pattern.at(start - 1) != '\n') {
      start--;
    }
    return position < 0 ? -1 : position - start + 1;
  }

  /** The whole text of the Python exception: message, position, and line if there are several. */
  public String fullMessage() {
    if (position < 0) {
      return getMessage();
    }
    String text = getMessage() + " at position " + position;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.at(i) == '\n') {
        return text + " (line " + line() + ", column " + column() + ")";
      }
    }
    return text;
  }
}
