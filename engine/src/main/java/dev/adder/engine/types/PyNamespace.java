package dev.adder.engine.types;

import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;

/** {@code types.SimpleNamespace}: an object whose attributes are given to it. */
public final class PyNamespace extends PyExtensible {
  /** {@code SimpleNamespace}. */
  public static final PyType TYPE = PyType.builtin("types.SimpleNamespace").withDict();

  /** An empty namespace. */
  public PyNamespace() {
    super(TYPE);
  }

  /** An empty instance of {@code type}, a subclass. */
  public PyNamespace(PyType type) {
    super(type);
  }
}
