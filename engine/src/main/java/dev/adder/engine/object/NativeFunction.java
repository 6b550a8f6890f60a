package dev.adder.engine.object;

import java.util.Locale;

/**
 * A function or method written in Java. Unbound; {@link NativeMethod} binds one to an object.
 * Immutable and shared.
 */
public final class NativeFunction extends PyObject implements Descriptor {
  /** {@code builtin_function_or_method}. */
  public static final PyType TYPE = PyType.builtin("builtin_function_or_method").sealedType();

  /** {@code method_descriptor}. */
  public static final PyType METHOD_TYPE = PyType.builtin("method_descriptor").sealedType();

  /** {@code wrapper_descriptor}. */
  public static final PyType WRAPPER_TYPE = PyType.builtin("wrapper_descriptor").sealedType();

  /** {@code classmethod_descriptor}. */
  public static final PyType CLASS_METHOD_TYPE =
      PyType.builtin("classmethod_descriptor").sealedType();

  private final MethodTable.Entry entry;
  private final MethodTable table;
  private final int id;
  private final PyType owner;
  private final String module;
  private NativeSignature parsed;
  private final boolean checksSelf;

  NativeFunction(MethodTable.Entry entry, PyType owner, String module) {
    super(typeOf(entry.kind(), entry.name(), owner));
    this.entry = entry;
    this.table = entry.table();
    this.id = entry.id();
    this.owner = owner;
    this.module = "_time".equals(module) ? "time" : module; // the module scripts know it from
    this.checksSelf =
        owner != null && owner != PyType.OBJECT && entry.kind() == MethodTable.Kind.METHOD;
  }

  private static PyType typeOf(MethodTable.Kind kind, String name, PyType owner) {
    return switch (kind) {
      case CLASS -> CLASS_METHOD_TYPE;
      case METHOD ->
          owner == null ? TYPE : Special.named(name) != null ? WRAPPER_TYPE : METHOD_TYPE;
      default -> TYPE;
    };
  }

  /** The function's name. */
  public String name() {
    return entry.name();
  }

  /** The docstring, empty when there is none. */
  public String doc() {
    return entry.doc();
  }

  /** The type it belongs to, or null for a function of a module. */
  public PyType owner() {
    return owner;
  }

  /** The module it belongs to, or null. */
  public String module() {
    return module;
  }

  /** How it is bound. */
  public MethodTable.Kind kind() {
    return entry.kind();
  }

  /** The parameter list as written in {@link Py}, self included. */
  public String signature() {
    return entry.signature();
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (entry.kind() == MethodTable.Kind.METHOD && owner != null) {
      checkSelf(args, keywords);
    } else if (entry.kind() == MethodTable.Kind.NEW) {
      checkNew(args, keywords);
    } else if (entry.kind() == MethodTable.Kind.CLASS) {
      checkClass(args, keywords);
    }
    return invoke(ctx, args, keywords);
  }

  private void checkSelf(Object[] args, String[] keywords) {
    int positional = args.length - (keywords == null ? 0 : keywords.length);
    if (positional == 0) {
      throw Errors.type(
          TYPE_UNBOUND.formatted(
              !isSpecial() ? "unbound method" : "descriptor",
              !isSpecial() ? owner.name() + "." + entry.name() + "()" : "'" + entry.name() + "'",
              !isSpecial() ? "" : " of '" + owner.name() + "' object"));
    }
    requireSelf(args[0]);
  }

  private PyException wrongSelf(PyType type) {
    return Errors.type(
        (!isSpecial()
                ? "descriptor '%s' for '%s' objects doesn't apply to a '%s' object"
                : "descriptor '%s' requires a '%s' object but received a '%s'")
            .formatted(entry.name(), owner.name(), type.name()));
  }

  private boolean isSpecial() {
    return Special.named(entry.name()) != null;
  }

  private static final String TYPE_UNBOUND = "%s %s%s needs an argument";

  private void checkClass(Object[] args, String[] keywords) {
    int positional = args.length - (keywords == null ? 0 : keywords.length);
    if (positional == 0) {
      throw Errors.type(
          "descriptor '%s' of '%s' object needs an argument".formatted(entry.name(), owner.name()));
    }
    if (!(args[0] instanceof PyType cls)) {
      throw Errors.type(
          "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2"
              .formatted(entry.name(), owner.name(), Types.of(args[0]).name()));
    }
    if (!cls.isSubtypeOf(owner)) {
      throw Errors.type(
          "descriptor '%s' requires a subtype of '%s' but received '%s'"
              .formatted(entry.name(), owner.name(), cls.name()));
    }
  }

  private void checkNew(Object[] args, String[] keywords) {
    int positional = args.length - (keywords == null ? 0 : keywords.length);
    if (positional == 0) {
      throw Errors.type(owner.name() + ".__new__(): not enough arguments");
    }
    if (!(args[0] instanceof PyType cls)) {
      throw Errors.type(
          "%s.__new__(X): X is not a type object (%s)"
              .formatted(owner.name(), Types.of(args[0]).name()));
    }
    if (!cls.isSubtypeOf(owner)) {
      throw Errors.type(
          "%s.__new__(%s): %s is not a subtype of %s"
              .formatted(owner.name(), cls.name(), cls.name(), owner.name()));
    }
    if (cls.nativeBase() != owner.nativeBase()) {
      throw Errors.type(
          "%s.__new__(%s) is not safe, use %s.__new__()"
              .formatted(owner.name(), cls.name(), cls.nativeBase().name()));
    }
  }

  /** Calls without checking self; self (if any) is the first of {@code args}. */
  Object invoke(Context ctx, Object[] args, String[] keywords) {
    if (checksSelf) {
      requireSelf(args[0]);
    }
    if (keywords == null && fits(args.length)) {
      switch (args.length) {
        case 0:
          return table.call0(id, ctx);
        case 1:
          return table.call1(id, ctx, args[0]);
        case 2:
          return table.call2(id, ctx, args[0], args[1]);
        case 3:
          return table.call3(id, ctx, args[0], args[1], args[2]);
        default:
          break;
      }
    }
    return table.call(id, ctx, parsedSignature().bind(ctx, this, args, keywords));
  }

  /**
   * A class may take a method of a builtin type that it does not derive from: its instances are not
   * what the method is written for.
   */
  private void requireSelf(Object self) {
    if (checksSelf) {
      PyType type = Types.of(self);
      if (type != owner && !type.isSubtypeOf(owner)) {
        throw wrongSelf(type);
      }
    }
  }

  private boolean fits(int count) {
    return entry.max() >= count && count >= entry.min();
  }

  /** Calls with one value (self, or the first argument of a function); checks the count only. */
  public Object call1(Context ctx, Object a) {
    requireSelf(a);
    return fits(1) ? table.call1(id, ctx, a) : invoke(ctx, new Object[] {a}, null);
  }

  /** Calls with two values; checks the count only. */
  public Object call2(Context ctx, Object a, Object b) {
    requireSelf(a);
    return fits(2) ? table.call2(id, ctx, a, b) : invoke(ctx, new Object[] {a, b}, null);
  }

  /** Calls with three values; checks the count only. */
  public Object call3(Context ctx, Object a, Object b, Object c) {
    requireSelf(a);
    return fits(3) ? table.call3(id, ctx, a, b, c) : invoke(ctx, new Object[] {a, b, c}, null);
  }

  /** The parsed parameter list. */
  public NativeSignature parsedSignature() {
    if (parsed == null) {
      parsed = NativeSignature.parse(entry.signature());
    }
    return parsed;
  }

  /** The Python-level name used in messages about arguments: {@code list.append} or {@code len}. */
  String callName() {
    if (entry.kind() == MethodTable.Kind.NEW) {
      boolean small = owner.name().startsWith("typing.");
      return small ? owner.shortName().toLowerCase(Locale.ROOT) : owner.shortName();
    }
    if ("__init__".equals(entry.name()) && owner != null) {
      return owner.shortName();
    }
    return entry.name();
  }

  /** Whether the first parameter is self or a class that the caller does not count. */
  boolean hasHiddenSelf() {
    return owner != null && entry.kind() != MethodTable.Kind.STATIC;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType type) {
    return switch (entry.kind()) {
      case METHOD -> {
        if (instance == null || owner == null) {
          yield this;
        }
        requireSelf(instance);
        yield new NativeMethod(this, instance);
      }
      case CLASS -> new NativeMethod(this, type);
      default -> this;
    };
  }
}
