package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyHostMembers;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/** A host object without a kind of its own: it has the members that the policy grants. */
public final class HostObject extends PyHost implements PyHostMembers {
  /** {@code hostobject}. */
  public static final PyType TYPE = PyType.builtin("hostobject").sealedType();

  private MemberTable table;
  private HostMethod last;

  HostObject(Object target) {
    super(TYPE, target);
  }

  @Override
  public PyObject recentMethod(Context ctx, String name) {
    HostMethod known = last;
    return known != null && known.isStill(ctx, name) ? known : null;
  }

  /**
   * The part or member {@code name}, or Java null; the method asked for last is at hand, unless it
   * is not granted any more.
   */
  Object member(Context ctx, String name) {
    PyObject known = recentMethod(ctx, name);
    if (known != null) {
      return known;
    }
    if (table == null) {
      table = MemberTable.of(target().getClass());
    }
    MemberGroup group = HostMembers.find(table, name);
    Object found = group == null ? null : HostMembers.get(ctx, target(), group);
    if (found instanceof HostMethod method) {
      last = method;
    }
    return found;
  }
}
