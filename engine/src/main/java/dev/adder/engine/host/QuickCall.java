package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyNone;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * A call of a host's method with at most three arguments through a method handle. Arguments are
 * fitted by the kind of each parameter, numbers are converted inside the handle. What is not among
 * the kinds goes the general way of {@link HostArguments}, which gives the same result.
 */
final class QuickCall {
  private static final int MOST = 3;

  private static final Object[] NONE = {};

  /** What a parameter takes here. */
  private enum Kind {
    LONG,
    INT,
    DOUBLE,
    BOOLEAN,
    REFERENCE
  }

  private final Executable executable;
  private final Class<?>[] types;
  private final Kind[] kinds;
  private final boolean isPlain;
  private volatile MethodHandle handle;

  private QuickCall(Executable executable, Kind[] kinds) {
    this.executable = executable;
    this.types = executable.getParameterTypes();
    this.kinds = kinds;
    Class<?> made = executable instanceof Method method ? method.getReturnType() : Object.class;
    this.isPlain =
        made == long.class || made == int.class || made == double.class || made == boolean.class;
  }

  /** The way to call it, or null when it takes or needs more. */
  static QuickCall of(Executable executable) {
    Class<?>[] types = executable.getParameterTypes();
    if (types.length > MOST || executable.isVarArgs()) {
      return null;
    }
    Kind[] kinds = new Kind[types.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(types[i]);
      if (kinds[i] == null) {
        return null;
      }
    }
    return new QuickCall(executable, kinds);
  }

  private static Kind kind(Class<?> type) {
    if (!type.isPrimitive()) {
      return Kind.REFERENCE;
    } else if (type == long.class) {
      return Kind.LONG;
    } else if (type == int.class) {
      return Kind.INT;
    } else if (type == double.class) {
      return Kind.DOUBLE;
    }
    return type == boolean.class ? Kind.BOOLEAN : null;
  }

  /** Whether the result is a script value as it is. */
  boolean isPlain() {
    return isPlain;
  }

  /** The arguments as the handle takes them, or null when one of them is of no kind. */
  Object[] fit(Object[] args) {
    if (args.length != kinds.length) {
      return null;
    }
    if (args.length == 0) {
      return NONE;
    }
    Object[] fitted = new Object[args.length];
    for (int i = 0; i < fitted.length; i++) {
      Object value = fit(i, args[i]);
      if (value == HostFit.NO_FIT) {
        return null;
      }
      fitted[i] = value;
    }
    return fitted;
  }

  private Object fit(int i, Object value) {
    boolean fits =
        switch (kinds[i]) {
          case LONG -> value instanceof Long;
          case INT -> value instanceof Long n && n == (int) (long) n;
          case DOUBLE -> value instanceof Double;
          case BOOLEAN -> value instanceof Boolean;
          case REFERENCE -> false;
        };
    return fits ? value : kinds[i] == Kind.REFERENCE ? reference(types[i], value) : HostFit.NO_FIT;
  }

  private static Object reference(Class<?> type, Object value) {
    if (value instanceof PyHost host) {
      return type.isInstance(host.target()) ? host.target() : HostFit.NO_FIT;
    }
    if (value == PyNone.NONE) {
      return null;
    }
    boolean isOfJava =
        value instanceof String
            || value instanceof Long
            || value instanceof Double
            || value instanceof Boolean;
    return isOfJava && type.isInstance(value) ? value : HostFit.NO_FIT;
  }

  /** Calls with arguments that {@link #fit} gave; {@code target} may be ignored. */
  Object call(Object target, Object[] fitted) throws Throwable {
    MethodHandle known = handle;
    if (known == null) {
      known = make();
      handle = known;
    }
    return switch (fitted.length) {
      case 0 -> (Object) known.invokeExact(target);
      case 1 -> (Object) known.invokeExact(target, fitted[0]);
      case 2 -> (Object) known.invokeExact(target, fitted[0], fitted[1]);
      default -> (Object) known.invokeExact(target, fitted[0], fitted[1], fitted[2]);
    };
  }

  private MethodHandle make() throws IllegalAccessException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    MethodHandle found =
        executable instanceof Method method
            ? lookup.unreflect(method)
            : lookup.unreflectConstructor((Constructor<?>) executable);
    if (executable instanceof Constructor || Modifier.isStatic(executable.getModifiers())) {
      found = MethodHandles.dropArguments(found, 0, Object.class);
    }
    for (int i = 0; i < kinds.length; i++) {
      MethodHandle unboxed = Filters.OF_ARGUMENTS[kinds[i].ordinal()];
      if (unboxed != null) {
        found = MethodHandles.filterArguments(found, i + 1, unboxed);
      }
    }
    if (found.type().returnType() == int.class) {
      found = MethodHandles.filterReturnValue(found, Filters.OF_INT);
    }
    return found.asType(MethodType.genericMethodType(kinds.length + 1));
  }

  /** Conversions between what scripts and methods have; made when the first handle is. */
  private static final class Filters {
    static final MethodHandle[] OF_ARGUMENTS = new MethodHandle[Kind.values().length];
    static final MethodHandle OF_INT = find("ofInt", Object.class, int.class);

    static {
      OF_ARGUMENTS[Kind.LONG.ordinal()] = find("toLong", long.class, Object.class);
      OF_ARGUMENTS[Kind.INT.ordinal()] = find("toInt", int.class, Object.class);
      OF_ARGUMENTS[Kind.DOUBLE.ordinal()] = find("toDouble", double.class, Object.class);
      OF_ARGUMENTS[Kind.BOOLEAN.ordinal()] = find("toBoolean", boolean.class, Object.class);
    }

    private static MethodHandle find(String name, Class<?> to, Class<?> from) {
      try {
        return MethodHandles.lookup()
            .findStatic(Filters.class, name, MethodType.methodType(to, from));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(name, e);
      }
    }

    static long toLong(Object value) {
      return (Long) value;
    }

    static int toInt(Object value) {
      return (int) (long) (Long) value;
    }

    static double toDouble(Object value) {
      return (Double) value;
    }

    static boolean toBoolean(Object value) {
      return (Boolean) value;
    }

    static Object ofInt(int value) {
      return (long) value;
    }
  }
}
