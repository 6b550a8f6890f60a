package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scopes of a module, by the nodes of its tree (by identity). */
public final class Scopes {
  private final Scope module;
  private final Set<String> futures;
  final Map<Object, Scope> byNode = new IdentityHashMap<>();
  final Map<Object, Scope> typeParams = new IdentityHashMap<>();
  final Map<Object, Scope> defaults = new IdentityHashMap<>();

  Scopes(Scope module, Set<String> futures) {
    this.module = module;
    this.futures = futures;
  }

  /** The scope of the module itself. */
  public Scope module() {
    return module;
  }

  /** The features that {@code from __future__} switched on. */
  public Set<String> futures() {
    return futures;
  }

  /** Of a function's body. */
  public Scope of(Stmt.FunctionDef function) {
    return byNode.get(function);
  }

  /** Of a class body. */
  public Scope of(Stmt.ClassDef type) {
    return byNode.get(type);
  }

  /** Of the value of a type statement. */
  public Scope of(Stmt.TypeAlias alias) {
    return byNode.get(alias);
  }

  /** Of a Lambda, GeneratorExp, ListComp, SetComp or DictComp. */
  public Scope of(Expr node) {
    return byNode.get(node);
  }

  /** Of the bound or constraints of a type parameter. */
  public Scope ofBound(Node.TypeParam param) {
    return byNode.get(param);
  }

  /** Of the default of a type parameter. */
  public Scope ofDefault(Node.TypeParam param) {
    return defaults.get(param);
  }

  /** Of the type parameters of a FunctionDef, ClassDef or TypeAlias that has some. */
  public Scope ofTypeParams(Stmt statement) {
    return typeParams.get(statement);
  }

  /** The text that a body starts with, if it does: its documentation. */
  public static Optional<String> docstring(List<Stmt> body) {
    return !body.isEmpty()
            && body.getFirst() instanceof Stmt.ExprStmt statement
            && statement.value() instanceof Expr.Constant constant
            && constant.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
