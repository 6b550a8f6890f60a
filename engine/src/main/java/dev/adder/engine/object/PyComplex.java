package dev.adder.engine.object;

/** {@code complex}. Immutable but for the attributes of subclasses. */
public final class PyComplex extends PyExtensible {
  /** {@code complex}. */
  public static final PyType TYPE = PyType.builtin("complex");

  private final double real;
  private final double imag;

  /** A complex number. */
  public PyComplex(double real, double imag) {
    this(TYPE, real, imag);
  }

  /** An instance of {@code type}. */
  public PyComplex(PyType type, double real, double imag) {
    super(type);
    this.real = real;
    this.imag = imag;
  }

  /** The real part. */
  public double real() {
    return real;
  }

  /** The imaginary part. */
  public double imag() {
    return imag;
  }
}
