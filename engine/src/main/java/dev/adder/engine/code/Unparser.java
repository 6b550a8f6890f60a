package dev.adder.engine.code;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.text.Floats;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of an expression as {@code from __future__ import annotations} keeps it. Covers what
 * annotations are made of; an expression it does not print in CPython's way is still valid source.
 */
final class Unparser {
  private Unparser() {}

  static String text(Expr e) {
    return switch (e) {
      case Expr.Name n -> n.id();
      case Expr.Constant c -> constant(c);
      case Expr.Attribute a -> atom(a.value()) + "." + a.name();
      case Expr.Subscript s -> atom(s.value()) + "[" + index(s.index()) + "]";
      case Expr.Tuple t -> tuple(t);
      case Expr.ListExpr l -> "[" + list(l.elements()) + "]";
      case Expr.Set s -> "{" + list(s.elements()) + "}";
      case Expr.Dict d -> dict(d);
      case Expr.BinOp b -> operand(b.left()) + " " + b.op().symbol() + " " + operand(b.right());
      case Expr.UnaryOp u -> unary(u);
      case Expr.BoolOp b -> bool(b);
      case Expr.Comparison c -> comparison(c);
      case Expr.Call c -> call(c);
      case Expr.IfExp i ->
          operand(i.body()) + " if " + operand(i.test()) + " else " + text(i.orElse());
      case Expr.Starred s -> "*" + atom(s.value());
      case Expr.Slice s ->
          part(s.lower()) + ":" + part(s.upper()) + (s.step() == null ? "" : ":" + text(s.step()));
      case Expr.Lambda l -> "lambda: " + text(l.body());
      case Expr.NamedExpr n -> "(" + n.target().id() + " := " + text(n.value()) + ")";
      case Expr.Await a -> "await " + text(a.value());
      case Expr.ListComp c -> "[" + text(c.element()) + clauses(c.generators()) + "]";
      case Expr.SetComp c -> "{" + text(c.element()) + clauses(c.generators()) + "}";
      case Expr.GeneratorExp c -> "(" + text(c.element()) + clauses(c.generators()) + ")";
      case Expr.DictComp c ->
          "{" + text(c.key()) + ": " + text(c.value()) + clauses(c.generators()) + "}";
      case Expr.Yield y -> y.value() == null ? "(yield)" : "(yield " + text(y.value()) + ")";
      case Expr.YieldFrom y -> "(yield from " + text(y.value()) + ")";
      case Expr.JoinedStr j -> "f" + quote(format(j.values()));
      case Expr.FormattedValue f -> "f'" + format(List.of(f)) + "'";
    };
  }

  private static String format(List<Expr> parts) {
    StringBuilder out = new StringBuilder();
    for (Expr part : parts) {
      switch (part) {
        case Expr.Constant c -> out.append(c.value().toString().replace("{", "{{"));
        case Expr.FormattedValue f -> {
          out.append('{').append(text(f.value()));
          if (f.conversion() > 0) {
            out.append('!').append((char) f.conversion());
          }
          if (f.format() instanceof Expr.JoinedStr spec) {
            out.append(':').append(format(spec.values()));
          }
          out.append('}');
        }
        default -> out.append(text(part));
      }
    }
    return out.toString();
  }

  /** A string literal; annotations hold short ones, so the quoting is the simplest valid one. */
  private static String quote(String text) {
    char mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(mark);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> out.append(c == mark ? "\\" : "").append(c);
      }
    }
    return out.append(mark).toString();
  }

  private static String part(Expr e) {
    return e == null ? "" : text(e);
  }

  private static String clauses(List<Node.Comprehension> generators) {
    StringBuilder out = new StringBuilder();
    for (Node.Comprehension c : generators) {
      out.append(c.isAsync() ? " async for " : " for ").append(text(c.target()));
      out.append(" in ").append(operand(c.iter()));
      c.conditions().forEach(condition -> out.append(" if ").append(operand(condition)));
    }
    return out.toString();
  }

  private static String constant(Expr.Constant c) {
    return switch (c.value()) {
      case String s -> quote(s);
      case byte[] b -> "b" + quote(new String(b, StandardCharsets.ISO_8859_1));
      case Double d -> Floats.repr(d);
      case Boolean b -> b ? "True" : "False";
      case Expr.NoneLiteral n -> "None";
      case Expr.EllipsisLiteral n -> "...";
      case Expr.ImaginaryLiteral i -> Floats.repr(i.value()) + "j";
      default -> c.value().toString();
    };
  }

  private static String index(Expr e) {
    if (e instanceof Expr.Tuple t && !t.elements().isEmpty()) {
      return list(t.elements()) + (t.elements().size() == 1 ? "," : "");
    }
    return text(e);
  }

  private static String tuple(Expr.Tuple t) {
    return "(" + list(t.elements()) + (t.elements().size() == 1 ? "," : "") + ")";
  }

  private static String list(List<Expr> elements) {
    StringBuilder out = new StringBuilder();
    for (Expr e : elements) {
      out.append(out.isEmpty() ? "" : ", ").append(text(e));
    }
    return out.toString();
  }

  private static String dict(Expr.Dict d) {
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < d.keys().size(); i++) {
      out.append(i == 0 ? "" : ", ");
      out.append(d.keys().get(i) == null ? "**" : text(d.keys().get(i)) + ": ");
      out.append(text(d.values().get(i)));
    }
    return out.append('}').toString();
  }

  private static String unary(Expr.UnaryOp u) {
    String symbol =
        switch (u.op()) {
          case INVERT -> "~";
          case NOT -> "not ";
          case PLUS -> "+";
          case MINUS -> "-";
        };
    return symbol + operand(u.operand());
  }

  private static String bool(Expr.BoolOp b) {
    StringBuilder out = new StringBuilder();
    for (Expr e : b.values()) {
      out.append(out.isEmpty() ? "" : b.isAnd() ? " and " : " or ").append(operand(e));
    }
    return out.toString();
  }

  private static String comparison(Expr.Comparison c) {
    StringBuilder out = new StringBuilder(operand(c.left()));
    for (int i = 0; i < c.ops().size(); i++) {
      out.append(' ').append(c.ops().get(i).symbol()).append(' ');
      out.append(operand(c.comparators().get(i)));
    }
    return out.toString();
  }

  private static String call(Expr.Call c) {
    StringBuilder out = new StringBuilder(list(c.args()));
    for (Node.Keyword keyword : c.keywords()) {
      out.append(out.isEmpty() ? "" : ", ");
      out.append(keyword.name() == null ? "**" : keyword.name() + "=")
          .append(text(keyword.value()));
    }
    return atom(c.function()) + "(" + out + ")";
  }

  /** An operand in parentheses unless it binds as tightly as anything can. */
  private static String operand(Expr e) {
    return switch (e) {
      case Expr.BinOp b -> b.op() == Expr.Operator.OR ? text(e) : "(" + text(e) + ")";
      case Expr.BoolOp b -> "(" + text(e) + ")";
      case Expr.Comparison c -> "(" + text(e) + ")";
      case Expr.IfExp i -> "(" + text(e) + ")";
      case Expr.Lambda l -> "(" + text(e) + ")";
      case Expr.UnaryOp u -> "(" + text(e) + ")";
      default -> text(e);
    };
  }

  private static String atom(Expr e) {
    return e instanceof Expr.Constant c && c.value() instanceof Long
        ? "(" + text(e) + ")"
        : operand(e);
  }
}
