package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Chooses a Java method for the arguments of a script and calls it. */
final class HostArguments {
  /** The answer of {@link #fit} for a value that is not of the type. */
  static final Object NO_FIT = new Object();

  private HostArguments() {}

  /** A method and what to call it with. */
  record Choice(Method method, Object[] args) {
    Object call(Context ctx, Object target) {
      return HostCalls.member(ctx, method.getName(), () -> method.invoke(target, args));
    }
  }

  /**
   * The method among {@code candidates} whose parameters fit best: those of the arguments' own
   * types before those that need a conversion, then the one declared first. TypeError when none
   * fits.
   */
  static Choice choose(Context ctx, String name, Method[] candidates, Object[] scriptArgs) {
    Object[] given = new Object[scriptArgs.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = HostValues.toHost(ctx, scriptArgs[i]);
    }
    Method best = null;
    Object[] bestArgs = null;
    int bestExact = -1;
    for (Method method : candidates) {
      Object[] fitted = fitAll(method, given);
      int exact = fitted == null ? -1 : exact(method, given);
      if (exact > bestExact) {
        best = method;
        bestArgs = fitted;
        bestExact = exact;
      }
    }
    if (best == null) {
      throw mismatch(name, candidates, given);
    }
    return new Choice(best, bestArgs);
  }

  private static PyException mismatch(String name, Method[] candidates, Object[] given) {
    int arity = candidates[0].getParameterCount();
    boolean one = candidates.length == 1 && !candidates[0].isVarArgs();
    return one && arity != given.length
        ? Errors.type(
            "%s() takes exactly %d argument%s (%d given)"
                .formatted(name, arity, arity == 1 ? "" : "s", given.length))
        : Errors.type(name + "() cannot take these arguments");
  }

  private static Object[] fitAll(Method method, Object[] given) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length == given.length) {
      Object[] fitted = fitFirst(types, given, types.length);
      if (fitted != null || !method.isVarArgs()) {
        return fitted;
      }
    }
    int fixed = types.length - 1;
    if (!method.isVarArgs() || given.length < fixed) {
      return null;
    }
    Object[] fitted = fitFirst(types, given, fixed);
    Object rest = fit(Arrays.asList(given).subList(fixed, given.length), types[fixed]);
    if (fitted == null || rest == NO_FIT) {
      return null;
    }
    Object[] all = Arrays.copyOf(fitted, types.length);
    all[fixed] = rest;
    return all;
  }

  private static Object[] fitFirst(Class<?>[] types, Object[] given, int count) {
    Object[] fitted = new Object[count];
    for (int i = 0; i < count; i++) {
      fitted[i] = fit(given[i], types[i]);
      if (fitted[i] == NO_FIT) {
        return null;
      }
    }
    return fitted;
  }

  /** How many arguments are of the parameter's own type; more for types that say more. */
  private static int exact(Method method, Object[] given) {
    Class<?>[] types = method.getParameterTypes();
    int exact = 0;
    for (int i = 0; i < Math.min(types.length, given.length); i++) {
      Class<?> type = types[i];
      if (given[i] == null) {
        continue;
      }
      Class<?> own = given[i].getClass();
      if (type == own || own == Long.class && type == long.class) {
        exact += 4;
      } else if (own == Double.class && type == double.class
          || own == Boolean.class && type == boolean.class) {
        exact += 4;
      } else if (own == Long.class && (type == int.class || type == Integer.class)) {
        exact += 3;
      } else if (type != Object.class && type.isInstance(given[i])) {
        exact += 2;
      } else if (type != Object.class) {
        exact += 1;
      }
    }
    return exact;
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
      case BigInteger n -> type == BigDecimal.class ? new BigDecimal(n) : NO_FIT;
      case Double d -> floating(d, type);
      case Boolean b -> type == boolean.class ? b : NO_FIT;
      case Character c -> type == char.class ? c : NO_FIT;
      case String s ->
          s.length() == 1 && (type == char.class || type == Character.class) ? s.charAt(0) : NO_FIT;
      case List<?> list -> type.isArray() ? array(list, type.getComponentType()) : NO_FIT;
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
    }
    return type == BigDecimal.class ? BigDecimal.valueOf(n) : NO_FIT;
  }

  private static Object floating(double d, Class<?> type) {
    if (type == double.class) {
      return d;
    } else if (type == float.class || type == Float.class) {
      return (float) d;
    }
    return type == BigDecimal.class && Double.isFinite(d) ? BigDecimal.valueOf(d) : NO_FIT;
  }

  private static Object array(List<?> list, Class<?> component) {
    Object array = Array.newInstance(component, list.size());
    for (int i = 0; i < list.size(); i++) {
      Object item = fit(list.get(i), component);
      if (item == NO_FIT) {
        return NO_FIT;
      }
      Array.set(array, i, item);
    }
    return array;
  }
}
