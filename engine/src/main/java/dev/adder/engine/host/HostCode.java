package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.HostExposed;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A method or constructor of a host class with what calls need to know of it. It holds facts of the
 * class and nothing of a tenant, and is reachable from the class only, so it keeps no class alive.
 */
final class HostCode {
  /** How policies call constructors. */
  static final String CONSTRUCTOR = "<init>";

  private final Executable executable;
  private final Class<?>[] types;
  private final HostMember request;
  private final HostExposed exposure;
  private final QuickCall quick;

  HostCode(Executable executable) {
    this.executable = executable;
    this.types = executable.getParameterTypes();
    String name = executable instanceof Constructor ? CONSTRUCTOR : executable.getName();
    this.request = new HostMember(executable.getDeclaringClass().getName(), name);
    this.exposure = new HostExposed(request.pattern(), name);
    this.quick = QuickCall.of(executable);
  }

  /** The name as policies write it. */
  String name() {
    return request.member();
  }

  /** What the policy has to grant. */
  HostMember request() {
    return request;
  }

  /** What the policy has to grant; the host may have marked the method as meant for scripts. */
  Capability requestNow(ReferenceMonitor monitor) {
    return Exposures.choose(monitor, executable, request, exposure);
  }

  /** The types of the parameters; do not modify. */
  Class<?>[] types() {
    return types;
  }

  boolean isVarArgs() {
    return executable.isVarArgs();
  }

  /** Whether it is a method that an interface has code for. */
  boolean isDefault() {
    return executable instanceof Method method && method.isDefault();
  }

  /** How to call it without arrays and boxes, or null when it takes too much for that. */
  QuickCall quick() {
    return quick;
  }

  /** Calls it; {@code target} is ignored by static methods and constructors. */
  Object invoke(Object target, Object[] args)
      throws IllegalAccessException, InvocationTargetException, InstantiationException {
    return executable instanceof Method method
        ? method.invoke(target, args)
        : ((Constructor<?>) executable).newInstance(args);
  }

  /** The script value of a result. */
  Object result(Context ctx, Object value) {
    return HostKinds.result(ctx, value, executable.getDeclaringClass());
  }
}
