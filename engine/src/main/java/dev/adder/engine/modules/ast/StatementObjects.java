package dev.adder.engine.modules.ast;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Stmt;

/** Makes node objects of statements. */
final class StatementObjects {
  private final TreeObjects tree;

  StatementObjects(TreeObjects tree) {
    this.tree = tree;
  }

  private Object make(String name, Stmt s, Object... fields) {
    return tree.placed(name, s, fields);
  }

  private Object one(Object value) {
    return tree.maybe(value);
  }

  private Object many(java.util.List<?> values) {
    return tree.nodes(values);
  }

  Object of(Stmt s) {
    return switch (s) {
      case Stmt.FunctionDef f ->
          make(
              f.isAsync() ? "AsyncFunctionDef" : "FunctionDef",
              s,
              Str.of(f.name()),
              tree.arguments(f.arguments()),
              many(f.body()),
              many(f.decorators()),
              one(f.returns()),
              PyNone.NONE,
              many(f.typeParams()));
      case Stmt.ClassDef c ->
          make(
              "ClassDef",
              s,
              Str.of(c.name()),
              many(c.bases()),
              many(c.keywords()),
              many(c.body()),
              many(c.decorators()),
              many(c.typeParams()));
      case Stmt.Return r -> make("Return", s, one(r.value()));
      case Stmt.Delete d -> make("Delete", s, many(d.targets()));
      case Stmt.Assign a -> make("Assign", s, many(a.targets()), one(a.value()), PyNone.NONE);
      case Stmt.TypeAlias a ->
          make("TypeAlias", s, one(a.name()), many(a.typeParams()), one(a.value()));
      case Stmt.AugAssign a ->
          make("AugAssign", s, one(a.target()), tree.operator(a.op()), one(a.value()));
      case Stmt.AnnAssign a ->
          make(
              "AnnAssign",
              s,
              one(a.target()),
              one(a.annotation()),
              one(a.value()),
              a.simple() ? 1L : 0L);
      case Stmt.For f ->
          make(
              f.isAsync() ? "AsyncFor" : "For",
              s,
              one(f.target()),
              one(f.iter()),
              many(f.body()),
              many(f.orElse()),
              PyNone.NONE);
      case Stmt.While w -> make("While", s, one(w.test()), many(w.body()), many(w.orElse()));
      case Stmt.If i -> make("If", s, one(i.test()), many(i.body()), many(i.orElse()));
      case Stmt.With w ->
          make(w.isAsync() ? "AsyncWith" : "With", s, many(w.items()), many(w.body()), PyNone.NONE);
      case Stmt.Match m -> make("Match", s, one(m.subject()), many(m.cases()));
      case Stmt.Raise r -> make("Raise", s, one(r.exception()), one(r.cause()));
      case Stmt.Try t ->
          make(
              t.isStar() ? "TryStar" : "Try",
              s,
              many(t.body()),
              many(t.handlers()),
              many(t.orElse()),
              many(t.finalBody()));
      case Stmt.Assert a -> make("Assert", s, one(a.test()), one(a.message()));
      case Stmt.Import i -> make("Import", s, many(i.names()));
      case Stmt.ImportFrom i ->
          make("ImportFrom", s, one(i.module()), many(i.names()), (long) i.level());
      case Stmt.Global g -> make("Global", s, many(g.names()));
      case Stmt.Nonlocal n -> make("Nonlocal", s, many(n.names()));
      case Stmt.ExprStmt e -> make("Expr", s, one(e.value()));
      case Stmt.Pass p -> make("Pass", s);
      case Stmt.Break b -> make("Break", s);
      case Stmt.Continue c -> make("Continue", s);
    };
  }
}
