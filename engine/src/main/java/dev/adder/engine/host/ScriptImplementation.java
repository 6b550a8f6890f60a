package dev.adder.engine.host;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.Str;
import java.lang.reflect.Method;

/**
 * An instance of a script's class as an object of the interfaces that the class implements. Default
 * methods stay unless the class has a method of the name; {@code equals}, {@code hashCode} and
 * {@code toString} are Python's {@code ==}, {@code hash} and {@code str}. Calls are part of the run
 * in which they come, or runs of their own.
 */
final class ScriptImplementation extends HostProxy {
  private final Context ctx;
  private final PyInstance instance;

  ScriptImplementation(Context ctx, PyInstance instance) {
    this.ctx = ctx;
    this.instance = instance;
  }

  @Override
  PyObject source(Context asking) {
    return ctx.isolate() == asking.isolate() ? instance : null;
  }

  @Override
  protected Object call(Method method, Object[] args) {
    return HostRun.callback(
        ctx,
        () -> {
          Object[] given = HostValues.fromHost(ctx, args);
          Object result = HostValues.toHost(ctx, Calls.call(ctx, attribute(method), given, null));
          Object made =
              result instanceof ObjectView view && !Stages.areMade(view, method.getReturnType())
                  ? HostFit.fit(ctx, result, method.getReturnType())
                  : result;
          return made == HostFit.NO_FIT ? result : made;
        });
  }

  private Object attribute(Method method) {
    Object found = Attributes.generic(ctx, instance, instance.type(), name(method));
    if (found == null) {
      throw Errors.notImplemented(
          "class '%s' does not implement %s() of %s"
              .formatted(
                  instance.type().name(), method.getName(), method.getDeclaringClass().getName()));
    }
    return found;
  }

  /** The name in Python, with an underscore behind a keyword. */
  private static String name(Method method) {
    String marked = method.getName() + "_";
    return Keywords.isMarked(marked) ? marked : method.getName();
  }

  @Override
  protected boolean overrides(Method method) {
    return instance.type().lookup(name(method)) != null;
  }

  @Override
  protected boolean isSame(HostProxy other) {
    return other instanceof ScriptImplementation that
        && that.ctx.isolate() == ctx.isolate()
        && (that.instance == instance
            || HostRun.callback(ctx, () -> Ops.equal(ctx, instance, that.instance)));
  }

  @Override
  protected int identity() {
    return HostRun.callback(ctx, () -> Long.hashCode(Hash.of(ctx, instance)));
  }

  @Override
  protected String text(Object proxy) {
    return HostRun.callback(ctx, () -> Str.text(Ops.str(ctx, instance)));
  }
}
