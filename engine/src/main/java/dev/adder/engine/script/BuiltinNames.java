package dev.adder.engine.script;

import dev.adder.engine.builtins.BuiltinsModule;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.Str;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The names that every script finds without its host. */
final class BuiltinNames {
  private static final Set<String> ALL = all();

  private BuiltinNames() {}

  private static Set<String> all() {
    PyDict namespace = new PyDict();
    BuiltinsModule.fill(namespace);
    Set<String> names = new HashSet<>();
    namespace.forEach((name, value) -> names.add(Str.text(name)));
    return Set.copyOf(names);
  }

  static boolean contains(String name) {
    return ALL.contains(name);
  }

  /** Those of {@code names} that the condition holds for; sorted, unmodifiable. */
  static SortedSet<String> select(SortedSet<String> names, Predicate<String> condition) {
    SortedSet<String> chosen = new TreeSet<>(names);
    chosen.removeIf(condition.negate());
    return Collections.unmodifiableSortedSet(chosen);
  }
}
