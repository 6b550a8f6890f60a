package dev.adder.engine.modules;

import dev.adder.engine.object.BuiltinTables;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyModule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the modules written in Java. */
public final class ModuleRegistry {
  private ModuleRegistry() {}

  /** Module {@code name}, registered in {@code sys.modules}; Java null when it is not in Java. */
  static PyModule make(Context ctx, String name) {
    MethodTable[] tables = BuiltinTables.moduleTables(name);
    if (tables.length == 0 && !ModuleConstants.has(name)) {
      return null;
    }
    PyModule module = new PyModule(name);
    if (name.equals("builtins")) {
      ctx.isolate().builtins().putAllFrom(module.dict());
      module.setDict(ctx.isolate().builtins());
    }
    PyDict dict = module.dict();
    ctx.isolate().modules().put(ctx, name, module);
    dict.put(ctx, "__package__", "");
    functions(ctx, name, tables, dict);
    ModuleConstants.fill(ctx, name, dict);
    ModuleSpecs.attach(ctx, module, name, "built-in", false, false);
    return module;
  }

  /** Puts the functions of a module's tables into a namespace. */
  public static void functions(Context ctx, String name, MethodTable[] tables, PyDict dict) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (MethodTable table : tables) {
      table.register(new MethodTable.Registrar(name, found));
    }
    for (Map.Entry<String, Object> entry : found.entrySet()) {
      dict.put(ctx, entry.getKey(), entry.getValue());
    }
  }
}
