package dev.adder.engine.object;

/** {@code NotImplemented}. */
public final class PyNotImplemented extends PyObject {
  /** Its type. */
  public static final PyType TYPE = PyType.builtin("NotImplementedType").sealedType();

  /** The one value. */
  public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

  private PyNotImplemented() {
    super(TYPE);
  }

  @Override
  public String toString() {
    return "NotImplemented";
  }
}
