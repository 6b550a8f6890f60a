package dev.adder.engine.regex;

/** The flag bits of {@code re}. */
public final class Flags {
  /** Ignore case: re.I. */
  public static final int IGNORECASE = 2;

  /** re.L, bytes only; treated as ASCII because the engine has one locale. */
  public static final int LOCALE = 4;

  /** '^' and '$' match at lines: re.M. */
  public static final int MULTILINE = 8;

  /** '.' matches a newline: re.S. */
  public static final int DOTALL = 16;

  /** Unicode classes, the default for str: re.U. */
  public static final int UNICODE = 32;

  /** White space and comments in patterns: re.X. */
  public static final int VERBOSE = 64;

  /** re.DEBUG; no effect here. */
  public static final int DEBUG = 128;

  /** ASCII classes: re.A. */
  public static final int ASCII = 256;

  static final int TYPES = ASCII | LOCALE | UNICODE;

  private Flags() {}

  /** The flag of an inline letter, 0 if the letter is none. */
  static int ofLetter(int letter) {
    return switch (letter) {
      case 'i' -> IGNORECASE;
      case 'L' -> LOCALE;
      case 'm' -> MULTILINE;
      case 's' -> DOTALL;
      case 'x' -> VERBOSE;
      case 'a' -> ASCII;
      case 'u' -> UNICODE;
      default -> 0;
    };
  }
}
