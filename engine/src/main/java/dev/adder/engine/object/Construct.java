package dev.adder.engine.object;

/** Calling a type: {@code __new__}, then {@code __init__}. */
public final class Construct {
  /** What a new instance is charged for. */
  public static final int PLAIN_BYTES = 48;

  private Construct() {}

  /** {@code type.__call__(cls, *args, **keywords)}. */
  public static Object instance(Context ctx, PyType cls, Object[] args, String[] keywords) {
    if (cls == PyType.TYPE && args.length == 1 && keywords == null) {
      return Types.of(args[0]);
    }
    if (cls == PyType.TYPE && args.length - (keywords == null ? 0 : keywords.length) != 3) {
      throw Errors.type("type() takes 1 or 3 arguments");
    }
    Object maker = cls.special(Special.NEW);
    Object made;
    if (maker instanceof NativeFunction f && f.owner() == PyType.OBJECT) {
      if (cls.isBuiltin() && !cls.isPlain()) {
        throw Errors.type("cannot create '" + cls.name() + "' instances");
      }
      checkNoArguments(cls, args, cls.special(Special.INIT));
      made = plain(ctx, cls);
    } else if (maker instanceof NativeFunction f) {
      if (!cls.isConstructible()) {
        throw Errors.type("cannot create '" + cls.name() + "' instances");
      }
      if (f.owner() != cls && !f.owner().isBuiltin()) {
        throw new IllegalStateException(f.name());
      }
      made = f.call(ctx, Calls.prepend(cls, args), keywords);
    } else {
      made =
          Calls.call(
              ctx,
              Attributes.bind(ctx, maker, null, cls, true),
              Calls.prepend(cls, args),
              keywords);
    }
    PyType type = Types.of(made);
    if (type != cls && !type.isSubtypeOf(cls)) {
      return made;
    }
    Object init = type.special(Special.INIT);
    if (init instanceof NativeFunction f && f.owner() == PyType.OBJECT) {
      return made;
    }
    Object nothing = Calls.callSpecial(ctx, init, made, args, keywords);
    if (nothing != PyNone.NONE) {
      throw initReturned(nothing);
    }
    return made;
  }

  /** TypeError for an {@code __init__} that returned something. */
  public static PyException initReturned(Object value) {
    return Errors.type("__init__() should return None, not '" + Types.of(value).name() + "'");
  }

  private static void checkNoArguments(PyType cls, Object[] args, Object init) {
    if (args.length > 0 && init instanceof NativeFunction f && f.owner() == PyType.OBJECT) {
      throw Errors.type(cls.name() + "() takes no arguments");
    }
  }

  /** {@code object.__new__(cls)}: an instance without attributes; TypeError if cls is abstract. */
  public static Object plain(Context ctx, PyType cls) {
    if (cls.isAbstract()) {
      throw Abstract.refuse(ctx, cls);
    }
    if (!cls.isPlain()) {
      throw Errors.type(
          "object.__new__(%s) is not safe, use %s.__new__()"
              .formatted(cls.name(), cls.nativeBase().name()));
    }
    ctx.meter().allocate(PLAIN_BYTES);
    return PyInstance.allocate(cls);
  }
}
