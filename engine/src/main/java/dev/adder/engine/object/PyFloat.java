package dev.adder.engine.object;

/** An instance of a subclass of float. Immutable but for its attributes. */
public final class PyFloat extends PyExtensible {
  private final double value;

  /** An instance of {@code type}, a proper subclass of float. */
  public PyFloat(PyType type, double value) {
    super(type);
    this.value = value;
  }

  /** The value. */
  public double value() {
    return value;
  }
}
