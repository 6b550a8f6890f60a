package dev.adder.engine.object;

/** {@code classmethod}. */
public final class PyClassMethod extends PyExtensible implements Descriptor {
  /** {@code classmethod}. */
  public static final PyType TYPE = PyType.builtin("classmethod").withDict();

  private Object function;

  /** Wraps {@code function}. */
  public PyClassMethod(Object function) {
    this(TYPE, function);
  }

  /** Wraps {@code function} in an instance of {@code type}. */
  public PyClassMethod(PyType type, Object function) {
    super(type);
    this.function = function;
  }

  /** The wrapped callable. */
  public Object function() {
    return function;
  }

  /** Replaces the wrapped callable ({@code __init__}). */
  public void setFunction(Object value) {
    function = value;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType owner) {
    return new PyMethod(function, owner);
  }
}
