package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** Expressions from lists of them down to lambda and the conditional expression. */
final class Expressions extends Rules {
  private static final Object EXPRESSION = "expression";
  private static final Object STAR_EXPRESSION = "star expression";

  Expressions(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** {@code a, *b}: an expression list as a tuple, or one expression alone. */
  Expr starExpressions() {
    int mark = t.mark;
    Expr first = starExpression();
    if (first == null || !t.at(TokenKind.COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (t.accept(TokenKind.COMMA) != null) {
      Expr next = starExpression();
      if (next == null) {
        break;
      }
      elements.add(next);
    }
    return new Expr.Tuple(t.spanFrom(mark), elements, Expr.Use.LOAD);
  }

  /** {@code a, b} without stars. */
  Expr expressions() {
    int mark = t.mark;
    Expr first = expression();
    if (first == null || !t.at(TokenKind.COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (t.accept(TokenKind.COMMA) != null) {
      Expr next = expression();
      if (next == null) {
        break;
      }
      elements.add(next);
    }
    return new Expr.Tuple(t.spanFrom(mark), elements, Expr.Use.LOAD);
  }

  /** {@code *a} with an operand of {@code |}, or an expression. */
  Expr starExpression() {
    if (!t.at(TokenKind.STAR)) {
      return expression();
    }
    Token.Memo memo = t.diagnosing ? t.recall(STAR_EXPRESSION) : null;
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    int mark = t.mark;
    Expr result = starred();
    if (t.diagnosing) {
      t.remember(STAR_EXPRESSION, mark, result);
    }
    return result;
  }

  private Expr starred() {
    int mark = t.mark;
    t.advance();
    Expr value = g.operations.bitwiseOr();
    return value == null ? fail(mark) : new Expr.Starred(t.spanFrom(mark), value, Expr.Use.LOAD);
  }

  /** As starExpression, or {@code name := value}. */
  Expr starNamedExpression() {
    return t.at(TokenKind.STAR) ? starred() : namedExpression();
  }

  /** {@code a, *b, (c := d)} with at least one element; empty when there is none. */
  List<Expr> starNamedExpressions() {
    List<Expr> elements = new ArrayList<>();
    Expr next = starNamedExpression();
    while (next != null) {
      elements.add(next);
      next = t.accept(TokenKind.COMMA) == null ? null : starNamedExpression();
    }
    return elements;
  }

  /** {@code name := value}, or null. */
  Expr assignmentExpression() {
    int mark = t.mark;
    if (!t.at(TokenKind.NAME) || !t.secondIs(TokenKind.COLONEQUAL)) {
      return null;
    }
    Token name = t.advance();
    t.advance();
    Expr value = expression();
    if (value == null) {
      return fail(mark);
    }
    Expr.Name target = new Expr.Name(name.span(), name.name, Expr.Use.STORE);
    return new Expr.NamedExpr(t.spanFrom(mark), target, value);
  }

  /** An expression or {@code name := value}. */
  Expr namedExpression() {
    Expr assignment = assignmentExpression();
    if (assignment != null) {
      return assignment;
    }
    if (t.diagnosing) {
      g.invalidExpressions.invalidNamedExpression();
    }
    int mark = t.mark;
    Expr result = expression();
    return result == null || t.at(TokenKind.COLONEQUAL) ? fail(mark) : result;
  }

  /** An expression that no {@code :=} follows. */
  Expr plainExpression() {
    int mark = t.mark;
    Expr result = expression();
    return result == null || t.at(TokenKind.COLONEQUAL) ? fail(mark) : result;
  }

  /** {@code name := value}, or an expression that no {@code :=} follows. */
  Expr assignmentOrPlain() {
    Expr assignment = assignmentExpression();
    return assignment == null ? plainExpression() : assignment;
  }

  Expr expression() {
    if (t.diagnosing) {
      return diagnosedExpression();
    }
    int mark = t.mark;
    t.enter();
    Expr result = t.at(TokenKind.LAMBDA) ? lambda() : conditional(mark, g.operations.disjunction());
    t.leave();
    return result;
  }

  private Expr diagnosedExpression() {
    int mark = t.mark;
    Token.Memo memo = t.recall(EXPRESSION);
    if (memo != null) {
      t.mark = memo.mark();
      return (Expr) memo.node();
    }
    t.enter();
    g.invalidExpressions.invalidExpression();
    g.invalidExpressions.invalidLegacyExpression();
    Expr result = valid();
    t.leave();
    t.remember(EXPRESSION, mark, result);
    return result;
  }

  /** As expression, without trying invalid rules below it. */
  Expr expressionWithoutInvalid() {
    boolean diagnosing = t.diagnosing;
    t.diagnosing = false;
    t.memoizing = true;
    t.enter();
    Expr result = valid();
    t.leave();
    t.diagnosing = diagnosing;
    return result;
  }

  private Expr valid() {
    int mark = t.mark;
    return t.at(TokenKind.LAMBDA) ? lambda() : conditional(mark, g.operations.disjunction());
  }

  /** The body alone, or {@code body if test else orElse}. */
  private Expr conditional(int mark, Expr body) {
    if (body == null || !t.at(TokenKind.IF)) {
      return body;
    }
    int end = t.mark;
    t.advance();
    Expr test = g.operations.disjunction();
    if (test != null && t.accept(TokenKind.ELSE) != null) {
      Expr orElse = expression();
      if (orElse != null) {
        return new Expr.IfExp(t.spanFrom(mark), test, body, orElse);
      }
    }
    t.mark = end;
    return body;
  }

  private Expr lambda() {
    int mark = t.mark;
    t.advance();
    Node.Arguments arguments = g.parameters.lambda();
    if (t.accept(TokenKind.COLON) == null) {
      return fail(mark);
    }
    Expr body = expression();
    return body == null ? fail(mark) : new Expr.Lambda(t.spanFrom(mark), arguments, body);
  }

  /** A yield or an expression list: what may stand right of {@code =}. */
  Expr annotatedRhs() {
    return t.at(TokenKind.YIELD) ? yieldExpr() : starExpressions();
  }

  Expr yieldExpr() {
    int mark = t.mark;
    if (t.accept(TokenKind.YIELD) == null) {
      return null;
    }
    if (t.accept(TokenKind.FROM) != null) {
      Expr iterable = expression();
      if (iterable != null) {
        return new Expr.YieldFrom(t.spanFrom(mark), iterable);
      }
      t.mark = mark + 1;
    }
    Expr value = starExpressions();
    return new Expr.Yield(t.spanFrom(mark), value);
  }
}
