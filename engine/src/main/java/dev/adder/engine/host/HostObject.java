package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyType;

/** A host object without a kind of its own: it has the members that the policy grants. */
public final class HostObject extends PyHost {
  /** {@code hostobject}. */
  public static final PyType TYPE = PyType.builtin("hostobject").sealedType();

  HostObject(Object target) {
    super(TYPE, target);
  }
}
