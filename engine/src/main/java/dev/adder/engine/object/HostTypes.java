package dev.adder.engine.object;

/**
 * The type scripts see for a host object that is not converted. One type for all: what a host
 * object offers is decided member by member at the border, not by its class.
 */
final class HostTypes {
  private static final PyType HOST_OBJECT = PyType.builtin("hostobject").sealedType();

  private HostTypes() {}

  static PyType of(Object value) {
    if (value == null) {
      throw new IllegalStateException("Java null reached the object model");
    }
    return HOST_OBJECT;
  }
}
