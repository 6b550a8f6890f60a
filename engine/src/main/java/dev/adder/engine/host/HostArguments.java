package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses a Java method for the arguments of a script and calls it. Methods that take the arguments
 * one by one are looked at first, those with varargs only if there is none. Of several that fit,
 * the one is taken that is not worse for any argument, and better for one, than each of the others:
 * by {@link HostFit#distance}, then by the more special type. When there is no such method, the
 * call is ambiguous.
 */
final class HostArguments {
  private static final List<String> WIDTHS =
      List.of(
          "byte",
          "Byte",
          "short",
          "Short",
          "char",
          "Character",
          "int",
          "Integer",
          "long",
          "Long",
          "float",
          "Float",
          "double",
          "Double");

  private HostArguments() {}

  /** A method and what to call it with. */
  record Choice(HostCode method, Object[] args) {
    Object call(Context ctx, Object target) {
      return HostCalls.member(ctx, method, () -> method.invoke(target, args));
    }
  }

  /** A method that fits, and the type it has for each of the arguments. */
  private record Fitting(Choice choice, Class<?>[] types) {}

  /**
   * The method among {@code candidates} whose parameters fit best.
   *
   * @throws PyException TypeError when none fits or several fit equally; OverflowError when only
   *     the range of an int is in the way
   */
  static Choice choose(Context ctx, String name, HostCode[] candidates, Object[] scriptArgs) {
    Object[] given = new Object[scriptArgs.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = HostValues.toHost(ctx, scriptArgs[i]);
    }
    Call call = new Call(ctx, name, candidates, given, scriptArgs);
    List<Fitting> fitting = call.fitting(false);
    if (fitting.isEmpty()) {
      fitting = call.fitting(true);
    }
    if (fitting.isEmpty()) {
      throw call.mismatch();
    }
    return fitting.size() == 1 ? fitting.get(0).choice : call.best(fitting).choice;
  }

  /** One call: the arguments as the host gets them, and as the script gave them. */
  private record Call(
      Context ctx, String name, HostCode[] candidates, Object[] given, Object[] scriptArgs) {

    private List<Fitting> fitting(boolean varArgs) {
      List<Fitting> all = new ArrayList<>(candidates.length);
      for (HostCode method : candidates) {
        Class<?>[] types = method.types();
        if (varArgs ? !method.isVarArgs() : types.length != given.length) {
          continue;
        }
        Fitting one = varArgs ? spread(method, types) : direct(method, types);
        if (one != null && !isKnown(all, one.choice.method)) {
          all.add(one);
        }
      }
      return all;
    }

    /** Whether a method is there that this one overrides or implements once more. */
    private static boolean isKnown(List<Fitting> all, HostCode method) {
      for (Fitting other : all) {
        if (Arrays.equals(other.choice.method.types(), method.types())) {
          return true;
        }
      }
      return false;
    }

    private Fitting direct(HostCode method, Class<?>[] types) {
      Object[] fitted = fitFirst(types, types.length);
      return fitted == null ? null : new Fitting(new Choice(method, fitted), types);
    }

    /** With the last arguments as an array; null when they do not fit. */
    private Fitting spread(HostCode method, Class<?>[] types) {
      int fixed = types.length - 1;
      Object[] fitted = given.length < fixed ? null : fitFirst(types, fixed);
      if (fitted == null) {
        return null;
      }
      List<Object> last = Arrays.asList(given).subList(fixed, given.length);
      Object rest = HostFit.fit(ctx, last, types[fixed]);
      if (rest == HostFit.NO_FIT) {
        return null;
      }
      Object[] all = Arrays.copyOf(fitted, types.length);
      all[fixed] = rest;
      Class<?>[] each = Arrays.copyOf(types, Math.max(given.length, types.length));
      Arrays.fill(each, fixed, each.length, types[fixed].getComponentType());
      return new Fitting(new Choice(method, all), each);
    }

    private Object[] fitFirst(Class<?>[] types, int count) {
      Object[] fitted = new Object[count];
      for (int i = 0; i < count; i++) {
        fitted[i] = HostFit.fit(ctx, given[i], types[i]);
        if (fitted[i] == HostFit.NO_FIT) {
          return null;
        }
      }
      return fitted;
    }

    private Fitting best(List<Fitting> fitting) {
      for (Fitting one : fitting) {
        boolean wins = true;
        for (Fitting other : fitting) {
          wins &= one == other || isBetter(one.types, other.types);
        }
        if (wins) {
          return one;
        }
      }
      throw Errors.type(
          "%s() is ambiguous for (%s); candidates: %s"
              .formatted(
                  name, givenTypes(), texts(fitting.stream().map(fit -> fit.choice.method))));
    }

    private boolean isBetter(Class<?>[] mine, Class<?>[] others) {
      boolean better = false;
      for (int i = 0; i < Math.min(mine.length, others.length); i++) {
        int order = compare(i, mine[i], others[i]);
        if (order > 0) {
          return false;
        }
        better |= order < 0;
      }
      return better || mine.length < others.length;
    }

    /** Negative when type {@code a} is better for argument {@code i}. */
    private int compare(int i, Class<?> a, Class<?> b) {
      if (a == b) {
        return 0;
      }
      if (i < given.length) {
        int order = HostFit.distance(given[i], a) - HostFit.distance(given[i], b);
        if (order != 0) {
          return order;
        }
      }
      if (b.isAssignableFrom(a)) {
        return -1;
      } else if (a.isAssignableFrom(b)) {
        return 1;
      }
      return i < given.length ? CallableFit.compare(ctx, scriptArgs[i], a, b) : 0;
    }

    private PyException mismatch() {
      if (candidates.length == 1 && !candidates[0].isVarArgs()) {
        int arity = candidates[0].types().length;
        if (arity != given.length) {
          return Errors.type(
              "%s() takes exactly %d argument%s (%d given)"
                  .formatted(name, arity, arity == 1 ? "" : "s", given.length));
        }
      }
      String widest = null;
      for (HostCode method : candidates) {
        String type = outOfRange(method.types());
        if (type != null && (widest == null || width(type) > width(widest))) {
          widest = type;
        }
      }
      if (widest != null) {
        return Errors.overflow("Python int too large to convert to Java " + widest);
      }
      return Errors.type(
          "%s() cannot take (%s); candidates: %s"
              .formatted(name, givenTypes(), texts(Stream.of(candidates))));
    }

    /** Orders types of numbers: methods come in no order, the message names the widest type. */
    private static int width(String type) {
      return WIDTHS.indexOf(type);
    }

    /** The type whose range is all that is in the way, or null. */
    private String outOfRange(Class<?>[] types) {
      String found = null;
      for (int i = 0; i < given.length; i++) {
        if (types.length != given.length) {
          return null;
        }
        if (HostFit.fit(ctx, given[i], types[i]) != HostFit.NO_FIT) {
          continue;
        }
        if (!HostFit.isOutOfRange(given[i], types[i])) {
          return null;
        }
        found = found == null ? types[i].getSimpleName() : found;
      }
      return found;
    }

    private String givenTypes() {
      return Stream.of(scriptArgs)
          .map(value -> Types.of(value).name())
          .collect(Collectors.joining(", "));
    }

    private String texts(Stream<HostCode> methods) {
      return methods.map(this::text).distinct().sorted().collect(Collectors.joining(", "));
    }

    private String text(HostCode method) {
      String types =
          Stream.of(method.types()).map(Class::getSimpleName).collect(Collectors.joining(", "));
      String shown = method.isVarArgs() ? types.substring(0, types.length() - 2) + "..." : types;
      return name + "(" + shown + ")";
    }
  }
}
