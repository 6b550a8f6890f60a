package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/** A method of a host object, bound to it. The monitor is asked at each call. */
public final class HostMethod extends PyObject {
  /** {@code hostmethod}. */
  public static final PyType TYPE = PyType.builtin("hostmethod").sealedType();

  private final Object target;
  private final MemberGroup group;
  private final HostGrants grants;
  private final MemberGrants rights;

  HostMethod(Object target, MemberGroup group, HostGrants grants) {
    super(TYPE);
    this.target = target;
    this.group = group;
    this.grants = grants;
    this.rights = grants.of(group);
  }

  String name() {
    return group.name();
  }

  /** Whether this is what an attribute look-up of that name would give now. */
  boolean isStill(Context ctx, String name) {
    return name == group.name() && rights.hasMethods(ctx, group);
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (keywords != null && keywords.length > 0) {
      throw Errors.type(group.name() + "() takes no keyword arguments");
    }
    return rights.call(ctx, group, grants, new HostCall(target, group.name(), args));
  }
}
