package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyObject;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.BaseStream;

/** Which kind of script object a host object becomes, and which ones never become any. */
final class HostKinds {
  private static final int VIEW_BYTES = 32;

  private HostKinds() {}

  /** The script's view of an object that is not a plain value. Constant cost. */
  static Object view(Context ctx, Object value) {
    refuseForbidden(value);
    PyObject origin = HostProxy.origin(ctx, value);
    if (origin != null) {
      return origin;
    }
    ctx.meter().allocate(VIEW_BYTES);
    return switch (value) {
      case Map<?, ?> map -> new HostMap(map);
      case List<?> list -> new HostList(list, list);
      case Object[] array -> new HostList(array, Arrays.asList(array));
      case Collection<?> items -> new HostCollection(items);
      case Iterator<?> iterator -> new HostIterator(iterator);
      case Path path -> LibraryCalls.fromHost(ctx, path);
      case Iterable<?> items -> new HostIterable(items, items);
      case BaseStream<?, ?> stream -> HostCalls.use(ctx, () -> new HostIterator(stream.iterator()));
      default -> other(ctx, value);
    };
  }

  /** An object of another isolate, for which there is no type of Java. */
  static Object foreign(Context ctx, ObjectView object) {
    ctx.meter().allocate(VIEW_BYTES);
    return ForeignObject.of(object);
  }

  private static Object other(Context ctx, Object value) {
    if (value.getClass().isArray()) {
      return new HostList(value, new Primitives(value));
    }
    Object known = LibraryCalls.fromHost(ctx, value);
    if (known != null) {
      return known;
    }
    if (HostFuture.isFuture(value)) {
      return new HostFuture(value);
    }
    return HostFunction.isFunction(value) ? new HostFunction(value) : new HostObject(value);
  }

  /**
   * The script value of what a member of class {@code maker} gave. What a class makes of its own
   * kind stays what it is: the date that a method of {@code LocalDate} gives is not converted, so
   * that its methods can be called.
   */
  static Object result(Context ctx, Object value, Class<?> maker) {
    return isOwn(value, maker) ? plainView(ctx, value) : HostValues.result(ctx, value);
  }

  /** The view of an object that shows its members, whatever its kind is otherwise. */
  private static Object plainView(Context ctx, Object value) {
    refuseForbidden(value);
    PyObject origin = HostProxy.origin(ctx, value);
    if (origin != null) {
      return origin;
    }
    ctx.meter().allocate(VIEW_BYTES);
    return new HostObject(value);
  }

  /**
   * Whether a class made an object of its own kind that would be converted if the host gave it:
   * dates, decimals, optionals, paths. Plain numbers and texts are always converted.
   */
  private static boolean isOwn(Object value, Class<?> maker) {
    return switch (value) {
      case null -> false;
      case String s -> false;
      case Boolean b -> false;
      case Character c -> false;
      case Long n -> false;
      case Integer n -> false;
      case Double d -> false;
      case Float d -> false;
      case Short n -> false;
      case Byte n -> false;
      case BigInteger n -> false;
      case Number n -> maker.isInstance(value) && maker != Number.class && maker != Object.class;
      case CharSequence text -> isOneOf(maker, value) && maker != CharSequence.class;
      case Path path -> isOneOf(maker, value);
      case Optional<?> maybe -> isOneOf(maker, value);
      case OptionalInt maybe -> isOneOf(maker, value);
      case OptionalLong maybe -> isOneOf(maker, value);
      case OptionalDouble maybe -> isOneOf(maker, value);
      default -> maker != Object.class && maker == value.getClass() && LibraryCalls.knows(value);
    };
  }

  private static boolean isOneOf(Class<?> maker, Object value) {
    return maker != Object.class && maker.isInstance(value);
  }

  private static void refuseForbidden(Object value) {
    if (HostNever.holds(value.getClass())) {
      throw Errors.type(
          "a host object of class '" + value.getClass().getName() + "' cannot enter a script");
    }
  }

  /** An array of a primitive type as a list of fixed size. */
  private static final class Primitives extends AbstractList<Object> {
    private final Object array;

    Primitives(Object array) {
      this.array = array;
    }

    @Override
    public Object get(int index) {
      return Array.get(array, index);
    }

    @Override
    public Object set(int index, Object value) {
      Object fitted = HostFit.fit(value, array.getClass().getComponentType());
      if (fitted == HostFit.NO_FIT) {
        throw new ClassCastException(
            "not a " + array.getClass().getComponentType().getName() + ": " + value);
      }
      Object old = get(index);
      Array.set(array, index, fitted);
      return old;
    }

    @Override
    public int size() {
      return Array.getLength(array);
    }
  }
}
