package dev.adder.engine.object;

/** {@code None}; null only at the host border. */
public final class PyNone extends PyObject {
  /** {@code NoneType}. */
  public static final PyType TYPE = PyType.builtin("NoneType").sealedType();

  /** The one value. */
  public static final PyNone NONE = new PyNone();

  private PyNone() {
    super(TYPE);
  }

  @Override
  public String toString() {
    return "None";
  }
}
