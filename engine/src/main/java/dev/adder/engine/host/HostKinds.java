package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyObject;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.BaseStream;

/** Which kind of script object a host object becomes, and which ones never become any. */
final class HostKinds {
  private static final int VIEW_BYTES = 32;

  private HostKinds() {}

  /** The script's view of an object that is not a plain value. Constant cost. */
  static Object view(Context ctx, Object value) {
    if (isForbidden(value)) {
      throw Errors.type(
          "a host object of class '" + value.getClass().getName() + "' cannot enter a script");
    }
    PyObject origin = ScriptCallback.origin(ctx, value);
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
      case BaseStream<?, ?> stream -> new HostIterator(stream.iterator());
      default -> other(ctx, value);
    };
  }

  private static Object other(Context ctx, Object value) {
    if (value.getClass().isArray()) {
      return new HostList(value, new Primitives(value));
    }
    Object known = LibraryCalls.fromHost(ctx, value);
    if (known != null) {
      return known;
    }
    return HostFunction.isFunction(value) ? new HostFunction(value) : new HostObject(value);
  }

  /** Reflection and class loading: whoever holds these holds the JVM. */
  private static boolean isForbidden(Object value) {
    return value instanceof AnnotatedElement
        || value instanceof Type
        || value instanceof ClassLoader
        || value instanceof ModuleLayer
        || value instanceof MethodHandle
        || value instanceof MethodHandles.Lookup
        || value instanceof VarHandle
        || value instanceof CallSite
        || value instanceof InvocationHandler
        || value instanceof StackWalker
        || value instanceof ServiceLoader;
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
