package dev.adder.engine.object;

/**
 * An exception object. The fields that some types add (value of StopIteration, errno of OSError)
 * are kept by name in the order the type declares them; see {@link Exceptions#fieldsOf}.
 */
public final class PyBaseException extends PyExtensible {
  private PyTuple args;
  private Object cause;
  private Object context;
  private boolean suppressContext;
  private Object traceback = PyNone.NONE;
  private final Object[] fields;
  private Throwable hostCause;

  /** Makes an exception with {@code args}; fields start as None. */
  public PyBaseException(PyType type, PyTuple args) {
    super(type);
    this.args = args;
    String[] names = Exceptions.fieldsOf(type);
    fields = new Object[names.length];
  }

  /** {@code args}. */
  public PyTuple args() {
    return args;
  }

  /** Sets {@code args}. */
  public void setArgs(PyTuple value) {
    args = value;
  }

  /** {@code __cause__}, or null. */
  public PyBaseException cause() {
    return (PyBaseException) cause;
  }

  /** Sets {@code __cause__} (may be null) and so suppresses the context. */
  public void setCause(PyBaseException value) {
    cause = value;
    suppressContext = true;
  }

  /** {@code __context__}, or null. */
  public PyBaseException context() {
    return (PyBaseException) context;
  }

  /** Sets {@code __context__}; may be null. */
  public void setContext(PyBaseException value) {
    context = value;
  }

  /** {@code __suppress_context__}. */
  public boolean suppressesContext() {
    return suppressContext;
  }

  /** Sets {@code __suppress_context__}. */
  public void setSuppressContext(boolean value) {
    suppressContext = value;
  }

  /** {@code __traceback__}: a {@link PyTraceback} or None. */
  public Object traceback() {
    return traceback;
  }

  /** Sets {@code __traceback__}. */
  public void setTraceback(Object value) {
    traceback = value;
  }

  /** Field {@code index} of the type's own fields; None when unset. */
  public Object field(int index) {
    return fields[index] == null ? PyNone.NONE : fields[index];
  }

  /** Field {@code index}, Java null when unset. */
  public Object rawField(int index) {
    return fields[index];
  }

  /** Sets field {@code index}; Java null unsets. */
  public void setField(int index, Object value) {
    fields[index] = value;
  }

  /** The field called {@code name}, None when unset or unknown. */
  public Object field(String name) {
    String[] names = Exceptions.fieldsOf(type());
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return field(i);
      }
    }
    return PyNone.NONE;
  }

  /** Sets the field called {@code name}, which the type has; returns this. */
  public PyBaseException with(String name, Object value) {
    String[] names = Exceptions.fieldsOf(type());
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        fields[i] = value;
        return this;
      }
    }
    throw new IllegalArgumentException(type().name() + " has no field " + name);
  }

  /** The Java exception this one stands for, or null. */
  public Throwable hostCause() {
    return hostCause;
  }

  /** Says which Java exception this one stands for. */
  public PyBaseException withHostCause(Throwable value) {
    hostCause = value;
    return this;
  }

  /** The text of the exception without running script code: for logs and Java messages. */
  public String shortText() {
    if (args.size() == 0) {
      return "";
    }
    Object first = args.get(0);
    return first instanceof PyObject && !Str.is(first) ? "..." : first.toString();
  }
}
