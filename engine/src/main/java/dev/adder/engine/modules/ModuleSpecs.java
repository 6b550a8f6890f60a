package dev.adder.engine.modules;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.ClassBuilder;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** The {@code __spec__} of modules: a plain object with the attributes of ModuleSpec. */
final class ModuleSpecs {
  /** The class of specs in one isolate. */
  private record SpecType(PyType type) {}

  private ModuleSpecs() {}

  private static PyType specType(Context ctx) {
    SpecType known = ctx.isolate().stateOrNull(SpecType.class);
    if (known == null) {
      PyDict body = new PyDict();
      body.put(ctx, "__module__", "importlib.machinery");
      PyType type =
          new ClassBuilder(ctx, PyType.TYPE, "ModuleSpec", PyTuple.EMPTY, body)
              .build(new Object[0], null);
      known = new SpecType(type);
      ctx.isolate().setState(SpecType.class, known);
    }
    return known.type;
  }

  static void attach(
      Context ctx,
      PyModule module,
      String name,
      String origin,
      boolean isPackage,
      boolean initializing) {
    PyInstance spec = PyInstance.allocate(specType(ctx));
    spec.setOwn(ctx, "name", Str.of(name));
    spec.setOwn(ctx, "loader", PyNone.NONE);
    spec.setOwn(ctx, "origin", origin == null ? PyNone.NONE : Str.of(origin));
    spec.setOwn(
        ctx,
        "submodule_search_locations",
        isPackage ? module.dict().get(ctx, "__path__") : PyNone.NONE);
    spec.setOwn(ctx, "cached", PyNone.NONE);
    spec.setOwn(ctx, "has_location", origin != null);
    int dot = name.lastIndexOf('.');
    spec.setOwn(ctx, "parent", Str.of(isPackage ? name : dot < 0 ? "" : name.substring(0, dot)));
    spec.setOwn(ctx, "_initializing", initializing);
    module.dict().put(ctx, "__spec__", spec);
  }

  static void initialized(Context ctx, PyModule module) {
    Object spec = module.dict().get(ctx, "__spec__");
    if (spec instanceof PyInstance) {
      Attributes.set(ctx, spec, "_initializing", false);
    }
  }
}
