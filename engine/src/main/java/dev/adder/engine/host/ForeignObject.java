package dev.adder.engine.host;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.Callables;

/**
 * An object of another isolate, which the host handed over. To hand one over is to allow its use:
 * it can be called, iterated, asked for its items, its text and, when it is an instance of a class
 * of that script, for attributes whose names do not begin with an underscore. Nothing else of it
 * can be reached: no globals, no class, no code. Every use is work in the other isolate, under its
 * limits and rights and those of the run that asks, and a call of the host for the latter.
 */
public final class ForeignObject extends PyHost {
  /** {@code foreignobject}. */
  public static final PyType TYPE = PyType.builtin("foreignobject").sealedType();

  /** {@code foreignfunction}: an object that can be called. */
  public static final PyType CALLABLE = PyType.builtin("foreignfunction").sealedType();

  private final ObjectView view;

  private ForeignObject(PyType type, ObjectView view) {
    super(type, view);
    this.view = view;
  }

  static ForeignObject of(ObjectView view) {
    return new ForeignObject(Callables.isCallable(view.target()) ? CALLABLE : TYPE, view);
  }

  /** Work on the object in its own isolate; what it gives is a value of that isolate or null. */
  interface Use {
    Object on(Context owner, PyObject object);
  }

  /** Uses the object; the result is a value of the isolate that asks, or null. */
  Object use(Context ctx, Use use) {
    return HostCalls.call(
        ctx,
        () -> {
          Context owner = view.context();
          Object given =
              HostRun.callback(
                  owner,
                  () -> {
                    Object result = use.on(owner, view.target());
                    return result == null ? this : HostValues.toHost(owner, result);
                  });
          return given == this ? null : HostValues.result(ctx, given);
        });
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (type() != CALLABLE) {
      throw Errors.type("'" + type().name() + "' object is not callable");
    }
    Object[] given = new Object[args.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = HostValues.toHost(ctx, args[i]);
    }
    return use(
        ctx,
        (owner, object) -> Calls.call(owner, object, HostValues.fromHost(owner, given), keywords));
  }

  Object attribute(Context ctx, String name) {
    boolean isOpen = view.target() instanceof PyInstance && !name.startsWith("_");
    Object found =
        isOpen ? use(ctx, (owner, object) -> Attributes.getOrNull(owner, object, name)) : null;
    if (found == null) {
      throw Errors.noAttribute(this, name);
    }
    return found;
  }

  Object item(Context ctx, Object key) {
    Object given = HostValues.toHost(ctx, key);
    return use(
        ctx, (owner, object) -> Ops.getItem(owner, object, HostValues.fromHost(owner, given)));
  }

  Object contains(Context ctx, Object item) {
    Object given = HostValues.toHost(ctx, item);
    return use(
        ctx, (owner, object) -> Ops.contains(owner, object, HostValues.fromHost(owner, given)));
  }
}
