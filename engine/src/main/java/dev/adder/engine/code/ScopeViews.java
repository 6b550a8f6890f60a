package dev.adder.engine.code;

import dev.adder.engine.resolve.Scope;
import dev.adder.engine.resolve.Scopes;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Stmt;

/** Finds the scope of a node and makes the {@link FrameScope} of a frame. */
final class ScopeViews {
  /** The bound, default or value that is computed on demand: a node and which part of it. */
  record Thunk(Object node, boolean isDefault) {}

  private final Scopes scopes;

  ScopeViews(Scopes scopes) {
    this.scopes = scopes;
  }

  FrameScope module() {
    return new FrameScope(scopes.module());
  }

  /** The frame of a function, class, lambda, generator expression or thunk. */
  FrameScope of(Object node) {
    return new FrameScope(raw(node));
  }

  FrameScope ofTypeParams(Stmt statement) {
    return new FrameScope(scopes.ofTypeParams(statement));
  }

  Scope raw(Object node) {
    return switch (node) {
      case Stmt.FunctionDef f -> scopes.of(f);
      case Stmt.ClassDef c -> scopes.of(c);
      case Stmt.TypeAlias t -> scopes.of(t);
      case Expr e -> scopes.of(e);
      case Thunk t when t.isDefault -> scopes.ofDefault((Node.TypeParam) t.node);
      case Thunk t -> scopes.ofBound((Node.TypeParam) t.node);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  /** The flags that say what a call of the node's function makes. */
  static int flags(Scope scope) {
    if (scope.isAsyncGenerator()) {
      return Code.ASYNC_GENERATOR;
    }
    if (scope.isCoroutine()) {
      return Code.COROUTINE;
    }
    return scope.isGenerator() ? Code.GENERATOR : 0;
  }
}
