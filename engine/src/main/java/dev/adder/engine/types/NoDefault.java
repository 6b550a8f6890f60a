package dev.adder.engine.types;

import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/** {@code typing.NoDefault}. */
public final class NoDefault extends PyObject {
  /** {@code NoDefaultType}. */
  public static final PyType TYPE = PyType.builtin("NoDefaultType").sealedType();

  /** The one value. */
  public static final NoDefault VALUE = new NoDefault();

  private NoDefault() {
    super(TYPE);
  }
}
