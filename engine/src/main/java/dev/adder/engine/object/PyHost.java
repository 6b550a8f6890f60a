package dev.adder.engine.object;

/**
 * A host object as a script sees it. Made anew at each crossing; two of them are the same object to
 * {@code is} and {@code id} when their targets are. What a script can do with one is defined in
 * package host.
 */
public abstract class PyHost extends PyObject {
  private final Object target;

  /** Shows {@code target} to scripts as a {@code type}. */
  protected PyHost(PyType type, Object target) {
    super(type);
    this.target = target;
  }

  /** Whether sequence patterns may match it. */
  public boolean isSequence() {
    return false;
  }

  /** Whether mapping patterns may match it. */
  public boolean isMapping() {
    return false;
  }

  /** The host's object. */
  public final Object target() {
    return target;
  }
}
