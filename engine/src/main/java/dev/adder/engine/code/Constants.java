package dev.adder.engine.code;

import dev.adder.engine.object.PyTuple;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.text.Ints;
import dev.adder.engine.types.PyBytes;
import java.math.BigInteger;
import java.util.List;

/** Constant values of expressions, folded as far as that changes no meaning. */
final class Constants {
  private Constants() {}

  /** The script value of a literal. */
  static Object value(Expr.Constant c) {
    return c.value() instanceof byte[] bytes
        ? new PyBytes(bytes)
        : ExpressionCompiler.constantOf(c.value());
  }

  /** The value of an expression made of literals only (a negative number, a tuple), or null. */
  static Object fold(Expr e) {
    return switch (e) {
      case Expr.UnaryOp u
          when u.op() == Expr.Unary.MINUS && u.operand() instanceof Expr.Constant c ->
          negate(c.value());
      case Expr.Tuple t when t.use() == Expr.Use.LOAD -> tuple(t);
      default -> null;
    };
  }

  /** Whether CPython knows all these when it compiles. */
  static boolean areKnown(List<Expr> elements) {
    for (Expr e : elements) {
      if (!isKnown(e)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKnown(Expr e) {
    return switch (e) {
      case Expr.Constant c -> true;
      case Expr.UnaryOp u -> isKnown(u.operand());
      case Expr.BinOp b -> isKnown(b.left()) && isKnown(b.right());
      case Expr.Tuple t -> t.elements().stream().allMatch(Constants::isKnown);
      default -> false;
    };
  }

  private static Object negate(Object value) {
    return switch (value) {
      case Long n -> Ints.negate(n);
      case BigInteger n -> Ints.normal(n.negate());
      case Double d -> -d;
      default -> null;
    };
  }

  private static Object tuple(Expr.Tuple t) {
    Object[] items = new Object[t.elements().size()];
    for (int i = 0; i < items.length; i++) {
      Expr e = t.elements().get(i);
      items[i] = e instanceof Expr.Constant c ? value(c) : fold(e);
      if (items[i] == null) {
        return null;
      }
    }
    return PyTuple.of(items);
  }
}
