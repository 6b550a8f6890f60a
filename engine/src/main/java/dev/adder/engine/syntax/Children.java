package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** The parts that a node of the tree consists of, without the names and flags in it. */
public final class Children {
  private Children() {}

  /** The parts of a Node or Arguments. */
  public static List<Object> of(Object node) {
    List<Object> parts = new ArrayList<>();
    of(node, parts);
    return parts;
  }

  /** Adds the parts of a Node or Arguments in the order of the text, as far as that is simple. */
  static void of(Object node, List<Object> into) {
    switch (node) {
      case Expr expr -> ofExpr(expr, into);
      case Stmt stmt -> ofStmt(stmt, into);
      case Pattern pattern -> ofPattern(pattern, into);
      case Node.Part part -> ofPart(part, into);
      case Node.Arguments arguments -> ofArguments(arguments, into);
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private static void add(List<Object> into, Object part) {
    if (part instanceof List<?> list) {
      for (Object element : list) {
        add(into, element);
      }
    } else if (part != null) {
      Looks.step(into.size());
      into.add(part);
    }
  }

  private static void ofExpr(Expr expr, List<Object> into) {
    switch (expr) {
      case Expr.BoolOp e -> add(into, e.values());
      case Expr.NamedExpr e -> add(into, e.value());
      case Expr.BinOp e -> {
        add(into, e.left());
        add(into, e.right());
      }
      case Expr.UnaryOp e -> add(into, e.operand());
      case Expr.Lambda e -> {
        add(into, e.arguments());
        add(into, e.body());
      }
      case Expr.IfExp e -> {
        add(into, e.test());
        add(into, e.body());
        add(into, e.orElse());
      }
      case Expr.Dict e -> {
        add(into, e.keys());
        add(into, e.values());
      }
      case Expr.Set e -> add(into, e.elements());
      case Expr.ListComp e -> comprehension(e.element(), null, e.generators(), into);
      case Expr.SetComp e -> comprehension(e.element(), null, e.generators(), into);
      case Expr.DictComp e -> comprehension(e.key(), e.value(), e.generators(), into);
      case Expr.GeneratorExp e -> comprehension(e.element(), null, e.generators(), into);
      case Expr.Await e -> add(into, e.value());
      case Expr.Yield e -> add(into, e.value());
      case Expr.YieldFrom e -> add(into, e.value());
      case Expr.Comparison e -> {
        add(into, e.left());
        add(into, e.comparators());
      }
      case Expr.Call e -> {
        add(into, e.function());
        add(into, e.args());
        add(into, e.keywords());
      }
      case Expr.FormattedValue e -> {
        add(into, e.value());
        add(into, e.format());
      }
      case Expr.JoinedStr e -> add(into, e.values());
      case Expr.Attribute e -> add(into, e.value());
      case Expr.Subscript e -> {
        add(into, e.value());
        add(into, e.index());
      }
      case Expr.Starred e -> add(into, e.value());
      case Expr.ListExpr e -> add(into, e.elements());
      case Expr.Tuple e -> add(into, e.elements());
      case Expr.Slice e -> {
        add(into, e.lower());
        add(into, e.upper());
        add(into, e.step());
      }
      case Expr.Constant e -> {}
      case Expr.Name e -> {}
    }
  }

  private static void comprehension(
      Expr element, Expr value, List<Node.Comprehension> clauses, List<Object> into) {
    add(into, element);
    add(into, value);
    add(into, clauses);
  }

  private static void ofStmt(Stmt stmt, List<Object> into) {
    switch (stmt) {
      case Stmt.FunctionDef s -> {
        add(into, s.decorators());
        add(into, s.typeParams());
        add(into, s.arguments());
        add(into, s.returns());
        add(into, s.body());
      }
      case Stmt.ClassDef s -> {
        add(into, s.decorators());
        add(into, s.typeParams());
        add(into, s.bases());
        add(into, s.keywords());
        add(into, s.body());
      }
      case Stmt.Return s -> add(into, s.value());
      case Stmt.Delete s -> add(into, s.targets());
      case Stmt.Assign s -> {
        add(into, s.targets());
        add(into, s.value());
      }
      case Stmt.TypeAlias s -> {
        add(into, s.typeParams());
        add(into, s.value());
      }
      case Stmt.AugAssign s -> {
        add(into, s.target());
        add(into, s.value());
      }
      case Stmt.AnnAssign s -> {
        add(into, s.target());
        add(into, s.annotation());
        add(into, s.value());
      }
      case Stmt.For s -> {
        add(into, s.target());
        add(into, s.iter());
        add(into, s.body());
        add(into, s.orElse());
      }
      case Stmt.While s -> {
        add(into, s.test());
        add(into, s.body());
        add(into, s.orElse());
      }
      case Stmt.If s -> {
        add(into, s.test());
        add(into, s.body());
        add(into, s.orElse());
      }
      case Stmt.With s -> {
        add(into, s.items());
        add(into, s.body());
      }
      case Stmt.Match s -> {
        add(into, s.subject());
        add(into, s.cases());
      }
      case Stmt.Raise s -> {
        add(into, s.exception());
        add(into, s.cause());
      }
      case Stmt.Try s -> {
        add(into, s.body());
        add(into, s.handlers());
        add(into, s.orElse());
        add(into, s.finalBody());
      }
      case Stmt.Assert s -> {
        add(into, s.test());
        add(into, s.message());
      }
      case Stmt.ExprStmt s -> add(into, s.value());
      case Stmt.Import s -> {}
      case Stmt.ImportFrom s -> {}
      case Stmt.Global s -> {}
      case Stmt.Nonlocal s -> {}
      case Stmt.Pass s -> {}
      case Stmt.Break s -> {}
      case Stmt.Continue s -> {}
    }
  }

  private static void ofPattern(Pattern pattern, List<Object> into) {
    switch (pattern) {
      case Pattern.MatchValue p -> add(into, p.value());
      case Pattern.MatchSequence p -> add(into, p.patterns());
      case Pattern.MatchMapping p -> {
        add(into, p.keys());
        add(into, p.patterns());
      }
      case Pattern.MatchClass p -> {
        add(into, p.cls());
        add(into, p.patterns());
        add(into, p.keywordPatterns());
      }
      case Pattern.MatchAs p -> add(into, p.pattern());
      case Pattern.MatchOr p -> add(into, p.patterns());
      case Pattern.MatchSingleton p -> {}
      case Pattern.MatchStar p -> {}
    }
  }

  private static void ofPart(Node.Part part, List<Object> into) {
    switch (part) {
      case Node.Alias p -> {}
      case Node.Argument p -> add(into, p.annotation());
      case Node.Comprehension p -> {
        add(into, p.target());
        add(into, p.iter());
        add(into, p.conditions());
      }
      case Node.ExceptHandler p -> {
        add(into, p.type());
        add(into, p.body());
      }
      case Node.Keyword p -> add(into, p.value());
      case Node.MatchCase p -> {
        add(into, p.pattern());
        add(into, p.guard());
        add(into, p.body());
      }
      case Node.TypeParam p -> {
        add(into, p.bound());
        add(into, p.defaultValue());
      }
      case Node.WithItem p -> {
        add(into, p.context());
        add(into, p.target());
      }
    }
  }

  private static void ofArguments(Node.Arguments arguments, List<Object> into) {
    add(into, arguments.positionalOnly());
    add(into, arguments.positional());
    add(into, arguments.vararg());
    add(into, arguments.keywordOnly());
    add(into, arguments.keywordDefaults());
    add(into, arguments.kwarg());
    add(into, arguments.defaults());
  }
}
