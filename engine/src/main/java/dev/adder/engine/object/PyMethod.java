package dev.adder.engine.object;

/** A callable bound to an object: {@code method}. Immutable. */
public final class PyMethod extends PyObject implements Descriptor {
  /** {@code method}. */
  public static final PyType TYPE = PyType.builtin("method").sealedType();

  private final Object function;
  private final Object self;

  /** Binds {@code function} to {@code self}. */
  public PyMethod(Object function, Object self) {
    super(TYPE);
    this.function = function;
    this.self = self;
  }

  /** {@code __func__}. */
  public Object function() {
    return function;
  }

  /** {@code __self__}. */
  public Object self() {
    return self;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return Calls.call(ctx, function, Calls.prepend(self, args), keywords);
  }

  @Override
  public Object get(Context ctx, Object instance, PyType owner) {
    return this;
  }
}
