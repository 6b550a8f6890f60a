package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements with blocks. */
final class CompoundStatements extends Rules {
  /** The length of a chain of {@code elif}, which is as deep a tree. */
  static final int MAX_ELIF = TokenStream.MAX_TREE_DEPTH;

  CompoundStatements(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** A compound statement, or null. */
  Stmt compound() {
    int mark = t.mark;
    t.startStatement();
    Stmt result =
        switch (t.kind()) {
          case IF -> ifs();
          case DEF, AT, CLASS -> decorated();
          case ASYNC -> async();
          case FOR -> fors();
          case WHILE -> whiles();
          case WITH -> g.compound.withs();
          case TRY -> tries();
          case NAME -> t.atSoft("match") ? match() : null;
          default -> null;
        };
    return result == null ? fail(mark) : result;
  }

  private Stmt async() {
    return t.secondIs(TokenKind.DEF)
        ? decorated()
        : t.secondIs(TokenKind.FOR) ? fors() : t.secondIs(TokenKind.WITH) ? withs() : null;
  }

  // ---- if, while, for ----

  private record Branch(int mark, Expr test, List<Stmt> body) {}

  private Stmt ifs() {
    List<Branch> branches = new ArrayList<>(1);
    TokenKind keyword = TokenKind.IF;
    while (t.at(keyword)) {
      int mark = t.mark;
      if (t.diagnosing) {
        g.invalidBlocks.invalidTest(keyword);
        t.mark = mark;
      }
      t.advance();
      Expr test = g.expressions.namedExpression();
      List<Stmt> body = test == null ? null : g.blocks.colonBlock();
      if (body == null) {
        t.mark = mark;
        break;
      }
      branches.add(new Branch(mark, test, body));
      if (branches.size() > MAX_ELIF) {
        throw SyntaxFault.placeless(
            SyntaxFault.Kind.MEMORY_ERROR,
            "Parser stack overflowed - Python source too complex to parse");
      }
      keyword = TokenKind.ELIF;
    }
    if (branches.isEmpty()) {
      return null;
    }
    List<Stmt> orElse = optionalElse();
    for (int i = branches.size() - 1; i > 0; i--) {
      orElse = List.of(ifOf(branches.get(i), orElse));
    }
    return ifOf(branches.getFirst(), orElse);
  }

  private Stmt ifOf(Branch branch, List<Stmt> orElse) {
    return new Stmt.If(t.spanFrom(branch.mark), branch.test, branch.body, orElse);
  }

  /** An else block if there is a valid one. */
  private List<Stmt> optionalElse() {
    int mark = t.mark;
    List<Stmt> block = g.blocks.elseBlock();
    if (block == null) {
      t.mark = mark;
      return List.of();
    }
    return block;
  }

  private Stmt whiles() {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidTest(TokenKind.WHILE);
      t.mark = mark;
    }
    t.advance();
    Expr test = g.expressions.namedExpression();
    List<Stmt> body = test == null ? null : g.blocks.colonBlock();
    if (body == null) {
      return null;
    }
    List<Stmt> orElse = optionalElse();
    return new Stmt.While(t.spanFrom(mark), test, body, orElse);
  }

  private Stmt fors() {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidFor();
      t.mark = mark;
    }
    boolean isAsync = t.accept(TokenKind.ASYNC) != null;
    t.advance();
    Expr target = g.targets.starTargets();
    if (target == null || t.accept(TokenKind.IN) == null) {
      if (t.diagnosing) {
        t.mark = mark;
        g.invalidStatements.invalidForTarget();
      }
      return null;
    }
    Expr iterable = g.expressions.starExpressions();
    List<Stmt> body = iterable == null ? null : g.blocks.colonBlock();
    if (body == null) {
      return null;
    }
    List<Stmt> orElse = optionalElse();
    return new Stmt.For(t.spanFrom(mark), target, iterable, body, orElse, isAsync);
  }

  // ---- with ----

  private Stmt withs() {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidWithIndent();
      t.mark = mark;
    }
    boolean isAsync = t.accept(TokenKind.ASYNC) != null;
    t.advance();
    int items = t.mark;
    List<Node.WithItem> list = bracketedItems();
    if (list == null) {
      t.mark = items;
      list = withItems(false);
    }
    List<Stmt> body = list == null ? null : g.blocks.colonBlock();
    if (body == null && t.diagnosing) {
      t.mark = mark;
      g.invalidBlocks.invalidWith();
    }
    return body == null ? null : new Stmt.With(t.spanFrom(mark), list, body, isAsync);
  }

  /** {@code (a as b, c)} with a colon behind, which is not taken. */
  private List<Node.WithItem> bracketedItems() {
    if (t.accept(TokenKind.LPAR) == null) {
      return null;
    }
    List<Node.WithItem> items = withItems(true);
    return items == null || t.accept(TokenKind.RPAR) == null || !t.at(TokenKind.COLON)
        ? null
        : items;
  }

  private List<Node.WithItem> withItems(boolean trailingComma) {
    List<Node.WithItem> items = new ArrayList<>(1);
    int end = t.mark;
    Node.WithItem next = withItem();
    while (next != null) {
      items.add(next);
      end = t.mark;
      next = t.accept(TokenKind.COMMA) == null ? null : withItem();
    }
    t.mark = end;
    if (trailingComma) {
      t.accept(TokenKind.COMMA);
    }
    return items.isEmpty() ? null : items;
  }

  private Node.WithItem withItem() {
    int mark = t.mark;
    Expr context = g.expressions.expression();
    int end = t.mark;
    if (context != null && t.accept(TokenKind.AS) != null) {
      Expr target = g.targets.starTarget();
      if (target != null
          && (t.at(TokenKind.COMMA) || t.at(TokenKind.RPAR) || t.at(TokenKind.COLON))) {
        return new Node.WithItem(t.spanFrom(mark), context, target);
      }
    }
    t.mark = end;
    if (t.diagnosing && context != null) {
      g.invalidStatements.invalidWithItem();
      t.mark = end;
    }
    return context == null ? fail(mark) : new Node.WithItem(t.spanFrom(mark), context, null);
  }

  // ---- try ----

  private Stmt tries() {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidTry();
      t.mark = mark;
    }
    t.advance();
    t.force(TokenKind.COLON);
    List<Stmt> body = g.blocks.block();
    if (body == null) {
      return null;
    }
    boolean star = t.at(TokenKind.EXCEPT) && t.secondIs(TokenKind.STAR);
    List<Node.ExceptHandler> handlers = handlers(star);
    List<Stmt> orElse = handlers.isEmpty() ? List.of() : optionalElse();
    List<Stmt> finalBody = List.of();
    if (t.at(TokenKind.FINALLY)) {
      int before = t.mark;
      if (t.diagnosing) {
        g.invalidBlocks.missingIndent(TokenKind.FINALLY);
      }
      t.mark = before + 1;
      t.force(TokenKind.COLON);
      finalBody = g.blocks.block();
      if (finalBody == null) {
        t.mark = before;
        finalBody = List.of();
      }
    }
    if (handlers.isEmpty() && finalBody.isEmpty()) {
      return null;
    }
    return new Stmt.Try(t.spanFrom(mark), body, handlers, orElse, finalBody, star);
  }

  private List<Node.ExceptHandler> handlers(boolean star) {
    List<Node.ExceptHandler> handlers = new ArrayList<>(1);
    while (t.at(TokenKind.EXCEPT)) {
      Node.ExceptHandler handler = handler(star);
      if (handler == null) {
        break;
      }
      handlers.add(handler);
    }
    return handlers;
  }

  /** One {@code except} or, with {@code star}, one {@code except*}; null when it is not valid. */
  Node.ExceptHandler handler(boolean star) {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidExceptIndent(star);
      t.mark = mark;
    }
    Node.ExceptHandler result = t.accept(TokenKind.EXCEPT) == null ? null : handler(mark, star);
    if (result == null) {
      t.mark = mark;
      if (t.diagnosing) {
        g.invalidBlocks.invalidExcept();
        t.mark = mark;
      }
    }
    return result;
  }

  private Node.ExceptHandler handler(int mark, boolean star) {
    if (star && t.accept(TokenKind.STAR) == null) {
      return null;
    }
    Expr type = g.expressions.expression();
    Token name = null;
    if (type == null && star) {
      return null;
    }
    if (type != null && t.accept(TokenKind.AS) != null) {
      name = t.accept(TokenKind.NAME);
      if (name == null) {
        return null;
      }
    }
    List<Stmt> body = g.blocks.colonBlock();
    return body == null
        ? null
        : new Node.ExceptHandler(t.spanFrom(mark), type, name == null ? null : name.name, body);
  }

  // ---- match ----

  private Stmt match() {
    int mark = t.mark;
    Stmt result = validMatch();
    if (result == null && t.diagnosing) {
      t.mark = mark;
      g.invalidBlocks.invalidMatch();
    }
    return result;
  }

  private Stmt validMatch() {
    int mark = t.mark;
    t.advance();
    Expr subject = subject();
    if (subject == null
        || t.accept(TokenKind.COLON) == null
        || t.accept(TokenKind.NEWLINE) == null
        || t.accept(TokenKind.INDENT) == null) {
      return null;
    }
    List<Node.MatchCase> cases = new ArrayList<>();
    while (t.atSoft("case")) {
      int before = t.mark;
      Node.MatchCase next = caseBlock();
      if (next == null) {
        t.mark = before;
        break;
      }
      cases.add(next);
    }
    return cases.isEmpty() || t.accept(TokenKind.DEDENT) == null
        ? null
        : new Stmt.Match(t.spanFrom(mark), subject, cases);
  }

  /** What is matched: a named expression, or several with commas. */
  Expr subject() {
    int mark = t.mark;
    Expr first = g.expressions.starNamedExpression();
    if (first == null) {
      return null;
    }
    if (t.accept(TokenKind.COMMA) == null) {
      return first instanceof Expr.Starred ? fail(mark) : first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    elements.addAll(g.expressions.starNamedExpressions());
    return new Expr.Tuple(t.spanFrom(mark), elements, Expr.Use.LOAD);
  }

  private Node.MatchCase caseBlock() {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidCase();
      t.mark = mark;
    }
    t.advance();
    Pattern pattern = g.patterns.patterns();
    if (pattern == null) {
      return null;
    }
    Expr guard = guard();
    List<Stmt> body = g.blocks.colonBlock();
    return body == null ? null : new Node.MatchCase(t.spanFrom(mark), pattern, guard, body);
  }

  /** {@code if test}, or null. */
  Expr guard() {
    int mark = t.mark;
    if (t.accept(TokenKind.IF) == null) {
      return null;
    }
    Expr test = g.expressions.namedExpression();
    return test == null ? fail(mark) : test;
  }

  // ---- def and class ----

  private Stmt decorated() {
    List<Expr> decorators = new ArrayList<>(0);
    while (t.accept(TokenKind.AT) != null) {
      Expr decorator = g.expressions.namedExpression();
      if (decorator == null || t.accept(TokenKind.NEWLINE) == null) {
        return null;
      }
      decorators.add(decorator);
    }
    return switch (t.kind()) {
      case DEF -> function(decorators);
      case ASYNC -> t.secondIs(TokenKind.DEF) ? function(decorators) : null;
      case CLASS -> classDef(decorators);
      default -> null;
    };
  }

  private Stmt function(List<Expr> decorators) {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidDef();
      t.mark = mark;
    }
    boolean isAsync = t.accept(TokenKind.ASYNC) != null;
    t.advance();
    Token name = t.accept(TokenKind.NAME);
    if (name == null) {
      return null;
    }
    List<Node.TypeParam> typeParams = g.typeParams.typeParams();
    if (t.accept(TokenKind.LPAR) == null) {
      return null;
    }
    Node.Arguments arguments = g.parameters.def();
    if (t.accept(TokenKind.RPAR) == null) {
      return null;
    }
    int end = t.mark;
    Expr returns = null;
    if (t.accept(TokenKind.RARROW) != null) {
      returns = g.expressions.expression();
      if (returns == null) {
        t.mark = end;
      }
    }
    List<Stmt> body = g.blocks.colonBlock();
    return body == null
        ? null
        : new Stmt.FunctionDef(
            t.spanFrom(mark), name.name, arguments, body, decorators, returns, typeParams, isAsync);
  }

  private Stmt classDef(List<Expr> decorators) {
    int mark = t.mark;
    if (t.diagnosing) {
      g.invalidBlocks.invalidClass();
      t.mark = mark;
    }
    t.advance();
    Token name = t.accept(TokenKind.NAME);
    if (name == null) {
      return null;
    }
    List<Node.TypeParam> typeParams = g.typeParams.typeParams();
    Calls.Arguments arguments = bases();
    List<Stmt> body = g.blocks.colonBlock();
    return body == null
        ? null
        : new Stmt.ClassDef(
            t.spanFrom(mark),
            name.name,
            arguments.args(),
            arguments.keywords(),
            body,
            decorators,
            typeParams);
  }

  /** {@code (bases, keyword=value)} if there are any. */
  Calls.Arguments bases() {
    int mark = t.mark;
    if (t.accept(TokenKind.LPAR) == null) {
      return Calls.Arguments.NONE;
    }
    Calls.Arguments arguments = g.calls.arguments();
    if (t.accept(TokenKind.RPAR) == null) {
      t.mark = mark;
      return Calls.Arguments.NONE;
    }
    return arguments == null ? Calls.Arguments.NONE : arguments;
  }
}
