package dev.adder.engine.syntax;

import dev.adder.engine.syntax.Wording.Purpose;
import java.util.List;

/** What may be wrong in assignments, deletions, imports and targets. */
final class InvalidStatements extends Rules {
  InvalidStatements(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** Whether an assignment starts here that is valid, or so far that it is the only choice. */
  boolean validAssignment() {
    int mark = t.mark;
    if (t.accept(TokenKind.NAME) != null
        && t.accept(TokenKind.COLON) != null
        && g.expressions.expression() != null) {
      optionalValue();
      return true;
    }
    t.mark = mark;
    Expr target = g.atoms.primary();
    if (target != null
        && Targets.single(target) != null
        && !(target instanceof Expr.Name && t.mark == mark + 1)
        && t.accept(TokenKind.COLON) != null
        && g.expressions.expression() != null) {
      optionalValue();
      return true;
    }
    t.mark = mark;
    if (skipTargets() && g.expressions.annotatedRhs() != null && !t.at(TokenKind.EQUAL)) {
      return true;
    }
    t.mark = mark;
    target = g.atoms.primary();
    if (target != null
        && Targets.single(target) != null
        && SimpleStatements.augmented(t.kind()) != null) {
      t.advance();
      g.expressions.annotatedRhs();
      return true;
    }
    t.mark = mark;
    return false;
  }

  private void optionalValue() {
    if (t.accept(TokenKind.EQUAL) != null) {
      g.expressions.annotatedRhs();
    }
  }

  /** Takes {@code a = b =}; whether there was one. */
  private boolean skipTargets() {
    boolean any = false;
    while (true) {
      int mark = t.mark;
      if (g.targets.starTargets() == null || t.accept(TokenKind.EQUAL) == null) {
        t.mark = mark;
        return any;
      }
      any = true;
    }
  }

  void invalidAssignment() {
    int mark = t.mark;
    invalidAnnotation(mark);
    t.mark = mark;
    skipTargets();
    int targets = t.mark;
    Expr value = g.expressions.starExpressions();
    if (value != null && t.at(TokenKind.EQUAL)) {
      t.advance();
      Wording.rejectTarget(t, value, Purpose.ASSIGN);
    }
    t.mark = targets;
    Expr yield = g.expressions.yieldExpr();
    if (yield != null && t.at(TokenKind.EQUAL)) {
      throw t.fault(yield.span(), "assignment to yield expression not possible");
    }
    t.mark = mark;
    value = g.expressions.starExpressions();
    if (value != null && SimpleStatements.augmented(t.kind()) != null) {
      t.advance();
      if (g.expressions.annotatedRhs() != null) {
        throw t.fault(
            value.span(),
            "'" + Wording.name(value) + "' is an illegal expression for augmented assignment");
      }
    }
    t.mark = mark;
  }

  private void invalidAnnotation(int mark) {
    if (t.at(TokenKind.LPAR) || t.at(TokenKind.LSQB)) {
      Expr target = g.atoms.atom();
      if ((target instanceof Expr.Tuple || target instanceof Expr.ListExpr) && annotation()) {
        throw t.fault(
            target.span(),
            "only single target (not " + Wording.name(target) + ") can be annotated");
      }
      t.mark = mark;
    }
    Expr first = g.expressions.starNamedExpression();
    if (first != null && t.accept(TokenKind.COMMA) != null) {
      while (!g.expressions.starNamedExpressions().isEmpty()) {
        // takes them all
      }
      if (annotation()) {
        throw t.fault(first.span(), "only single target (not tuple) can be annotated");
      }
    }
    t.mark = mark;
    Expr target = g.expressions.expression();
    if (target != null && annotation()) {
      throw t.fault(target.span(), "illegal target for annotation");
    }
  }

  private boolean annotation() {
    return t.accept(TokenKind.COLON) != null && g.expressions.expression() != null;
  }

  void invalidDel() {
    int mark = t.mark;
    t.advance();
    Expr targets = g.expressions.starExpressions();
    if (targets != null) {
      Wording.rejectTarget(t, targets, Purpose.DELETE);
    }
    t.mark = mark;
  }

  /** At {@code async for} or {@code for}. */
  void invalidForTarget() {
    int mark = t.mark;
    t.accept(TokenKind.ASYNC);
    t.advance();
    Expr targets = g.expressions.starExpressions();
    if (targets != null) {
      Wording.rejectTarget(t, targets, Purpose.FOR);
    }
    t.mark = mark;
  }

  /** Behind the context of a with item. */
  void invalidWithItem() {
    if (t.accept(TokenKind.AS) == null) {
      return;
    }
    Expr target = g.expressions.expression();
    if (target != null
        && (t.at(TokenKind.COMMA) || t.at(TokenKind.RPAR) || t.at(TokenKind.COLON))) {
      Wording.rejectTarget(t, target, Purpose.ASSIGN);
    }
  }

  void invalidImport() {
    int mark = t.mark;
    Token keyword = t.advance();
    boolean names = g.simple.dottedName() != null;
    while (names && t.accept(TokenKind.COMMA) != null) {
      if (g.simple.dottedName() == null) {
        t.mark--;
        break;
      }
    }
    if (names && t.accept(TokenKind.FROM) != null && g.simple.dottedName() != null) {
      throw t.faultFrom(keyword.span(), "Did you mean to use 'from ... import ...' instead?");
    }
    t.mark = mark + 1;
    if (t.at(TokenKind.NEWLINE)) {
      throw t.faultFrom(t.peek().span(), "Expected one or more names after 'import'");
    }
    t.mark = mark;
  }

  void invalidImportTargets() {
    int mark = t.mark;
    List<Node.Alias> names = g.simple.importNames();
    if (names != null && t.accept(TokenKind.COMMA) != null && t.at(TokenKind.NEWLINE)) {
      throw t.faultAtLast("trailing comma not allowed without surrounding parentheses");
    }
    t.mark = mark;
    if (t.at(TokenKind.NEWLINE)) {
      throw t.faultFrom(t.peek().span(), "Expected one or more names after 'import'");
    }
  }
}
