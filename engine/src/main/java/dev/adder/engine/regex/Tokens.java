package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.ErrorHandlers;
import dev.adder.engine.text.Quoting;
import dev.adder.engine.text.Unicode;
import dev.adder.sandbox.quota.Meter;

/** The characters of a pattern with one character (or escape pair) of lookahead. */
final class Tokens {
  /** No more characters. */
  static final int NONE = -1;

  private final CharSource pattern;
  private final Meter meter;
  private int index;
  private int next;
  private int escaped;

  /** A look after as many characters: each makes a node. */
  private static final int LOOK = 1023;

  Tokens(CharSource pattern, Meter meter) {
    this.pattern = pattern;
    this.meter = meter;
    advance();
  }

  boolean isText() {
    return !(pattern instanceof CharSource.Bytes);
  }

  private void advance() {
    meter.spend(1);
    if ((index & LOOK) == LOOK) {
      meter.poll();
    }
    escaped = NONE;
    if (index >= pattern.length()) {
      next = NONE;
      return;
    }
    next = pattern.at(index++);
    if (next == '\\') {
      if (index >= pattern.length()) {
        throw new RegexSyntaxException(
            RegexSyntaxException.Kind.PATTERN,
            "bad escape (end of pattern)",
            pattern,
            pattern.length() - 1);
      }
      escaped = pattern.at(index++);
    }
  }

  /** The next character, '\\' for an escape, {@link #NONE} at the end. */
  int peek() {
    return next;
  }

  /** The character after the backslash when {@link #peek} is an escape. */
  int peekEscaped() {
    return escaped;
  }

  int get() {
    int c = next;
    advance();
    return c;
  }

  boolean take(int c) {
    if (next == c && c != '\\') {
      advance();
      return true;
    }
    return false;
  }

  int position() {
    return next == NONE ? index : index - (escaped == NONE ? 1 : 2);
  }

  void seek(int position) {
    index = position;
    advance();
  }

  /** Up to {@code most} characters that {@code accept} takes. */
  String getWhile(int most, java.util.function.IntPredicate accept) {
    StringBuilder out = new StringBuilder();
    while (out.length() < most && next != NONE && next != '\\' && accept.test(next)) {
      out.append((char) get());
    }
    return out.toString();
  }

  /** The characters up to {@code terminator}, which is consumed. */
  CharSource getUntil(int terminator, String what) {
    int start = position();
    while (true) {
      int end = position();
      int c = get();
      if (c == NONE) {
        if (end == start) {
          throw error("missing " + what, 0);
        }
        throw error("missing " + (char) terminator + ", unterminated name", end - start);
      }
      if (c == terminator) {
        if (end == start) {
          throw error("missing " + what, 1);
        }
        return pattern.slice(start, end);
      }
    }
  }

  /** Charges the construction of a pattern. */
  Meter meter() {
    return meter;
  }

  CharSource slice(int start, int end) {
    return pattern.slice(start, end);
  }

  void checkGroupName(CharSource name, int offset) {
    CharSource text = asText(name);
    if (!isText() && !Unicode.isAscii(text, meter)) {
      throw error(
          "bad character in group name " + Quoting.ascii(text, meter), name.length() + offset);
    }
    if (!Unicode.isIdentifier(text, meter)) {
      throw error("bad character in group name " + quoted(name), name.length() + offset);
    }
  }

  /** {@code repr} of a name. */
  String quoted(CharSource name) {
    return Quoting.repr(asText(name), meter).toString();
  }

  /** A name as str: those of bytes patterns are Latin-1. */
  static CharSource asText(CharSource name) {
    return name instanceof CharSource.Bytes ? CharSource.of(name.toString()) : name;
  }

  RegexSyntaxException error(String message, int offset) {
    String shown = message;
    if (!isText()) {
      byte[] ascii =
          dev.adder.engine.text.Encoding.ASCII.encode(
              CharSource.of(message), ErrorHandlers.BACKSLASH_REPLACE, meter);
      shown = CharSource.of(ascii).toString();
    }
    return new RegexSyntaxException(
        RegexSyntaxException.Kind.PATTERN, shown, pattern, position() - offset);
  }
}
