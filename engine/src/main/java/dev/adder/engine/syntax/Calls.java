package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** Calls and their arguments. */
final class Calls extends Rules {
  private static final Object ARGUMENTS = "arguments";

  /** The arguments of a call, stars among the positional ones. */
  record Arguments(List<Expr> args, List<Node.Keyword> keywords) {
    static final Arguments NONE = new Arguments(List.of(), List.of());
  }

  Calls(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** The call of what started at {@code mark}, or null; the mark moves freely. */
  Expr call(int mark, Expr function) {
    int open = t.mark;
    Expr generator = null;
    Arguments arguments = null;
    if (t.memoizing) {
      generator = g.comprehensions.generator();
      if (generator != null) {
        return new Expr.Call(t.spanFrom(mark), function, List.of(generator), List.of());
      }
      t.mark = open + 1;
      arguments = arguments();
    } else {
      t.advance();
      Expr first = positional();
      if (first != null && (t.at(TokenKind.FOR) || t.at(TokenKind.ASYNC))) {
        return generatorCall(mark, open, function, first);
      }
      arguments = closedArguments(first);
    }
    Arguments all = arguments == null ? Arguments.NONE : arguments;
    return t.accept(TokenKind.RPAR) == null
        ? null
        : new Expr.Call(t.spanFrom(mark), function, all.args, all.keywords);
  }

  private Expr generatorCall(int mark, int open, Expr function, Expr element) {
    List<Node.Comprehension> clauses =
        element instanceof Expr.Starred ? null : g.comprehensions.forIfClauses();
    if (clauses == null || t.accept(TokenKind.RPAR) == null) {
      return null;
    }
    Expr generator = new Expr.GeneratorExp(t.spanFrom(open), element, clauses);
    return new Expr.Call(t.spanFrom(mark), function, List.of(generator), List.of());
  }

  /** Arguments up to a closing bracket, which is not taken; null when there are none. */
  Arguments arguments() {
    if (!t.memoizing) {
      return closedArguments(positional());
    }
    Token.Memo memo = t.recall(ARGUMENTS);
    if (memo != null) {
      t.mark = memo.mark();
      return (Arguments) memo.node();
    }
    int mark = t.mark;
    Arguments result = closedArguments(positional());
    if (result == null) {
      t.mark = mark;
      if (t.diagnosing) {
        g.invalidExpressions.invalidArguments();
      }
    }
    t.remember(ARGUMENTS, mark, result);
    return result;
  }

  private Arguments closedArguments(Expr first) {
    Arguments result = args(first);
    if (result != null) {
      t.accept(TokenKind.COMMA);
      if (t.at(TokenKind.RPAR)) {
        return result;
      }
    }
    return null;
  }

  /** Positional arguments, then keywords and stars, then keywords and double stars. */
  Arguments args() {
    return args(positional());
  }

  private Arguments args(Expr first) {
    int mark = t.mark;
    List<Expr> args = new ArrayList<>();
    int end = mark;
    Expr next = first;
    while (next != null) {
      args.add(next);
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        return new Arguments(args, List.of());
      }
      next = positional();
    }
    List<Node.Keyword> keywords = new ArrayList<>();
    if (kwargs(args, keywords)) {
      return new Arguments(args, keywords);
    }
    t.mark = end;
    return args.isEmpty() ? null : new Arguments(args, keywords);
  }

  /** Takes positional arguments; whether there was one. */
  boolean skipPositionals() {
    int end = t.mark;
    boolean any = false;
    while (positional() != null) {
      any = true;
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return any;
  }

  /** A positional argument, which no {@code =} follows. */
  private Expr positional() {
    int mark = t.mark;
    if (t.at(TokenKind.STAR)) {
      return starredExpression();
    }
    if (!t.diagnosing && t.at(TokenKind.NAME) && t.secondIs(TokenKind.EQUAL)) {
      return null;
    }
    Expr value = g.expressions.assignmentExpression();
    if (value == null) {
      value = g.expressions.expression();
    }
    boolean ends = !t.at(TokenKind.EQUAL) && !t.at(TokenKind.COLONEQUAL);
    return value == null || !ends ? fail(mark) : value;
  }

  /** Whether there was at least one; then they were taken. */
  boolean kwargs(List<Expr> stars, List<Node.Keyword> keywords) {
    int end = t.mark;
    boolean any = false;
    boolean doubleStars = false;
    while (true) {
      Node next = doubleStars ? null : keywordOrStarred();
      if (next == null) {
        next = keywordOrDoubleStarred();
        doubleStars |= next != null;
      }
      if (next == null) {
        break;
      }
      if (next instanceof Expr star) {
        stars.add(star);
      } else {
        keywords.add((Node.Keyword) next);
      }
      any = true;
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return any;
  }

  private Node keywordOrStarred() {
    if (t.diagnosing) {
      g.invalidExpressions.invalidKwarg();
    }
    Node.Keyword keyword = keyword();
    return keyword != null ? keyword : t.at(TokenKind.STAR) ? starredExpression() : null;
  }

  private Node keywordOrDoubleStarred() {
    if (t.diagnosing) {
      g.invalidExpressions.invalidKwarg();
    }
    Node.Keyword keyword = keyword();
    if (keyword != null || !t.at(TokenKind.DOUBLESTAR)) {
      return keyword;
    }
    int mark = t.mark;
    t.advance();
    Expr value = g.expressions.expression();
    return value == null ? fail(mark) : new Node.Keyword(t.spanFrom(mark), null, value);
  }

  private Node.Keyword keyword() {
    if (!t.at(TokenKind.NAME) || !t.secondIs(TokenKind.EQUAL)) {
      return null;
    }
    int mark = t.mark;
    Token name = t.advance();
    t.advance();
    Expr value = g.expressions.expression();
    return value == null ? fail(mark) : new Node.Keyword(t.spanFrom(mark), name.name, value);
  }

  /** {@code *expression}; a star alone is a fault. */
  Expr starredExpression() {
    if (t.diagnosing) {
      g.invalidExpressions.invalidStarredExpression();
    }
    int mark = t.mark;
    if (t.accept(TokenKind.STAR) == null) {
      return null;
    }
    Expr value = g.expressions.expression();
    if (value == null) {
      throw t.faultAtLast("Invalid star expression");
    }
    return new Expr.Starred(t.spanFrom(mark), value, Expr.Use.LOAD);
  }
}
