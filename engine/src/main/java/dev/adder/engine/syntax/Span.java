package dev.adder.engine.syntax;

/**
 * Where a piece of source text stands: lines from 1, columns from 0 in code points, end exclusive.
 * One value stands for a whole AST node, a token or a fault.
 */
public record Span(int line, int column, int endLine, int endColumn) {
  /** A span for things that have no place in a source. */
  public static final Span NONE = new Span(0, 0, 0, 0);

  /** The smallest span from the start of this one to the end of {@code last}. */
  public Span to(Span last) {
    return new Span(line, column, last.endLine, last.endColumn);
  }
}
