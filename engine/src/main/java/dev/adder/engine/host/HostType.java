package dev.adder.engine.host;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.ForeignClass;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyHostMembers;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.monitor.StandingRequest;

/**
 * A class of the host in a script. Each use asks the monitor for the class, members are asked for
 * besides; the Java class itself never enters a script. One for each class and isolate.
 */
public final class HostType extends PyObject implements ForeignClass, PyHostMembers {
  /** {@code hostclass}. */
  public static final PyType TYPE = PyType.builtin("hostclass").sealedType();

  private final Class<?> target;
  private final StandingRequest grant;
  private PyType base;
  private HostMethod last;

  HostType(Class<?> target) {
    super(TYPE);
    this.target = target;
    this.grant = new StandingRequest(new HostClass(target.getName()));
  }

  /** The class; never to be given to a script. */
  Class<?> target() {
    return target;
  }

  /** PermissionError when the class is not granted, or not any more. */
  HostType require(Context ctx) {
    Denials.require(ctx, grant, target.getName());
    return this;
  }

  boolean isGranted(Context ctx) {
    return grant.isAllowed(ctx.monitor());
  }

  /** The class that scripts derive from to implement this interface; made when it is needed. */
  PyType base(Context ctx) {
    if (base == null) {
      base = HostBases.make(ctx, this);
    }
    return base;
  }

  /** Keeps a static method that was looked up for {@link #recentMethod}. */
  void remember(HostMethod method) {
    last = method;
  }

  @Override
  public PyObject recentMethod(Context ctx, String name) {
    HostMethod known = last;
    return known != null && known.isStill(ctx, name) && isGranted(ctx) ? known : null;
  }

  @Override
  public String name() {
    return target.getSimpleName();
  }

  @Override
  public boolean hasInstance(Context ctx, Object value) {
    require(ctx);
    return switch (value) {
      case PyHost host -> target.isInstance(host.target());
      case PyInstance instance -> HostBases.implement(instance.type(), target);
      default -> false;
    };
  }

  @Override
  public boolean isThrowable() {
    return Throwable.class.isAssignableFrom(target);
  }

  @Override
  public boolean catches(Context ctx, PyBaseException thrown) {
    require(ctx);
    return target.isInstance(thrown.hostCause());
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return HostStatics.construct(ctx, this, args, keywords);
  }
}
