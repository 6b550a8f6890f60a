package dev.adder.engine.script;

import dev.adder.engine.host.HostValues;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import javax.script.ScriptContext;
import javax.script.ScriptException;

/** Java interfaces implemented by the functions of a script or the methods of an object. */
final class Interfaces {
  private Interfaces() {}

  /** A proxy, or null when a function is missing. */
  static <T> T of(ScriptIsolate isolate, ScriptContext host, Object thiz, Class<T> type) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("not an interface: " + type);
    }
    try {
      for (Method method : type.getMethods()) {
        if (Modifier.isAbstract(method.getModifiers())
            && !isObjectMethod(method)
            && !isolate.has(host, thiz, method.getName())) {
          return null;
        }
      }
    } catch (ScriptException e) {
      return null;
    }
    InvocationHandler handler =
        (proxy, method, args) -> invoke(isolate, host, thiz, proxy, method, args);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static boolean isObjectMethod(Method method) {
    return switch (method.getName()) {
      case "toString", "hashCode" -> method.getParameterCount() == 0;
      case "equals" -> method.getParameterCount() == 1;
      default -> false;
    };
  }

  private static Object invoke(
      ScriptIsolate isolate,
      ScriptContext host,
      Object thiz,
      Object proxy,
      Method method,
      Object[] args)
      throws Throwable {
    if (isObjectMethod(method)) {
      return switch (method.getName()) {
        case "equals" -> proxy == args[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "script object as " + proxy.getClass().getInterfaces()[0].getName();
      };
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    Object[] given = args == null ? new Object[0] : args;
    Object result =
        thiz == null
            ? isolate.invokeFunction(host, method.getName(), given)
            : isolate.invokeMethod(host, thiz, method.getName(), given);
    return HostValues.coerce(result, method.getReturnType());
  }
}
