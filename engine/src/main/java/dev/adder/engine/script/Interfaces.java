package dev.adder.engine.script;

import dev.adder.engine.host.HostProxy;
import dev.adder.engine.host.HostValues;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.script.ScriptException;

/**
 * Java interfaces implemented by the functions of a script, by the methods of an object, or, when
 * the interface has one abstract method, by an object that can be called.
 */
final class Interfaces extends HostProxy {
  private static final String CALL = "__call__";

  private final Invocations script;
  private final Object thiz;
  private final boolean calls;

  private Interfaces(Invocations script, Object thiz, boolean calls) {
    this.script = script;
    this.thiz = thiz;
    this.calls = calls;
  }

  /**
   * A proxy, or null when a function is missing.
   *
   * @param thiz the script's object, or null for the functions of the script
   * @throws IllegalStateException if the script cannot be asked, for example because it was stopped
   */
  static <T> T of(Invocations script, Object thiz, Class<T> type) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("not an interface: " + type);
    }
    Interfaces implementation;
    try {
      List<Method> methods = methods(type);
      boolean all = true;
      for (Method method : methods) {
        all &= script.has(thiz, method.getName());
      }
      if (!all && (thiz == null || methods.size() > 1 || !script.has(thiz, CALL))) {
        return null;
      }
      implementation = new Interfaces(script, thiz, !all);
    } catch (ScriptException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    return implementation.as(type);
  }

  /** The methods that the script must have. */
  private static List<Method> methods(Class<?> type) {
    List<Method> methods = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
        methods.add(method);
      }
    }
    return methods;
  }

  @Override
  protected CompletableFuture<Object> drive(HostValues.View awaitable, Class<?> type) {
    return script.drive(awaitable, type);
  }

  @Override
  protected Object call(Method method, Object[] args)
      throws ScriptException, NoSuchMethodException {
    try {
      String name = calls ? CALL : method.getName();
      return thiz == null ? script.function(name, args) : script.method(thiz, name, args);
    } catch (ScriptException | NoSuchMethodException e) {
      for (Class<?> declared : method.getExceptionTypes()) {
        if (declared.isInstance(e)) {
          throw e;
        }
      }
      // What a proxy would throw anyway, but with a message.
      throw new UndeclaredThrowableException(e, e.getMessage());
    }
  }
}
