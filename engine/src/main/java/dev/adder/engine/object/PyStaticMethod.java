package dev.adder.engine.object;

/** {@code staticmethod}. Immutable but for its attribute dict. */
public final class PyStaticMethod extends PyExtensible implements Descriptor {
  /** {@code staticmethod}. */
  public static final PyType TYPE = PyType.builtin("staticmethod").withDict();

  private Object function;

  /** Wraps {@code function}. */
  public PyStaticMethod(Object function) {
    this(TYPE, function);
  }

  /** Wraps {@code function} in an instance of {@code type}. */
  public PyStaticMethod(PyType type, Object function) {
    super(type);
    this.function = function;
  }

  /** The wrapped callable. */
  public Object function() {
    return function;
  }

  /** One for a builtin type, which all isolates share: nothing of it can be changed. */
  static PyStaticMethod shared(NativeFunction function) {
    PyStaticMethod made = new PyStaticMethod(function);
    made.share();
    return made;
  }

  /** Replaces the wrapped callable ({@code __init__}); TypeError for that of a builtin type. */
  public void setFunction(Object value) {
    if (isShared()) {
      throw Errors.type("cannot change a staticmethod of an immutable type");
    }
    function = value;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType owner) {
    return function;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return Calls.call(ctx, function, args, keywords);
  }
}
