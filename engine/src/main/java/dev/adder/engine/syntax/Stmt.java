package dev.adder.engine.syntax;

import java.util.List;

/** A statement; the records follow the abstract grammar of CPython 3.13's {@code ast} module. */
public sealed interface Stmt extends Node {
  /** A function; returns is null when not given. */
  record FunctionDef(
      Span span,
      String name,
      Arguments arguments,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams,
      boolean isAsync)
      implements Stmt {}

  /** A class. Bases may hold Starred. */
  record ClassDef(
      Span span,
      String name,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decorators,
      List<TypeParam> typeParams)
      implements Stmt {}

  /** {@code return value}; value is null when not given. */
  record Return(Span span, Expr value) implements Stmt {}

  /** {@code del targets}. */
  record Delete(Span span, List<Expr> targets) implements Stmt {}

  /** {@code t1 = t2 = value}. */
  record Assign(Span span, List<Expr> targets, Expr value) implements Stmt {}

  /** {@code type name[params] = value}. */
  record TypeAlias(Span span, Expr.Name name, List<TypeParam> typeParams, Expr value)
      implements Stmt {}

  /** {@code target op= value}. */
  record AugAssign(Span span, Expr target, Expr.Operator op, Expr value) implements Stmt {}

  /**
   * {@code target: annotation = value}; value is null when not given; simple tells a plain name
   * without parentheses.
   */
  record AnnAssign(Span span, Expr target, Expr annotation, Expr value, boolean simple)
      implements Stmt {}

  /** A for loop. */
  record For(Span span, Expr target, Expr iter, List<Stmt> body, List<Stmt> orElse, boolean isAsync)
      implements Stmt {}

  /** A while loop. */
  record While(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {}

  /** An if statement; an elif is an If alone in orElse. */
  record If(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {}

  /** A with statement. */
  record With(Span span, List<WithItem> items, List<Stmt> body, boolean isAsync) implements Stmt {}

  /** A match statement. */
  record Match(Span span, Expr subject, List<MatchCase> cases) implements Stmt {}

  /** {@code raise exception from cause}; both may be null. */
  record Raise(Span span, Expr exception, Expr cause) implements Stmt {}

  /** try/except/else/finally; isStar for {@code except*}. */
  record Try(
      Span span,
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orElse,
      List<Stmt> finalBody,
      boolean isStar)
      implements Stmt {}

  /** {@code assert test, message}; message is null when not given. */
  record Assert(Span span, Expr test, Expr message) implements Stmt {}

  /** {@code import a.b as c, d}. */
  record Import(Span span, List<Alias> names) implements Stmt {}

  /** {@code from ..module import names}; module is null for {@code from . import}. */
  record ImportFrom(Span span, String module, List<Alias> names, int level) implements Stmt {}

  /** {@code global names}. */
  record Global(Span span, List<String> names) implements Stmt {}

  /** {@code nonlocal names}. */
  record Nonlocal(Span span, List<String> names) implements Stmt {}

  /** An expression as a statement. */
  record ExprStmt(Span span, Expr value) implements Stmt {}

  /** {@code pass}. */
  record Pass(Span span) implements Stmt {}

  /** {@code break}. */
  record Break(Span span) implements Stmt {}

  /** {@code continue}. */
  record Continue(Span span) implements Stmt {}
}
