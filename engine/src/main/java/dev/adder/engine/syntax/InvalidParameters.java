package dev.adder.engine.syntax;

/** What may be wrong in the parameters of functions and lambdas. */
final class InvalidParameters extends Rules {
  InvalidParameters(TokenStream t, Grammar g) {
    super(t, g);
  }

  // ---- parts: each takes what it matches, or nothing ----

  private Node.Argument noDefault(boolean lambda) {
    int mark = t.mark;
    Node.Argument parameter = g.parameters.parameter(lambda, false);
    return parameter != null && g.parameters.endOfParameter(lambda) ? parameter : fail(mark);
  }

  private boolean withDefault(boolean lambda) {
    int mark = t.mark;
    if (g.parameters.parameter(lambda, false) != null
        && g.parameters.defaultValue() != null
        && g.parameters.endOfParameter(lambda)) {
      return true;
    }
    t.mark = mark;
    return false;
  }

  private boolean maybeDefault(boolean lambda) {
    int mark = t.mark;
    if (g.parameters.parameter(lambda, false) != null) {
      g.parameters.defaultValue();
      if (g.parameters.endOfParameter(lambda)) {
        return true;
      }
    }
    t.mark = mark;
    return false;
  }

  private boolean noDefaults(boolean lambda) {
    boolean any = false;
    while (noDefault(lambda) != null) {
      any = true;
    }
    return any;
  }

  private boolean withDefaults(boolean lambda) {
    boolean any = false;
    while (withDefault(lambda)) {
      any = true;
    }
    return any;
  }

  private boolean maybeDefaults(boolean lambda) {
    boolean any = false;
    while (maybeDefault(lambda)) {
      any = true;
    }
    return any;
  }

  private boolean slashNoDefault(boolean lambda) {
    int mark = t.mark;
    if (noDefaults(lambda)
        && t.accept(TokenKind.SLASH) != null
        && g.parameters.endOfParameter(lambda)) {
      return true;
    }
    t.mark = mark;
    return false;
  }

  private boolean slashWithDefault(boolean lambda) {
    int mark = t.mark;
    noDefaults(lambda);
    if (withDefaults(lambda)
        && t.accept(TokenKind.SLASH) != null
        && g.parameters.endOfParameter(lambda)) {
      return true;
    }
    t.mark = mark;
    return false;
  }

  private boolean slash(boolean lambda) {
    return slashNoDefault(lambda) || slashWithDefault(lambda);
  }

  // ---- rules ----

  void invalidParameters(boolean lambda) {
    int mark = t.mark;
    Token first = t.accept(TokenKind.SLASH);
    if (first != null && t.at(TokenKind.COMMA)) {
      throw t.fault(first.span(), "at least one argument must precede /");
    }
    t.mark = mark;
    if (slash(lambda)) {
      maybeDefaults(lambda);
      if (t.at(TokenKind.SLASH)) {
        throw t.fault(t.peek().span(), "/ may appear only once");
      }
    }
    t.mark = mark;
    lateNoDefault(lambda);
    t.mark = mark;
    bracketed(lambda);
    t.mark = mark;
    slashBehindStar(lambda);
    t.mark = mark;
    if (maybeDefaults(lambda) && t.accept(TokenKind.SLASH) != null && t.at(TokenKind.STAR)) {
      throw t.fault(t.peek().span(), "expected comma between / and *");
    }
    t.mark = mark;
  }

  private void lateNoDefault(boolean lambda) {
    slashNoDefault(lambda);
    noDefaults(lambda);
    if (!slashWithDefault(lambda) && !withDefaults(lambda)) {
      return;
    }
    Node.Argument late = noDefault(lambda);
    if (late != null) {
      throw t.fault(late.span(), "parameter without a default follows parameter with a default");
    }
  }

  private void bracketed(boolean lambda) {
    noDefaults(lambda);
    Token open = t.accept(TokenKind.LPAR);
    if (open == null || !(lambda ? names() : noDefaults(false))) {
      return;
    }
    t.accept(TokenKind.COMMA);
    if (t.at(TokenKind.RPAR)) {
      String what = lambda ? "Lambda expression" : "Function";
      throw t.fault(open.span().to(t.peek().span()), what + " parameters cannot be parenthesized");
    }
  }

  private boolean names() {
    int end = t.mark;
    boolean any = false;
    while (t.accept(TokenKind.NAME) != null) {
      any = true;
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return any;
  }

  private void slashBehindStar(boolean lambda) {
    slash(lambda);
    maybeDefaults(lambda);
    if (t.accept(TokenKind.STAR) == null
        || t.accept(TokenKind.COMMA) == null && noDefault(lambda) == null) {
      return;
    }
    maybeDefaults(lambda);
    if (t.at(TokenKind.SLASH)) {
      throw t.fault(t.peek().span(), "/ must be ahead of *");
    }
  }

  /** At {@code =} without a value. */
  void invalidDefault() {
    Token equal = t.peek();
    boolean alone = t.secondIs(TokenKind.RPAR) || t.secondIs(TokenKind.COMMA);
    if (alone) {
      throw t.fault(equal.span(), "expected default value expression");
    }
  }

  void invalidStarEtc(boolean lambda) {
    int mark = t.mark;
    Token star = t.accept(TokenKind.STAR);
    if (star == null) {
      return;
    }
    TokenKind end = lambda ? TokenKind.COLON : TokenKind.RPAR;
    boolean bare = t.accept(end) != null;
    if (!bare && t.accept(TokenKind.COMMA) != null) {
      bare = t.at(end) || t.at(TokenKind.DOUBLESTAR);
    }
    if (bare) {
      String message = "named arguments must follow bare *";
      throw lambda ? t.faultAtLast(message) : t.fault(star.span(), message);
    }
    t.mark = mark + 1;
    if (g.parameters.parameter(lambda, false) != null && t.at(TokenKind.EQUAL)) {
      throw t.fault(t.peek().span(), "var-positional argument cannot have default value");
    }
    t.mark = mark + 1;
    if (noDefault(lambda) != null || t.accept(TokenKind.COMMA) != null) {
      maybeDefaults(lambda);
      Token second = t.accept(TokenKind.STAR);
      if (second != null && (noDefault(lambda) != null || t.at(TokenKind.COMMA))) {
        throw t.fault(second.span(), "* argument may appear only once");
      }
    }
    t.mark = mark;
  }

  void invalidKwds(boolean lambda) {
    int mark = t.mark;
    if (t.accept(TokenKind.DOUBLESTAR) == null || g.parameters.parameter(lambda, false) == null) {
      t.mark = mark;
      return;
    }
    if (t.at(TokenKind.EQUAL)) {
      throw t.fault(t.peek().span(), "var-keyword argument cannot have default value");
    }
    if (t.accept(TokenKind.COMMA) != null) {
      String message = "arguments cannot follow var-keyword argument";
      Token next = t.peek();
      Node.Argument parameter = g.parameters.parameter(lambda, false);
      if (parameter != null) {
        throw t.fault(parameter.span(), message);
      }
      switch (next.kind) {
        case STAR, DOUBLESTAR, SLASH -> throw t.fault(next.span(), message);
        default -> {}
      }
    }
    t.mark = mark;
  }
}
