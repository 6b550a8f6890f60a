package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyObject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/**
 * An object of a host's interface whose abstract methods are done by a script. Default methods stay
 * as they are; results are fitted to the return type. Subclasses say what a call does and which
 * objects are equal.
 */
public abstract class HostProxy implements InvocationHandler {
  private static final Object[] NONE = {};

  /** A new object of {@code type}, an interface that is not sealed. */
  public final <T> T as(Class<T> type) {
    Class<?>[] types = {type};
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, this));
  }

  /** A new object of several interfaces, all of which {@code loader} knows. */
  final Object as(ClassLoader loader, Class<?>[] types) {
    return Proxy.newProxyInstance(loader, types, this);
  }

  /** What is behind an object that {@link #as} made; null for any other object. */
  static HostProxy behind(Object value) {
    return value != null
            && Proxy.isProxyClass(value.getClass())
            && Proxy.getInvocationHandler(value) instanceof HostProxy proxy
        ? proxy
        : null;
  }

  /** What the script of {@code ctx} made {@code value} of; null when it made it of nothing. */
  static PyObject origin(Context ctx, Object value) {
    HostProxy proxy = behind(value);
    return proxy == null ? null : proxy.source(ctx);
  }

  /** The script's object behind this, if it is one of the isolate of {@code ctx}; else null. */
  PyObject source(Context ctx) {
    return null;
  }

  /** What {@code toString} of {@code proxy} gives. */
  protected String text(Object proxy) {
    return "script object as " + proxy.getClass().getInterfaces()[0].getName();
  }

  /** Whether the method is one of {@code equals}, {@code hashCode} and {@code toString}. */
  public static boolean isOfObject(Method method) {
    return FunctionalInterfaces.isOfObject(method);
  }

  /** The result of a method in terms of the host, still to be fitted to its type. */
  protected abstract Object call(Method method, Object[] args) throws Throwable;

  /** Drives a coroutine that the method gave, for a method that promises a result for later. */
  protected CompletableFuture<Object> drive(HostValues.View awaitable, Class<?> type) {
    return Stages.drive(awaitable.context(), awaitable, type);
  }

  /** Whether the other one does the same; both are objects of the same interface. */
  protected boolean isSame(HostProxy other) {
    return this == other;
  }

  /** Whether the script does a method that the interface has a default for. */
  protected boolean overrides(Method method) {
    return false;
  }

  /** Goes with {@link #isSame}. */
  protected int identity() {
    return System.identityHashCode(this);
  }

  @Override
  public final Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    if (isOfObject(method)) {
      return switch (method.getName()) {
        case "equals" -> isEqual(proxy, args[0]);
        case "hashCode" -> identity();
        default -> text(proxy);
      };
    }
    if (method.isDefault() && !overrides(method)) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    Object result = call(method, args == null ? NONE : args);
    Class<?> type = method.getReturnType();
    if (type == double.class && result instanceof Double
        || type == long.class && result instanceof Long
        || type == boolean.class && result instanceof Boolean) {
      return result;
    }
    if (result instanceof HostValues.View view && Stages.areMade(view, type)) {
      return drive(view, Stages.valueType(method.getGenericReturnType()));
    }
    String what = "what the script returned from " + method.getName() + "()";
    return HostValues.coerce(what, result, type);
  }

  private boolean isEqual(Object proxy, Object other) {
    HostProxy behind = behind(other);
    return proxy == other
        || behind != null && proxy.getClass() == other.getClass() && isSame(behind);
  }
}
