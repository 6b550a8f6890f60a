package dev.adder.engine.syntax;

/** Which code points make identifiers (PEP 3131) and which print. */
final class Names {
  private Names() {}

  /** Whether a code point may stand in an identifier, at its start or behind it. */
  static boolean isPart(int c, boolean first) {
    if (c < 128) {
      return first ? Lexer.isNameStart(c) : Lexer.isNamePart(c);
    }
    return first ? isStart(c) : isStart(c) || isContinue(c);
  }

  private static boolean isStart(int c) {
    if (c == 0x037A || c == 0x0E33 || c == 0x0EB3 || c >= 0xFF9E && c <= 0xFF9F) {
      return false;
    }
    return Character.isUnicodeIdentifierStart(c) && c != 0x2E2F;
  }

  private static boolean isContinue(int c) {
    if (Character.isIdentifierIgnorable(c) || c == 0x037A || c == 0x2E2F) {
      return false;
    }
    return Character.isUnicodeIdentifierPart(c);
  }

  /** Whether str.isprintable accepts a code point. */
  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
