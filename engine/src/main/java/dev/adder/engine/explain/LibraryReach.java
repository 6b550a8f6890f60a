package dev.adder.engine.explain;

import dev.adder.engine.modules.LibrarySources;
import dev.adder.engine.syntax.Children;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which kinds of authority the engine's own modules may ask for on behalf of a script: those of the
 * modules in Java are listed, those of modules in Python follow from what they import, wherever in
 * their text. Thread-safe.
 */
public final class LibraryReach {
  /** The modules in Java that ask the monitor, and for what. */
  public static final Map<String, Set<String>> OF_JAVA =
      Map.of(
          "_os", Set.of("file.read", "file.write", "env.read", "random.read"),
          "_time", Set.of("clock.read"),
          "_random", Set.of("random.read"),
          "_traceback", Set.of("file.read"),
          "_logging", Set.of("output.write"),
          "sys", Set.of("output.write"));

  private static final ConcurrentMap<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private LibraryReach() {}

  /** The kinds that module {@code name} and all it imports may ask for, sorted. */
  public static Set<String> of(String name) {
    Set<String> known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    Set<String> seen = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Deque<String> pending = new ArrayDeque<>();
    pending.add(name);
    while (!pending.isEmpty()) {
      String module = pending.pop();
      if (seen.add(module)) {
        kinds.addAll(OF_JAVA.getOrDefault(module, Set.of()));
        LibrarySources.find(module).ifPresent(source -> pending.addAll(imports(module, source)));
      }
    }
    KNOWN.put(name, kinds);
    return kinds;
  }

  private static List<String> imports(String module, Source source) {
    List<String> names = new ArrayList<>();
    String pkg = LibrarySources.packageOf(module);
    Module tree = Parser.parse(source, Module.Mode.EXEC);
    Deque<Object> pending = new ArrayDeque<>(tree.body());
    while (!pending.isEmpty()) {
      Object node = pending.pop();
      switch (node) {
        case Stmt.Import i -> i.names().forEach(alias -> addWithParents(names, alias.name()));
        case Stmt.ImportFrom i -> addFrom(names, pkg, i);
        default -> Children.of(node).forEach(pending::push);
      }
    }
    return names;
  }

  private static void addFrom(List<String> names, String pkg, Stmt.ImportFrom statement) {
    String base = statement.module() == null ? "" : statement.module();
    if (statement.level() > 0) {
      String parent = pkg;
      for (int i = 1; i < statement.level(); i++) {
        parent = parent.substring(0, Math.max(0, parent.lastIndexOf('.')));
      }
      base = base.isEmpty() ? parent : parent + "." + base;
    }
    addWithParents(names, base);
    for (Node.Alias alias : statement.names()) {
      names.add(base + "." + alias.name());
    }
  }

  private static void addWithParents(List<String> names, String dotted) {
    for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
      names.add(dotted.substring(0, dot));
    }
    names.add(dotted);
  }
}
