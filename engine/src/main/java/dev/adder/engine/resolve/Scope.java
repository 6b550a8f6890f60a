package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of one piece of code. Immutable once the resolver is done. */
public final class Scope {
  /** What a scope belongs to. */
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    GENERATOR_EXPRESSION,
    LIST_COMPREHENSION,
    SET_COMPREHENSION,
    DICT_COMPREHENSION,
    /** The type parameters of a function, class or alias; encloses that. */
    TYPE_PARAMETERS,
    /** The bound, constraints or default of a type parameter, evaluated on demand. */
    TYPE_VARIABLE,
    /** The value of a type statement, evaluated on demand. */
    TYPE_ALIAS,
    /** An annotation that is never evaluated, under {@code from __future__ import annotations}. */
    ANNOTATION
  }

  static final String CLASS_CELL = "__class__";
  static final String CLASS_DICT = "__classdict__";

  /** Hidden names in the scope of the type parameters of a class, as in CPython. */
  static final String TYPE_PARAMS = ".type_params";

  static final String GENERIC_BASE = ".generic_base";

  final Kind kind;
  final String name;
  final Scope parent;
  final Map<String, Symbol> symbols = new LinkedHashMap<>();
  final Map<String, Span> directives = new HashMap<>();
  final List<Scope> children = new ArrayList<>();
  final List<String> parameters = new ArrayList<>();
  final Set<String> free = new TreeSet<>();

  /** The class whose private names are mangled here, or null. */
  String privateClass;

  /** The only names to be mangled; null: all. */
  Set<String> mangledNames;

  /** What the scope evaluates, for messages. */
  String what = "";

  boolean seesClass;
  boolean isAsync;
  boolean hasYield;
  boolean hasAwait;
  boolean needsClassCell;
  boolean needsClassDict;
  boolean importsStar;

  /** While iterable expressions of comprehensions are visited. */
  int iterables;

  /** While a target of a comprehension is visited. */
  boolean iterationTarget;

  private final Map<String, Access> accesses = new HashMap<>();

  Scope(Kind kind, String name, Scope parent) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /** What this scope belongs to. */
  public Kind kind() {
    return kind;
  }

  /** The name of the function, class or alias, or as CPython calls the scope. */
  public String name() {
    return name;
  }

  /** The scope around this one; null for the module. */
  public Scope parent() {
    return parent;
  }

  /** The scopes directly inside, in the order of the text. */
  public List<Scope> children() {
    return Collections.unmodifiableList(children);
  }

  /** Whether this is a list, set or dict comprehension, which has no frame of its own. */
  public boolean isInlined() {
    return kind == Kind.LIST_COMPREHENSION
        || kind == Kind.SET_COMPREHENSION
        || kind == Kind.DICT_COMPREHENSION;
  }

  /** The scope in whose frame this code runs: this one unless it is inlined. */
  public Scope frame() {
    Scope scope = this;
    while (scope.isInlined()) {
      scope = scope.parent;
    }
    return scope;
  }

  /** Whether names bound here are visible in functions inside. */
  boolean isFunctionLike() {
    return kind != Kind.MODULE && kind != Kind.CLASS;
  }

  boolean isComprehension() {
    return isInlined() || kind == Kind.GENERATOR_EXPRESSION;
  }

  /** How to reach a name as written in code of this scope. */
  public Access lookup(Expr.Name name) {
    return lookup(name.id());
  }

  /** How to reach a name as written in code of this scope. Cost: one hash lookup. */
  public Access lookup(String name) {
    return lookupMangled(mangle(name));
  }

  /** How to reach a name that is already mangled. */
  public Access lookupMangled(String name) {
    Access known = accesses.get(name);
    if (known != null) {
      return known;
    }
    return NameAnalysis.access(this, name);
  }

  /** The binding of a name as written in code of this scope. */
  public Binding kind(String name) {
    return lookup(name).binding();
  }

  /** A name, attribute or keyword as code of this scope means it: private names of classes. */
  public String mangle(String name) {
    if (privateClass == null || mangledNames != null && !mangledNames.contains(name)) {
      return name;
    }
    return Mangling.mangle(privateClass, name);
  }

  /** Parameters: positional-only, positional, keyword-only, then *args and **kwargs. */
  public List<String> parameters() {
    return Collections.unmodifiableList(parameters);
  }

  /** Names that code of this scope reads or binds where the whole module can see them. */
  public List<String> globals() {
    List<String> found = new ArrayList<>();
    for (String name : symbols.keySet()) {
      Binding binding = lookupMangled(name).binding();
      boolean isGlobal =
          binding == Binding.GLOBAL_EXPLICIT
              || binding == Binding.GLOBAL_IMPLICIT
              || binding == Binding.NAME;
      if (isGlobal) {
        found.add(name);
      }
    }
    return found;
  }

  /** Names in registers or cells that this scope binds, in the order of first appearance. */
  public List<String> locals() {
    if (!isFunctionLike()) {
      return List.of();
    }
    List<String> locals = new ArrayList<>();
    symbols.forEach((name, symbol) -> {
      if (symbol.isBound() && !symbol.global && !symbol.nonlocal) {
        locals.add(name);
      }
    });
    return locals;
  }

  /** Names of {@link #locals} that live in cells, sorted; for a class its implicit cells. */
  public List<String> cellVariables() {
    Set<String> cells = new TreeSet<>();
    if (needsClassCell) {
      cells.add(CLASS_CELL);
    }
    if (needsClassDict) {
      cells.add(CLASS_DICT);
    }
    for (String local : locals()) {
      if (symbols.get(local).captured) {
        cells.add(local);
      }
    }
    return List.copyOf(cells);
  }

  /** Names of cells that this frame needs from outside, sorted; empty for inlined scopes. */
  public List<String> freeVariables() {
    return List.copyOf(free);
  }

  /** Whether this is an {@code async def}. */
  public boolean isAsync() {
    return isAsync;
  }

  /** Whether a call makes a generator: there is a yield, or this is a generator expression. */
  public boolean isGenerator() {
    return hasYield && !isAsyncGenerator();
  }

  /** Whether a call makes a coroutine. */
  public boolean isCoroutine() {
    return isAsync && !hasYield;
  }

  /** Whether a call makes an asynchronous generator. */
  public boolean isAsyncGenerator() {
    return hasYield && (isAsync || kind == Kind.GENERATOR_EXPRESSION && hasAwait);
  }

  /** Whether there is an await, or an asynchronous comprehension. */
  public boolean hasAwait() {
    return hasAwait;
  }

  /** For a class: whether its code must fill a {@code __class__} cell. */
  public boolean needsClassCell() {
    return needsClassCell;
  }

  /** For a class: whether its code must fill a {@code __classdict__} cell. */
  public boolean needsClassDict() {
    return needsClassDict;
  }

  /** Whether names are looked for in the namespace of the class around first. */
  public boolean seesClassNamespace() {
    return seesClass;
  }

  /** Whether there is an {@code import *}. */
  public boolean importsStar() {
    return importsStar;
  }

  /** Whether the name is a parameter, assigned, or otherwise bound in this very scope. */
  public boolean binds(String mangledName) {
    Symbol symbol = symbols.get(mangledName);
    return symbol != null && symbol.isBound() && !symbol.global && !symbol.nonlocal;
  }

  Symbol symbol(String mangledName) {
    return symbols.computeIfAbsent(mangledName, key -> new Symbol());
  }

  /** Keeps the answers of lookup for all names in use. */
  void freeze() {
    for (String name : symbols.keySet()) {
      accesses.put(name, NameAnalysis.access(this, name));
    }
  }
}
