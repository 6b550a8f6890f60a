package dev.adder.engine.text;

import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;

/**
 * A parsed format specification {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision][type]} and the formatters that apply
 * it. Immutable, so that a caller may cache it per text.
 *
 * <p>Source: CPython 3.13, Python/formatter_unicode.c. Width and precision count code points.
 *
 * @param fill code point that pads
 * @param align one of {@code < > = ^}
 * @param alignGiven whether the text had an alignment
 * @param sign {@code + - space} or 0
 * @param noNegativeZero the flag z
 * @param alternate the flag #
 * @param width minimum width, -1 if none
 * @param grouping ',' or '_' or 0
 * @param precision digits or characters, -1 if none
 * @param type presentation type, 0 if none
 * @param typeName the object's type in error messages
 */
public record FormatSpec(
    int fill,
    char align,
    boolean alignGiven,
    char sign,
    boolean noNegativeZero,
    boolean alternate,
    long width,
    char grouping,
    long precision,
    int type,
    String typeName) {

  /** The family of values that a specification is for: decides defaults. */
  public enum Family {
    /** str: left, 's'. */
    TEXT('<', 's'),
    /** int: right, 'd'. */
    INT('>', 'd'),
    /** float: right, no type. */
    FLOAT('>', '\0'),
    /** complex: right, no type. */
    COMPLEX('>', '\0');

    private final char align;
    private final char type;

    Family(char align, char type) {
      this.align = align;
      this.type = type;
    }
  }

  /**
   * Parses a specification.
   *
   * @throws FormatFault with CPython's message
   */
  public static FormatSpec parse(CharSource text, Family family, String typeName, Meter meter) {
    return new Parser(text, family, typeName, meter).parse();
  }

  private static boolean isAlign(int c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  private static final class Parser {
    private final CharSource text;
    private final Family family;
    private final String typeName;
    private final Meter meter;
    private final int end;
    private int at;

    Parser(CharSource text, Family family, String typeName, Meter meter) {
      this.text = text;
      this.family = family;
      this.typeName = typeName;
      this.meter = meter;
      this.end = text.length();
    }

    private boolean take(char c) {
      if (at < end && text.at(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    FormatSpec parse() {
      int fill = ' ';
      char align = family.align;
      boolean fillGiven = false;
      boolean alignGiven = false;
      if (end >= 2 && isAlign(text.at(1))) {
        fill = text.at(0);
        align = (char) text.at(1);
        fillGiven = true;
        alignGiven = true;
        at = 2;
      } else if (end >= 1 && isAlign(text.at(0))) {
        align = (char) text.at(0);
        alignGiven = true;
        at = 1;
      }
      char sign = take('+') ? '+' : take('-') ? '-' : take(' ') ? ' ' : '\0';
      boolean noNegativeZero = take('z');
      boolean alternate = take('#');
      if (!fillGiven && take('0')) {
        fill = '0';
        if (!alignGiven && family.align == '>') {
          align = '=';
        }
      }
      long width = number();
      char grouping = grouping();
      long precision = precision();
      if (end - at > 1) {
        meter.allocate(4L * end);
        String shown = text.toString();
        meter.poll();
        throw FormatFault.value(
            "Invalid format specifier '" + shown + "' for object of type '" + typeName + "'");
      }
      int type = at < end ? text.at(at) : family.type;
      if (grouping != 0) {
        checkGrouping(grouping, type);
      }
      return new FormatSpec(
          fill,
          align,
          alignGiven,
          sign,
          noNegativeZero,
          alternate,
          width,
          grouping,
          precision,
          type,
          typeName);
    }

    private char grouping() {
      char grouping = '\0';
      if (take(',')) {
        grouping = ',';
      }
      if (at < end && text.at(at) == '_') {
        if (grouping != 0) {
          throw FormatFault.value("Cannot specify both ',' and '_'.");
        }
        at++;
        grouping = '_';
      }
      if (grouping == '_' && at < end && text.at(at) == ',') {
        throw FormatFault.value("Cannot specify both ',' and '_'.");
      }
      return grouping;
    }

    private long precision() {
      if (!take('.')) {
        return -1;
      }
      long precision = number();
      if (precision < 0) {
        throw FormatFault.value("Format specifier missing precision");
      }
      return precision;
    }

    private long number() {
      int start = at;
      long value = 0;
      while (at < end) {
        int digit = Unicode.decimalValue(text.at(at));
        if (digit < 0) {
          break;
        }
        if (value > (Long.MAX_VALUE - digit) / 10) {
          throw FormatFault.value("Too many decimal digits in format string");
        }
        value = value * 10 + digit;
        at++;
      }
      return at == start ? -1 : value;
    }
  }

  private static void checkGrouping(char grouping, int type) {
    boolean allowed =
        switch (type) {
          case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0 -> true;
          case 'b', 'o', 'x', 'X' -> grouping == '_';
          default -> false;
        };
    if (!allowed) {
      String shown =
          type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
      throw FormatFault.value("Cannot specify '" + grouping + "' with '" + shown + "'.");
    }
  }

  FormatFault unknownType() {
    String shown =
        type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
    return FormatFault.value(
        "Unknown format code '" + shown + "' for object of type '" + typeName + "'");
  }

  /** {@code format(str, spec)}. @throws FormatFault when the specification is not for text */
  public CharSource format(CharSource text, Meter meter) {
    return Presentation.text(this, text, meter);
  }

  /**
   * {@code format(int, spec)}; float types convert the int first.
   *
   * @throws FormatFault when the specification is not for ints, also "int too large to convert to
   *     float" as OVERFLOW
   */
  public CharSource format(long value, Meter meter) {
    return Presentation.integer(this, BigInteger.valueOf(value), meter);
  }

  /** {@code format(int, spec)} for an int of any size. */
  public CharSource format(BigInteger value, Meter meter) {
    return Presentation.integer(this, value, meter);
  }

  /** {@code format(float, spec)}. @throws FormatFault when the specification is not for floats */
  public CharSource format(double value, Meter meter) {
    return Presentation.real(this, value, meter);
  }

  /** {@code format(complex, spec)}. @throws FormatFault when it is not for complex numbers */
  public CharSource format(double real, double imaginary, Meter meter) {
    return Presentation.complex(this, real, imaginary, meter);
  }
}
