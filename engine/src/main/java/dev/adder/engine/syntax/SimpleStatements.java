package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements without a block. */
final class SimpleStatements extends Rules {
  private static final Object SIMPLE = "simple statement";

  SimpleStatements(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** One line of statements with semicolons, or null. */
  List<Stmt> simpleStatements() {
    int mark = t.mark;
    List<Stmt> statements = new ArrayList<>(1);
    boolean more = true;
    while (more) {
      Stmt next = simpleStatement();
      if (next == null) {
        break;
      }
      statements.add(next);
      more = t.accept(TokenKind.SEMI) != null;
    }
    return statements.isEmpty() || t.accept(TokenKind.NEWLINE) == null ? fail(mark) : statements;
  }

  private Stmt simpleStatement() {
    int mark = t.mark;
    t.startStatement();
    if (t.memoizing) {
      Token.Memo memo = t.recall(SIMPLE);
      if (memo != null) {
        t.mark = memo.mark();
        return (Stmt) memo.node();
      }
    }
    if (t.diagnosing && isInvalidAssignmentPossible()) {
      if (g.invalidStatements.validAssignment()) {
        t.mark = mark;
      } else {
        t.mark = mark;
        g.invalidStatements.invalidAssignment();
      }
      t.mark = mark;
    }
    Stmt result =
        switch (t.kind()) {
          case RETURN -> returns();
          case IMPORT -> imports();
          case FROM -> importsFrom();
          case RAISE -> raises();
          case PASS -> new Stmt.Pass(t.advance().span());
          case DEL -> deletes();
          case YIELD -> yields();
          case ASSERT -> asserts();
          case BREAK -> new Stmt.Break(t.advance().span());
          case CONTINUE -> new Stmt.Continue(t.advance().span());
          case GLOBAL, NONLOCAL -> scopes();
          default -> expressionOrAssignment();
        };
    if (result == null) {
      t.mark = mark;
    }
    if (t.memoizing) {
      t.remember(SIMPLE, mark, result);
    }
    return result;
  }

  private boolean isInvalidAssignmentPossible() {
    return switch (t.kind()) {
      case RETURN, IMPORT, FROM, RAISE, PASS, DEL, ASSERT, BREAK, CONTINUE, GLOBAL, NONLOCAL ->
          false;
      default -> true;
    };
  }

  private Stmt expressionOrAssignment() {
    int mark = t.mark;
    if (t.atSoft("type") && t.secondIs(TokenKind.NAME)) {
      Stmt alias = typeAlias();
      if (alias != null) {
        return alias;
      }
      t.mark = mark;
    }
    Expr first = g.expressions.starExpressions();
    if (first == null) {
      return null;
    }
    return switch (t.kind()) {
      case COLON -> annotated(mark, first);
      case EQUAL -> assignment(mark, first);
      default -> {
        Expr.Operator op = augmented(t.kind());
        if (op != null) {
          yield augmentedAssignment(mark, first, op);
        }
        yield new Stmt.ExprStmt(t.spanFrom(mark), first);
      }
    };
  }

  /** What to do when the rest of an assignment does not match: the expression alone. */
  private Stmt alone(int mark, Expr value, int end) {
    t.mark = end;
    return new Stmt.ExprStmt(t.spanFrom(mark), value);
  }

  private Stmt annotated(int mark, Expr first) {
    int end = t.mark;
    Expr target = Targets.single(first);
    if (target == null) {
      return alone(mark, first, end);
    }
    boolean simple = target instanceof Expr.Name && end == mark + 1;
    t.advance();
    Expr annotation = g.expressions.expression();
    if (annotation == null) {
      return alone(mark, first, end);
    }
    int annotated = t.mark;
    Expr value = null;
    if (t.accept(TokenKind.EQUAL) != null) {
      value = g.expressions.annotatedRhs();
      if (value == null) {
        t.mark = annotated;
      }
    }
    return new Stmt.AnnAssign(t.spanFrom(mark), target, annotation, value, simple);
  }

  private Stmt assignment(int mark, Expr first) {
    int end = t.mark;
    List<Expr> targets = new ArrayList<>(1);
    Expr value = first;
    while (t.at(TokenKind.EQUAL)) {
      Expr target = Targets.convert(value, Expr.Use.STORE);
      if (target == null) {
        return alone(mark, first, end);
      }
      targets.add(target);
      t.advance();
      value = g.expressions.annotatedRhs();
      if (value == null) {
        return alone(mark, first, end);
      }
    }
    return new Stmt.Assign(t.spanFrom(mark), targets, value);
  }

  private Stmt augmentedAssignment(int mark, Expr first, Expr.Operator op) {
    int end = t.mark;
    Expr target = Targets.single(first);
    if (target == null) {
      return alone(mark, first, end);
    }
    t.advance();
    Expr value = g.expressions.annotatedRhs();
    return value == null ? null : new Stmt.AugAssign(t.spanFrom(mark), target, op, value);
  }

  /** The operator of an augmented assignment, or null. */
  static Expr.Operator augmented(TokenKind kind) {
    return switch (kind) {
      case PLUSEQUAL -> Expr.Operator.ADD;
      case MINEQUAL -> Expr.Operator.SUB;
      case STAREQUAL -> Expr.Operator.MUL;
      case SLASHEQUAL -> Expr.Operator.DIV;
      case PERCENTEQUAL -> Expr.Operator.MOD;
      case AMPEREQUAL -> Expr.Operator.AND;
      case VBAREQUAL -> Expr.Operator.OR;
      case CIRCUMFLEXEQUAL -> Expr.Operator.XOR;
      case LEFTSHIFTEQUAL -> Expr.Operator.LSHIFT;
      case RIGHTSHIFTEQUAL -> Expr.Operator.RSHIFT;
      case DOUBLESTAREQUAL -> Expr.Operator.POW;
      case DOUBLESLASHEQUAL -> Expr.Operator.FLOORDIV;
      case ATEQUAL -> Expr.Operator.MATMUL;
      default -> null;
    };
  }

  private Stmt typeAlias() {
    int mark = t.mark;
    t.advance();
    Token name = t.advance();
    List<Node.TypeParam> params = g.typeParams.typeParams();
    if (t.accept(TokenKind.EQUAL) == null) {
      return null;
    }
    Expr value = g.expressions.expression();
    Expr.Name target = new Expr.Name(name.span(), name.name, Expr.Use.STORE);
    return value == null ? null : new Stmt.TypeAlias(t.spanFrom(mark), target, params, value);
  }

  private Stmt returns() {
    int mark = t.mark;
    t.advance();
    Expr value = g.expressions.starExpressions();
    return new Stmt.Return(t.spanFrom(mark), value);
  }

  private Stmt raises() {
    int mark = t.mark;
    t.advance();
    Expr exception = g.expressions.expression();
    Expr cause = null;
    int end = t.mark;
    if (exception != null && t.accept(TokenKind.FROM) != null) {
      cause = g.expressions.expression();
      if (cause == null) {
        t.mark = end;
      }
    }
    return new Stmt.Raise(t.spanFrom(mark), exception, cause);
  }

  private Stmt deletes() {
    int mark = t.mark;
    t.advance();
    List<Expr> targets = new ArrayList<>(1);
    Expr next = g.targets.delTarget();
    while (next != null) {
      targets.add(next);
      next = t.accept(TokenKind.COMMA) == null ? null : g.targets.delTarget();
    }
    if (!targets.isEmpty() && (t.at(TokenKind.SEMI) || t.at(TokenKind.NEWLINE))) {
      return new Stmt.Delete(t.spanFrom(mark), targets);
    }
    if (t.diagnosing) {
      t.mark = mark;
      g.invalidStatements.invalidDel();
    }
    return null;
  }

  private Stmt yields() {
    int mark = t.mark;
    Expr value = g.expressions.yieldExpr();
    return new Stmt.ExprStmt(t.spanFrom(mark), value);
  }

  private Stmt asserts() {
    int mark = t.mark;
    t.advance();
    Expr test = g.expressions.expression();
    if (test == null) {
      return null;
    }
    int end = t.mark;
    Expr message = null;
    if (t.accept(TokenKind.COMMA) != null) {
      message = g.expressions.expression();
      if (message == null) {
        t.mark = end;
      }
    }
    return new Stmt.Assert(t.spanFrom(mark), test, message);
  }

  private Stmt scopes() {
    int mark = t.mark;
    boolean global = t.advance().kind == TokenKind.GLOBAL;
    List<String> names = new ArrayList<>(1);
    int end = t.mark;
    Token name = t.accept(TokenKind.NAME);
    while (name != null) {
      names.add(name.name);
      end = t.mark;
      name = t.accept(TokenKind.COMMA) == null ? null : t.accept(TokenKind.NAME);
    }
    t.mark = end;
    if (names.isEmpty()) {
      return null;
    }
    Span span = t.spanFrom(mark);
    return global ? new Stmt.Global(span, names) : new Stmt.Nonlocal(span, names);
  }

  // ---- imports ----

  private Stmt imports() {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidStatements.invalidImport();
      t.mark = mark;
    }
    t.advance();
    List<Node.Alias> names = new ArrayList<>(1);
    int end = t.mark;
    while (true) {
      int start = t.mark;
      String name = dottedName();
      if (name == null) {
        break;
      }
      names.add(alias(start, name));
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return names.isEmpty() ? null : new Stmt.Import(t.spanFrom(mark), names);
  }

  private Node.Alias alias(int start, String name) {
    int end = t.mark;
    Token asName = t.accept(TokenKind.AS) == null ? null : t.accept(TokenKind.NAME);
    if (asName == null) {
      t.mark = end;
    }
    return new Node.Alias(t.spanFrom(start), name, asName == null ? null : asName.name);
  }

  /** {@code a.b.c}, or null. */
  String dottedName() {
    Token first = t.accept(TokenKind.NAME);
    if (first == null) {
      return null;
    }
    if (!t.at(TokenKind.DOT)) {
      return first.name;
    }
    StringBuilder name = new StringBuilder(first.name);
    while (t.at(TokenKind.DOT)) {
      int before = t.mark;
      t.advance();
      Token next = t.accept(TokenKind.NAME);
      if (next == null) {
        t.mark = before;
        break;
      }
      name.append('.').append(next.name);
    }
    return name.toString();
  }

  private Stmt importsFrom() {
    int mark = t.mark;
    t.advance();
    int level = 0;
    while (t.at(TokenKind.DOT) || t.at(TokenKind.ELLIPSIS)) {
      level += t.advance().kind == TokenKind.DOT ? 1 : 3;
    }
    String module = dottedName();
    if (module == null && level == 0 || t.accept(TokenKind.IMPORT) == null) {
      return null;
    }
    List<Node.Alias> names = importTargets();
    return names == null ? null : new Stmt.ImportFrom(t.spanFrom(mark), module, names, level);
  }

  private List<Node.Alias> importTargets() {
    int mark = t.mark;
    if (t.accept(TokenKind.STAR) != null) {
      return List.of(new Node.Alias(t.spanFrom(mark), "*", null));
    }
    boolean bracket = t.accept(TokenKind.LPAR) != null;
    List<Node.Alias> names = importNames();
    if (bracket && names != null) {
      t.accept(TokenKind.COMMA);
      return t.accept(TokenKind.RPAR) == null ? null : names;
    }
    if (names != null && !t.at(TokenKind.COMMA)) {
      return names;
    }
    if (t.diagnosing && !bracket) {
      t.mark = mark;
      g.invalidStatements.invalidImportTargets();
    }
    return null;
  }

  /** {@code a as b, c}, or null. */
  List<Node.Alias> importNames() {
    List<Node.Alias> names = new ArrayList<>(1);
    int end = t.mark;
    while (true) {
      int start = t.mark;
      Token name = t.accept(TokenKind.NAME);
      if (name == null) {
        break;
      }
      names.add(alias(start, name.name));
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return names.isEmpty() ? null : names;
  }
}
