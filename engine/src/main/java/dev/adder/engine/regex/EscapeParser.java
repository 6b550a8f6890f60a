package dev.adder.engine.regex;

import dev.adder.engine.regex.CharSet.Category;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Unicode;
import java.util.Optional;

/** Escapes that stand for one character or a class, inside and outside of sets. */
final class EscapeParser {
  private final Tokens tokens;

  EscapeParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The class that {@code \d} and the like name; flags decide whether Unicode rules. */
  static Optional<CharSet.Member> category(int letter, int flags) {
    Category category =
        switch (letter) {
          case 'd', 'D' -> Category.DIGIT;
          case 's', 'S' -> Category.SPACE;
          case 'w', 'W' -> Category.WORD;
          default -> null;
        };
    return category == null
        ? Optional.empty()
        : Optional.of(
            new CharSet.Member(
                category, (flags & Flags.UNICODE) != 0, Character.isUpperCase(letter)));
  }

  /** The control character of {@code \n} and the like, -1 if the letter names none. */
  static int control(int letter) {
    return switch (letter) {
      case 'a' -> 7;
      case 'b' -> 8;
      case 'f' -> 12;
      case 'n' -> 10;
      case 'r' -> 13;
      case 't' -> 9;
      case 'v' -> 11;
      case '\\' -> '\\';
      default -> -1;
    };
  }

  static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(int c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  /** The character of an escape whose backslash and letter were consumed; not a digit. */
  int character(int letter) {
    return switch (letter) {
      case 'x' -> hex("\\x", 2);
      case 'u' -> tokens.isText() ? hex("\\u", 4) : bad(letter);
      case 'U' -> tokens.isText() ? hex("\\U", 8) : bad(letter);
      case 'N' -> tokens.isText() ? named() : bad(letter);
      default -> {
        boolean letterOrDigit = letter < 0x80 && Character.isLetterOrDigit(letter);
        yield letterOrDigit ? bad(letter) : letter;
      }
    };
  }

  int bad(int letter) {
    throw tokens.error("bad escape \\" + Character.toString(letter), 2);
  }

  private int hex(String start, int digits) {
    String text = tokens.getWhile(digits, EscapeParser::isHex);
    if (text.length() != digits) {
      throw tokens.error("incomplete escape " + start + text, 2 + text.length());
    }
    long value = Long.parseLong(text, 16);
    if (value > 0x10ffff) {
      throw tokens.error("bad escape " + start + text, 2 + text.length());
    }
    return (int) value;
  }

  private int named() {
    if (!tokens.take('{')) {
      throw tokens.error("missing {", 0);
    }
    CharSource name = tokens.getUntil('}', "character name");
    try {
      String text = name.toString();
      if (Unicode.isAscii(name, tokens.meter())
          && text.equals(text.strip())
          && !text.contains("_")) {
        return Character.codePointOf(text);
      }
    } catch (IllegalArgumentException unknown) {
      // The message below tells it.
    }
    throw tokens.error("undefined character name " + tokens.quoted(name), name.length() + 4);
  }

  /** An octal escape in a set: up to three digits, the first consumed. */
  int octal(int first) {
    String text = (char) first + tokens.getWhile(2, EscapeParser::isOctal);
    return checkedOctal(text);
  }

  int checkedOctal(String digits) {
    int value = Integer.parseInt(digits, 8);
    if (value > 0377) {
      throw tokens.error(
          "octal escape value \\" + digits + " outside of range 0-0o377", digits.length() + 1);
    }
    return value;
  }
}
