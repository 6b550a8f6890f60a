package dev.adder.engine.object;

/** A method written in Java bound to an object: {@code [].append}. Immutable. */
public final class NativeMethod extends PyObject {
  /** {@code method-wrapper}, the type of bound special methods. */
  public static final PyType WRAPPER_TYPE = PyType.builtin("method-wrapper").sealedType();

  private final NativeFunction function;
  private final Object self;

  /** Binds {@code function} to {@code self}. */
  public NativeMethod(NativeFunction function, Object self) {
    super(function.type() == NativeFunction.WRAPPER_TYPE ? WRAPPER_TYPE : NativeFunction.TYPE);
    this.function = function;
    this.self = self;
  }

  /** The unbound method. */
  public NativeFunction function() {
    return function;
  }

  /** {@code __self__}. */
  public Object self() {
    return self;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (keywords == null) {
      switch (args.length) {
        case 0:
          return function.call1(ctx, self);
        case 1:
          return function.call2(ctx, self, args[0]);
        case 2:
          return function.call3(ctx, self, args[0], args[1]);
        default:
          break;
      }
    }
    return function.invoke(ctx, Calls.prepend(self, args), keywords);
  }
}
