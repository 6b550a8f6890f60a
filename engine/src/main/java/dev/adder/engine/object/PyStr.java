package dev.adder.engine.object;

/** An instance of a subclass of str. Immutable but for its attributes. */
public final class PyStr extends PyExtensible {
  private final Object value;

  /** An instance of {@code type}, a proper subclass of str, with a plain str inside. */
  public PyStr(PyType type, Object value) {
    super(type);
    this.value = value;
  }

  /** The plain str. */
  public Object value() {
    return value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
