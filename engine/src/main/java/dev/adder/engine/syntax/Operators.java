package dev.adder.engine.syntax;

/** Operators by their characters. */
final class Operators {
  private static final TokenKind[] ONE = new TokenKind[128];
  private static final TokenKind[] TWO = new TokenKind[128 * 128];

  static {
    for (int c = 0; c < 128; c++) {
      ONE[c] = TokenKind.punctuation(String.valueOf((char) c));
    }
    for (TokenKind kind : TokenKind.values()) {
      if (kind.text.length() == 2 && !Lexer.isNameStart(kind.text.charAt(0))) {
        TWO[kind.text.charAt(0) * 128 + kind.text.charAt(1)] = kind;
      }
    }
    TWO['<' * 128 + '>'] = TokenKind.OTHER;
  }

  private Operators() {}

  static TokenKind one(int c) {
    return c < 128 ? ONE[c] : TokenKind.OTHER;
  }

  /** The operator of two characters, or null. */
  static TokenKind two(int c, int c2) {
    return c < 128 && c2 < 128 ? TWO[c * 128 + c2] : null;
  }

  /** The operator of three characters, or null. */
  static TokenKind three(int c, int c2, int c3) {
    if (c3 != '=' || c != c2) {
      return null;
    }
    return switch (c) {
      case '*' -> TokenKind.DOUBLESTAREQUAL;
      case '/' -> TokenKind.DOUBLESLASHEQUAL;
      case '<' -> TokenKind.LEFTSHIFTEQUAL;
      case '>' -> TokenKind.RIGHTSHIFTEQUAL;
      default -> null;
    };
  }
}
