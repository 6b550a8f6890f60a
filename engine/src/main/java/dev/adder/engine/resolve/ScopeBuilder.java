package dev.adder.engine.resolve;

import dev.adder.engine.resolve.Scope.Kind;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Pattern;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.HashSet;
import java.util.List;

/** Walks the statements of a module, opens scopes and notes what each does with names. */
final class ScopeBuilder {
  final Futures futures;
  final Scopes scopes;
  private final Module module;
  private final ExpressionNames expressions;
  private int looked;

  /** The scope being filled. */
  Scope current;

  ScopeBuilder(Module module, Futures futures) {
    this.module = module;
    this.futures = futures;
    this.current = new Scope(Kind.MODULE, "top", null);
    this.scopes = new Scopes(current, futures.features());
    this.expressions = new ExpressionNames(this);
  }

  Scopes build() {
    statements(module.body());
    return scopes;
  }

  // ---- scopes and names ----

  Scope enter(Kind kind, String name) {
    Scope scope = new Scope(kind, name, current);
    scope.privateClass = current.privateClass;
    scope.mangledNames = current.mangledNames;
    scope.iterables = current.iterables;
    current = scope;
    return scope;
  }

  void leave() {
    current = current.parent;
  }

  void use(String name) {
    current.symbol(current.mangle(name)).used = true;
  }

  void assign(String name, Span span) {
    noteTarget(current.mangle(name), span).assigned = true;
  }

  private Symbol noteTarget(String mangled, Span span) {
    Symbol symbol = current.symbol(mangled);
    if (current.iterationTarget) {
      if (symbol.global || symbol.nonlocal) {
        throw SyntaxFault.at(
            span,
            "comprehension inner loop cannot rebind assignment expression target '"
                + mangled
                + "'");
      }
      symbol.iteration = true;
    }
    return symbol;
  }

  private void parameter(Node.Argument argument) {
    String mangled = current.mangle(argument.name());
    Symbol symbol = current.symbol(mangled);
    if (symbol.parameter) {
      throw SyntaxFault.at(
          argument.span(), "duplicate argument '" + argument.name() + "' in function definition");
    }
    symbol.parameter = true;
    current.parameters.add(mangled);
  }

  void parameters(Node.Arguments arguments) {
    arguments.positionalOnly().forEach(this::parameter);
    arguments.positional().forEach(this::parameter);
    arguments.keywordOnly().forEach(this::parameter);
    if (arguments.vararg() != null) {
      parameter(arguments.vararg());
    }
    if (arguments.kwarg() != null) {
      parameter(arguments.kwarg());
    }
  }

  // ---- statements ----

  void statements(List<Stmt> statements) {
    for (Stmt statement : statements) {
      statement(statement);
    }
  }

  private void statement(Stmt statement) {
    Looks.step(looked++);
    switch (statement) {
      case Stmt.ExprStmt s -> visit(s.value());
      case Stmt.FunctionDef s -> function(s);
      case Stmt.ClassDef s -> classDef(s);
      case Stmt.TypeAlias s -> typeAlias(s);
      case Stmt.Return s -> visit(s.value());
      case Stmt.Delete s -> visitAll(s.targets());
      case Stmt.Assign s -> {
        visitAll(s.targets());
        visit(s.value());
      }
      case Stmt.AnnAssign s -> annotated(s);
      case Stmt.AugAssign s -> {
        visit(s.target());
        visit(s.value());
      }
      case Stmt.For s -> {
        visit(s.target());
        visit(s.iter());
        statements(s.body());
        statements(s.orElse());
      }
      case Stmt.While s -> {
        visit(s.test());
        statements(s.body());
        statements(s.orElse());
      }
      case Stmt.If s -> ifs(s);
      case Stmt.With s -> {
        for (Node.WithItem item : s.items()) {
          visit(item.context());
          visit(item.target());
        }
        statements(s.body());
      }
      case Stmt.Match s -> match(s);
      case Stmt.Raise s -> {
        visit(s.exception());
        visit(s.cause());
      }
      case Stmt.Try s -> tries(s);
      case Stmt.Assert s -> {
        visit(s.test());
        visit(s.message());
      }
      case Stmt.Import s -> s.names().forEach(alias -> imported(alias));
      case Stmt.ImportFrom s -> importFrom(s);
      case Stmt.Global s -> s.names().forEach(name -> global(s, name));
      case Stmt.Nonlocal s -> s.names().forEach(name -> nonlocal(s, name));
      case Stmt.Pass s -> {}
      case Stmt.Break s -> {}
      case Stmt.Continue s -> {}
    }
  }

  private void visit(Expr value) {
    if (value != null) {
      expressions.visit(value);
    }
  }

  private void visitAll(List<Expr> values) {
    for (Expr value : values) {
      visit(value);
    }
  }

  private void ifs(Stmt.If first) {
    Stmt.If branch = first;
    while (true) {
      visit(branch.test());
      statements(branch.body());
      if (branch.orElse().size() != 1 || !(branch.orElse().getFirst() instanceof Stmt.If next)) {
        break;
      }
      branch = next;
    }
    statements(branch.orElse());
  }

  private void tries(Stmt.Try s) {
    statements(s.body());
    for (Node.ExceptHandler handler : s.handlers()) {
      visit(handler.type());
      if (handler.name() != null) {
        assign(handler.name(), handler.span());
      }
      statements(handler.body());
    }
    statements(s.orElse());
    statements(s.finalBody());
  }

  private void match(Stmt.Match s) {
    visit(s.subject());
    for (Node.MatchCase one : s.cases()) {
      pattern(one.pattern());
      visit(one.guard());
      statements(one.body());
    }
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> visit(p.value());
      case Pattern.MatchSingleton p -> {}
      case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
      case Pattern.MatchStar p -> bound(p.name(), p.span());
      case Pattern.MatchMapping p -> {
        visitAll(p.keys());
        p.patterns().forEach(this::pattern);
        bound(p.rest(), p.span());
      }
      case Pattern.MatchClass p -> {
        visit(p.cls());
        p.patterns().forEach(this::pattern);
        p.keywordPatterns().forEach(this::pattern);
      }
      case Pattern.MatchAs p -> {
        if (p.pattern() != null) {
          pattern(p.pattern());
        }
        bound(p.name(), p.span());
      }
      case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
    }
  }

  private void bound(String name, Span span) {
    if (name != null) {
      assign(name, span);
    }
  }

  // ---- definitions ----

  private void function(Stmt.FunctionDef s) {
    assign(s.name(), s.span());
    visitAll(s.arguments().defaults());
    visitAll(s.arguments().keywordDefaults());
    visitAll(s.decorators());
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParams(s, s.name());
      typeParams(s.typeParams());
    }
    annotations(s);
    Scope scope = enter(Kind.FUNCTION, s.name());
    scope.isAsync = s.isAsync();
    scopes.byNode.put(s, scope);
    parameters(s.arguments());
    statements(s.body());
    leave();
    if (generic) {
      leave();
    }
  }

  private void annotations(Stmt.FunctionDef s) {
    Node.Arguments arguments = s.arguments();
    if (futures.annotations()) {
      enter(Kind.ANNOTATION, "annotations").what = "an annotation";
    }
    arguments.positionalOnly().forEach(argument -> visit(argument.annotation()));
    arguments.positional().forEach(argument -> visit(argument.annotation()));
    if (arguments.vararg() != null) {
      visit(arguments.vararg().annotation());
    }
    if (arguments.kwarg() != null) {
      visit(arguments.kwarg().annotation());
    }
    arguments.keywordOnly().forEach(argument -> visit(argument.annotation()));
    visit(s.returns());
    if (futures.annotations()) {
      leave();
    }
  }

  private void classDef(Stmt.ClassDef s) {
    assign(s.name(), s.span());
    visitAll(s.decorators());
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParams(s, s.name());
      current.privateClass = s.name();
      current.mangledNames = new HashSet<>();
      typeParams(s.typeParams());
      current.symbol(Scope.TYPE_PARAMS).assigned = true;
      current.symbol(Scope.GENERIC_BASE).assigned = true;
    }
    visitAll(s.bases());
    s.keywords().forEach(keyword -> visit(keyword.value()));
    Scope scope = enter(Kind.CLASS, s.name());
    scope.privateClass = s.name();
    scope.mangledNames = null;
    scopes.byNode.put(s, scope);
    if (generic) {
      current.symbol("__type_params__").assigned = true;
      current.symbol(Scope.TYPE_PARAMS).used = true;
    }
    statements(s.body());
    leave();
    if (generic) {
      leave();
    }
  }

  private void typeAlias(Stmt.TypeAlias s) {
    visit(s.name());
    boolean generic = !s.typeParams().isEmpty();
    boolean inClass = current.kind == Kind.CLASS;
    if (generic) {
      enterTypeParams(s, s.name().id());
      typeParams(s.typeParams());
    }
    Scope scope = enter(Kind.TYPE_ALIAS, s.name().id());
    scope.what = "a type alias";
    scopes.byNode.put(s, scope);
    seeClass(inClass);
    visit(s.value());
    leave();
    if (generic) {
      leave();
    }
  }

  private void seeClass(boolean inClass) {
    if (inClass) {
      current.seesClass = true;
      current.symbol(Scope.CLASS_DICT).used = true;
    }
  }

  // ---- type parameters ----

  private void enterTypeParams(Stmt owner, String name) {
    boolean inClass = current.kind == Kind.CLASS;
    Scope scope = enter(Kind.TYPE_PARAMETERS, name);
    scope.what = "the definition of a generic";
    scopes.typeParams.put(owner, scope);
    seeClass(inClass);
  }

  private void typeParams(List<Node.TypeParam> params) {
    for (Node.TypeParam param : params) {
      if (current.mangledNames != null) {
        current.mangledNames.add(param.name());
      }
      String mangled = current.mangle(param.name());
      Symbol symbol = current.symbol(mangled);
      if (symbol.typeParameter) {
        throw SyntaxFault.at(param.span(), "duplicate type parameter '" + param.name() + "'");
      }
      symbol.typeParameter = true;
      typeParam(param);
    }
  }

  private void typeParam(Node.TypeParam param) {
    String what =
        switch (param.kind()) {
          case TYPE_VAR -> "a TypeVar";
          case TYPE_VAR_TUPLE -> "a TypeVarTuple";
          case PARAM_SPEC -> "a ParamSpec";
        };
    if (param.bound() != null) {
      String part = param.bound() instanceof Expr.Tuple ? " constraint" : " bound";
      scopes.byNode.put(param, typeVariable(param, param.bound(), what + part));
    }
    if (param.defaultValue() != null) {
      scopes.defaults.put(param, typeVariable(param, param.defaultValue(), what + " default"));
    }
  }

  private Scope typeVariable(Node.TypeParam param, Expr value, String what) {
    boolean inClass = current.seesClass;
    Scope scope = enter(Kind.TYPE_VARIABLE, param.name());
    scope.what = what;
    seeClass(inClass);
    visit(value);
    leave();
    return scope;
  }

  // ---- annotated assignments, imports, declarations ----

  private void annotated(Stmt.AnnAssign s) {
    if (s.target() instanceof Expr.Name target) {
      Symbol known = current.symbols.get(current.mangle(target.id()));
      boolean declared = known != null && (known.global || known.nonlocal);
      if (declared && s.simple() && current.kind != Kind.MODULE) {
        throw SyntaxFault.at(
            s.span(),
            "annotated name '"
                + target.id()
                + (known.global ? "' can't be global" : "' can't be nonlocal"));
      }
      if (s.simple() || s.value() != null) {
        assign(target.id(), target.span());
      }
      if (s.simple()) {
        current.symbol(current.mangle(target.id())).annotated = true;
      }
    } else {
      visit(s.target());
    }
    if (futures.annotations()) {
      enter(Kind.ANNOTATION, "annotation").what = "an annotation";
    }
    visit(s.annotation());
    if (futures.annotations()) {
      leave();
    }
    visit(s.value());
  }

  private void importFrom(Stmt.ImportFrom s) {
    for (Node.Alias alias : s.names()) {
      if (!alias.name().equals("*")) {
        imported(alias);
        continue;
      }
      if (current.kind != Kind.MODULE) {
        throw SyntaxFault.at(alias.span(), "import * only allowed at module level");
      }
      current.importsStar = true;
    }
  }

  private void imported(Node.Alias alias) {
    String name = alias.asName() == null ? alias.name() : alias.asName();
    int dot = alias.asName() == null ? name.indexOf('.') : -1;
    String bound = dot < 0 ? name : name.substring(0, dot);
    noteTarget(current.mangle(bound), alias.span()).imported = true;
  }

  private void global(Stmt.Global s, String name) {
    String mangled = current.mangle(name);
    Symbol symbol = current.symbol(mangled);
    if (symbol.parameter || symbol.assigned || symbol.used || symbol.annotated) {
      String message =
          symbol.parameter
              ? "name '" + name + "' is parameter and global"
              : symbol.used
                  ? "name '" + name + "' is used prior to global declaration"
                  : symbol.annotated
                      ? "annotated name '" + name + "' can't be global"
                      : "name '" + name + "' is assigned to before global declaration";
      throw SyntaxFault.at(s.span(), message);
    }
    symbol.global = true;
    current.directives.putIfAbsent(mangled, s.span());
    scopes.module().symbol(mangled).global = true;
  }

  private void nonlocal(Stmt.Nonlocal s, String name) {
    String mangled = current.mangle(name);
    Symbol symbol = current.symbol(mangled);
    if (symbol.parameter || symbol.assigned || symbol.used || symbol.annotated) {
      String message =
          symbol.parameter
              ? "name '" + name + "' is parameter and nonlocal"
              : symbol.used
                  ? "name '" + name + "' is used prior to nonlocal declaration"
                  : symbol.annotated
                      ? "annotated name '" + name + "' can't be nonlocal"
                      : "name '" + name + "' is assigned to before nonlocal declaration";
      throw SyntaxFault.at(s.span(), message);
    }
    symbol.nonlocal = true;
    current.directives.putIfAbsent(mangled, s.span());
  }
}
