package dev.adder.engine.resolve;

import dev.adder.engine.resolve.Scope.Kind;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.List;

/** Walks expressions for {@link ScopeBuilder}. */
final class ExpressionNames {
  private final ScopeBuilder builder;
  private int looked;

  ExpressionNames(ScopeBuilder builder) {
    this.builder = builder;
  }

  private Scope current() {
    return builder.current;
  }

  void visit(Expr expr) {
    Looks.step(looked++);
    if (Spine.next(expr) == null) {
      base(expr);
      return;
    }
    Spine spine = new Spine(expr);
    base(spine.base());
    for (Expr link : spine.outward()) {
      switch (link) {
        case Expr.BinOp e -> visit(e.right());
        case Expr.Call e -> {
          visitAll(e.args());
          e.keywords().forEach(keyword -> visit(keyword.value()));
        }
        case Expr.Subscript e -> visit(e.index());
        default -> {}
      }
    }
  }

  private void base(Expr expr) {
    switch (expr) {
      case Expr.Name e -> name(e);
      case Expr.Constant e -> {}
      case Expr.Attribute e -> visit(e);
      case Expr.BinOp e -> visit(e);
      case Expr.Call e -> visit(e);
      case Expr.Subscript e -> visit(e);
      case Expr.BoolOp e -> visitAll(e.values());
      case Expr.NamedExpr e -> named(e);
      case Expr.UnaryOp e -> visit(e.operand());
      case Expr.Lambda e -> lambda(e);
      case Expr.IfExp e -> {
        visit(e.test());
        visit(e.body());
        visit(e.orElse());
      }
      case Expr.Dict e -> {
        visitAll(e.keys());
        visitAll(e.values());
      }
      case Expr.Set e -> visitAll(e.elements());
      case Expr.ListComp e ->
          comprehension(e, Kind.LIST_COMPREHENSION, e.generators(), e.element(), null);
      case Expr.SetComp e ->
          comprehension(e, Kind.SET_COMPREHENSION, e.generators(), e.element(), null);
      case Expr.DictComp e ->
          comprehension(e, Kind.DICT_COMPREHENSION, e.generators(), e.key(), e.value());
      case Expr.GeneratorExp e ->
          comprehension(e, Kind.GENERATOR_EXPRESSION, e.generators(), e.element(), null);
      case Expr.Yield e -> yields(e, e.value());
      case Expr.YieldFrom e -> yields(e, e.value());
      case Expr.Await e -> {
        rejectInAnnotation("await expression", e);
        visit(e.value());
        current().hasAwait = true;
      }
      case Expr.Comparison e -> {
        visit(e.left());
        visitAll(e.comparators());
      }
      case Expr.FormattedValue e -> {
        visit(e.value());
        visitOptional(e.format());
      }
      case Expr.JoinedStr e -> visitAll(e.values());
      case Expr.Starred e -> visit(e.value());
      case Expr.ListExpr e -> visitAll(e.elements());
      case Expr.Tuple e -> visitAll(e.elements());
      case Expr.Slice e -> {
        visitOptional(e.lower());
        visitOptional(e.upper());
        visitOptional(e.step());
      }
    }
  }

  private void visitOptional(Expr expr) {
    if (expr != null) {
      visit(expr);
    }
  }

  private void visitAll(List<Expr> exprs) {
    for (Expr expr : exprs) {
      visitOptional(expr);
    }
  }

  private void name(Expr.Name e) {
    if (e.use() != Expr.Use.LOAD) {
      builder.assign(e.id(), e.span());
      return;
    }
    builder.use(e.id());
    if (e.id().equals("super") && current().isFunctionLike()) {
      builder.use(Scope.CLASS_CELL);
    }
  }

  private void lambda(Expr.Lambda e) {
    visitAll(e.arguments().defaults());
    visitAll(e.arguments().keywordDefaults());
    builder.scopes.byNode.put(e, builder.enter(Kind.LAMBDA, "lambda"));
    builder.parameters(e.arguments());
    visit(e.body());
    builder.leave();
  }

  private void yields(Expr e, Expr value) {
    rejectInAnnotation("yield expression", e);
    visitOptional(value);
    current().hasYield = true;
    if (current().isComprehension()) {
      throw SyntaxFault.at(e.span(), "'yield' inside " + describe(current().kind));
    }
  }

  private static String describe(Kind kind) {
    return switch (kind) {
      case LIST_COMPREHENSION -> "list comprehension";
      case SET_COMPREHENSION -> "set comprehension";
      case DICT_COMPREHENSION -> "dict comprehension";
      default -> "generator expression";
    };
  }

  private void rejectInAnnotation(String what, Expr e) {
    String place = current().what;
    if (place.isEmpty()) {
      return;
    }
    throw SyntaxFault.at(e.span(), what + " cannot be used within " + place);
  }

  // ---- comprehensions ----

  private void comprehension(
      Expr e, Kind kind, List<Node.Comprehension> clauses, Expr element, Expr value) {
    Node.Comprehension first = clauses.getFirst();
    current().iterables++;
    visit(first.iter());
    current().iterables--;
    Scope scope = builder.enter(kind, scopeName(kind));
    builder.scopes.byNode.put(e, scope);
    scope.hasAwait |= first.isAsync();
    target(first.target());
    visitAll(first.conditions());
    for (Node.Comprehension clause : clauses.subList(1, clauses.size())) {
      target(clause.target());
      scope.iterables++;
      visit(clause.iter());
      scope.iterables--;
      visitAll(clause.conditions());
      scope.hasAwait |= clause.isAsync();
    }
    visitOptional(value);
    visit(element);
    scope.hasYield = kind == Kind.GENERATOR_EXPRESSION;
    builder.leave();
    if (scope.hasAwait && kind != Kind.GENERATOR_EXPRESSION) {
      current().hasAwait = true;
    }
  }

  private static String scopeName(Kind kind) {
    return switch (kind) {
      case LIST_COMPREHENSION -> "listcomp";
      case SET_COMPREHENSION -> "setcomp";
      case DICT_COMPREHENSION -> "dictcomp";
      default -> "genexpr";
    };
  }

  private void target(Expr target) {
    current().iterationTarget = true;
    visit(target);
    current().iterationTarget = false;
  }

  // ---- assignment expressions ----

  private void named(Expr.NamedExpr e) {
    rejectInAnnotation("named expression", e);
    if (current().iterables > 0) {
      throw SyntaxFault.at(
          e.span(), "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (current().isComprehension()) {
      bindOutside(e);
    }
    visit(e.value());
    visit(e.target());
  }

  /** Binds the target in the scope around all comprehensions. */
  private void bindOutside(Expr.NamedExpr e) {
    String name = e.target().id();
    for (Scope scope = current(); ; scope = scope.parent) {
      String mangled = scope.mangle(name);
      if (scope.isComprehension()) {
        Symbol symbol = scope.symbols.get(mangled);
        if (symbol != null && symbol.iteration) {
          throw SyntaxFault.at(
              e.target().span(),
              "assignment expression cannot rebind comprehension iteration variable '"
                  + name
                  + "'");
        }
        continue;
      }
      if (scope.kind == Kind.ANNOTATION) {
        continue;
      }
      bindIn(scope, mangled, e);
      return;
    }
  }

  private void bindIn(Scope scope, String mangled, Expr.NamedExpr e) {
    Symbol here = current().symbol(mangled);
    switch (scope.kind) {
      case FUNCTION, LAMBDA -> {
        Symbol outer = scope.symbol(mangled);
        if (outer.global) {
          here.global = true;
        } else {
          here.nonlocal = true;
        }
        current().directives.putIfAbsent(mangled, e.target().span());
        if (!outer.global) {
          outer.assigned = true;
        }
      }
      case MODULE -> {
        here.global = true;
        current().directives.putIfAbsent(mangled, e.target().span());
        scope.symbol(mangled).global = true;
      }
      default -> throw SyntaxFault.at(e.target().span(), misplaced(scope));
    }
  }

  private static String misplaced(Scope scope) {
    String place =
        switch (scope.kind) {
          case CLASS -> "in a class body";
          case TYPE_VARIABLE -> "in a TypeVar bound";
          case TYPE_ALIAS -> "in a type alias";
          default -> "within the definition of a generic";
        };
    return "assignment expression within a comprehension cannot be used " + place;
  }
}
