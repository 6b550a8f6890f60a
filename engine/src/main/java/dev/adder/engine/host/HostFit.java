package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.types.Callables;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/** Fits the values of a script to the types of Java, when nothing is lost. */
final class HostFit {
  /** The answer of {@link #fit} for a value that is not of the type. */
  static final Object NO_FIT = new Object();

  /** The types that hold an int, the best one first. */
  private static final List<Class<?>> INTS =
      List.of(
          long.class,
          int.class,
          short.class,
          byte.class,
          double.class,
          float.class,
          Long.class,
          Integer.class,
          Short.class,
          Byte.class,
          BigInteger.class,
          BigDecimal.class,
          Double.class,
          Float.class,
          char.class,
          Character.class);

  /** Longer ints are not made of decimals: a short text can say any exponent. */
  private static final int MOST_DIGITS = 10_000;

  private static final List<Class<?>> FLOATS =
      List.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);

  private static final List<Class<?>> BOOLEANS = List.of(boolean.class, Boolean.class);

  private static final List<Class<?>> TEXTS = List.of(String.class, char.class, Character.class);

  private static final Set<Class<?>> RANGED =
      Set.of(
          long.class,
          int.class,
          short.class,
          byte.class,
          char.class,
          Long.class,
          Integer.class,
          Short.class,
          Byte.class,
          Character.class,
          double.class,
          Double.class);

  private HostFit() {}

  /** As {@link #fit}; what the script can call is also an object of a functional interface. */
  static Object fit(Context ctx, Object value, Class<?> type) {
    if (value instanceof ObjectView view
        && !type.isInstance(value)
        && FunctionalInterfaces.canBeMade(type)
        && Callables.isCallable(view.target())) {
      return ScriptCallback.of(view.context(), view.target(), type);
    }
    if (value instanceof ObjectView view && Stages.areMade(view, type)) {
      return Stages.drive(ctx, view, null);
    }
    return value instanceof List<?> list && type.isArray() && !type.isInstance(value)
        ? array(ctx, list, type.getComponentType())
        : fit(value, type);
  }

  /** A host value as a {@code type}: unchanged, converted without loss, or {@link #NO_FIT}. */
  static Object fit(Object value, Class<?> type) {
    if (value == null) {
      return type.isPrimitive() ? NO_FIT : null;
    }
    if (type.isInstance(value)) {
      return value;
    }
    return switch (value) {
      case Long n -> integral(n, type);
      case BigInteger n -> big(n, type);
      case BigDecimal n -> decimal(n, type);
      case Double d -> floating(d, type);
      case Boolean b -> type == boolean.class ? b : NO_FIT;
      case Character c -> type == char.class ? c : NO_FIT;
      case String s ->
          s.length() == 1 && (type == char.class || type == Character.class) ? s.charAt(0) : NO_FIT;
      case List<?> list -> type.isArray() ? array(null, list, type.getComponentType()) : NO_FIT;
      case OffsetDateTime time -> instant(time, type);
      case Number n -> type.isPrimitive() ? fit(n.longValue(), type) : NO_FIT;
      default -> NO_FIT;
    };
  }

  private static Object integral(long n, Class<?> type) {
    if (type == long.class) {
      return n;
    } else if (type == int.class || type == Integer.class) {
      return n == (int) n ? (Object) (int) n : NO_FIT;
    } else if (type == short.class || type == Short.class) {
      return n == (short) n ? (Object) (short) n : NO_FIT;
    } else if (type == byte.class || type == Byte.class) {
      return n == (byte) n ? (Object) (byte) n : NO_FIT;
    } else if (type == double.class || type == Double.class) {
      return (double) n;
    } else if (type == float.class || type == Float.class) {
      return (float) n;
    } else if (type == BigInteger.class) {
      return BigInteger.valueOf(n);
    } else if (type == char.class || type == Character.class) {
      return n == (char) n ? (Object) (char) n : NO_FIT;
    }
    return type == BigDecimal.class ? BigDecimal.valueOf(n) : NO_FIT;
  }

  private static Object big(BigInteger n, Class<?> type) {
    if (type == double.class || type == Double.class) {
      double near = n.doubleValue();
      return Double.isFinite(near) ? (Object) near : NO_FIT;
    }
    return type == BigDecimal.class ? new BigDecimal(n) : NO_FIT;
  }

  /** To a type of floats as near as it gets, to ints when there is no fraction. */
  private static Object decimal(BigDecimal n, Class<?> type) {
    if (type == double.class
        || type == Double.class
        || type == float.class
        || type == Float.class) {
      double near = n.doubleValue();
      return Double.isFinite(near) ? floating(near, type) : NO_FIT;
    }
    boolean isLong = (long) n.precision() - n.scale() > MOST_DIGITS;
    boolean isCharacter = type == char.class || type == Character.class;
    if (isLong || isCharacter || n.stripTrailingZeros().scale() > 0) {
      return NO_FIT;
    }
    BigInteger whole = n.toBigInteger();
    return whole.bitLength() < Long.SIZE
        ? integral(whole.longValue(), type)
        : type == BigInteger.class ? whole : NO_FIT;
  }

  private static Object instant(OffsetDateTime time, Class<?> type) {
    if (type == Instant.class) {
      return time.toInstant();
    }
    return type == ZonedDateTime.class ? time.toZonedDateTime() : NO_FIT;
  }

  private static Object floating(double d, Class<?> type) {
    if (type == double.class || type == Double.class) {
      return d;
    } else if (type == float.class || type == Float.class) {
      return (float) d;
    }
    return type == BigDecimal.class && Double.isFinite(d) ? BigDecimal.valueOf(d) : NO_FIT;
  }

  private static Object array(Context ctx, List<?> list, Class<?> component) {
    Object array = Array.newInstance(component, list.size());
    for (int i = 0; i < list.size(); i++) {
      Object item = ctx == null ? fit(list.get(i), component) : fit(ctx, list.get(i), component);
      if (item == NO_FIT) {
        return NO_FIT;
      }
      Array.set(array, i, item);
    }
    return array;
  }

  /** Whether the value is an int and the type holds ints, but not that one. */
  static boolean isOutOfRange(Object value, Class<?> type) {
    return (value instanceof Long || value instanceof BigInteger)
        && RANGED.contains(type)
        && fit(value, type) == NO_FIT;
  }

  /**
   * How far a value that fits is from the type; the smaller the better. Exactness comes first, then
   * widening, boxing, conversions, supertypes and at last Object.
   */
  static int distance(Object value, Class<?> type) {
    if (value == null) {
      return 0;
    }
    if (type == Object.class) {
      return 40;
    }
    int listed =
        switch (value) {
          case Long n -> INTS.indexOf(type);
          case Double d -> FLOATS.indexOf(type);
          case Boolean b -> BOOLEANS.indexOf(type);
          case String s -> TEXTS.indexOf(type);
          default -> type == value.getClass() ? 0 : -1;
        };
    if (listed >= 0) {
      return listed;
    }
    return type.isInstance(value) ? 30 : 20;
  }
}
