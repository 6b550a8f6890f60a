package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyModule;

/** Makes the modules written in Java. */
final class ModuleRegistry {
  private static final int ENTRY_BYTES = 32;

  private ModuleRegistry() {}

  /** Module {@code name}, registered in {@code sys.modules}; Java null when it is not in Java. */
  static PyModule make(Context ctx, String name) {
    PyDict template = ModuleTemplates.find(name);
    if (template == null) {
      return null;
    }
    PyModule module = new PyModule(PyModule.TYPE);
    if (name.equals("builtins")) {
      module.setDict(ctx.isolate().builtins());
    }
    PyDict dict = module.dict();
    ctx.meter().allocate((long) ENTRY_BYTES * template.size());
    dict.putAllFrom(template);
    ctx.isolate().modules().put(ctx, name, module);
    ModuleConstants.fillOwn(ctx, name, dict);
    ModuleSpecs.attach(ctx, module, name, "built-in", false, false);
    return module;
  }
}
