package dev.adder.engine.host;

import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/**
 * A package of the host's classes, as import statements give it. It has a name and nothing else.
 */
public final class HostPackage extends PyObject {
  /** {@code hostpackage}. */
  public static final PyType TYPE = PyType.builtin("hostpackage").sealedType();

  private final String name;

  HostPackage(String name) {
    super(TYPE);
    this.name = name;
  }

  String name() {
    return name;
  }
}
