package dev.adder.engine.host;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.sandbox.capability.HostMember;
import java.lang.reflect.Method;

/** A method of a host object, bound to it. The monitor is asked at each call. */
public final class HostMethod extends PyObject {
  /** {@code hostmethod}. */
  public static final PyType TYPE = PyType.builtin("hostmethod").sealedType();

  private final Object target;
  private final String name;
  private final Method[] methods;

  HostMethod(Object target, String name, Method[] methods) {
    super(TYPE);
    this.target = target;
    this.name = name;
    this.methods = methods;
  }

  String name() {
    return name;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.type(name + "() takes no keyword arguments");
    }
    HostArguments.Choice choice = HostArguments.choose(ctx, name, methods, args);
    Class<?> owner = choice.method().getDeclaringClass();
    Denials.require(ctx, new HostMember(owner.getName(), name), name);
    return choice.call(ctx, target);
  }
}
