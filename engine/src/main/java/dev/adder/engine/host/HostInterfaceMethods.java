package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;

/** What instances of a script's class have from the interfaces that it implements. */
@PyMethods(type = "hostinterface")
final class HostInterfaceMethods {
  private HostInterfaceMethods() {}

  /** A default method, if it is granted like a member of any other object. */
  @Py("__getattr__(self, name, /)")
  static Object member(Context ctx, PyInstance self, Object name) {
    String text = Str.text(name);
    Object found = text.startsWith("__") ? null : defaultMethod(ctx, self, text);
    if (found == null) {
      throw Errors.noAttribute(self, text);
    }
    return found;
  }

  private static Object defaultMethod(Context ctx, PyInstance self, String name) {
    Object target = HostBases.toHost(ctx, self);
    if (target == self) {
      return null;
    }
    MemberGroup group = HostMembers.find(MemberTable.of(target.getClass()), name);
    if (group == null) {
      return null;
    }
    for (HostCode method : group.methods()) {
      if (!method.isDefault()) {
        return null;
      }
    }
    return HostMembers.get(ctx, target, group);
  }
}
