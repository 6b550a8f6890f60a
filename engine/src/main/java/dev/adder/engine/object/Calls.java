package dev.adder.engine.object;

/**
 * Calling things from Java code. Arguments are the positional ones followed by the values of the
 * keywords named in a second array (null when there are none).
 *
 * <p>Callables and methods in Java may lead to each other without end (a bound method of a bound
 * method, a proxy of a proxy), so all of them are levels of the native stack; functions in Python
 * count by themselves.
 */
public final class Calls {
  private static final Object[] NO_ARGS = {};

  private Calls() {}

  /** Calls {@code callable}. */
  public static Object call(Context ctx, Object callable, Object[] args, String[] keywords) {
    if (callable instanceof PyBindable || callable instanceof PyType) {
      return ((PyObject) callable).call(ctx, args, keywords);
    }
    if (callable instanceof PyObject object) {
      ctx.enterNative();
      try {
        return object.call(ctx, args, keywords);
      } finally {
        ctx.leaveNative();
      }
    }
    throw Errors.type("'" + Types.of(callable).name() + "' object is not callable");
  }

  /** Calls {@code callable} with positional arguments. */
  public static Object call(Context ctx, Object callable, Object... args) {
    return call(ctx, callable, args, null);
  }

  /** Calls a special method found on the type of {@code self}. */
  static Object callSpecial(
      Context ctx, Object method, Object self, Object[] args, String[] keywords) {
    if (method instanceof NativeFunction f && f.kind() == MethodTable.Kind.METHOD) {
      ctx.enterNative();
      try {
        return f.invoke(ctx, prepend(self, args), keywords);
      } finally {
        ctx.leaveNative();
      }
    }
    if (method instanceof PyBindable f) {
      return ((PyObject) f).call(ctx, prepend(self, args), keywords);
    }
    return call(ctx, Attributes.bind(ctx, method, self, Types.of(self), false), args, keywords);
  }

  /** Calls a special method found on the type of {@code self}, without arguments. */
  public static Object callSpecial(Context ctx, Object method, Object self) {
    if (method instanceof NativeFunction f && f.kind() == MethodTable.Kind.METHOD) {
      ctx.enterNative();
      try {
        return f.call1(ctx, self);
      } finally {
        ctx.leaveNative();
      }
    }
    return callSpecial(ctx, method, self, NO_ARGS, null);
  }

  /** Calls a special method with one argument. */
  public static Object callSpecial(Context ctx, Object method, Object self, Object a) {
    if (method instanceof NativeFunction f && f.kind() == MethodTable.Kind.METHOD) {
      ctx.enterNative();
      try {
        return f.call2(ctx, self, a);
      } finally {
        ctx.leaveNative();
      }
    }
    return callSpecial(ctx, method, self, new Object[] {a}, null);
  }

  /** Calls a special method with two arguments. */
  public static Object callSpecial(Context ctx, Object method, Object self, Object a, Object b) {
    if (method instanceof NativeFunction f && f.kind() == MethodTable.Kind.METHOD) {
      ctx.enterNative();
      try {
        return f.call3(ctx, self, a, b);
      } finally {
        ctx.leaveNative();
      }
    }
    return callSpecial(ctx, method, self, new Object[] {a, b}, null);
  }

  /**
   * Calls the special method {@code which} of {@code self}, or answers Java null if it has none.
   */
  public static Object special(Context ctx, Object self, Special which, Object... args) {
    Object method = Types.of(self).special(which);
    if (method == null) {
      return null;
    }
    return callSpecial(ctx, method, self, args, null);
  }

  /** Calls the method {@code name} of {@code self}; AttributeError if it has none. */
  public static Object method(Context ctx, Object self, String name, Object... args) {
    PyType type = Types.of(self);
    if (type.lookup(name) instanceof NativeFunction f
        && f.kind() == MethodTable.Kind.METHOD
        && (!(self instanceof PyObject o) || o.dict() == null)) {
      ctx.enterNative();
      try {
        return f.invoke(ctx, prepend(self, args), null);
      } finally {
        ctx.leaveNative();
      }
    }
    return call(ctx, Attributes.get(ctx, self, name), args, null);
  }

  /** A new array with {@code first} before {@code rest}. */
  public static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
