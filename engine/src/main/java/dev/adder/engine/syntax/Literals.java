package dev.adder.engine.syntax;

import java.math.BigInteger;

/** The values of numeric literals. */
final class Literals {
  /** The digits a decimal integer literal may have, as CPython's default limit. */
  private static final int MAX_DECIMAL_DIGITS = 4300;

  private Literals() {}

  /** The value of a NUMBER token: Long, BigInteger, Double or ImaginaryLiteral. */
  static Object number(TokenStream t, Token token) {
    String text = t.text(token);
    if (text.indexOf('_') >= 0) {
      text = text.replace("_", "");
    }
    char last = text.charAt(text.length() - 1);
    if (text.length() > 1 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1))) {
      int bits =
          switch (text.charAt(1) | 0x20) {
            case 'x' -> 4;
            case 'o' -> 3;
            case 'b' -> 1;
            default -> 0;
          };
      if (bits > 0) {
        return powerOfTwo(text, bits);
      }
    }
    if (last == 'j' || last == 'J') {
      return new Expr.ImaginaryLiteral(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Lexer.isDigit(text.charAt(i))) {
        return Double.valueOf(text);
      }
    }
    return decimal(t, text);
  }

  private static Object decimal(TokenStream t, String text) {
    if (text.length() < 19) {
      return Long.valueOf(text);
    }
    if (text.length() > MAX_DECIMAL_DIGITS && !text.chars().allMatch(c -> c == '0')) {
      throw t.faultAtLast(
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + text.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit"
              + " - Consider hexadecimal for huge integer literals to avoid decimal conversion"
              + " limits.");
    }
    return normal(new BigInteger(text));
  }

  /** Linear in the digits, which BigInteger's own parser is not. */
  private static Object powerOfTwo(String text, int bits) {
    int total = (text.length() - 2) * bits;
    byte[] bytes = new byte[total / 8 + 1];
    int position = 0;
    for (int i = text.length() - 1; i >= 2; i--) {
      int digit = Character.digit(text.charAt(i), 16);
      for (int bit = 0; bit < bits; bit++, position++) {
        if ((digit >> bit & 1) != 0) {
          bytes[bytes.length - 1 - position / 8] |= (byte) (1 << position % 8);
        }
      }
    }
    return normal(new BigInteger(1, bytes));
  }

  private static Object normal(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }
}
