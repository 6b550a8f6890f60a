package dev.adder.engine.host;

import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyHostCallable;
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
  // What a parameter takes here.
  private static final byte NONE = -1;
  private static final byte REFERENCE = 0;
  private static final byte LONG = 1;
  private static final byte INT = 2;
  private static final byte DOUBLE = 3;
  private static final byte BOOLEAN = 4;

  private final Executable executable;
  private final Class<?>[] types;
  private final byte[] kinds;
  private final boolean isPlain;
  private final boolean isUnboxed;
  private final boolean isFirstInt;
  private final boolean isSecondInt;
  private final int floatMask;
  private final boolean givesFloat;
  private volatile MethodHandle handle;
  private volatile MethodHandle unboxed;
  private volatile boolean isRefused;

  private QuickCall(Executable executable, byte[] kinds) {
    this.executable = executable;
    this.types = executable.getParameterTypes();
    this.kinds = kinds;
    Class<?> made = executable instanceof Method method ? method.getReturnType() : Object.class;
    this.isPlain =
        made == long.class || made == int.class || made == double.class || made == boolean.class;
    this.givesFloat = made == double.class;
    boolean isOfNumbers = isPlain && made != boolean.class;
    for (byte kind : kinds) {
      isOfNumbers &= kind == LONG || kind == INT || kind == DOUBLE;
    }
    this.isUnboxed = isOfNumbers && kinds.length <= PyHostCallable.MOST_UNBOXED;
    this.isFirstInt = kinds.length > 0 && kinds[0] == INT;
    this.isSecondInt = kinds.length > 1 && kinds[1] == INT;
    this.floatMask =
        (kinds.length > 0 && kinds[0] == DOUBLE ? 1 : 0)
            | (kinds.length > 1 && kinds[1] == DOUBLE ? 2 : 0);
  }

  /** The way to call it, or null when it takes or needs more. */
  static QuickCall of(Executable executable) {
    Class<?>[] types = executable.getParameterTypes();
    if (types.length > PyHostCallable.MOST || executable.isVarArgs()) {
      return null;
    }
    byte[] kinds = new byte[types.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(types[i]);
      if (kinds[i] == NONE) {
        return null;
      }
    }
    return new QuickCall(executable, kinds);
  }

  private static byte kind(Class<?> type) {
    if (!type.isPrimitive()) {
      return REFERENCE;
    } else if (type == long.class) {
      return LONG;
    } else if (type == int.class) {
      return INT;
    } else if (type == double.class) {
      return DOUBLE;
    }
    return type == boolean.class ? BOOLEAN : NONE;
  }

  /** Whether the result is a script value as it is. */
  boolean isPlain() {
    return isPlain;
  }

  /** An argument as the handle takes it, or {@link HostFit#NO_FIT}; cheap. */
  Object fit(int i, Object value) {
    if (kinds[i] == DOUBLE && value instanceof Long n) {
      return (double) n;
    }
    boolean fits =
        switch (kinds[i]) {
          case LONG -> value instanceof Long;
          case INT -> value instanceof Long n && n == (int) (long) n;
          case DOUBLE -> value instanceof Double;
          case BOOLEAN -> value instanceof Boolean;
          default -> false;
        };
    return fits ? value : kinds[i] == REFERENCE ? reference(types[i], value) : HostFit.NO_FIT;
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

  /** Whether it takes and gives numbers only, and few of them. */
  boolean isUnboxed() {
    return isUnboxed;
  }

  /** Whether numbers without boxes fit, see {@link PyHostCallable#way}; cheap. */
  boolean takes(int floats, long a, long b) {
    return isUnboxed
        && floats == floatMask
        && (!isFirstInt || a == (int) a)
        && (!isSecondInt || b == (int) b)
        && isAvailable();
  }

  /** Whether {@link #callUnboxed} gives the bits of a float. */
  boolean givesFloat() {
    return givesFloat;
  }

  /** Whether it can be called this way; makes the handle at the first question. */
  boolean isAvailable() {
    return handle != null || !isRefused && make();
  }

  /**
   * Calls an available one with arguments that {@link #fit} gave, null beyond; {@code target} may
   * be ignored.
   */
  Object call(Object target, Object a, Object b, Object c) throws Throwable {
    MethodHandle known = handle;
    return switch (kinds.length) {
      case 0 -> (Object) known.invokeExact(target);
      case 1 -> (Object) known.invokeExact(target, a);
      case 2 -> (Object) known.invokeExact(target, a, b);
      default -> (Object) known.invokeExact(target, a, b, c);
    };
  }

  /** Calls it with ints, and floats as their bits; arguments that it has not are ignored. */
  long callUnboxed(Object target, long a, long b) throws Throwable {
    return (long) unboxed.invokeExact(target, a, b);
  }

  /** Methods that ask who calls them give no handle to everybody; they go the general way. */
  private boolean make() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle plain =
          executable instanceof Method method
              ? lookup.unreflect(method)
              : lookup.unreflectConstructor((Constructor<?>) executable);
      if (executable instanceof Constructor || Modifier.isStatic(executable.getModifiers())) {
        plain = MethodHandles.dropArguments(plain, 0, Object.class);
      }
      unboxed = isUnboxed ? withoutBoxes(plain) : null;
      handle = adapted(plain);
      return true;
    } catch (IllegalAccessException e) {
      isRefused = true;
      return false;
    }
  }

  private MethodHandle adapted(MethodHandle plain) {
    MethodHandle found = plain;
    for (int i = 0; i < kinds.length; i++) {
      MethodHandle unboxed = Filters.OF_ARGUMENTS[kinds[i]];
      if (unboxed != null) {
        found = MethodHandles.filterArguments(found, i + 1, unboxed);
      }
    }
    if (found.type().returnType() == int.class) {
      found = MethodHandles.filterReturnValue(found, Filters.OF_INT);
    }
    return found.asType(MethodType.genericMethodType(kinds.length + 1));
  }

  private MethodHandle withoutBoxes(MethodHandle plain) {
    MethodHandle found = plain;
    for (int i = 0; i < kinds.length; i++) {
      MethodHandle filter =
          switch (kinds[i]) {
            case INT -> Filters.INT_OF_LONG;
            case DOUBLE -> Filters.DOUBLE_OF_BITS;
            default -> null;
          };
      if (filter != null) {
        found = MethodHandles.filterArguments(found, i + 1, filter);
      }
    }
    if (givesFloat) {
      found = MethodHandles.filterReturnValue(found, Filters.BITS_OF_DOUBLE);
    }
    for (int i = kinds.length; i < PyHostCallable.MOST_UNBOXED; i++) {
      found = MethodHandles.dropArguments(found, i + 1, long.class);
    }
    return found.asType(MethodType.methodType(long.class, Object.class, long.class, long.class));
  }

  /** Conversions between what scripts and methods have; made when the first handle is. */
  private static final class Filters {
    static final MethodHandle[] OF_ARGUMENTS = new MethodHandle[BOOLEAN + 1];
    static final MethodHandle INT_OF_LONG = find("intOfLong", int.class, long.class);
    static final MethodHandle DOUBLE_OF_BITS = find("doubleOfBits", double.class, long.class);
    static final MethodHandle BITS_OF_DOUBLE = find("bitsOfDouble", long.class, double.class);
    static final MethodHandle OF_INT = find("ofInt", Object.class, int.class);

    static {
      OF_ARGUMENTS[LONG] = find("toLong", long.class, Object.class);
      OF_ARGUMENTS[INT] = find("toInt", int.class, Object.class);
      OF_ARGUMENTS[DOUBLE] = find("toDouble", double.class, Object.class);
      OF_ARGUMENTS[BOOLEAN] = find("toBoolean", boolean.class, Object.class);
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

    static int intOfLong(long value) {
      return (int) value;
    }

    static double doubleOfBits(long bits) {
      return Double.longBitsToDouble(bits);
    }

    static long bitsOfDouble(double value) {
      return Double.doubleToRawLongBits(value);
    }

    static Object ofInt(int value) {
      return (long) value;
    }
  }
}
