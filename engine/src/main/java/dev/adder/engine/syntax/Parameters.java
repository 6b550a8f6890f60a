package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** The parameters of functions and lambdas. */
final class Parameters extends Rules {
  private static final Node.Arguments NONE =
      new Node.Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());

  Parameters(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** The parameters of a {@code def}, up to its closing bracket. */
  Node.Arguments def() {
    return parameters(false);
  }

  /** The parameters of a lambda, up to its colon. */
  Node.Arguments lambda() {
    return parameters(true);
  }

  /** Where the parameters are not valid, takes as many as are. */
  private Node.Arguments parameters(boolean lambda) {
    if (t.diagnosing) {
      g.invalidParameters.invalidParameters(lambda);
    }
    if (t.at(end(lambda))) {
      return NONE;
    }
    t.enter();
    Node.Arguments arguments = new Reader(lambda).read();
    t.leave();
    return arguments;
  }

  private static TokenKind end(boolean lambda) {
    return lambda ? TokenKind.COLON : TokenKind.RPAR;
  }

  /** {@code name: annotation} or, for a lambda, {@code name}. */
  Node.Argument parameter(boolean lambda, boolean starAnnotation) {
    int mark = t.mark;
    Token name = t.accept(TokenKind.NAME);
    if (name == null) {
      return null;
    }
    Expr annotation = null;
    if (!lambda && t.at(TokenKind.COLON)) {
      int colon = t.mark;
      t.advance();
      annotation = starAnnotation ? g.expressions.starExpression() : g.expressions.expression();
      if (annotation == null) {
        t.mark = colon;
      }
    }
    return new Node.Argument(t.spanFrom(mark), name.name, annotation);
  }

  /** {@code = expression}, or null. */
  Expr defaultValue() {
    int mark = t.mark;
    if (t.accept(TokenKind.EQUAL) == null) {
      return null;
    }
    Expr value = g.expressions.expression();
    if (value == null && t.diagnosing) {
      t.mark = mark;
      g.invalidParameters.invalidDefault();
    }
    return value == null ? fail(mark) : value;
  }

  /** Whether a parameter may end here; takes the comma. */
  boolean endOfParameter(boolean lambda) {
    return t.accept(TokenKind.COMMA) != null || t.at(end(lambda));
  }

  private final class Reader {
    private final boolean lambda;
    private List<Node.Argument> positionalOnly = List.of();
    private List<Node.Argument> positional = new ArrayList<>();
    private final List<Expr> defaults = new ArrayList<>();
    private final List<Node.Argument> keywordOnly = new ArrayList<>();
    private final List<Expr> keywordDefaults = new ArrayList<>();
    private Node.Argument vararg;
    private Node.Argument kwarg;

    Reader(boolean lambda) {
      this.lambda = lambda;
    }

    Node.Arguments read() {
      boolean slash = false;
      int mark = t.mark;
      while (true) {
        mark = t.mark;
        if (t.at(TokenKind.NAME)) {
          if (!positionalParameter()) {
            break;
          }
        } else if (t.at(TokenKind.SLASH) && !slash && !positional.isEmpty()) {
          t.advance();
          if (!endOfParameter(lambda)) {
            break;
          }
          slash = true;
          positionalOnly = positional;
          positional = new ArrayList<>();
        } else {
          if (!starPart()) {
            break;
          }
          mark = t.mark;
          break;
        }
      }
      t.mark = mark;
      return new Node.Arguments(
          positionalOnly, positional, vararg, keywordOnly, keywordDefaults, kwarg, defaults);
    }

    private boolean positionalParameter() {
      Node.Argument parameter = parameter(lambda, false);
      Expr value = defaultValue();
      if (!endOfParameter(lambda) || value == null && !defaults.isEmpty()) {
        return false;
      }
      positional.add(parameter);
      if (value != null) {
        defaults.add(value);
      }
      return true;
    }

    /** {@code *args, keyword, **kwargs} or a part of that; false when it does not match. */
    private boolean starPart() {
      if (t.diagnosing) {
        g.invalidParameters.invalidStarEtc(lambda);
      }
      if (!t.at(TokenKind.STAR)) {
        return doubleStar();
      }
      int mark = t.mark;
      t.advance();
      if (t.accept(TokenKind.COMMA) == null) {
        vararg = parameter(lambda, true);
        if (vararg == null || !endOfParameter(lambda)) {
          vararg = null;
          t.mark = mark;
          return false;
        }
      }
      while (t.at(TokenKind.NAME) && keywordParameter()) {
        mark = t.mark;
      }
      if (vararg == null && keywordOnly.isEmpty()) {
        t.mark = mark;
        return false;
      }
      doubleStar();
      return true;
    }

    private boolean keywordParameter() {
      int mark = t.mark;
      Node.Argument parameter = parameter(lambda, false);
      Expr value = defaultValue();
      if (!endOfParameter(lambda)) {
        t.mark = mark;
        return false;
      }
      keywordOnly.add(parameter);
      keywordDefaults.add(value);
      return true;
    }

    private boolean doubleStar() {
      if (t.diagnosing) {
        g.invalidParameters.invalidKwds(lambda);
      }
      int mark = t.mark;
      if (t.accept(TokenKind.DOUBLESTAR) == null) {
        return false;
      }
      kwarg = parameter(lambda, false);
      if (kwarg == null || !endOfParameter(lambda)) {
        kwarg = null;
        t.mark = mark;
        return false;
      }
      return true;
    }
  }
}
