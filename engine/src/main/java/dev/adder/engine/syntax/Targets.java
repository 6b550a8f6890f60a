package dev.adder.engine.syntax;

import dev.adder.engine.syntax.Expr.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets of assignments, loops and deletions. They are read as expressions and then turned into
 * targets, which accepts the same texts as CPython's own rules for targets.
 */
final class Targets extends Rules {
  Targets(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** One target, or several with commas as a tuple. */
  Expr starTargets() {
    int mark = t.mark;
    Expr first = starTarget();
    if (first == null || !t.at(TokenKind.COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (t.accept(TokenKind.COMMA) != null) {
      Expr next = starTarget();
      if (next == null) {
        break;
      }
      elements.add(next);
    }
    return new Expr.Tuple(t.spanFrom(mark), elements, Use.STORE);
  }

  /** One target, which may have a star. */
  Expr starTarget() {
    int mark = t.mark;
    if (t.accept(TokenKind.STAR) == null) {
      return target(Use.STORE);
    }
    Expr value = t.at(TokenKind.STAR) ? null : target(Use.STORE);
    return value == null ? fail(mark) : new Expr.Starred(t.spanFrom(mark), value, Use.STORE);
  }

  /** One target of {@code del}. */
  Expr delTarget() {
    return target(Use.DEL);
  }

  private Expr target(Use use) {
    int mark = t.mark;
    Expr value = g.atoms.primary();
    Expr result = value == null ? null : convert(value, use);
    return result == null ? fail(mark) : result;
  }

  /** A name, attribute or subscript as the target of {@code +=} or an annotation, or null. */
  static Expr single(Expr value) {
    return switch (value) {
      case Expr.Name name -> convert(name, Use.STORE);
      case Expr.Attribute attribute -> convert(attribute, Use.STORE);
      case Expr.Subscript subscript -> convert(subscript, Use.STORE);
      default -> null;
    };
  }

  /** The expression as a target, or null when it cannot be one. */
  static Expr convert(Expr value, Use use) {
    return switch (value) {
      case Expr.Name n -> new Expr.Name(n.span(), n.id(), use);
      case Expr.Attribute a -> new Expr.Attribute(a.span(), a.value(), a.name(), use);
      case Expr.Subscript s -> new Expr.Subscript(s.span(), s.value(), s.index(), use);
      case Expr.Starred s -> {
        Expr inner =
            use == Use.DEL || s.value() instanceof Expr.Starred ? null : convert(s.value(), use);
        yield inner == null ? null : new Expr.Starred(s.span(), inner, use);
      }
      case Expr.Tuple tuple -> {
        List<Expr> elements = convertAll(tuple.elements(), use);
        yield elements == null ? null : new Expr.Tuple(tuple.span(), elements, use);
      }
      case Expr.ListExpr list -> {
        List<Expr> elements = convertAll(list.elements(), use);
        yield elements == null ? null : new Expr.ListExpr(list.span(), elements, use);
      }
      default -> null;
    };
  }

  private static List<Expr> convertAll(List<Expr> values, Use use) {
    List<Expr> result = new ArrayList<>(values.size());
    for (Expr value : values) {
      Expr target = convert(value, use);
      if (target == null) {
        return null;
      }
      result.add(target);
    }
    return result;
  }
}
