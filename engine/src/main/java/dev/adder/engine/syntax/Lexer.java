package dev.adder.engine.syntax;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Text to tokens, on demand. Indentation becomes INDENT and DEDENT; an f-string becomes
 * FSTRING_START, FSTRING_MIDDLE and FSTRING_END with the tokens of its fields between them. Every
 * step is bounded by what it consumes, so that a whole text costs linear time.
 */
final class Lexer {
  /** Open brackets, as in CPython. */
  static final int MAX_BRACKETS = 200;

  /** Levels of indentation, the outermost included, as in CPython. */
  static final int MAX_INDENTS = 100;

  private static final int EOF = CharCursor.EOF;
  private static final int TAB_SIZE = 8;

  final CharCursor in;
  final FaultFactory faults;
  private final Numbers numbers;
  private final Strings strings;
  private final NameTable names = new NameTable();

  private final int[] columns = new int[MAX_INDENTS];
  private final int[] alternateColumns = new int[MAX_INDENTS];
  private int indent;
  private int pendingIndents;
  private boolean atLineStart = true;
  private boolean blankLine;

  private final char[] brackets = new char[MAX_BRACKETS];
  private final int[] bracketLines = new int[MAX_BRACKETS];
  private final int[] bracketColumns = new int[MAX_BRACKETS];
  private int level;

  /** The f-strings that are open, innermost first. */
  final ArrayDeque<FString> fstrings = new ArrayDeque<>();

  /** Takes warnings about the token being read. */
  final Consumer<String> warnings;

  /** Where the current token starts. */
  int start;

  /** Whether the text ended inside something: more text could make it valid. */
  boolean endedEarly;

  Lexer(String text, boolean endLine, FaultFactory faults, List<SyntaxWarning> warnings) {
    this.in = new CharCursor(text, endLine);
    this.faults = faults;
    this.warnings =
        message -> warnings.add(new SyntaxWarning(message, span(Math.max(start, in.pos))));
    this.numbers = new Numbers(this);
    this.strings = new Strings(this);
  }

  /** The next token; ENDMARKER again and again at the end. */
  Token next() {
    FString open = fstrings.peek();
    if (open != null && open.inText) {
      return strings.fstringText(open);
    }
    return ordinary();
  }

  /** The next token outside the text of an f-string. */
  Token ordinary() {
    while (true) {
      blankLine = false;
      if (atLineStart) {
        atLineStart = false;
        readIndentation();
      }
      start = in.pos;
      if (pendingIndents != 0) {
        boolean dedent = pendingIndents < 0;
        pendingIndents += dedent ? 1 : -1;
        return layout(dedent ? TokenKind.DEDENT : TokenKind.INDENT);
      }
      Token token = onLine();
      if (token != null) {
        return token;
      }
    }
  }

  private void readIndentation() {
    int column = 0;
    int alternate = 0;
    int continued = 0;
    int c;
    while (true) {
      c = in.next();
      if (c == ' ') {
        column++;
        alternate++;
      } else if (c == '\t') {
        column = (column / TAB_SIZE + 1) * TAB_SIZE;
        alternate++;
      } else if (c == '\f') {
        column = 0;
        alternate = 0;
      } else if (c == '\\') {
        continued = continued != 0 ? continued : column;
        continueLine();
      } else {
        break;
      }
    }
    in.back(c);
    blankLine = c == '#' || c == '\n';
    if (!blankLine && level == 0) {
      indentTo(continued != 0 ? continued : column, continued != 0 ? continued : alternate);
    }
  }

  private void indentTo(int column, int alternate) {
    if (column > columns[indent]) {
      if (indent + 1 >= MAX_INDENTS) {
        in.pos = in.inp;
        throw faults.indentation(lineSpan(), "too many levels of indentation");
      }
      if (alternate <= alternateColumns[indent]) {
        throw tabFault();
      }
      pendingIndents++;
      indent++;
      columns[indent] = column;
      alternateColumns[indent] = alternate;
      return;
    }
    while (indent > 0 && column < columns[indent]) {
      pendingIndents--;
      indent--;
    }
    if (column != columns[indent]) {
      in.pos = in.inp;
      int end = in.column();
      throw faults.indentation(
          new Span(in.line, end - 1, in.line, -2),
          "unindent does not match any outer indentation level");
    }
    if (alternate != alternateColumns[indent]) {
      throw tabFault();
    }
  }

  private SyntaxFault tabFault() {
    in.pos = in.inp;
    return faults.tab(lineSpan(), "inconsistent use of tabs and spaces in indentation");
  }

  private Span lineSpan() {
    return new Span(in.line, 0, in.line, -1);
  }

  private void continueLine() {
    if (in.next() != '\n') {
      int column = in.column();
      throw faults.late(
          new Span(in.line, column - 1, in.line, -1),
          "unexpected character after line continuation character");
    }
    int c = in.next();
    if (c == EOF) {
      throw unexpectedEnd();
    }
    in.back(c);
  }

  private SyntaxFault unexpectedEnd() {
    endedEarly = true;
    in.pos = in.inp;
    if (level > 0) {
      return neverClosed();
    }
    return faults.late(
        new Span(in.line, in.column() - 1, in.line, -2), "unexpected EOF while parsing");
  }

  /** That the innermost open bracket was never closed. */
  SyntaxFault neverClosed() {
    int line = bracketLines[level - 1];
    return faults.late(
        new Span(line, bracketColumns[level - 1], line, -1),
        "'" + brackets[level - 1] + "' was never closed");
  }

  /** A token of the current line, or null when the line ended without one. */
  private Token onLine() {
    while (true) {
      int c = in.next();
      while (c == ' ' || c == '\t' || c == '\f') {
        c = in.next();
      }
      start = c == EOF ? in.pos : in.pos - 1;
      if (c == '#') {
        while (c != EOF && c != '\n') {
          c = in.next();
        }
      }
      if (c == EOF) {
        endedEarly = true;
        if (level > 0) {
          throw neverClosed();
        }
        return layout(TokenKind.ENDMARKER);
      }
      if (c == '\n') {
        atLineStart = true;
        if (blankLine || level > 0) {
          return null;
        }
        return token(TokenKind.NEWLINE, in.pos);
      }
      if (c != '\\') {
        return visible(c);
      }
      continueLine();
    }
  }

  private Token visible(int c) {
    if (isNameStart(c)) {
      return nameOrString(c);
    }
    if (c >= '0' && c <= '9' || c == '.' && isDigit(in.peek())) {
      return numbers.read(c);
    }
    if (c == '"' || c == '\'') {
      return strings.string(c);
    }
    return operator(c);
  }

  private Token nameOrString(int first) {
    int c = first;
    boolean b = false;
    boolean r = false;
    boolean u = false;
    boolean f = false;
    while (true) {
      int lower = c | 0x20;
      if (lower == 'b' && !(b || u || f)) {
        b = true;
      } else if (lower == 'u' && !(b || u || r || f)) {
        u = true;
      } else if (lower == 'r' && !(r || u)) {
        r = true;
      } else if (lower == 'f' && !(f || b || u)) {
        f = true;
      } else {
        break;
      }
      c = in.next();
      if (c == '"' || c == '\'') {
        return f ? strings.fstringStart(c, r) : strings.string(c);
      }
    }
    boolean ascii = true;
    while (isNamePart(c)) {
      ascii &= c < 128;
      c = in.next();
    }
    in.back(c);
    if (!ascii) {
      verifyName();
    }
    NameTable.Entry entry = names.lookup(in.chars, start, in.pos);
    Span span = span(in.pos);
    return new Token(entry.kind(), start, in.pos, span, level, entry.name());
  }

  private void verifyName() {
    int position = start;
    while (position < in.pos) {
      int c = Character.codePointAt(in.chars, position, in.pos);
      int size = Character.charCount(c);
      if (!Names.isPart(c, position == start)) {
        in.pos = position + size;
        throw fault(
            Names.isPrintable(c)
                ? String.format("invalid character '%s' (U+%04X)", Character.toString(c), c)
                : String.format("invalid non-printable character U+%04X", c));
      }
      position += size;
    }
  }

  private Token operator(int c) {
    FString open = fstrings.peek();
    if (c == ':' && open != null && open.braces - 1 == open.fieldDepth && open.fieldDepth >= 0) {
      open.inText = true;
      open.inFormat = true;
      return token(TokenKind.COLON, in.pos);
    }
    int c2 = in.next();
    TokenKind two = c2 == EOF ? null : Operators.two(c, c2);
    if (two != null) {
      int c3 = in.next();
      TokenKind three = Operators.three(c, c2, c3);
      if (three == null) {
        in.back(c3);
      }
      return token(three == null ? two : three, in.pos);
    }
    if (c == '.' && c2 == '.' && in.peek() == '.') {
      in.next();
      return token(TokenKind.ELLIPSIS, in.pos);
    }
    in.back(c2);
    return oneCharacter(c, open);
  }

  private Token oneCharacter(int c, FString open) {
    switch (c) {
      case '(', '[', '{' -> openBracket((char) c, open);
      case ')', ']', '}' -> closeBracket((char) c, open);
      default -> {
        if (!Names.isPrintable(c)) {
          throw fault(String.format("invalid non-printable character U+%04X", c));
        }
      }
    }
    return token(Operators.one(c), in.pos);
  }

  private void openBracket(char c, FString open) {
    if (level >= MAX_BRACKETS) {
      throw fault("too many nested parentheses");
    }
    brackets[level] = c;
    bracketLines[level] = in.line;
    bracketColumns[level] = in.column(in.lineStart, start);
    level++;
    if (open != null) {
      open.braces++;
    }
  }

  private void closeBracket(char c, FString open) {
    if (open != null && open.braces == 0 && c == '}') {
      throw fault("f-string: single '}' is not allowed");
    }
    if (level == 0) {
      throw fault("unmatched '" + c + "'");
    }
    level--;
    char opening = brackets[level];
    if (opening == '(' && c != ')' || opening == '[' && c != ']' || opening == '{' && c != '}') {
      throw mismatch(opening, c, open);
    }
    if (open == null) {
      return;
    }
    open.braces--;
    if (open.braces < 0) {
      throw fault("f-string: unmatched '" + c + "'");
    }
    if (c == '}' && open.braces == open.fieldDepth) {
      open.fieldDepth--;
      open.inText = true;
      open.inFormat = false;
    }
  }

  private SyntaxFault mismatch(char opening, char c, FString open) {
    if (open != null && opening == '{' && open.braces - 1 == open.fieldDepth) {
      return fault("f-string: unmatched '" + c + "'");
    }
    String message =
        "closing parenthesis '" + c + "' does not match opening parenthesis '" + opening + "'";
    return fault(
        bracketLines[level] == in.line ? message : message + " on line " + bracketLines[level]);
  }

  /** A fault that ends at the character just read. */
  SyntaxFault fault(String message) {
    int column = in.column() - 1;
    return faults.now(new Span(in.line, column, in.line, column), message);
  }

  Token token(TokenKind kind, int end) {
    return new Token(kind, start, end, span(end), level, "");
  }

  Token layout(TokenKind kind) {
    Span span = new Span(in.line, -1, in.line, -1);
    return new Token(kind, in.pos, in.pos, span, level, "");
  }

  private Span span(int end) {
    int column = in.column(in.lineStart, start);
    return new Span(in.line, column, in.line, in.column(in.lineStart, end));
  }

  /** Closes all blocks at the end of a single interactive statement. */
  void closeBlocks() {
    pendingIndents = -indent;
    indent = 0;
  }

  int level() {
    return level;
  }

  int innermostBracketLine() {
    return bracketLines[level - 1];
  }

  static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 128;
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || isDigit(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** An f-string that has been started and not ended. */
  static final class FString {
    final char quote;
    final int quoteSize;
    final boolean raw;
    final int start;
    final int lineStart;
    final int line;

    /** Whether its text comes next, rather than tokens of a field. */
    boolean inText = true;

    /** Whether that text is a format specification. */
    boolean inFormat;

    /** Brackets open inside it. */
    int braces;

    /** The number of brackets below the innermost field; -1 outside fields. */
    int fieldDepth = -1;

    FString(char quote, int quoteSize, boolean raw, Lexer lexer) {
      this.quote = quote;
      this.quoteSize = quoteSize;
      this.raw = raw;
      this.start = lexer.start;
      this.lineStart = lexer.in.lineStart;
      this.line = lexer.in.line;
    }
  }
}
