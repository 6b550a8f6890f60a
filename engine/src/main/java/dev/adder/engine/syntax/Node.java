package dev.adder.engine.syntax;

/** Anything of the syntax tree that has a place in the source. */
public sealed interface Node permits Expr, Stmt, Pattern, Node.Part {
  /** The place of this node. */
  Span span();

  /** Nodes that are neither expressions nor statements nor patterns. */
  sealed interface Part extends Node
      permits Alias,
          Argument,
          Comprehension,
          ExceptHandler,
          Keyword,
          MatchCase,
          TypeParam,
          WithItem {}

  /** {@code name as asName} of an import; asName is null when not given. */
  record Alias(Span span, String name, String asName) implements Part {}

  /** A parameter; annotation is null when not given. */
  record Argument(Span span, String name, Expr annotation) implements Part {}

  /** {@code for target in iter if ...}. */
  record Comprehension(
      Span span, Expr target, Expr iter, java.util.List<Expr> conditions, boolean isAsync)
      implements Part {}

  /** {@code except type as name}; type and name are null when not given. */
  record ExceptHandler(Span span, Expr type, String name, java.util.List<Stmt> body)
      implements Part {}

  /** A keyword argument; name is null for {@code **value}. */
  record Keyword(Span span, String name, Expr value) implements Part {}

  /** One {@code case}; guard is null when not given. */
  record MatchCase(Span span, Pattern pattern, Expr guard, java.util.List<Stmt> body)
      implements Part {}

  /** {@code context as target}; target is null when not given. */
  record WithItem(Span span, Expr context, Expr target) implements Part {}

  /** A type parameter of PEP 695/696; bound and defaultValue are null when not given. */
  record TypeParam(Span span, Kind kind, String name, Expr bound, Expr defaultValue)
      implements Part {
    /** T, *Ts or **P. */
    public enum Kind {
      TYPE_VAR,
      TYPE_VAR_TUPLE,
      PARAM_SPEC
    }
  }

  /**
   * The parameters of a function, in CPython's shape: defaults belong to the last of
   * (positionalOnly + positional); keywordDefaults has one entry per keywordOnly, null where there
   * is none; vararg and kwarg are null when absent.
   */
  record Arguments(
      java.util.List<Argument> positionalOnly,
      java.util.List<Argument> positional,
      Argument vararg,
      java.util.List<Argument> keywordOnly,
      java.util.List<Expr> keywordDefaults,
      Argument kwarg,
      java.util.List<Expr> defaults) {}
}
