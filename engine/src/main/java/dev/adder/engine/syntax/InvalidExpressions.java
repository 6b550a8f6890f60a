package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** What may be wrong in expressions; each rule starts at the mark and leaves it there. */
final class InvalidExpressions extends Rules {
  private static final Object NAMED = "invalid named expression";
  private static final String MEANT_EQUALS =
      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
  private static final String PARENTHESIZE = "Generator expression must be parenthesized";

  InvalidExpressions(TokenStream t, Grammar g) {
    super(t, g);
  }

  private static Span range(Expr from, Expr to) {
    return from.span().to(to.span());
  }

  private boolean isLegacy(Expr value) {
    return value instanceof Expr.Name name
        && (name.id().equals("print") || name.id().equals("exec"));
  }

  /** CPython 3.13 takes the beginning of a soft keyword for one. */
  private boolean atSoftKeyword() {
    Token token = t.peek();
    return token.kind == TokenKind.NAME
        && ("_".startsWith(token.name)
            || "case".startsWith(token.name)
            || "match".startsWith(token.name)
            || "type".startsWith(token.name));
  }

  void invalidExpression() {
    int mark = t.mark;
    boolean prefixed = t.at(TokenKind.NAME) && t.secondIs(TokenKind.STRING);
    if (!prefixed && !atSoftKeyword()) {
      missingComma();
      t.mark = mark;
    }
    missingElse();
    t.mark = mark;
    if (t.accept(TokenKind.LAMBDA) != null) {
      lambdaInField(mark);
    }
    t.mark = mark;
  }

  private void missingComma() {
    Expr first = g.operations.disjunction();
    Expr second = first == null ? null : g.expressions.expressionWithoutInvalid();
    if (second != null && !isLegacy(first) && t.previous().level > 0) {
      throw t.fault(range(first, second), "invalid syntax. Perhaps you forgot a comma?");
    }
  }

  private void missingElse() {
    Expr first = g.operations.disjunction();
    if (first == null || t.accept(TokenKind.IF) == null) {
      return;
    }
    Expr test = g.operations.disjunction();
    if (test != null && !t.at(TokenKind.ELSE) && !t.at(TokenKind.COLON)) {
      throw t.fault(range(first, test), "expected 'else' after 'if' expression");
    }
  }

  private void lambdaInField(int mark) {
    g.parameters.lambda();
    Token colon = t.accept(TokenKind.COLON);
    if (colon != null && t.at(TokenKind.FSTRING_MIDDLE)) {
      throw t.fault(
          t.token(mark).span().to(colon.span()),
          "f-string: lambda expressions are not allowed without parentheses");
    }
  }

  void invalidLegacyExpression() {
    int mark = t.mark;
    Token name = t.accept(TokenKind.NAME);
    if (name != null && !t.at(TokenKind.LPAR)) {
      Expr rest = g.expressions.starExpressions();
      if (rest != null && (name.name.equals("print") || name.name.equals("exec"))) {
        throw t.fault(
            name.span().to(rest.span()),
            "Missing parentheses in call to '"
                + (name.name + "'. Did you mean " + name.name + "(...)?"));
      }
    }
    t.mark = mark;
  }

  void invalidNamedExpression() {
    if (t.recall(NAMED) != null) {
      return;
    }
    int mark = t.mark;
    Expr target = g.expressions.expression();
    if (target != null && t.accept(TokenKind.COLONEQUAL) != null) {
      if (g.expressions.expression() != null) {
        throw t.fault(
            target.span(), "cannot use assignment expressions with " + Wording.name(target));
      }
    }
    t.mark = mark;
    comparedByAssignment(mark);
    t.mark = mark;
    t.remember(NAMED, mark, null);
  }

  private void comparedByAssignment(int mark) {
    Token name = t.accept(TokenKind.NAME);
    if (name != null && t.accept(TokenKind.EQUAL) != null) {
      Expr value = g.operations.bitwiseOr();
      if (value != null && !t.at(TokenKind.EQUAL) && !t.at(TokenKind.COLONEQUAL)) {
        throw t.fault(name.span().to(value.span()), MEANT_EQUALS);
      }
    }
    t.mark = mark;
    if (startsWithTargetOrConstant()) {
      return;
    }
    t.mark = mark;
    Expr left = g.operations.bitwiseOr();
    if (left == null || t.accept(TokenKind.EQUAL) == null) {
      return;
    }
    boolean value = g.operations.bitwiseOr() != null;
    if (value && !t.at(TokenKind.EQUAL) && !t.at(TokenKind.COLONEQUAL)) {
      throw t.fault(
          left.span(),
          "cannot assign to "
              + (Wording.name(left) + " here. Maybe you meant '==' instead of '='?"));
    }
  }

  /** Whether a list, tuple, generator expression, True, None or False comes next. */
  private boolean startsWithTargetOrConstant() {
    return switch (t.kind()) {
      case TRUE, NONE, FALSE -> true;
      case LPAR, LSQB -> {
        Expr display = g.atoms.atom();
        yield display instanceof Expr.ListExpr
            || display instanceof Expr.GeneratorExp
            || display instanceof Expr.Tuple;
      }
      default -> false;
    };
  }

  void invalidArithmetic() {
    int mark = t.mark;
    if (g.operations.sum() != null) {
      switch (t.kind()) {
        case PLUS, MINUS, STAR, SLASH, PERCENT, DOUBLESLASH, AT -> {
          t.advance();
          notOperand(g.operations::inversion);
        }
        default -> {}
      }
    }
    t.mark = mark;
  }

  void invalidFactor() {
    int mark = t.mark;
    switch (t.kind()) {
      case PLUS, MINUS, TILDE -> {
        t.advance();
        notOperand(g.operations::factor);
      }
      default -> {}
    }
    t.mark = mark;
  }

  private void notOperand(java.util.function.Supplier<Expr> operand) {
    Token not = t.accept(TokenKind.NOT);
    Expr value = not == null ? null : operand.get();
    if (value != null) {
      throw t.fault(not.span().to(value.span()), "'not' after an operator must be parenthesized");
    }
  }

  void invalidGroup() {
    int mark = t.mark;
    t.advance();
    Expr star = g.calls.starredExpression();
    if (star != null && t.at(TokenKind.RPAR)) {
      throw t.fault(star.span(), "cannot use starred expression here");
    }
    t.mark = mark + 1;
    Token stars = t.accept(TokenKind.DOUBLESTAR);
    if (stars != null && g.expressions.expression() != null && t.at(TokenKind.RPAR)) {
      throw t.fault(stars.span(), "cannot use double starred expression here");
    }
    t.mark = mark;
  }

  void invalidComprehension() {
    int mark = t.mark;
    boolean round = t.at(TokenKind.LPAR);
    t.advance();
    Expr star = g.calls.starredExpression();
    if (star != null && g.comprehensions.forIfClauses() != null) {
      throw t.fault(star.span(), "iterable unpacking cannot be used in comprehension");
    }
    t.mark = mark + 1;
    if (!round) {
      bareTuple(mark);
    }
    t.mark = mark;
  }

  private void bareTuple(int mark) {
    String message = "did you forget parentheses around the comprehension target?";
    Expr first = g.expressions.starNamedExpression();
    Token comma = first == null ? null : t.accept(TokenKind.COMMA);
    if (comma == null) {
      return;
    }
    List<Expr> rest = g.expressions.starNamedExpressions();
    if (!rest.isEmpty() && g.comprehensions.forIfClauses() != null) {
      throw t.fault(range(first, rest.getLast()), message);
    }
    t.mark = mark + 1;
    g.expressions.starNamedExpression();
    t.accept(TokenKind.COMMA);
    if (g.comprehensions.forIfClauses() != null) {
      throw t.fault(first.span().to(comma.span()), message);
    }
  }

  void invalidDictComprehension() {
    int mark = t.mark;
    t.advance();
    Token stars = t.accept(TokenKind.DOUBLESTAR);
    if (stars != null
        && g.operations.bitwiseOr() != null
        && g.comprehensions.forIfClauses() != null
        && t.at(TokenKind.RBRACE)) {
      throw t.fault(stars.span(), "dict unpacking cannot be used in dict comprehension");
    }
    t.mark = mark;
  }

  /** A dict whose pairs are not valid. */
  void invalidBraces() {
    int mark = t.mark;
    t.advance();
    int end = t.mark;
    boolean any = false;
    while (g.comprehensions.skipPair()) {
      any = true;
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    if (any && t.accept(TokenKind.COMMA) != null) {
      Expr key = g.expressions.expression();
      if (key != null && !t.at(TokenKind.COLON)) {
        Span span = key.span();
        throw t.fault(
            new Span(span.line(), span.endColumn() - 1, span.endLine(), -1),
            "':' expected after dictionary key");
      }
      t.mark = end + 1;
      invalidValue();
    }
    t.mark = mark + 1;
    invalidValue();
    t.mark = mark;
  }

  private void invalidValue() {
    Expr key = g.expressions.expression();
    Token colon = key == null ? null : t.accept(TokenKind.COLON);
    if (colon == null) {
      return;
    }
    int value = t.mark;
    Token star = t.accept(TokenKind.STAR);
    if (star != null && g.operations.bitwiseOr() != null) {
      throw t.faultFrom(star.span(), "cannot use a starred expression in a dictionary value");
    }
    t.mark = value;
    if (t.at(TokenKind.RBRACE) || t.at(TokenKind.COMMA)) {
      throw t.fault(colon.span(), "expression expected after dictionary key and ':'");
    }
  }

  // ---- calls ----

  void invalidArguments() {
    int mark = t.mark;
    starAfterDoubleStar(mark);
    t.mark = mark;
    Expr element = g.expressions.expression();
    List<Node.Comprehension> clauses = element == null ? null : g.comprehensions.forIfClauses();
    if (clauses != null && t.at(TokenKind.COMMA)) {
      t.advance();
      t.mark = restOfGenerator(t.mark);
      throw t.fault(range(element, last(clauses)), PARENTHESIZE);
    }
    t.mark = mark;
    assignedGenerator();
    t.mark = mark;
    missingValue(mark);
    t.mark = mark;
    generatorAmongArguments(mark);
    t.mark = mark;
    Calls.Arguments first = g.calls.args();
    if (first != null && t.accept(TokenKind.COMMA) != null && g.calls.args() != null) {
      boolean unpacking = first.keywords().stream().anyMatch(k -> k.name() == null);
      throw t.faultAtLast(
          "positional argument follows keyword argument" + (unpacking ? " unpacking" : ""));
    }
    t.mark = mark;
  }

  /** Looks at what CPython looks at behind a generator, as the last token seen may matter. */
  private int restOfGenerator(int mark) {
    if (g.calls.args() == null) {
      t.mark = mark;
    }
    return t.mark;
  }

  private void starAfterDoubleStar(int mark) {
    List<Expr> stars = new ArrayList<>();
    List<Node.Keyword> keywords = new ArrayList<>();
    boolean matched = false;
    if (g.calls.skipPositionals() && t.accept(TokenKind.COMMA) != null) {
      matched = g.calls.kwargs(stars, keywords);
    }
    if (!matched) {
      t.mark = mark;
      matched = g.calls.kwargs(stars, keywords);
    }
    Token comma = matched ? t.accept(TokenKind.COMMA) : null;
    if (comma == null || g.calls.starredExpression() == null || t.at(TokenKind.EQUAL)) {
      return;
    }
    while (t.accept(TokenKind.COMMA) != null) {
      if (g.calls.starredExpression() == null) {
        break;
      }
    }
    throw t.faultFrom(
        comma.span(), "iterable argument unpacking follows keyword argument unpacking");
  }

  private void assignedGenerator() {
    Token name = t.accept(TokenKind.NAME);
    Token equal = name == null ? null : t.accept(TokenKind.EQUAL);
    if (equal != null
        && g.expressions.expression() != null
        && g.comprehensions.forIfClauses() != null) {
      throw t.fault(name.span().to(equal.span()), MEANT_EQUALS);
    }
  }

  private void missingValue(int mark) {
    if (g.calls.args() == null || t.accept(TokenKind.COMMA) == null) {
      t.mark = mark;
    }
    Token name = t.accept(TokenKind.NAME);
    Token equal = name == null ? null : t.accept(TokenKind.EQUAL);
    if (equal != null && (t.at(TokenKind.COMMA) || t.at(TokenKind.RPAR))) {
      throw t.fault(name.span().to(equal.span()), "expected argument value expression");
    }
  }

  private void generatorAmongArguments(int mark) {
    Calls.Arguments args = g.calls.args();
    List<Node.Comprehension> clauses = args == null ? null : g.comprehensions.forIfClauses();
    if (clauses != null && args.args().size() > 1) {
      throw t.fault(range(args.args().getLast(), last(clauses)), PARENTHESIZE);
    }
    t.mark = mark;
    if (g.calls.args() == null || t.accept(TokenKind.COMMA) == null) {
      return;
    }
    Expr element = g.expressions.expression();
    clauses = element == null ? null : g.comprehensions.forIfClauses();
    if (clauses != null) {
      throw t.fault(range(element, last(clauses)), PARENTHESIZE);
    }
  }

  private static Expr last(List<Node.Comprehension> clauses) {
    Node.Comprehension last = clauses.getLast();
    return last.conditions().isEmpty() ? last.iter() : last.conditions().getLast();
  }

  void invalidKwarg() {
    int mark = t.mark;
    Token first = t.peek();
    if (first.kind == TokenKind.TRUE
        || first.kind == TokenKind.FALSE
        || first.kind == TokenKind.NONE) {
      t.advance();
      Token equal = t.accept(TokenKind.EQUAL);
      if (equal != null) {
        throw t.fault(first.span().to(equal.span()), "cannot assign to " + first.kind.text);
      }
      t.mark = mark;
    }
    assignedGenerator();
    t.mark = mark;
    if (!t.at(TokenKind.NAME) || !t.secondIs(TokenKind.EQUAL)) {
      Expr value = g.expressions.expression();
      Token equal = value == null ? null : t.accept(TokenKind.EQUAL);
      if (equal != null) {
        throw t.fault(
            value.span().to(equal.span()),
            "expression cannot contain assignment, perhaps you meant \"==\"?");
      }
      t.mark = mark;
    }
    assignedStars(TokenKind.DOUBLESTAR, "keyword");
  }

  void invalidStarredExpression() {
    assignedStars(TokenKind.STAR, "iterable");
  }

  private void assignedStars(TokenKind kind, String what) {
    int mark = t.mark;
    Token stars = t.accept(kind);
    if (stars != null && g.expressions.expression() != null && t.accept(TokenKind.EQUAL) != null) {
      Expr value = g.expressions.expression();
      if (value != null) {
        throw t.fault(
            stars.span().to(value.span()), "cannot assign to " + what + " argument unpacking");
      }
    }
    t.mark = mark;
  }

  // ---- f-strings ----

  void invalidReplacementField() {
    int mark = t.mark;
    t.advance();
    Token next = t.peek();
    switch (next.kind) {
      case EQUAL, EXCLAMATION, COLON, RBRACE ->
          throw t.fault(
              next.span(), "f-string: valid expression required before '" + next.kind.text + "'");
      default -> {}
    }
    if (g.expressions.annotatedRhs() == null) {
      t.mark = mark + 1;
      throw t.faultAtNext("f-string: expecting a valid expression after '{'");
    }
    if (!atFieldEnd() && !t.at(TokenKind.EQUAL) && !t.at(TokenKind.EXCLAMATION)) {
      throw t.faultAtNext("f-string: expecting '=', or '!', or ':', or '}'");
    }
    if (t.accept(TokenKind.EQUAL) != null && !atFieldEnd() && !t.at(TokenKind.EXCLAMATION)) {
      throw t.faultAtNext("f-string: expecting '!', or ':', or '}'");
    }
    if (t.accept(TokenKind.EXCLAMATION) != null) {
      if (atFieldEnd()) {
        throw t.faultAtNext("f-string: missing conversion character");
      }
      if (t.accept(TokenKind.NAME) == null) {
        throw t.faultAtNext("f-string: invalid conversion character");
      }
    }
    if (!atFieldEnd()) {
      throw t.faultAtNext("f-string: expecting ':' or '}'");
    }
    if (t.accept(TokenKind.COLON) != null) {
      g.strings.skipFormat(new ArrayList<>());
      if (!t.at(TokenKind.RBRACE)) {
        throw t.faultAtNext("f-string: expecting '}', or format specs");
      }
    }
    if (!t.at(TokenKind.RBRACE)) {
      throw t.faultAtNext("f-string: expecting '}'");
    }
    t.mark = mark;
  }

  private boolean atFieldEnd() {
    return t.at(TokenKind.COLON) || t.at(TokenKind.RBRACE);
  }

  // ---- patterns ----

  /** Behind {@code pattern as}. */
  void invalidAsPattern() {
    if (t.atSoft("_")) {
      throw t.fault(t.peek().span(), "cannot use '_' as a target");
    }
    if (t.at(TokenKind.NAME)) {
      return;
    }
    Expr target = g.expressions.expression();
    if (target != null) {
      throw t.fault(target.span(), "invalid pattern target");
    }
  }

  void invalidClassPattern() {
    int mark = t.mark;
    if (g.patterns.nameOrAttribute() != null && t.accept(TokenKind.LPAR) != null) {
      int arguments = t.mark;
      if (g.patterns.positionalPatterns() == null || t.accept(TokenKind.COMMA) == null) {
        t.mark = arguments;
      }
      if (g.patterns.skipKeywordPatterns() && t.accept(TokenKind.COMMA) != null) {
        List<Pattern> late = g.patterns.positionalPatterns();
        if (late != null) {
          throw t.fault(
              late.getFirst().span().to(late.getLast().span()),
              "positional patterns follow keyword patterns");
        }
      }
    }
    t.mark = mark;
  }
}
