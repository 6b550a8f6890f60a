package dev.adder.engine.syntax;

import java.util.List;

/** How CPython names expressions in its messages. */
final class Wording {
  /** What a target is for. */
  enum Purpose {
    ASSIGN,
    FOR,
    DELETE
  }

  private Wording() {}

  static String name(Expr value) {
    return switch (value) {
      case Expr.Attribute a -> "attribute";
      case Expr.Subscript s -> "subscript";
      case Expr.Starred s -> "starred";
      case Expr.Name n -> "name";
      case Expr.ListExpr l -> "list";
      case Expr.Tuple l -> "tuple";
      case Expr.Lambda l -> "lambda";
      case Expr.Call c -> "function call";
      case Expr.BoolOp b -> "expression";
      case Expr.BinOp b -> "expression";
      case Expr.UnaryOp u -> "expression";
      case Expr.GeneratorExp g -> "generator expression";
      case Expr.Yield y -> "yield expression";
      case Expr.YieldFrom y -> "yield expression";
      case Expr.Await a -> "await expression";
      case Expr.ListComp c -> "list comprehension";
      case Expr.SetComp c -> "set comprehension";
      case Expr.DictComp c -> "dict comprehension";
      case Expr.Dict d -> "dict literal";
      case Expr.Set s -> "set display";
      case Expr.JoinedStr j -> "f-string expression";
      case Expr.FormattedValue f -> "f-string expression";
      case Expr.Constant c -> constant(c.value());
      case Expr.Comparison c -> "comparison";
      case Expr.IfExp i -> "conditional expression";
      case Expr.NamedExpr n -> "named expression";
      case Expr.Slice s -> "slice";
    };
  }

  private static String constant(Object value) {
    return switch (value) {
      case Boolean b -> b ? "True" : "False";
      case Expr.NoneLiteral n -> "None";
      case Expr.EllipsisLiteral e -> "ellipsis";
      default -> "literal";
    };
  }

  /** Raises that the expression, or the first wrong part of it, cannot be a target. */
  static void rejectTarget(TokenStream t, Expr value, Purpose purpose) {
    Expr wrong = wrongTarget(value, purpose);
    if (wrong != null) {
      String verb = purpose == Purpose.DELETE ? "cannot delete " : "cannot assign to ";
      throw t.fault(wrong.span(), verb + name(wrong));
    }
  }

  private static Expr wrongTarget(Expr value, Purpose purpose) {
    return switch (value) {
      case Expr.ListExpr list -> firstWrong(list.elements(), purpose);
      case Expr.Tuple tuple -> firstWrong(tuple.elements(), purpose);
      case Expr.Starred star ->
          purpose == Purpose.DELETE ? star : wrongTarget(star.value(), purpose);
      case Expr.Comparison comparison when purpose == Purpose.FOR ->
          comparison.ops().getFirst() == Expr.Compare.IN
              ? wrongTarget(comparison.left(), purpose)
              : null;
      case Expr.Name n -> null;
      case Expr.Subscript s -> null;
      case Expr.Attribute a -> null;
      default -> value;
    };
  }

  private static Expr firstWrong(List<Expr> values, Purpose purpose) {
    for (Expr value : values) {
      Expr wrong = wrongTarget(value, purpose);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }
}
