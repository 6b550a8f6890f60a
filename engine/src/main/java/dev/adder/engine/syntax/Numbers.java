package dev.adder.engine.syntax;

/** Reads numeric literals; what they are worth is {@link Literals}' business. */
final class Numbers {
  private final Lexer lexer;
  private final CharCursor in;

  Numbers(Lexer lexer) {
    this.lexer = lexer;
    this.in = lexer.in;
  }

  /** The number whose first character {@code c} has been read. */
  Token read(int c) {
    if (c == '0') {
      return zero();
    }
    return c == '.' ? fraction(in.next()) : afterInteger(digits());
  }

  private Token zero() {
    int c = in.next();
    switch (c | 0x20) {
      case 'x' -> {
        return radix(16, "hexadecimal");
      }
      case 'o' -> {
        return radix(8, "octal");
      }
      case 'b' -> {
        return radix(2, "binary");
      }
      default -> {
        return zeros(c);
      }
    }
  }

  private Token zeros(int first) {
    int c = first;
    while (true) {
      if (c == '_') {
        c = in.next();
        if (!Lexer.isDigit(c)) {
          in.back(c);
          throw lexer.fault("invalid decimal literal");
        }
      }
      if (c != '0') {
        break;
      }
      c = in.next();
    }
    int zerosEnd = in.pos;
    boolean leading = Lexer.isDigit(c);
    if (leading) {
      c = digits();
    }
    boolean isFloat = c == '.' || (c | 0x20) == 'e' || (c | 0x20) == 'j';
    if (leading && !isFloat) {
      in.back(c);
      int column = in.column(in.lineStart, lexer.start);
      Span span = new Span(in.line, column, in.line, in.column(in.lineStart, zerosEnd) - 1);
      throw lexer.faults.now(
          span,
          "leading zeros in decimal integer literals are not permitted; "
              + "use an 0o prefix for octal integers");
    }
    return afterInteger(c);
  }

  private Token radix(int radix, String kind) {
    int c = in.next();
    do {
      if (c == '_') {
        c = in.next();
      }
      if (Character.digit(ascii(c), radix) < 0) {
        rejectDigit(c, kind);
        in.back(c);
        throw lexer.fault("invalid " + kind + " literal");
      }
      while (Character.digit(ascii(c), radix) >= 0) {
        c = in.next();
      }
    } while (c == '_');
    rejectDigit(c, kind);
    return end(c, kind);
  }

  private void rejectDigit(int c, String kind) {
    if (Lexer.isDigit(c)) {
      throw lexer.fault("invalid digit '" + (char) c + "' in " + kind + " literal");
    }
  }

  private static int ascii(int c) {
    return c < 128 ? c : ' ';
  }

  /** Reads digits and answers the character behind them. */
  private int digits() {
    while (true) {
      int c = in.next();
      while (Lexer.isDigit(c)) {
        c = in.next();
      }
      if (c != '_') {
        return c;
      }
      c = in.next();
      if (!Lexer.isDigit(c)) {
        in.back(c);
        throw lexer.fault("invalid decimal literal");
      }
    }
  }

  private Token afterInteger(int c) {
    return c == '.' ? fraction(in.next()) : exponent(c);
  }

  private Token fraction(int c) {
    return exponent(Lexer.isDigit(c) ? digits() : c);
  }

  private Token exponent(int c) {
    if ((c | 0x20) != 'e' || c == CharCursor.EOF) {
      return imaginary(c);
    }
    int next = in.next();
    if (next == '+' || next == '-') {
      next = in.next();
      if (!Lexer.isDigit(next)) {
        in.back(next);
        throw lexer.fault("invalid decimal literal");
      }
    } else if (!Lexer.isDigit(next)) {
      in.back(next);
      return end(c, "decimal");
    }
    return imaginary(digits());
  }

  private Token imaginary(int c) {
    return c == 'j' || c == 'J' ? end(in.next(), "imaginary") : end(c, "decimal");
  }

  /** Ends the literal before {@code c}, unless c makes it look like something else. */
  private Token end(int c, String kind) {
    if (keywordFollows(c)) {
      in.back(c);
      lexer.warnings.accept("invalid " + kind + " literal");
      in.next();
    } else if (c < 128 && Lexer.isNamePart(c)) {
      in.back(c);
      throw lexer.fault("invalid " + kind + " literal");
    }
    in.back(c);
    return lexer.token(TokenKind.NUMBER, in.pos);
  }

  private boolean keywordFollows(int c) {
    return switch (c) {
      case 'a' -> follows("nd");
      case 'e' -> follows("lse");
      case 'f' -> follows("or");
      case 'i' -> {
        int next = in.peek();
        yield next == 'f' || next == 'n' || next == 's';
      }
      case 'o' -> follows("r");
      case 'n' -> follows("ot");
      default -> false;
    };
  }

  private boolean follows(String rest) {
    int end = in.pos + rest.length();
    if (end > in.inp) {
      return false;
    }
    for (int i = 0; i < rest.length(); i++) {
      if (in.chars[in.pos + i] != rest.charAt(i)) {
        return false;
      }
    }
    return end >= in.inp || !Lexer.isNamePart(in.chars[end]);
  }
}
