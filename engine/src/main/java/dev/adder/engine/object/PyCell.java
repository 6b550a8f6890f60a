package dev.adder.engine.object;

/** A variable shared by a function and the functions inside it; Java null when unset. */
public final class PyCell extends PyObject {
  /** {@code cell}. */
  public static final PyType TYPE = PyType.builtin("cell").sealedType();

  private Object value;

  /** Makes a cell; {@code value} may be Java null. */
  public PyCell(Object value) {
    super(TYPE);
    this.value = value;
  }

  /** The contents, or Java null. */
  public Object get() {
    return value;
  }

  /** Sets the contents; Java null empties it. */
  public void set(Object newValue) {
    value = newValue;
  }
}
