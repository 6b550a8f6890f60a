package dev.adder.engine.regex;

import dev.adder.engine.text.Unicode;

/** Parses the letters of an inline flag group, after its question mark. */
final class FlagParser {
  private final Tokens tokens;
  private int added;
  private int removed;
  private boolean global;

  FlagParser(Tokens tokens) {
    this.tokens = tokens;
  }

  int added() {
    return added;
  }

  int removed() {
    return removed;
  }

  /** Whether the flags hold for the whole pattern: {@code (?flags)}. */
  boolean isGlobal() {
    return global;
  }

  void parse(int first) {
    int c = first;
    if (c != '-') {
      c = additions(c);
    }
    if (c == ')') {
      global = true;
      return;
    }
    if (c == '-') {
      removals();
    }
    if ((added & removed) != 0) {
      throw tokens.error("bad inline flags: flag turned on and off", 1);
    }
  }

  private int additions(int first) {
    int c = first;
    while (true) {
      if (tokens.isText() && c == 'L') {
        throw tokens.error("bad inline flags: cannot use 'L' flag with a str pattern", 0);
      }
      if (!tokens.isText() && c == 'u') {
        throw tokens.error("bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
      }
      int flag = Flags.ofLetter(c);
      added |= flag;
      if ((flag & Flags.TYPES) != 0 && (added & Flags.TYPES) != flag) {
        throw tokens.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
      }
      c = tokens.get();
      if (c == ')' || c == '-' || c == ':') {
        return c;
      }
      check(c, "missing -, : or )");
    }
  }

  private void removals() {
    int c = tokens.get();
    check(c, "missing flag");
    while (true) {
      int flag = Flags.ofLetter(c);
      if ((flag & Flags.TYPES) != 0) {
        throw tokens.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
      }
      removed |= flag;
      c = tokens.get();
      if (c == ':') {
        return;
      }
      check(c, "missing :");
    }
  }

  private void check(int c, String missing) {
    if (c == Tokens.NONE) {
      throw tokens.error(missing, 0);
    }
    if (Flags.ofLetter(c) == 0) {
      throw tokens.error(Unicode.isAlpha(c) ? "unknown flag" : missing, c == '\\' ? 2 : 1);
    }
  }
}
