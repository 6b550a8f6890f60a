package dev.adder.engine.syntax;

/** Finds where strings and the texts of f-strings end. */
final class Strings {
  /** F-strings inside f-strings, as in CPython. */
  static final int MAX_FSTRINGS = 150;

  /** Fields inside format specifications, as in CPython. */
  static final int MAX_FIELDS = 3;

  private static final int EOF = CharCursor.EOF;

  private final Lexer lexer;
  private final CharCursor in;

  Strings(Lexer lexer) {
    this.lexer = lexer;
    this.in = lexer.in;
  }

  /** The string whose first quote has been read. */
  Token string(int quote) {
    int firstLine = in.line;
    int firstLineStart = in.lineStart;
    int size = 1;
    int c = in.next();
    if (c == quote) {
      c = in.next();
      if (c != quote) {
        in.back(c);
        return finish(firstLine, firstLineStart, TokenKind.STRING);
      }
      size = 3;
    } else {
      in.back(c);
    }
    boolean escapedQuote = false;
    int closing = 0;
    while (closing != size) {
      c = in.next();
      if (c == EOF || size == 1 && c == '\n') {
        throw unterminated(c, quote, size, escapedQuote, firstLine, firstLineStart);
      }
      if (c == quote) {
        closing++;
        continue;
      }
      closing = 0;
      if (c == '\\') {
        escapedQuote |= in.next() == quote;
      }
    }
    return finish(firstLine, firstLineStart, TokenKind.STRING);
  }

  private Token finish(int firstLine, int firstLineStart, TokenKind kind) {
    return finish(firstLine, firstLineStart, kind, in.pos);
  }

  private Token finish(int firstLine, int firstLineStart, TokenKind kind, int end) {
    int column = in.column(firstLineStart, lexer.start);
    Span span = new Span(firstLine, column, in.line, in.column());
    return new Token(kind, lexer.start, end, span, lexer.level(), "");
  }

  private SyntaxFault unterminated(
      int c, int quote, int size, boolean escapedQuote, int firstLine, int firstLineStart) {
    int detected = in.line;
    lexer.endedEarly |= c == EOF;
    in.pos = lexer.start + 1;
    in.line = firstLine;
    in.lineStart = firstLineStart;
    Lexer.FString open = lexer.fstrings.peek();
    if (open != null && open.quote == quote && open.quoteSize == size) {
      return lexer.fault("f-string: expecting '}'");
    }
    String what = size == 3 ? "triple-quoted string" : "string";
    String message = "unterminated " + what + " literal (detected at line " + detected + ")";
    return lexer.fault(
        escapedQuote && size == 1 ? message + "; perhaps you escaped the end quote?" : message);
  }

  /** The start of an f-string whose first quote has been read. */
  Token fstringStart(int quote, boolean raw) {
    int size = 1;
    int c = in.next();
    if (c == quote) {
      int c2 = in.next();
      if (c2 == quote) {
        size = 3;
      } else {
        in.back(c2);
        in.back(c);
      }
    } else {
      in.back(c);
    }
    if (lexer.fstrings.size() + 1 >= MAX_FSTRINGS) {
      throw lexer.fault("too many nested f-strings");
    }
    lexer.fstrings.push(new Lexer.FString((char) quote, size, raw, lexer));
    return lexer.token(TokenKind.FSTRING_START, in.pos);
  }

  /** The next token where the text of an f-string goes on. */
  Token fstringText(Lexer.FString open) {
    lexer.start = in.pos;
    int firstLine = in.line;
    int firstLineStart = in.lineStart;
    int first = in.next();
    if (first == '{') {
      int second = in.peek();
      if (second != '{') {
        in.back(first);
        enterField(open);
        return lexer.ordinary();
      }
    }
    in.back(first);
    if (closes(open)) {
      Token token = finish(firstLine, firstLineStart, TokenKind.FSTRING_END);
      lexer.fstrings.pop();
      return token;
    }
    return middle(open, in.line, in.lineStart);
  }

  private void enterField(Lexer.FString open) {
    open.fieldDepth++;
    if (open.fieldDepth >= MAX_FIELDS) {
      throw lexer.fault("f-string: expressions nested too deeply");
    }
    open.inText = false;
  }

  private boolean closes(Lexer.FString open) {
    for (int i = 0; i < open.quoteSize; i++) {
      int c = in.next();
      if (c != open.quote) {
        in.back(c);
        in.pos -= i;
        return false;
      }
    }
    return true;
  }

  private Token middle(Lexer.FString open, int firstLine, int firstLineStart) {
    boolean named = false;
    int closing = 0;
    boolean inFormat = open.inFormat && open.fieldDepth >= 0;
    while (closing != open.quoteSize) {
      int c = in.next();
      if (c == EOF || open.quoteSize == 1 && c == '\n') {
        if (inFormat && c == '\n') {
          in.back(c);
          open.inText = false;
          open.inFormat = false;
          return finish(firstLine, firstLineStart, TokenKind.FSTRING_MIDDLE);
        }
        throw unterminated(open, c);
      }
      if (c == open.quote) {
        closing++;
        continue;
      }
      closing = 0;
      if (c == '{') {
        return openBrace(open, inFormat, firstLine, firstLineStart);
      }
      if (c == '}') {
        return closeBrace(open, inFormat, named, firstLine, firstLineStart);
      }
      if (c == '\\') {
        named |= escape(open);
      }
    }
    in.pos -= open.quoteSize;
    return finish(firstLine, firstLineStart, TokenKind.FSTRING_MIDDLE);
  }

  private Token openBrace(Lexer.FString open, boolean inFormat, int line, int lineStart) {
    int next = in.next();
    if (next == '{' && !inFormat) {
      return finish(line, lineStart, TokenKind.FSTRING_MIDDLE, in.pos - 1);
    }
    in.back(next);
    in.back('{');
    enterField(open);
    open.inFormat = false;
    return finish(line, lineStart, TokenKind.FSTRING_MIDDLE);
  }

  private Token closeBrace(
      Lexer.FString open, boolean inFormat, boolean named, int line, int lineStart) {
    if (named) {
      return finish(line, lineStart, TokenKind.FSTRING_MIDDLE);
    }
    int next = in.next();
    if (next == '}' && !inFormat && open.braces == 0) {
      return finish(line, lineStart, TokenKind.FSTRING_MIDDLE, in.pos - 1);
    }
    in.back(next);
    in.back('}');
    open.inText = false;
    open.inFormat = false;
    return finish(line, lineStart, TokenKind.FSTRING_MIDDLE);
  }

  /** Skips what a backslash escapes; answers whether it is the name of a character. */
  private boolean escape(Lexer.FString open) {
    int c = in.next();
    if (c == '{' || c == '}') {
      if (!open.raw) {
        lexer.warnings.accept("invalid escape sequence '\\" + (char) c + "'");
      }
      in.back(c);
      return false;
    }
    if (open.raw || c != 'N') {
      return false;
    }
    int brace = in.next();
    if (brace == '{') {
      return true;
    }
    in.back(brace);
    return false;
  }

  private SyntaxFault unterminated(Lexer.FString open, int c) {
    int detected = in.line;
    lexer.endedEarly |= c == EOF && open.quoteSize == 3;
    in.pos = open.start + 1;
    in.lineStart = open.lineStart;
    in.line = open.line;
    String what = open.quoteSize == 3 ? "triple-quoted f-string" : "f-string";
    return lexer.fault("unterminated " + what + " literal (detected at line " + detected + ")");
  }
}
