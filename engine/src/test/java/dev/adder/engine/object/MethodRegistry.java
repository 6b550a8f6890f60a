package dev.adder.engine.object;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of all methods, functions and attributes that the generated tables hold. */
public final class MethodRegistry {
  private MethodRegistry() {}

  /** Every name with its type or module in front: "list.sort", "math.gcd". */
  public static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (String known : BuiltinTables.known()) {
      String owner = known.substring(known.indexOf(' ') + 1);
      MethodTable[] tables =
          known.startsWith("type ")
              ? BuiltinTables.tablesFor(owner)
              : BuiltinTables.moduleTables(owner);
      Map<String, Object> namespace = new HashMap<>();
      for (MethodTable table : tables) {
        table.register(new MethodTable.Registrar(owner, namespace));
      }
      namespace.keySet().forEach(name -> names.add(owner + "." + name));
    }
    return names;
  }
}
