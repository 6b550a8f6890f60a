package dev.adder.engine.object;

/** {@code Ellipsis}. */
public final class PyEllipsis extends PyObject {
  /** Its type. */
  public static final PyType TYPE = PyType.builtin("ellipsis").sealedType();

  /** The one value. */
  public static final PyEllipsis ELLIPSIS = new PyEllipsis();

  private PyEllipsis() {
    super(TYPE);
  }

  @Override
  public String toString() {
    return "Ellipsis";
  }
}
