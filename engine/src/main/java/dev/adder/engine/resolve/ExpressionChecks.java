package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checks of expressions for {@link CodeChecks}. */
final class ExpressionChecks {
  private final CodeChecks checks;

  /** Expressions seen, for looks at the limits. */
  private int looked;

  ExpressionChecks(CodeChecks checks) {
    this.checks = checks;
  }

  private Scope current() {
    return checks.current;
  }

  void load(Expr expr) {
    Looks.step(looked++);
    if (Spine.next(expr) == null) {
      base(expr);
      return;
    }
    Spine spine = new Spine(expr);
    for (Expr link : spine.inward()) {
      switch (link) {
        case Expr.Call e -> {
          repeatedKeywords(e.keywords());
          checks.suspicions.call(e);
        }
        case Expr.Subscript e -> checks.suspicions.subscript(e);
        default -> {}
      }
    }
    base(spine.base());
    for (Expr link : spine.outward()) {
      switch (link) {
        case Expr.BinOp e -> load(e.right());
        case Expr.Call e -> {
          loadElements(e.args());
          e.keywords().forEach(keyword -> load(keyword.value()));
        }
        case Expr.Subscript e -> load(e.index());
        default -> {}
      }
    }
  }

  private void base(Expr expr) {
    switch (expr) {
      case Expr.Name e -> {}
      case Expr.Constant e -> {}
      case Expr.Attribute e -> load(e);
      case Expr.BinOp e -> load(e);
      case Expr.Call e -> load(e);
      case Expr.Subscript e -> load(e);
      case Expr.BoolOp e -> loadAll(e.values());
      case Expr.NamedExpr e -> {
        load(e.value());
        target(e.target());
      }
      case Expr.UnaryOp e -> load(e.operand());
      case Expr.Lambda e -> lambda(e);
      case Expr.IfExp e -> {
        load(e.test());
        load(e.body());
        load(e.orElse());
      }
      case Expr.Dict e -> dict(e);
      case Expr.Set e -> loadElements(e.elements());
      case Expr.ListComp e -> comprehension(e, e.generators(), e.element(), null);
      case Expr.SetComp e -> comprehension(e, e.generators(), e.element(), null);
      case Expr.DictComp e -> comprehension(e, e.generators(), e.key(), e.value());
      case Expr.GeneratorExp e -> comprehension(e, e.generators(), e.element(), null);
      case Expr.Yield e -> yields(e.span(), e.value());
      case Expr.YieldFrom e -> yieldsFrom(e);
      case Expr.Await e -> awaits(e);
      case Expr.Comparison e -> {
        checks.suspicions.comparison(e);
        load(e.left());
        loadAll(e.comparators());
      }
      case Expr.FormattedValue e -> {
        load(e.value());
        loadOptional(e.format());
      }
      case Expr.JoinedStr e -> loadAll(e.values());
      case Expr.Starred e -> throw SyntaxFault.at(e.span(), "can't use starred expression here");
      case Expr.ListExpr e -> loadElements(e.elements());
      case Expr.Tuple e -> loadElements(e.elements());
      case Expr.Slice e -> {
        loadOptional(e.lower());
        loadOptional(e.upper());
        loadOptional(e.step());
      }
    }
  }

  private void loadOptional(Expr expr) {
    if (expr != null) {
      load(expr);
    }
  }

  private void loadAll(List<Expr> exprs) {
    for (Expr expr : exprs) {
      loadOptional(expr);
    }
  }

  /** Elements of a display, of arguments or of an index, which may have stars. */
  private void loadElements(List<Expr> elements) {
    for (Expr element : elements) {
      loadUnstarred(element);
    }
  }

  /** As load, where one star is allowed; null is nothing. */
  void loadUnstarred(Expr element) {
    loadOptional(element instanceof Expr.Starred star ? star.value() : element);
  }

  private void dict(Expr.Dict e) {
    for (int i = 0; i < e.values().size(); i++) {
      loadOptional(e.keys().get(i));
      load(e.values().get(i));
    }
  }

  private void lambda(Expr.Lambda e) {
    checks.parameterNames(e.arguments());
    loadAll(e.arguments().defaults());
    loadAll(e.arguments().keywordDefaults());
    checks.inside(checks.scopes.of(e), () -> load(e.body()));
  }

  private void yields(Span span, Expr value) {
    if (!current().isFunctionLike()) {
      throw SyntaxFault.at(span, "'yield' outside function");
    }
    loadOptional(value);
  }

  private void yieldsFrom(Expr.YieldFrom e) {
    if (!current().isFunctionLike()) {
      throw SyntaxFault.at(e.span(), "'yield from' outside function");
    }
    if (current().isAsync) {
      throw SyntaxFault.at(e.span(), "'yield from' inside async function");
    }
    load(e.value());
  }

  private void awaits(Expr.Await e) {
    Scope frame = current().frame();
    if (!checks.topLevelAwait(frame)) {
      if (!current().isFunctionLike() && !frame.isFunctionLike()) {
        throw SyntaxFault.at(e.span(), "'await' outside function");
      }
      if (!frame.isAsync && frame.kind != Scope.Kind.GENERATOR_EXPRESSION) {
        throw SyntaxFault.at(e.span(), "'await' outside async function");
      }
    }
    load(e.value());
  }

  /** The bases and keywords of a class. */
  void arguments(List<Expr> args, List<Node.Keyword> keywords) {
    repeatedKeywords(keywords);
    loadElements(args);
    keywords.forEach(keyword -> load(keyword.value()));
  }

  private void repeatedKeywords(List<Node.Keyword> keywords) {
    Map<String, Integer> firsts = new HashMap<>();
    int first = Integer.MAX_VALUE;
    Node.Keyword repeated = null;
    for (int i = 0; i < keywords.size(); i++) {
      Node.Keyword keyword = keywords.get(i);
      Integer before = keyword.name() == null ? null : firsts.putIfAbsent(keyword.name(), i);
      if (before != null && before < first) {
        first = before;
        repeated = keyword;
      }
    }
    for (int i = 0; i < keywords.size() && i <= first; i++) {
      if (keywords.get(i).name() != null) {
        CodeChecks.forbid(keywords.get(i).name(), keywords.get(i).span());
      }
    }
    if (repeated != null) {
      throw SyntaxFault.at(repeated.span(), "keyword argument repeated: " + repeated.name());
    }
  }

  private void comprehension(Expr e, List<Node.Comprehension> clauses, Expr element, Expr value) {
    Scope scope = checks.scopes.of(e);
    load(clauses.getFirst().iter());
    boolean generator = scope.kind == Scope.Kind.GENERATOR_EXPRESSION;
    Scope frame = current().frame();
    if (scope.hasAwait
        && !generator
        && !frame.isAsync
        && !frame.isComprehension()
        && !checks.topLevelAwait(frame)) {
      throw SyntaxFault.at(
          e.span(), "asynchronous comprehension outside of an asynchronous function");
    }
    checks.inside(
        scope,
        () -> {
          for (Node.Comprehension clause : clauses) {
            if (clause != clauses.getFirst()) {
              load(clause.iter());
            }
            target(clause.target());
            loadAll(clause.conditions());
          }
          load(element);
          loadOptional(value);
        });
  }

  // ---- targets ----

  void target(Expr target) {
    switch (target) {
      case Expr.Name e -> debugName(e.id(), e.use(), e.span());
      case Expr.Attribute e -> {
        load(e.value());
        debugName(e.name(), e.use(), e.span());
      }
      case Expr.Subscript e -> {
        load(e.value());
        load(e.index());
      }
      case Expr.Starred e ->
          throw SyntaxFault.at(e.span(), "starred assignment target must be in a list or tuple");
      case Expr.ListExpr e -> unpack(e.span(), e.elements());
      case Expr.Tuple e -> unpack(e.span(), e.elements());
      default -> throw new IllegalArgumentException(target.toString());
    }
  }

  private static void debugName(String name, Expr.Use use, Span span) {
    if (name.equals("__debug__")) {
      String verb = use == Expr.Use.DEL ? "cannot delete" : "cannot assign to";
      throw SyntaxFault.at(span, verb + " __debug__");
    }
  }

  private void unpack(Span span, List<Expr> elements) {
    boolean seen = false;
    for (int i = 0; i < elements.size(); i++) {
      if (!(elements.get(i) instanceof Expr.Starred)) {
        continue;
      }
      if (seen) {
        throw SyntaxFault.at(span, "multiple starred expressions in assignment");
      }
      if (i >= 1 << 8 || elements.size() - i - 1 >= Integer.MAX_VALUE >> 8) {
        throw SyntaxFault.at(span, "too many expressions in star-unpacking assignment");
      }
      seen = true;
    }
    for (Expr element : elements) {
      target(element instanceof Expr.Starred star ? star.value() : element);
    }
  }
}
