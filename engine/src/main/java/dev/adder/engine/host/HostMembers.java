package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyHost;
import dev.adder.sandbox.capability.HostExposed;
import dev.adder.sandbox.capability.HostMember;
import java.lang.reflect.Field;

/**
 * The members of host objects, each asked for at the monitor by the class that declares it. A
 * member that is not granted is not there.
 */
final class HostMembers {
  private HostMembers() {}

  /** The member {@code name}; AttributeError when there is none or it is not granted. */
  static Object get(Context ctx, PyHost self, String name) {
    Object found =
        self instanceof HostObject object
            ? object.member(ctx, name)
            : getOrNull(ctx, self.target(), name);
    if (found == null) {
      throw Errors.noAttribute(self, name);
    }
    return found;
  }

  /** The part or member {@code name}, or Java null when there is none or it is not granted. */
  static Object getOrNull(Context ctx, Object target, String name) {
    MemberTable table = MemberTable.of(target.getClass());
    MemberGroup group = find(table, name);
    return group == null ? null : get(ctx, target, group);
  }

  /** A name that Python keeps for itself is written with an underscore behind it. */
  static MemberGroup find(MemberTable table, String name) {
    MemberGroup group = table.instance(name);
    return group == null && Keywords.isMarked(name)
        ? table.instance(name.substring(0, name.length() - 1))
        : group;
  }

  /** Whether the policy speaks of members at all; asking would be in vain otherwise. */
  static boolean mayEver(Context ctx) {
    return ctx.monitor().mayEver(HostMember.class) || ctx.monitor().mayEver(HostExposed.class);
  }

  /** What the group is for an object, or Java null when nothing of it is granted. */
  static Object get(Context ctx, Object target, MemberGroup group) {
    if (group.isPart()) {
      return HostParts.get(ctx, target, group.name());
    }
    if (!mayEver(ctx)) {
      return null;
    }
    MemberGrants rights = HostGrants.of(ctx).of(group);
    Field field = rights.field(ctx, group);
    if (field != null) {
      return HostCalls.field(ctx, field, target);
    }
    return rights.hasMethods(ctx, group) ? new HostMethod(target, group, rights) : null;
  }
}
