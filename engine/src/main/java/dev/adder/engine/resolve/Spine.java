package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The leftmost path of a chain such as {@code a.b(c)[d] + e}, so that walks need no recursion along
 * it.
 */
final class Spine {
  private final List<Expr> links = new ArrayList<>();
  private final Expr base;

  Spine(Expr top) {
    Expr expr = top;
    for (Expr inner = next(expr); inner != null; inner = next(expr)) {
      links.add(expr);
      expr = inner;
    }
    base = expr;
  }

  /** What an attribute, call, subscript or binary operation starts with; null for others. */
  static Expr next(Expr expr) {
    return switch (expr) {
      case Expr.BinOp e -> e.left();
      case Expr.Attribute e -> e.value();
      case Expr.Call e -> e.function();
      case Expr.Subscript e -> e.value();
      default -> null;
    };
  }

  /** The leftmost operand. */
  Expr base() {
    return base;
  }

  /** The links from the outermost in. */
  List<Expr> inward() {
    return Collections.unmodifiableList(links);
  }

  /** The links from the innermost out. */
  List<Expr> outward() {
    return links.reversed();
  }
}
