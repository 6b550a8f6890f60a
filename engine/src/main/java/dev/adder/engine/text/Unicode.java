package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.util.Arrays;

/**
 * What kind of character a code point is, by Unicode 15.1 as CPython 3.13 has it (independent of
 * the JDK's version). Every predicate is O(1) for the basic plane and O(log n) beyond.
 *
 * <p>The predicates on a whole str are Python's methods of the same name: false for the empty str
 * (except {@code isPrintable} and {@code isAscii}).
 */
public final class Unicode {
  private static final int ALPHA = 1;
  private static final int DECIMAL = 1 << 1;
  private static final int DIGIT = 1 << 2;
  private static final int NUMERIC = 1 << 3;
  private static final int LOWER = 1 << 4;
  private static final int UPPER = 1 << 5;
  private static final int TITLE = 1 << 6;
  private static final int SPACE = 1 << 7;
  private static final int PRINTABLE = 1 << 8;
  private static final int START = 1 << 9;
  private static final int CONTINUE = 1 << 10;
  private static final int IGNORABLE = 1 << 12;
  private static final int BASIC = 0x10000;

  private static final short[] BASIC_FLAGS = new short[BASIC];
  private static final int[] ASTRAL_STARTS;
  private static final short[] ASTRAL_FLAGS;

  static {
    String runs = UnicodeTables.RUNS;
    int[] starts = new int[runs.length()];
    short[] flags = new short[runs.length()];
    int count = 0;
    int point = 0;
    int i = 0;
    while (i < runs.length()) {
      short kind =
          (short) UnicodeTables.KINDS[UnicodeTables.KIND_LETTERS.indexOf(runs.charAt(i++))];
      int digits = i;
      while (i < runs.length()
          && Character.digit(runs.charAt(i), 36) >= 0
          && !Character.isUpperCase(runs.charAt(i))) {
        i++;
      }
      int length = digits == i ? 1 : Integer.parseInt(runs, digits, i, 36);
      int end = point + length;
      if (point < BASIC) {
        Arrays.fill(BASIC_FLAGS, point, Math.min(end, BASIC), kind);
      }
      if (end > BASIC) {
        starts[count] = Math.max(point, BASIC);
        flags[count++] = kind;
      }
      point = end;
    }
    ASTRAL_STARTS = Arrays.copyOf(starts, count);
    ASTRAL_FLAGS = Arrays.copyOf(flags, count);
  }

  private Unicode() {}

  private static int flags(int point) {
    if (point < BASIC) {
      return BASIC_FLAGS[point];
    }
    int at = Arrays.binarySearch(ASTRAL_STARTS, point);
    return ASTRAL_FLAGS[at < 0 ? -at - 2 : at];
  }

  private static boolean is(int point, int mask) {
    return (flags(point) & mask) != 0;
  }

  /** A letter: category Lm, Lt, Lu, Ll or Lo. */
  public static boolean isAlpha(int point) {
    return is(point, ALPHA);
  }

  /** A decimal digit (category Nd). */
  public static boolean isDecimal(int point) {
    return is(point, DECIMAL);
  }

  /** A digit, also superscripts and the like. */
  public static boolean isDigit(int point) {
    return is(point, DIGIT);
  }

  /** A character with a numeric value, also fractions. */
  public static boolean isNumeric(int point) {
    return is(point, NUMERIC);
  }

  /** Alphabetic, decimal, digit or numeric. */
  public static boolean isAlnum(int point) {
    return is(point, ALPHA | DECIMAL | DIGIT | NUMERIC);
  }

  /** White space by bidirectional type or category Zs. */
  public static boolean isSpace(int point) {
    return is(point, SPACE);
  }

  /** White space that int() and float() strip: unlike isspace, not U+001C to U+001F. */
  static boolean isNumberSpace(int point) {
    return point < 0x7f ? point == ' ' || point >= '\t' && point <= '\r' : is(point, SPACE);
  }

  /** A character that repr shows as it is. */
  public static boolean isPrintable(int point) {
    return is(point, PRINTABLE);
  }

  /** Property Lowercase. */
  public static boolean isLower(int point) {
    return is(point, LOWER);
  }

  /** Property Uppercase. */
  public static boolean isUpper(int point) {
    return is(point, UPPER);
  }

  /** Category Lt. */
  public static boolean isTitle(int point) {
    return is(point, TITLE);
  }

  /** Lower, upper or title case. */
  public static boolean isCased(int point) {
    return is(point, LOWER | UPPER | TITLE);
  }

  /** First character of an identifier (XID_Start or '_'). */
  public static boolean isIdentifierStart(int point) {
    return is(point, START);
  }

  /** Later character of an identifier (XID_Continue). */
  public static boolean isIdentifierPart(int point) {
    return is(point, CONTINUE);
  }

  /** Case-ignorable and not cased: skipped when a final sigma is looked for. */
  static boolean isIgnorable(int point) {
    return is(point, IGNORABLE);
  }

  /** Value of a decimal digit of any script, -1 for other characters. */
  public static int decimalValue(int point) {
    return is(point, DECIMAL) ? Character.digit(point, 10) : -1;
  }

  /** A line boundary of {@code str.splitlines}. */
  public static boolean isLineBreak(int point) {
    return switch (point) {
      case '\n', '\r', 0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private static boolean all(CharSource text, int mask, Meter meter) {
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, meter);
      if (!is(text.at(i), mask)) {
        return false;
      }
    }
    return text.length() > 0;
  }

  /** {@code str.isalpha}. */
  public static boolean isAlpha(CharSource text, Meter meter) {
    return all(text, ALPHA, meter);
  }

  /** {@code str.isdecimal}. */
  public static boolean isDecimal(CharSource text, Meter meter) {
    return all(text, DECIMAL, meter);
  }

  /** {@code str.isdigit}. */
  public static boolean isDigit(CharSource text, Meter meter) {
    return all(text, DIGIT, meter);
  }

  /** {@code str.isnumeric}. */
  public static boolean isNumeric(CharSource text, Meter meter) {
    return all(text, NUMERIC, meter);
  }

  /** {@code str.isalnum}. */
  public static boolean isAlnum(CharSource text, Meter meter) {
    return all(text, ALPHA | DECIMAL | DIGIT | NUMERIC, meter);
  }

  /** {@code str.isspace}. */
  public static boolean isSpace(CharSource text, Meter meter) {
    return all(text, SPACE, meter);
  }

  /** {@code str.isprintable}; true for the empty str. */
  public static boolean isPrintable(CharSource text, Meter meter) {
    return text.length() == 0 || all(text, PRINTABLE, meter);
  }

  /** {@code str.isascii}; true for the empty str. */
  public static boolean isAscii(CharSource text, Meter meter) {
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, meter);
      if (text.at(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** {@code str.isidentifier}. */
  public static boolean isIdentifier(CharSource text, Meter meter) {
    if (text.length() == 0 || !isIdentifierStart(text.at(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      Pace.keep(i, meter);
      if (!isIdentifierPart(text.at(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code str.islower}: no upper or title case character and at least one lower. */
  public static boolean isLower(CharSource text, Meter meter) {
    return oneCase(text, LOWER, UPPER | TITLE, meter);
  }

  /** {@code str.isupper}: no lower or title case character and at least one upper. */
  public static boolean isUpper(CharSource text, Meter meter) {
    return oneCase(text, UPPER, LOWER | TITLE, meter);
  }

  private static boolean oneCase(CharSource text, int wanted, int refused, Meter meter) {
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, meter);
      int kind = flags(text.at(i));
      if ((kind & refused) != 0) {
        return false;
      }
      found |= (kind & wanted) != 0;
    }
    return found;
  }

  /** {@code str.istitle}: upper or title case only after uncased, lower only after cased. */
  public static boolean isTitle(CharSource text, Meter meter) {
    boolean found = false;
    boolean afterCased = false;
    for (int i = 0; i < text.length(); i++) {
      Pace.keep(i, meter);
      int kind = flags(text.at(i));
      boolean capital = (kind & (UPPER | TITLE)) != 0;
      boolean small = (kind & LOWER) != 0;
      if (capital && afterCased || small && !capital && !afterCased) {
        return false;
      }
      afterCased = capital || small;
      found |= afterCased;
    }
    return found;
  }
}
