package dev.adder.engine.syntax;

/**
 * One token: its characters [start, end) in the lexer's text and its place. A layout token without
 * characters has the columns -1. {@code level} is the depth of open brackets after the token.
 */
final class Token {
  final TokenKind kind;
  final int start;
  final int end;
  final int line;
  final int column;
  final int endLine;
  final int endColumn;
  final int level;

  /** The name of a NAME token, in normal form; empty for other kinds. */
  final String name;

  /** What the diagnosing pass already knows about the rules tried here. */
  Memo memo;

  Token(TokenKind kind, int start, int end, Span span, int level, String name) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.line = span.line();
    this.column = span.column();
    this.endLine = span.endLine();
    this.endColumn = span.endColumn();
    this.level = level;
    this.name = name;
  }

  Span span() {
    return new Span(line, column, endLine, endColumn);
  }

  /** The result of a rule at a token: its node (null: it does not match) and where it ended. */
  record Memo(Object rule, Object node, int mark, Memo next) {}
}
