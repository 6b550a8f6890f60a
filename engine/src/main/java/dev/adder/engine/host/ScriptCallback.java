package dev.adder.engine.host;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyObject;
import java.lang.reflect.Method;

/**
 * What a script can call, as an object of a functional interface. The host's call is a part of the
 * run in which it comes, or a run of its own. Two of them are equal when they are of one interface
 * and call the same thing, so that a listener can be taken away again.
 */
final class ScriptCallback extends HostProxy {
  private final Context ctx;
  private final PyObject callable;

  private ScriptCallback(Context ctx, PyObject callable) {
    this.ctx = ctx;
    this.callable = callable;
  }

  /** An object of {@code type}, see {@link FunctionalInterfaces#canBeMade}. */
  static Object of(Context ctx, PyObject callable, Class<?> type) {
    return new ScriptCallback(ctx, callable).as(type);
  }

  @Override
  PyObject source(Context asking) {
    return ctx.isolate() == asking.isolate() ? callable : null;
  }

  @Override
  protected Object call(Method method, Object[] args) {
    return HostRun.callback(
        ctx,
        () -> {
          Object[] given = HostValues.fromHost(ctx, args);
          Object result = HostValues.toHost(ctx, Calls.call(ctx, callable, given, null));
          Object made =
              result instanceof ObjectView view && !Stages.areMade(view, method.getReturnType())
                  ? HostFit.fit(ctx, result, method.getReturnType())
                  : result;
          return made == HostFit.NO_FIT ? result : made;
        });
  }

  @Override
  protected boolean isSame(HostProxy other) {
    return other instanceof ScriptCallback callback
        && callback.ctx.isolate() == ctx.isolate()
        && (callback.callable == callable
            || callback.callable instanceof PyMethod a
                && callable instanceof PyMethod b
                && a.function() == b.function()
                && a.self() == b.self());
  }

  @Override
  protected int identity() {
    return callable instanceof PyMethod method
        ? 31 * System.identityHashCode(method.self()) + System.identityHashCode(method.function())
        : System.identityHashCode(callable);
  }
}
