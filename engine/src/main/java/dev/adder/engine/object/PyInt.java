package dev.adder.engine.object;

/** An instance of a subclass of int other than bool. Immutable but for its attributes. */
public final class PyInt extends PyExtensible {
  private final Object value;

  /** An instance of {@code type}, a proper subclass of int, holding a Long or BigInteger. */
  public PyInt(PyType type, Object value) {
    super(type);
    this.value = value;
  }

  /** The plain int. */
  public Object value() {
    return value;
  }
}
