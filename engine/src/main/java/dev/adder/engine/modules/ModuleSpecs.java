package dev.adder.engine.modules;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;

/** The {@code __spec__} of modules: objects with the attributes of importlib's ModuleSpec. */
final class ModuleSpecs {
  private ModuleSpecs() {}

  static void attach(
      Context ctx,
      PyModule module,
      String name,
      String origin,
      boolean isPackage,
      boolean initializing) {
    PyDict spec = new PyDict();
    spec.put(ctx, "name", Str.of(name));
    spec.put(ctx, "loader", PyNone.NONE);
    spec.put(ctx, "origin", origin == null ? PyNone.NONE : Str.of(origin));
    spec.put(
        ctx,
        "submodule_search_locations",
        isPackage ? module.dict().get(ctx, "__path__") : PyNone.NONE);
    spec.put(ctx, "cached", PyNone.NONE);
    spec.put(ctx, "has_location", origin != null);
    int dot = name.lastIndexOf('.');
    spec.put(ctx, "parent", Str.of(isPackage ? name : dot < 0 ? "" : name.substring(0, dot)));
    spec.put(ctx, "_initializing", initializing);
    module.dict().put(ctx, "__spec__", new ModuleSpec(spec));
  }

  static void initialized(Context ctx, PyModule module) {
    Object spec = module.dict().get(ctx, "__spec__");
    if (spec instanceof ModuleSpec) {
      Attributes.set(ctx, spec, "_initializing", false);
    }
  }
}
