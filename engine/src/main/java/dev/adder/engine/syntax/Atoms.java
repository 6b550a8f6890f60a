package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** Names, literals, displays, and what may be appended to them. */
final class Atoms extends Rules {
  private static final Object PRIMARY = "primary";
  private static final Object ATOM = "atom";

  Atoms(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** An atom with any number of {@code .name}, {@code [index]} and {@code (arguments)}. */
  Expr primary() {
    if (!t.memoizing) {
      return trailers();
    }
    Token.Memo memo = t.recall(PRIMARY);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    int mark = t.mark;
    Expr result = trailers();
    t.remember(PRIMARY, mark, result);
    return result;
  }

  /** As primary, without memory of what was tried. */
  Expr trailers() {
    int mark = t.mark;
    Expr left = atom();
    while (left != null) {
      int before = t.mark;
      Expr longer =
          switch (t.kind()) {
            case DOT -> attribute(mark, left);
            case LPAR -> g.calls.call(mark, left);
            case LSQB -> subscript(mark, left);
            case LBRACE -> notGenerator();
            default -> null;
          };
      if (longer == null) {
        t.mark = before;
        return left;
      }
      t.link();
      left = longer;
    }
    return null;
  }

  private Expr attribute(int mark, Expr value) {
    t.advance();
    Token name = t.accept(TokenKind.NAME);
    return name == null
        ? null
        : new Expr.Attribute(t.spanFrom(mark), value, name.name, Expr.Use.LOAD);
  }

  /**
   * CPython looks for a generator expression behind every operand, and with it for a wrong
   * comprehension in brackets of any sort.
   */
  private Expr notGenerator() {
    return t.diagnosing ? g.comprehensions.generator() : null;
  }

  private Expr subscript(int mark, Expr value) {
    notGenerator();
    t.advance();
    Expr index = slices();
    if (index == null || t.accept(TokenKind.RSQB) == null) {
      return null;
    }
    return new Expr.Subscript(t.spanFrom(mark), value, index, Expr.Use.LOAD);
  }

  private Expr slices() {
    int mark = t.mark;
    Expr first = t.at(TokenKind.STAR) ? g.calls.starredExpression() : slice();
    if (first == null || !(first instanceof Expr.Starred) && !t.at(TokenKind.COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (t.accept(TokenKind.COMMA) != null) {
      Expr next = t.at(TokenKind.STAR) ? g.calls.starredExpression() : slice();
      if (next == null) {
        break;
      }
      elements.add(next);
    }
    return new Expr.Tuple(t.spanFrom(mark), elements, Expr.Use.LOAD);
  }

  private Expr slice() {
    int mark = t.mark;
    Expr lower = t.at(TokenKind.COLON) ? null : g.expressions.expression();
    if (t.accept(TokenKind.COLON) == null) {
      if (!t.diagnosing && !t.at(TokenKind.COLONEQUAL)) {
        return lower;
      }
      t.mark = mark;
      return t.diagnosing ? g.expressions.namedExpression() : g.expressions.assignmentExpression();
    }
    Expr upper = g.expressions.expression();
    Expr step = null;
    if (t.accept(TokenKind.COLON) != null) {
      step = g.expressions.expression();
    }
    return new Expr.Slice(t.spanFrom(mark), lower, upper, step);
  }

  Expr atom() {
    Token token = t.peek();
    return switch (token.kind) {
      case NAME -> {
        t.mark++;
        yield new Expr.Name(token.span(), token.name, Expr.Use.LOAD);
      }
      case TRUE -> constant(true);
      case FALSE -> constant(false);
      case NONE -> constant(Expr.NoneLiteral.NONE);
      case ELLIPSIS -> constant(Expr.EllipsisLiteral.ELLIPSIS);
      case NUMBER -> constant(Literals.number(t, token));
      case STRING, FSTRING_START -> g.strings.strings();
      case LPAR, LSQB, LBRACE -> {
        if (t.memoizing) {
          yield display(token.kind);
        }
        int mark = t.mark;
        Expr result =
            switch (token.kind) {
              case LPAR -> parenthesized();
              case LSQB -> list();
              default -> g.comprehensions.braces();
            };
        yield result == null ? fail(mark) : result;
      }
      default -> null;
    };
  }

  private Expr constant(Object value) {
    return new Expr.Constant(t.advance().span(), value, false);
  }

  private Expr display(TokenKind kind) {
    Token.Memo memo = t.recall(ATOM);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    int mark = t.mark;
    t.enter();
    Expr result = freshDisplay(kind);
    t.leave();
    t.remember(ATOM, mark, result);
    return result;
  }

  private Expr freshDisplay(TokenKind kind) {
    int mark = t.mark;
    Expr result =
        switch (kind) {
          case LPAR -> parenthesized();
          case LSQB -> list();
          default -> g.comprehensions.braces();
        };
    if (result != null) {
      return result;
    }
    t.mark = mark;
    if (t.diagnosing) {
      switch (kind) {
        case LPAR -> {
          g.invalidExpressions.invalidGroup();
          g.invalidExpressions.invalidComprehension();
        }
        case LSQB -> g.invalidExpressions.invalidComprehension();
        default -> {}
      }
    }
    return null;
  }

  /** A tuple, a parenthesized expression or a generator expression; the mark moves freely. */
  private Expr parenthesized() {
    int mark = t.mark;
    t.advance();
    if (t.accept(TokenKind.RPAR) != null) {
      return new Expr.Tuple(t.spanFrom(mark), List.of(), Expr.Use.LOAD);
    }
    if (t.at(TokenKind.YIELD)) {
      Expr yield = g.expressions.yieldExpr();
      return t.accept(TokenKind.RPAR) == null ? null : yield;
    }
    Expr first = g.expressions.starNamedExpression();
    if (first == null) {
      return null;
    }
    if (t.accept(TokenKind.COMMA) != null) {
      List<Expr> elements = new ArrayList<>();
      elements.add(first);
      elements.addAll(g.expressions.starNamedExpressions());
      return t.accept(TokenKind.RPAR) == null
          ? null
          : new Expr.Tuple(t.spanFrom(mark), elements, Expr.Use.LOAD);
    }
    if (first instanceof Expr.Starred) {
      return null;
    }
    if (t.accept(TokenKind.RPAR) != null) {
      return first;
    }
    List<Node.Comprehension> generators = g.comprehensions.forIfClauses();
    return generators == null || t.accept(TokenKind.RPAR) == null
        ? null
        : new Expr.GeneratorExp(t.spanFrom(mark), first, generators);
  }

  /** A list or a list comprehension; the mark moves freely. */
  private Expr list() {
    int mark = t.mark;
    t.advance();
    if (t.accept(TokenKind.RSQB) != null) {
      return new Expr.ListExpr(t.spanFrom(mark), List.of(), Expr.Use.LOAD);
    }
    List<Expr> elements = g.expressions.starNamedExpressions();
    if (elements.isEmpty()) {
      return null;
    }
    if (t.accept(TokenKind.RSQB) != null) {
      return new Expr.ListExpr(t.spanFrom(mark), elements, Expr.Use.LOAD);
    }
    Expr element = elements.getFirst();
    if (elements.size() > 1
        || element instanceof Expr.Starred
        || t.previous().kind == TokenKind.COMMA) {
      return null;
    }
    List<Node.Comprehension> generators = g.comprehensions.forIfClauses();
    return generators == null || t.accept(TokenKind.RSQB) == null
        ? null
        : new Expr.ListComp(t.spanFrom(mark), element, generators);
  }
}
