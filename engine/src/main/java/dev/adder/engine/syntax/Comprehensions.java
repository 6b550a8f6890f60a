package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** What stands in braces, and the clauses of comprehensions. */
final class Comprehensions extends Rules {
  private static final Object CLAUSES = "for clauses";
  private static final Object GENERATOR = "generator";

  private record Pair(Expr key, Expr value) {}

  Comprehensions(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** A generator expression with its brackets. */
  Expr generator() {
    int mark = t.mark;
    if (t.memoizing) {
      Token.Memo memo = t.recall(GENERATOR);
      if (memo != null) {
        t.mark = memo.mark();
        return (Expr) memo.node();
      }
    }
    Expr result = freshGenerator();
    if (result == null) {
      t.mark = mark;
      if (t.diagnosing) {
        g.invalidExpressions.invalidComprehension();
      }
    }
    if (t.memoizing) {
      t.remember(GENERATOR, mark, result);
    }
    return result;
  }

  private Expr freshGenerator() {
    int mark = t.mark;
    if (t.accept(TokenKind.LPAR) == null) {
      return null;
    }
    Expr element = g.expressions.assignmentOrPlain();
    List<Node.Comprehension> generators = element == null ? null : forIfClauses();
    return generators == null || t.accept(TokenKind.RPAR) == null
        ? null
        : new Expr.GeneratorExp(t.spanFrom(mark), element, generators);
  }

  /** A dict, a set or a comprehension of these; the mark moves freely. */
  Expr braces() {
    int mark = t.mark;
    t.advance();
    if (t.accept(TokenKind.RBRACE) != null) {
      return new Expr.Dict(t.spanFrom(mark), List.of(), List.of());
    }
    if (t.diagnosing) {
      return diagnosedBraces(mark);
    }
    if (t.at(TokenKind.DOUBLESTAR)) {
      return dictOrFault(mark, dict(mark, doubleStarredPair()));
    }
    Expr first = g.expressions.starNamedExpression();
    if (first == null) {
      return null;
    }
    boolean pair = t.at(TokenKind.COLON);
    if (pair && !(first instanceof Expr.Starred) && !isAssignment(mark + 1)) {
      return dictOrFault(mark, dict(mark, pair(first)));
    }
    return set(mark, first);
  }

  /** CPython tries the rule for wrong pairs even in its first pass. */
  private Expr dictOrFault(int mark, Expr dict) {
    if (dict == null) {
      t.memoizing = true;
      t.mark = mark;
      g.invalidExpressions.invalidBraces();
    }
    return dict;
  }

  /** Whether the expression that starts at {@code mark} is a bare {@code name := value}. */
  private boolean isAssignment(int mark) {
    return t.token(mark + 1).kind == TokenKind.COLONEQUAL;
  }

  private Expr diagnosedBraces(int mark) {
    int first = t.mark;
    Expr result = dict(mark, doubleStarredPair());
    if (result instanceof Expr.Dict) {
      return result;
    }
    t.mark = mark;
    g.invalidExpressions.invalidBraces();
    t.mark = first;
    Expr set = set(mark, g.expressions.starNamedExpression());
    if (set instanceof Expr.Set) {
      return set;
    }
    t.mark = first;
    result = dict(mark, doubleStarredPair());
    if (result != null) {
      return result;
    }
    t.mark = mark;
    g.invalidExpressions.invalidDictComprehension();
    t.mark = first;
    set = set(mark, g.expressions.starNamedExpression());
    if (set == null) {
      t.mark = mark;
      g.invalidExpressions.invalidComprehension();
    }
    return set;
  }

  private Expr dict(int mark, Pair first) {
    List<Expr> keys = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Pair pair = first;
    boolean comma = false;
    while (pair != null) {
      keys.add(pair.key);
      values.add(pair.value);
      comma = t.accept(TokenKind.COMMA) != null;
      pair = comma ? doubleStarredPair() : null;
    }
    if (keys.isEmpty()) {
      return null;
    }
    if (t.accept(TokenKind.RBRACE) != null) {
      return new Expr.Dict(t.spanFrom(mark), keys, values);
    }
    if (keys.size() > 1 || keys.getFirst() == null || comma) {
      return null;
    }
    List<Node.Comprehension> generators = forIfClauses();
    return generators == null || t.accept(TokenKind.RBRACE) == null
        ? null
        : new Expr.DictComp(t.spanFrom(mark), keys.getFirst(), values.getFirst(), generators);
  }

  private Pair doubleStarredPair() {
    int mark = t.mark;
    if (t.accept(TokenKind.DOUBLESTAR) != null) {
      Expr value = g.operations.bitwiseOr();
      return value == null ? fail(mark) : new Pair(null, value);
    }
    Expr key = g.expressions.expression();
    Pair pair = key == null ? null : pair(key);
    return pair == null ? fail(mark) : pair;
  }

  private Pair pair(Expr key) {
    Expr value = t.accept(TokenKind.COLON) == null ? null : g.expressions.expression();
    return value == null ? null : new Pair(key, value);
  }

  /** Whether a pair or {@code **mapping} could be taken. */
  boolean skipPair() {
    return doubleStarredPair() != null;
  }

  private Expr set(int mark, Expr first) {
    if (first == null) {
      return null;
    }
    boolean comma = t.accept(TokenKind.COMMA) != null;
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    if (comma) {
      elements.addAll(g.expressions.starNamedExpressions());
    }
    if (t.accept(TokenKind.RBRACE) != null) {
      return new Expr.Set(t.spanFrom(mark), elements);
    }
    if (comma || first instanceof Expr.Starred) {
      return null;
    }
    List<Node.Comprehension> generators = forIfClauses();
    return generators == null || t.accept(TokenKind.RBRACE) == null
        ? null
        : new Expr.SetComp(t.spanFrom(mark), first, generators);
  }

  /** One or more {@code for target in iterable if condition}; null when there is none. */
  List<Node.Comprehension> forIfClauses() {
    int mark = t.mark;
    if (t.memoizing) {
      Token.Memo memo = t.recall(CLAUSES);
      if (memo != null) {
        t.mark = memo.mark();
        @SuppressWarnings("unchecked")
        List<Node.Comprehension> known = (List<Node.Comprehension>) memo.node();
        return known;
      }
    }
    List<Node.Comprehension> clauses = new ArrayList<>(1);
    while (t.at(TokenKind.FOR) || t.at(TokenKind.ASYNC)) {
      Node.Comprehension clause = forIfClause();
      if (clause == null) {
        break;
      }
      t.link();
      clauses.add(clause);
    }
    List<Node.Comprehension> result = clauses.isEmpty() ? null : clauses;
    if (t.memoizing) {
      t.remember(CLAUSES, mark, result);
    }
    return result;
  }

  private Node.Comprehension forIfClause() {
    int mark = t.mark;
    boolean isAsync = t.accept(TokenKind.ASYNC) != null;
    if (t.accept(TokenKind.FOR) == null) {
      return fail(mark);
    }
    int targets = t.mark;
    Expr target = g.targets.starTargets();
    if (target == null || t.accept(TokenKind.IN) == null) {
      t.mark = targets;
      t.memoizing = true;
      requireIn();
      t.mark = mark;
      if (t.diagnosing) {
        g.invalidStatements.invalidForTarget();
      }
      return fail(mark);
    }
    Expr iterable = g.operations.disjunction();
    if (iterable == null) {
      return fail(mark);
    }
    List<Expr> conditions = new ArrayList<>(1);
    while (t.at(TokenKind.IF)) {
      int before = t.mark;
      t.advance();
      Expr condition = g.operations.disjunction();
      if (condition == null) {
        t.mark = before;
        break;
      }
      conditions.add(condition);
    }
    return new Node.Comprehension(t.spanFrom(mark), target, iterable, conditions, isAsync);
  }

  private void requireIn() {
    if (g.operations.bitwiseOr() == null) {
      return;
    }
    while (t.accept(TokenKind.COMMA) != null) {
      if (g.operations.bitwiseOr() == null) {
        break;
      }
    }
    if (!t.at(TokenKind.IN)) {
      throw t.faultAtLast("'in' expected after for-loop variables");
    }
  }
}
