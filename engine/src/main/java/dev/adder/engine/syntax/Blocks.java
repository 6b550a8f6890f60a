package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements in sequence and in blocks. */
final class Blocks extends Rules {
  private static final Object BLOCK = "block";

  Blocks(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** As many statements as there are. */
  List<Stmt> statements() {
    List<Stmt> statements = new ArrayList<>();
    while (statement(statements)) {
      // statement() has taken one and added it
    }
    return statements;
  }

  private boolean statement(List<Stmt> into) {
    Stmt compound = g.compound.compound();
    if (compound != null) {
      into.add(compound);
      return true;
    }
    List<Stmt> simple = g.simple.simpleStatements();
    if (simple == null) {
      return false;
    }
    into.addAll(simple);
    return true;
  }

  /** What follows a colon: an indented block or the rest of the line. */
  List<Stmt> block() {
    if (!t.memoizing) {
      return freshBlock();
    }
    Token.Memo memo = t.recall(BLOCK);
    if (memo != null) {
      t.mark = memo.mark();
      @SuppressWarnings("unchecked")
      List<Stmt> known = (List<Stmt>) memo.node();
      return known;
    }
    int mark = t.mark;
    List<Stmt> result = freshBlock();
    t.remember(BLOCK, mark, result);
    return result;
  }

  private List<Stmt> freshBlock() {
    int mark = t.mark;
    if (t.accept(TokenKind.NEWLINE) == null) {
      return g.simple.simpleStatements();
    }
    if (t.accept(TokenKind.INDENT) != null) {
      List<Stmt> statements = statements();
      return statements.isEmpty() || t.accept(TokenKind.DEDENT) == null ? fail(mark) : statements;
    }
    if (t.diagnosing) {
      throw t.indentationAtLast("expected an indented block");
    }
    return fail(mark);
  }

  /** {@code : block}, or null. */
  List<Stmt> colonBlock() {
    return t.accept(TokenKind.COLON) == null ? null : block();
  }

  /** {@code else: block}; empty when there is none, null when it is not valid. */
  List<Stmt> elseBlock() {
    int mark = t.mark;
    if (!t.at(TokenKind.ELSE)) {
      return List.of();
    }
    if (t.diagnosing) {
      g.invalidBlocks.missingIndent(TokenKind.ELSE);
    }
    t.mark = mark + 1;
    t.force(TokenKind.COLON);
    return block();
  }
}
