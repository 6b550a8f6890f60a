package dev.adder.engine.syntax;

/**
 * Makes the lexer's faults. Two sorts: those that are raised wherever the lexer meets them, and
 * late ones, which only count when the parser itself asked for the token.
 */
final class FaultFactory {
  /** The last fault, if it was a late one. */
  private SyntaxFault late;

  /** The last fault of either sort. */
  private SyntaxFault last;

  SyntaxFault now(Span span, String message) {
    last = SyntaxFault.at(span, message);
    return last;
  }

  SyntaxFault late(Span span, String message) {
    late = SyntaxFault.at(span, message);
    last = late;
    return late;
  }

  SyntaxFault indentation(Span span, String message) {
    late = new SyntaxFault(SyntaxFault.Kind.INDENTATION_ERROR, message, span, "", false);
    last = late;
    return late;
  }

  SyntaxFault tab(Span span, String message) {
    late = new SyntaxFault(SyntaxFault.Kind.TAB_ERROR, message, span, "", false);
    last = late;
    return late;
  }

  /** Whether the lexer made this fault. */
  boolean isOwn(SyntaxFault fault) {
    return fault == last;
  }

  boolean isLate(SyntaxFault fault) {
    return fault == late;
  }
}
