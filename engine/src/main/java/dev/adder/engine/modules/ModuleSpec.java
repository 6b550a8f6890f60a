package dev.adder.engine.modules;

import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;

/** The {@code __spec__} of a module that the engine imported: an object with attributes. */
final class ModuleSpec extends PyExtensible {
  /** The type; the class of the same name in importlib.machinery is for scripts to make. */
  static final PyType TYPE =
      PyType.builtin("importlib.machinery.ModuleSpec").withDict().sealedType();

  ModuleSpec(PyDict attributes) {
    super(TYPE);
    setDict(attributes);
  }
}
