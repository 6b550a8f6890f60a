package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.engine.syntax.SyntaxWarning;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What CPython rejects while it generates code: statements outside of what they belong to, repeated
 * keywords, patterns that never match. The walk follows CPython's order, so that of several faults
 * the same one is raised.
 */
final class CodeChecks {
  /** What break, continue and return have to leave. */
  private enum Block {
    LOOP,
    STAR_HANDLER,
    OTHER
  }

  /** Blocks inside blocks, as CPython. */
  private static final int MAX_BLOCKS = 21;

  private static final String STAR_HANDLER_JUMP =
      "'break', 'continue' and 'return' cannot appear in an except* block";

  final Scopes scopes;
  final Futures futures;
  final boolean topLevelAwait;
  final Suspicions suspicions;
  private final ExpressionChecks expressions;
  private final PatternChecks patterns;
  private int looked;
  private ArrayDeque<Block> blocks = new ArrayDeque<>();

  /** The scope whose code is being checked. */
  Scope current;

  CodeChecks(Scopes scopes, Futures futures, boolean topLevelAwait, List<SyntaxWarning> warnings) {
    this.scopes = scopes;
    this.futures = futures;
    this.topLevelAwait = topLevelAwait;
    this.suspicions = new Suspicions(warnings);
    this.expressions = new ExpressionChecks(this);
    this.patterns = new PatternChecks(this::load);
    this.current = scopes.module();
  }

  void check(Module module) {
    statements(module.body());
  }

  // ---- helpers ----

  void load(Expr value) {
    if (value != null) {
      expressions.load(value);
    }
  }

  void loadAll(List<Expr> values) {
    for (Expr value : values) {
      load(value);
    }
  }

  private void target(Expr target) {
    if (target != null) {
      expressions.target(target);
    }
  }

  void inside(Scope scope, Runnable body) {
    Scope outer = current;
    ArrayDeque<Block> outerBlocks = blocks;
    current = scope;
    blocks = new ArrayDeque<>();
    body.run();
    current = outer;
    blocks = outerBlocks;
  }

  static void forbid(String name, Span span) {
    if (name.equals("__debug__")) {
      throw SyntaxFault.at(span, "cannot assign to __debug__");
    }
  }

  private void within(Block block, Span span, List<Stmt> body) {
    push(block, span);
    statements(body);
    blocks.pop();
  }

  private void push(Block block, Span span) {
    if (blocks.size() >= MAX_BLOCKS) {
      throw SyntaxFault.at(span, "too many statically nested blocks");
    }
    blocks.push(block);
  }

  // ---- statements ----

  private void statements(List<Stmt> statements) {
    for (Stmt statement : statements) {
      statement(statement);
    }
  }

  private void statement(Stmt statement) {
    Looks.step(looked++);
    switch (statement) {
      case Stmt.ExprStmt s -> load(s.value());
      case Stmt.FunctionDef s -> function(s);
      case Stmt.ClassDef s -> classDef(s);
      case Stmt.TypeAlias s -> typeAlias(s);
      case Stmt.Return s -> returns(s);
      case Stmt.Delete s -> s.targets().forEach(this::target);
      case Stmt.Assign s -> {
        load(s.value());
        s.targets().forEach(this::target);
      }
      case Stmt.AugAssign s -> {
        load(s.value());
        target(s.target());
      }
      case Stmt.AnnAssign s -> annotated(s);
      case Stmt.For s -> fors(s);
      case Stmt.While s -> {
        load(s.test());
        within(Block.LOOP, s.span(), s.body());
        statements(s.orElse());
      }
      case Stmt.If s -> ifs(s);
      case Stmt.With s -> with(s);
      case Stmt.Match s -> match(s);
      case Stmt.Raise s -> {
        load(s.exception());
        load(s.cause());
      }
      case Stmt.Try s -> tries(s);
      case Stmt.Assert s -> {
        suspicions.assertion(s);
        load(s.test());
        load(s.message());
      }
      case Stmt.Import s -> imports(s.names(), s.span());
      case Stmt.ImportFrom s -> {
        boolean future = "__future__".equals(s.module()) && s.level() == 0;
        if (future && futures.isBefore(s.span())) {
          throw SyntaxFault.at(
              s.span(), "from __future__ imports must occur at the beginning of the file");
        }
        imports(s.names(), s.span());
      }
      case Stmt.Break s -> jump(s.span(), "'break' outside loop");
      case Stmt.Continue s -> jump(s.span(), "'continue' not properly in loop");
      case Stmt.Global s -> {}
      case Stmt.Nonlocal s -> {}
      case Stmt.Pass s -> {}
    }
  }

  private void imports(List<Node.Alias> names, Span span) {
    for (Node.Alias alias : names) {
      String name = alias.asName() == null ? alias.name() : alias.asName();
      int dot = alias.asName() == null ? name.indexOf('.') : -1;
      forbid(dot < 0 ? name : name.substring(0, dot), span);
    }
  }

  private void ifs(Stmt.If first) {
    Stmt.If branch = first;
    while (true) {
      load(branch.test());
      statements(branch.body());
      if (branch.orElse().size() != 1 || !(branch.orElse().getFirst() instanceof Stmt.If next)) {
        break;
      }
      branch = next;
    }
    statements(branch.orElse());
  }

  private void fors(Stmt.For s) {
    if (s.isAsync() && !current.isAsync && !topLevelAwait(current)) {
      throw SyntaxFault.at(s.span(), "'async for' outside async function");
    }
    load(s.iter());
    target(s.target());
    within(Block.LOOP, s.span(), s.body());
    statements(s.orElse());
  }

  private void with(Stmt.With s) {
    if (s.isAsync() && !current.isAsync && !topLevelAwait(current)) {
      throw SyntaxFault.at(s.span(), "'async with' outside async function");
    }
    for (Node.WithItem item : s.items()) {
      load(item.context());
      push(Block.OTHER, s.span());
      target(item.target());
    }
    statements(s.body());
    s.items().forEach(item -> blocks.pop());
  }

  boolean topLevelAwait(Scope scope) {
    return topLevelAwait && scope.kind == Scope.Kind.MODULE;
  }

  private void returns(Stmt.Return s) {
    if (!current.isFunctionLike()) {
      throw SyntaxFault.at(s.span(), "'return' outside function");
    }
    if (s.value() != null && (current.isAsync || current.hasAwait) && current.hasYield) {
      throw SyntaxFault.at(s.span(), "'return' with value in async generator");
    }
    load(s.value());
    if (blocks.contains(Block.STAR_HANDLER)) {
      boolean constant = isConstant(s.value()) && s.value().span().line() == s.span().line();
      throw SyntaxFault.at(constant ? s.value().span() : s.span(), STAR_HANDLER_JUMP);
    }
  }

  private static boolean isConstant(Expr value) {
    return value instanceof Expr.Constant
        || value instanceof Expr.Tuple tuple
            && tuple.elements().stream().allMatch(CodeChecks::isConstant);
  }

  private void jump(Span span, String message) {
    for (Block block : blocks) {
      if (block == Block.LOOP) {
        return;
      }
      if (block == Block.STAR_HANDLER) {
        throw SyntaxFault.at(span, STAR_HANDLER_JUMP);
      }
    }
    throw SyntaxFault.at(span, message);
  }

  private void tries(Stmt.Try s) {
    if (s.finalBody().isEmpty()) {
      handled(s);
      return;
    }
    push(Block.OTHER, s.span());
    if (s.handlers().isEmpty()) {
      statements(s.body());
    } else {
      handled(s);
    }
    blocks.pop();
    statements(s.finalBody());
  }

  private void handled(Stmt.Try s) {
    within(Block.OTHER, s.span(), s.body());
    if (!s.isStar()) {
      statements(s.orElse());
    }
    push(s.isStar() ? Block.STAR_HANDLER : Block.OTHER, s.span());
    for (int i = 0; i < s.handlers().size(); i++) {
      Node.ExceptHandler handler = s.handlers().get(i);
      if (handler.type() == null && i < s.handlers().size() - 1) {
        throw SyntaxFault.at(handler.span(), "default 'except:' must be last");
      }
      load(handler.type());
      if (handler.name() != null) {
        forbid(handler.name(), handler.span());
      }
      within(Block.OTHER, handler.span(), handler.body());
    }
    blocks.pop();
    if (s.isStar()) {
      statements(s.orElse());
    }
  }

  private void match(Stmt.Match s) {
    load(s.subject());
    for (int i = 0; i < s.cases().size(); i++) {
      Node.MatchCase one = s.cases().get(i);
      boolean last = i == s.cases().size() - 1;
      patterns.check(one.pattern(), one.guard() != null || last);
      load(one.guard());
      statements(one.body());
    }
  }

  private void annotated(Stmt.AnnAssign s) {
    load(s.value());
    if (s.value() == null && s.target() instanceof Expr.Name name) {
      forbid(name.id(), s.span());
    } else if (s.value() == null && s.target() instanceof Expr.Attribute attribute) {
      forbid(attribute.name(), s.span());
      load(attribute.value());
    } else {
      target(s.target());
    }
    boolean evaluated = !futures.annotations() && (!s.simple() || !current.isFunctionLike());
    if (evaluated) {
      load(s.annotation());
    }
  }

  // ---- definitions ----

  private void function(Stmt.FunctionDef s) {
    Node.Arguments arguments = s.arguments();
    parameterNames(arguments);
    loadAll(s.decorators());
    loadAll(arguments.defaults());
    loadAll(arguments.keywordDefaults());
    generic(
        s,
        s.typeParams(),
        () -> {
          if (!futures.annotations()) {
            annotations(s);
          }
          inside(scopes.of(s), () -> body(s));
        });
    forbid(s.name(), s.span());
  }

  private void body(Stmt.FunctionDef s) {
    if (current.isAsync || current.hasYield) {
      push(Block.OTHER, s.span());
    }
    statements(s.body());
  }

  void parameterNames(Node.Arguments arguments) {
    parameterNames(arguments.positionalOnly());
    parameterNames(arguments.positional());
    if (arguments.vararg() != null) {
      parameterNames(List.of(arguments.vararg()));
    }
    parameterNames(arguments.keywordOnly());
    if (arguments.kwarg() != null) {
      parameterNames(List.of(arguments.kwarg()));
    }
  }

  private static void parameterNames(List<Node.Argument> arguments) {
    arguments.forEach(argument -> forbid(argument.name(), argument.span()));
  }

  private void annotations(Stmt.FunctionDef s) {
    Node.Arguments arguments = s.arguments();
    arguments.positional().forEach(argument -> load(argument.annotation()));
    arguments.positionalOnly().forEach(argument -> load(argument.annotation()));
    if (arguments.vararg() != null) {
      expressions.loadUnstarred(arguments.vararg().annotation());
    }
    arguments.keywordOnly().forEach(argument -> load(argument.annotation()));
    if (arguments.kwarg() != null) {
      load(arguments.kwarg().annotation());
    }
    load(s.returns());
  }

  private void classDef(Stmt.ClassDef s) {
    loadAll(s.decorators());
    generic(
        s,
        s.typeParams(),
        () -> {
          inside(scopes.of(s), () -> statements(s.body()));
          expressions.arguments(s.bases(), s.keywords());
        });
    forbid(s.name(), s.span());
  }

  private void typeAlias(Stmt.TypeAlias s) {
    generic(s, s.typeParams(), () -> inside(scopes.of(s), () -> load(s.value())));
    forbid(s.name().id(), s.name().span());
  }

  private void generic(Stmt owner, List<Node.TypeParam> params, Runnable body) {
    if (params.isEmpty()) {
      body.run();
      return;
    }
    inside(
        scopes.ofTypeParams(owner),
        () -> {
          typeParams(params);
          body.run();
        });
  }

  private void typeParams(List<Node.TypeParam> params) {
    boolean defaults = false;
    for (Node.TypeParam param : params) {
      if (param.bound() != null) {
        inside(scopes.ofBound(param), () -> load(param.bound()));
      }
      if (param.defaultValue() != null) {
        defaults = true;
        inside(scopes.ofDefault(param), () -> expressions.loadUnstarred(param.defaultValue()));
      } else if (defaults) {
        throw SyntaxFault.at(
            param.span(),
            "non-default type parameter '" + param.name() + "' follows default type parameter");
      }
      forbid(param.name(), param.span());
    }
  }
}
