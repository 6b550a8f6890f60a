package dev.adder.engine.object;

/**
 * A Python exception on its way through Java code. Stackless: the Python traceback is in the
 * exception object.
 */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PyBaseException value;
  private transient boolean reraised;
  private transient boolean seen;
  private transient boolean skippedFirst;

  /** Raises {@code value}. */
  public PyException(PyBaseException value) {
    super(null, value.hostCause(), false, false);
    this.value = value;
  }

  /** Raises {@code value} again: its context is left as it is. */
  public static PyException again(PyBaseException value) {
    PyException exception = new PyException(value);
    exception.reraised = true;
    return exception;
  }

  /** True on the first call for a newly raised exception: it still needs its context. */
  public boolean firstSight() {
    boolean fresh = !seen && !reraised;
    seen = true;
    return fresh;
  }

  /** True on the first call: the frame that raises again is in the traceback already. */
  public boolean consumeFirst() {
    boolean fresh = !skippedFirst;
    skippedFirst = true;
    return fresh;
  }

  /** Whether the exception is only passed on. */
  public boolean isReraised() {
    return reraised;
  }

  /** The Python exception. */
  public PyBaseException value() {
    return value;
  }

  /** Whether the exception is an instance of {@code type}. */
  public boolean is(PyType type) {
    return value.type().isSubtypeOf(type);
  }

  @Override
  public String getMessage() {
    return value.type().name() + ": " + value.shortText();
  }
}
