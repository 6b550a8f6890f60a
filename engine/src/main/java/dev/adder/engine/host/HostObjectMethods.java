package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Str;

/** What objects of the host have in common that have no better text, equality or hash. */
@PyMethods(type = "hostobject,hostfunction,hostfuture,hostiterable")
final class HostObjectMethods {
  private HostObjectMethods() {}

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyHost self) {
    return Str.of(
        "<" + self.type().name() + " of class " + self.target().getClass().getName() + ">");
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyHost self) {
    Object method = HostMembers.getOrNull(ctx, self.target(), "toString");
    return method instanceof HostMethod text
        ? Ops.str(ctx, text.call(ctx, new Object[0], null))
        : repr(ctx, self);
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, PyHost self, Object value) {
    if (!(value instanceof PyHost other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.target() == other.target()) {
      return true;
    }
    Object method = HostMembers.getOrNull(ctx, self.target(), "equals");
    return method instanceof HostMethod equals
        ? equals.call(ctx, new Object[] {other}, null)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /**
   * Goes with equality: by the host's hash code where its equality is granted, else by identity.
   */
  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyHost self) {
    Object target = self.target();
    return HostMembers.getOrNull(ctx, target, "equals") == null
        ? (Object) Hash.identity(ctx, self)
        : HostCalls.call(ctx, () -> (long) target.hashCode());
  }
}
