package dev.adder.engine.syntax;

/** What may be wrong in the heads of compound statements: no colon, no indented block. */
final class InvalidBlocks extends Rules {
  private static final String COLON = "expected ':'";

  InvalidBlocks(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** Raises where a line ends without a colon, or behind the colon without an indented block. */
  private void checkEnd(String statement, int line) {
    if (t.at(TokenKind.NEWLINE)) {
      throw t.faultAtLast(COLON);
    }
    checkIndent(statement, line);
  }

  private void checkIndent(String statement, int line) {
    if (t.accept(TokenKind.COLON) != null
        && t.accept(TokenKind.NEWLINE) != null
        && !t.at(TokenKind.INDENT)) {
      throw t.indentationAtLast(
          "expected an indented block after " + statement + " on line " + line);
    }
  }

  private static String statement(String keyword) {
    return "'" + keyword + "' statement";
  }

  /** At if, elif or while. */
  void invalidTest(TokenKind keyword) {
    int line = t.advance().line;
    if (g.expressions.namedExpression() != null) {
      checkEnd(statement(keyword.text), line);
    }
  }

  /** At else or finally. */
  void missingIndent(TokenKind keyword) {
    int line = t.advance().line;
    checkIndent(statement(keyword.text), line);
  }

  void invalidFor() {
    t.accept(TokenKind.ASYNC);
    int line = t.advance().line;
    if (g.targets.starTargets() != null
        && t.accept(TokenKind.IN) != null
        && g.expressions.starExpressions() != null) {
      checkEnd(statement("for"), line);
    }
  }

  // ---- with ----

  void invalidWithIndent() {
    int mark = t.mark;
    Token keyword = withKeyword();
    if (withItems(false)) {
      checkIndent(statement("with"), keyword.line);
    }
    t.mark = mark;
    withKeyword();
    if (bracketedItems()) {
      checkIndent(statement("with"), keyword.line);
    }
  }

  void invalidWith() {
    int mark = t.mark;
    withKeyword();
    if (withItems(false) && t.at(TokenKind.NEWLINE)) {
      throw t.faultAtLast(COLON);
    }
    t.mark = mark;
    withKeyword();
    if (bracketedItems() && t.at(TokenKind.NEWLINE)) {
      throw t.faultAtLast(COLON);
    }
  }

  private Token withKeyword() {
    t.accept(TokenKind.ASYNC);
    return t.advance();
  }

  private boolean bracketedItems() {
    if (t.accept(TokenKind.LPAR) == null || !withItems(true)) {
      return false;
    }
    t.accept(TokenKind.COMMA);
    return t.accept(TokenKind.RPAR) != null;
  }

  private boolean withItems(boolean lists) {
    int end = t.mark;
    boolean any = false;
    while (withItem(lists)) {
      any = true;
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return any;
  }

  private boolean withItem(boolean lists) {
    Expr context = lists ? g.expressions.expressions() : g.expressions.expression();
    int end = t.mark;
    if (context != null && t.accept(TokenKind.AS) != null && g.targets.starTarget() == null) {
      t.mark = end;
    }
    return context != null;
  }

  // ---- try ----

  void invalidTry() {
    int mark = t.mark;
    int line = t.advance().line;
    checkIndent(statement("try"), line);
    t.mark = mark + 1;
    if (t.accept(TokenKind.COLON) == null) {
      return;
    }
    int block = t.mark;
    if (g.blocks.block() != null && !t.at(TokenKind.EXCEPT) && !t.at(TokenKind.FINALLY)) {
      throw t.faultAtLast("expected 'except' or 'finally' block");
    }
    t.mark = block;
    mixedHandlers(false);
    t.mark = block;
    mixedHandlers(true);
  }

  private void mixedHandlers(boolean star) {
    int end = t.mark;
    while (g.blocks.block() != null) {
      end = t.mark;
    }
    t.mark = end;
    boolean any = false;
    while (t.at(TokenKind.EXCEPT) && g.compound.handler(star) != null) {
      any = true;
    }
    Token except = any ? t.accept(TokenKind.EXCEPT) : null;
    if (except == null) {
      return;
    }
    Span span = except.span();
    if (!star) {
      Token second = t.accept(TokenKind.STAR);
      if (second == null || g.expressions.expression() == null) {
        return;
      }
      span = span.to(second.span());
      asName();
    } else if (g.expressions.expression() != null) {
      asName();
    }
    if (t.at(TokenKind.COLON)) {
      throw t.fault(span, "cannot have both 'except' and 'except*' on the same 'try'");
    }
  }

  private void asName() {
    int mark = t.mark;
    if (t.accept(TokenKind.AS) != null && t.accept(TokenKind.NAME) == null) {
      t.mark = mark;
    }
  }

  void invalidExceptIndent(boolean star) {
    int mark = t.mark;
    int line = t.advance().line;
    if (star && t.accept(TokenKind.STAR) == null) {
      return;
    }
    String statement = statement(star ? "except*" : "except");
    if (g.expressions.expression() != null) {
      asName();
      checkIndent(statement, line);
    }
    if (!star) {
      t.mark = mark + 1;
      checkIndent(statement, line);
    }
  }

  void invalidExcept() {
    int mark = t.mark;
    t.advance();
    t.accept(TokenKind.STAR);
    int types = t.mark;
    Expr type = g.expressions.expression();
    if (type != null && t.accept(TokenKind.COMMA) != null) {
      if (g.expressions.expressions() != null) {
        asName();
        if (t.at(TokenKind.COLON)) {
          t.advance();
          throw t.faultFrom(type.span(), "multiple exception types must be parenthesized");
        }
      }
    }
    t.mark = types;
    if (g.expressions.expression() != null) {
      asName();
      if (t.at(TokenKind.NEWLINE)) {
        throw t.faultAtLast(COLON);
      }
    }
    t.mark = mark + 1;
    if (t.at(TokenKind.NEWLINE)) {
      throw t.faultAtLast(COLON);
    }
    if (t.accept(TokenKind.STAR) != null && (t.at(TokenKind.NEWLINE) || t.at(TokenKind.COLON))) {
      throw t.faultAtLast("expected one or more exception types");
    }
  }

  // ---- match ----

  void invalidMatch() {
    int line = t.advance().line;
    if (g.compound.subject() != null) {
      checkEnd(statement("match"), line);
    }
  }

  void invalidCase() {
    int line = t.advance().line;
    if (g.patterns.patterns() != null) {
      g.compound.guard();
      checkEnd(statement("case"), line);
    }
  }

  // ---- def and class ----

  void invalidDef() {
    int mark = t.mark;
    if (head(false)) {
      checkIndent("function definition", defLine(mark));
    }
    t.mark = mark;
    if (head(true)) {
      t.force(TokenKind.COLON);
      g.blocks.block();
    }
  }

  private int defLine(int mark) {
    Token first = t.token(mark);
    return first.kind == TokenKind.ASYNC ? t.token(mark + 1).line : first.line;
  }

  /**
   * Takes {@code def name[T](parameters) -> type}; with {@code force} the bracket must be there.
   */
  private boolean head(boolean force) {
    t.accept(TokenKind.ASYNC);
    t.advance();
    if (t.accept(TokenKind.NAME) == null) {
      return false;
    }
    g.typeParams.typeParams();
    Token open = force ? t.force(TokenKind.LPAR) : t.accept(TokenKind.LPAR);
    if (open == null) {
      return false;
    }
    g.parameters.def();
    if (t.accept(TokenKind.RPAR) == null) {
      return false;
    }
    int end = t.mark;
    if (t.accept(TokenKind.RARROW) != null && g.expressions.expression() == null) {
      t.mark = end;
    }
    return true;
  }

  void invalidClass() {
    int line = t.advance().line;
    if (t.accept(TokenKind.NAME) == null) {
      return;
    }
    g.typeParams.typeParams();
    g.compound.bases();
    checkEnd("class definition", line);
  }
}
