package dev.adder.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one line of a policy, with their columns, read one after the other. */
final class PolicyLine {
  /** A word or a string; {@code column} counts from 1. */
  record Word(String text, int column) {}

  /** Ends the reading of a line. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    final int column;

    Fault(int column, String text) {
      super(text, null, false, false);
      this.column = column;
    }
  }

  private final String line;
  private final List<Word> words = new ArrayList<>();
  private int next;

  PolicyLine(String line) throws Fault {
    this.line = line;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '#') {
        break;
      }
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '"') {
        at = string(at);
      } else {
        at = bare(at);
      }
    }
  }

  private int bare(int start) throws Fault {
    int end = start;
    while (end < line.length() && " \t#\"".indexOf(line.charAt(end)) < 0) {
      if (line.charAt(end) < ' ') {
        throw new Fault(end + 1, "control characters are not allowed");
      }
      end++;
    }
    words.add(new Word(line.substring(start, end), start + 1));
    return end;
  }

  private int string(int start) throws Fault {
    StringBuilder text = new StringBuilder();
    int at = start + 1;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at++);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = at < line.length() ? line.charAt(at++) : ' ';
      switch (escape) {
        case '"', '\\' -> text.append(escape);
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append(unicode(at));
          at += 4;
        }
        default ->
            throw new Fault(
                at - 1,
                "unknown escape; known are \\\" \\\\ \\n \\r \\t and \\ u with four digits");
      }
    }
    if (at >= line.length()) {
      throw new Fault(start + 1, "the string does not end on this line");
    }
    words.add(new Word(text.toString(), start + 1));
    return at + 1;
  }

  private char unicode(int at) throws Fault {
    String digits = line.substring(at, Math.min(line.length(), at + 4));
    if (digits.length() < 4 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new Fault(at - 1, "\\u needs four hexadecimal digits");
    }
    return (char) Integer.parseInt(digits, 16);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The next word without taking it, or null at the end. */
  @Nullable Word peek() {
    return next < words.size() ? words.get(next) : null;
  }

  /** Takes the next word; {@code what} says what is expected. */
  Word take(String what) throws Fault {
    if (next >= words.size()) {
      throw new Fault(line.stripTrailing().length() + 1, what + " is missing");
    }
    return words.get(next++);
  }

  void requireEnd() throws Fault {
    if (next < words.size()) {
      Word word = words.get(next);
      throw new Fault(word.column(), "nothing more is expected after what precedes this");
    }
  }
}
