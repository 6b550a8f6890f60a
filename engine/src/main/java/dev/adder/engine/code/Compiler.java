package dev.adder.engine.code;

import dev.adder.engine.object.Str;
import dev.adder.engine.resolve.Scopes;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.List;

/** Compiles a resolved module to {@link Code}. One use each; confined to one thread. */
public final class Compiler {
  /** What is done with expression statements at module level. */
  public enum Results {
    /** They are evaluated for their effects. */
    DROP,
    /** They are shown, as in the interactive interpreter. */
    PRINT,
    /** The value of the last one is what running the code returns. */
    RETURN_LAST
  }

  /** Words of code in finally bodies, counted at each level of nesting. */
  private static final int MOST_COPIED = 1 << 18;

  private int copied;
  private final Module module;
  private final Results results;
  private final boolean futureAnnotations;
  private final Language language;
  private final boolean walrus;
  private final FunctionCompiler functions = new FunctionCompiler(this);
  private final ClassCompiler classes = new ClassCompiler(this);
  private final ScopeViews views;

  private Compiler(Module module, Scopes scopes, Results results, Language language) {
    this.module = module;
    this.results = results;
    this.language = language;
    this.futureAnnotations = language.hasFutureAnnotations() || importsAnnotations(module.body());
    this.walrus = module.source().text().contains(":=");
    this.views = new ScopeViews(scopes);
  }

  /** Compiles; throws {@link SyntaxFault} when a function is too large. */
  public static Code compile(Module module, Scopes scopes, Results results, Language language) {
    try {
      return new Compiler(module, scopes, results, language).module();
    } catch (Unit.TooLarge e) {
      throw SyntaxFault.at(Span.NONE, "too many variables or names in one code block");
    }
  }

  /**
   * Counts the code of a finally body.
   *
   * @throws SyntaxFault when all such code is more than a text that means no harm has
   */
  void countCopied(Span place, int words) {
    copied += words;
    if (copied > MOST_COPIED) {
      throw fault(place, "too much code in nested finally blocks");
    }
  }

  static SyntaxFault fault(Span span, String message) {
    return SyntaxFault.at(span, message);
  }

  private static boolean importsAnnotations(List<Stmt> body) {
    for (Stmt s : body) {
      if (s instanceof Stmt.ImportFrom i && "__future__".equals(i.module())) {
        for (Node.Alias alias : i.names()) {
          if (alias.name().equals("annotations")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Code module() {
    Unit unit = new Unit(views.module(), null, "<module>", "<module>");
    StatementCompiler statements = new StatementCompiler(this, unit);
    ExpressionCompiler expressions = statements.expressions();
    unit.asm.at(new Span(1, 0, 1, 0));
    prologue(unit);
    int end = beginGenerator(unit);
    List<Stmt> body = module.body();
    if (module.mode() == Module.Mode.EVAL) {
      Expr value = ((Stmt.ExprStmt) body.getFirst()).value();
      unit.asm.emit(Opcode.RETURN, expressions.operand(value));
    } else {
      moduleBody(unit, statements, body);
    }
    endGenerator(unit, end);
    return finish(unit, new Code.Signature(0, 0, 0, false, false));
  }

  private void moduleBody(Unit unit, StatementCompiler statements, List<Stmt> all) {
    ExpressionCompiler expressions = statements.expressions();
    List<Stmt> body = all;
    int value = unit.temp();
    Object documentation = module.mode() == Module.Mode.EXEC ? docstring(body) : null;
    boolean onlyDoc = results == Results.RETURN_LAST && body.size() == 1;
    if (documentation != null && !onlyDoc) {
      unit.documentation = documentation;
      expressions.constant(documentation, value);
      expressions.names().store("__doc__", value);
      body = body.subList(1, body.size());
    }
    if (hasAnnotations(all)) {
      unit.asm.emit(Opcode.INTRINSIC, value, value, Intrinsic.SETUP_ANNOTATIONS.ordinal());
    }
    if (results == Results.RETURN_LAST
        && !body.isEmpty()
        && body.getLast() instanceof Stmt.ExprStmt last) {
      statements.body(body.subList(0, body.size() - 1));
      unit.asm.at(last.span());
      unit.asm.emit(Opcode.RETURN, expressions.operand(last.value()));
      return;
    }
    statements.body(body);
    expressions.constant(dev.adder.engine.object.PyNone.NONE, value);
    unit.asm.emit(Opcode.RETURN, value);
  }

  // ---- what the parts ask ----

  FunctionCompiler functions() {
    return functions;
  }

  ClassCompiler classes() {
    return classes;
  }

  NameScope scope(Unit parent, Object node) {
    return views.of(node);
  }

  NameScope typeParamScope(Unit parent, Stmt statement) {
    return views.ofTypeParams(statement);
  }

  /** What a call of the node's function makes: flags. */
  int kindFlags(Object node) {
    return ScopeViews.flags(views.raw(node));
  }

  Object boundKey(Node.TypeParam p) {
    return new ScopeViews.Thunk(p, false);
  }

  Object defaultKey(Node.TypeParam p) {
    return new ScopeViews.Thunk(p, true);
  }

  /** Compiles names as the code of an inlined comprehension sees them from now on. */
  void enterComprehension(Unit unit, Expr node) {
    ((FrameScope) unit.scope).setCurrent(views.raw(node));
  }

  void leaveComprehension(Unit unit, Expr node) {
    ((FrameScope) unit.scope).setCurrent(views.raw(node).parent());
  }

  int[] comprehensionCells(Unit unit, Expr node) {
    return ((FrameScope) unit.scope).cellsOf(views.raw(node));
  }

  /** What compiles the operators that the language changes; null if it changes none. */
  GuardedOperators guarded(Unit unit, ExpressionCompiler expressions) {
    return language.isPlain()
        ? null
        : new GuardedOperators(unit, expressions, language, module.source());
  }

  boolean hasWalrus() {
    return walrus;
  }

  boolean isInteractive() {
    return results == Results.PRINT;
  }

  boolean hasFutureAnnotations() {
    return futureAnnotations;
  }

  /** Whether the variables of the unit live in a namespace: module and class level. */
  boolean isNamespace(Unit unit) {
    return unit.parent == null || unit.isClassBody();
  }

  Unit unit(NameScope scope, Unit parent, String name, Span place) {
    Unit unit = new Unit(scope, parent, name, qualname(parent, name));
    unit.setPlace(place);
    return unit;
  }

  private static String qualname(Unit parent, String name) {
    Unit outer = parent;
    while (outer != null && outer.name.startsWith("<generic parameters")) {
      outer = outer.parent;
    }
    if (outer == null || outer.parent == null) {
      return name;
    }
    return outer.scope.isDeclaredGlobal(name) ? name : prefix(outer) + name;
  }

  private static String prefix(Unit unit) {
    return unit.qualname + (unit.isClassBody() ? "." : ".<locals>.");
  }

  /** Makes the cells of captured parameters and variables. */
  void prologue(Unit unit) {
    for (int register : unit.scope.cellRegisters()) {
      unit.asm.emit(Opcode.MAKECELL, register);
    }
  }

  /** Covers the body of a generator, so that StopIteration does not leave it; or -1. */
  int beginGenerator(Unit unit) {
    if ((unit.flags & (Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR)) == 0) {
      return -1;
    }
    int exception = unit.temp();
    Unit.Block block = new Unit.Block(Unit.Block.Kind.PROTECTED);
    block.range = unit.asm.begin(new Assembler.Label(), exception);
    unit.setGenerator(block);
    return exception;
  }

  void endGenerator(Unit unit, int exception) {
    if (exception < 0) {
      return;
    }
    Unit.Block block = unit.generator();
    unit.asm.end(block.range);
    unit.asm.bind(block.range.handler());
    unit.asm.emit(Opcode.INTRINSIC, exception, exception, Intrinsic.GENERATOR_STOP.ordinal());
    unit.asm.emit(Opcode.RETURN, exception);
  }

  Code finish(Unit unit, Code.Signature signature) {
    int flags = unit.flags;
    if (!isNamespace(unit)) {
      flags |= Code.OPTIMIZED | Code.NEW_LOCALS;
    }
    if (unit.parent != null && unit.parent.parent != null) {
      flags |= Code.NESTED;
    }
    Span place = unit.place();
    return new Code(
        new Code.Naming(
            unit.name,
            unit.qualname,
            module.source().name(),
            Math.max(1, place.line()),
            module.source().isLibrary()),
        signature,
        unit.scope.variables(),
        flags,
        unit.registers(),
        unit.asm.finish(),
        unit.documentation);
  }

  /** The docstring of a body, cleaned of indentation, or null. */
  static Object docstring(List<Stmt> body) {
    if (!body.isEmpty()
        && body.getFirst() instanceof Stmt.ExprStmt e
        && e.value() instanceof Expr.Constant c
        && c.value() instanceof String text) {
      return Str.of(Docstrings.clean(text));
    }
    return null;
  }

  /** Whether the body, nested blocks included, has annotated assignments. */
  static boolean hasAnnotations(List<Stmt> body) {
    for (Stmt s : body) {
      boolean found =
          switch (s) {
            case Stmt.AnnAssign a -> true;
            case Stmt.If i -> hasAnnotations(i.body()) || hasAnnotations(i.orElse());
            case Stmt.For f -> hasAnnotations(f.body()) || hasAnnotations(f.orElse());
            case Stmt.While w -> hasAnnotations(w.body()) || hasAnnotations(w.orElse());
            case Stmt.With w -> hasAnnotations(w.body());
            case Stmt.Try t ->
                hasAnnotations(t.body())
                    || hasAnnotations(t.orElse())
                    || hasAnnotations(t.finalBody())
                    || t.handlers().stream().anyMatch(h -> hasAnnotations(h.body()));
            case Stmt.Match m -> m.cases().stream().anyMatch(c -> hasAnnotations(c.body()));
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
