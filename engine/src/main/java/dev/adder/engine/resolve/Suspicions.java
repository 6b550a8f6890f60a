package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxWarning;
import java.util.List;

/** What CPython's compiler warns about. */
final class Suspicions {
  private static final String MISSING_COMMA = "; perhaps you missed a comma?";

  private final List<SyntaxWarning> warnings;

  Suspicions(List<SyntaxWarning> warnings) {
    this.warnings = warnings;
  }

  private void warn(Span span, String message) {
    warnings.add(new SyntaxWarning(message, span));
  }

  void assertion(Stmt.Assert s) {
    if (s.test() instanceof Expr.Tuple tuple && !tuple.elements().isEmpty()) {
      warn(s.span(), "assertion is always true, perhaps remove parentheses?");
    }
  }

  /** {@code is} with a literal. */
  void comparison(Expr.Comparison e) {
    Expr left = e.left();
    for (int i = 0; i < e.ops().size(); i++) {
      Expr right = e.comparators().get(i);
      Expr.Compare op = e.ops().get(i);
      if (op == Expr.Compare.IS || op == Expr.Compare.IS_NOT) {
        Expr literal = isLiteral(left) ? left : isLiteral(right) ? right : null;
        if (literal != null) {
          String shown = op == Expr.Compare.IS ? "\"is\"" : "\"is not\"";
          String meant = op == Expr.Compare.IS ? "\"==\"" : "\"!=\"";
          String message =
              shown + " with '" + type(literal) + "' literal. Did you mean " + meant + "?";
          warn(e.span(), message);
          return;
        }
      }
      left = right;
    }
  }

  private static boolean isLiteral(Expr value) {
    return switch (value) {
      case Expr.Constant c ->
          !(c.value() instanceof Boolean
              || c.value() instanceof Expr.NoneLiteral
              || c.value() instanceof Expr.EllipsisLiteral);
      case Expr.Tuple t -> t.elements().stream().allMatch(Suspicions::isConstant);
      case Expr.UnaryOp u -> u.op() != Expr.Unary.NOT && isLiteral(u.operand());
      default -> false;
    };
  }

  private static boolean isConstant(Expr value) {
    return value instanceof Expr.Constant || isLiteral(value);
  }

  /** A call of something that is certainly not callable. */
  void call(Expr.Call e) {
    boolean wrong =
        switch (e.function()) {
          case Expr.Constant c -> true;
          case Expr.Tuple t -> true;
          case Expr.ListExpr l -> true;
          case Expr.ListComp l -> true;
          case Expr.Dict d -> true;
          case Expr.DictComp d -> true;
          case Expr.Set s -> true;
          case Expr.SetComp s -> true;
          case Expr.GeneratorExp g -> true;
          case Expr.JoinedStr j -> true;
          default -> false;
        };
    if (wrong) {
      warn(e.span(), "'" + type(e.function()) + "' object is not callable" + MISSING_COMMA);
    }
  }

  /** A subscript of something without, or an index of a type that cannot be one. */
  void subscript(Expr.Subscript e) {
    if (e.use() != Expr.Use.LOAD) {
      return;
    }
    boolean without =
        switch (e.value()) {
          case Expr.Constant c ->
              c.value() instanceof Expr.NoneLiteral
                  || c.value() instanceof Expr.EllipsisLiteral
                  || c.value() instanceof Number
                  || c.value() instanceof Boolean
                  || c.value() instanceof Expr.ImaginaryLiteral;
          case Expr.Set s -> true;
          case Expr.SetComp s -> true;
          case Expr.GeneratorExp g -> true;
          case Expr.Lambda l -> true;
          default -> false;
        };
    if (without) {
      warn(e.span(), "'" + type(e.value()) + "' object is not subscriptable" + MISSING_COMMA);
      return;
    }
    String index = type(e.index());
    boolean usable =
        index == null
            || index.equals("int")
            || index.equals("bool")
            || e.index() instanceof Expr.Slice;
    if (!usable && isSequence(e.value())) {
      warn(
          e.span(),
          type(e.value()) + " indices must be integers or slices, not " + (index + MISSING_COMMA));
    }
  }

  private static boolean isSequence(Expr value) {
    return switch (value) {
      case Expr.Constant c -> c.value() instanceof String || c.value() instanceof byte[];
      case Expr.Tuple t -> true;
      case Expr.ListExpr l -> true;
      case Expr.ListComp l -> true;
      case Expr.JoinedStr j -> true;
      case Expr.FormattedValue f -> true;
      default -> false;
    };
  }

  /** The name of the type of a literal or display; null when it is not known. */
  private static String type(Expr value) {
    return switch (value) {
      case Expr.Tuple t -> "tuple";
      case Expr.ListExpr l -> "list";
      case Expr.ListComp l -> "list";
      case Expr.Dict d -> "dict";
      case Expr.DictComp d -> "dict";
      case Expr.Set s -> "set";
      case Expr.SetComp s -> "set";
      case Expr.GeneratorExp g -> "generator";
      case Expr.Lambda l -> "function";
      case Expr.JoinedStr j -> "str";
      case Expr.FormattedValue f -> "str";
      case Expr.UnaryOp u when u.op() != Expr.Unary.NOT -> type(u.operand());
      case Expr.Constant c -> constantType(c.value());
      default -> null;
    };
  }

  private static String constantType(Object value) {
    return switch (value) {
      case Boolean b -> "bool";
      case Double d -> "float";
      case Number n -> "int";
      case Expr.ImaginaryLiteral i -> "complex";
      case byte[] b -> "bytes";
      case Expr.NoneLiteral n -> "NoneType";
      case Expr.EllipsisLiteral e -> "ellipsis";
      default -> "str";
    };
  }
}
