package dev.adder.engine.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The names that a place of a program may use. A name is there when it is likely, not certain, to
 * be bound: reading an unbound one is part of what programs do. Confined.
 */
final class Scope {
  /** How a function of the program is called: its parameters have these kinds. */
  record Function(String name, Kind result, List<Kind> parameters) {}

  private final Scope outer;
  private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
  private final List<Function> functions = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final boolean isFunction;

  private Scope(Scope outer, boolean isFunction) {
    this.outer = outer;
    this.isFunction = isFunction;
  }

  static Scope module() {
    return new Scope(null, false);
  }

  /** The body of a function. */
  Scope function() {
    return new Scope(this, true);
  }

  /** A place inside an expression or block that has names of its own. */
  Scope nested() {
    return new Scope(this, isFunction);
  }

  boolean isFunction() {
    return isFunction;
  }

  void add(Kind kind, String name) {
    List<String> known = names.computeIfAbsent(kind, k -> new ArrayList<>());
    if (!known.contains(name)) {
      known.add(name);
    }
  }

  void add(Function function) {
    functions.add(function);
  }

  void addClass(String name) {
    classes.add(name);
  }

  /** All names of a kind, those of the inner scopes last. */
  List<String> names(Kind kind) {
    List<String> all = outer == null ? new ArrayList<>() : outer.names(kind);
    all.addAll(names.getOrDefault(kind, List.of()));
    return all;
  }

  /** The names of a kind that this scope itself has. */
  List<String> ownNames(Kind kind) {
    return names.getOrDefault(kind, List.of());
  }

  List<String> ownNames() {
    return Arrays.stream(Kind.values()).flatMap(kind -> ownNames(kind).stream()).toList();
  }

  /** All functions with a result of this kind. */
  List<Function> functions(Kind result) {
    List<Function> all = outer == null ? new ArrayList<>() : outer.functions(result);
    functions.stream().filter(f -> f.result() == result).forEach(all::add);
    return all;
  }

  List<String> classes() {
    List<String> all = outer == null ? new ArrayList<>() : outer.classes();
    all.addAll(classes);
    return all;
  }
}
