package dev.adder.engine.code;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Span;

/** Where instructions stand in the source when that is not the whole node they come from. */
final class Places {
  private Places() {}

  /**
   * The place of an instruction of {@code whole}, which looks up or calls {@code attribute}: in a
   * chain over several lines, it starts at the attribute's name.
   */
  static Span of(Span whole, Expr.Attribute attribute) {
    Span end = attribute.span();
    if (whole.line() == end.endLine()) {
      return whole;
    }
    String name = attribute.name();
    int column = end.endColumn() - name.codePointCount(0, name.length());
    return new Span(end.endLine(), column, whole.endLine(), whole.endColumn());
  }

  static Span of(Expr.Attribute attribute) {
    return of(attribute.span(), attribute);
  }
}
