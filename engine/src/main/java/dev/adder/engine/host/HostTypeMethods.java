package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** What scripts do with classes of the host. */
@PyMethods(type = "hostclass")
final class HostTypeMethods {
  private HostTypeMethods() {}

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, HostType self) {
    return Str.of("<hostclass '" + self.target().getName() + "'>");
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, HostType self) {
    return Str.of(self.name());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, HostType self) {
    String name = self.target().getName();
    return Str.of(name.substring(name.lastIndexOf('.') + 1).replace('$', '.'));
  }

  @Py(value = "__module__", kind = MethodTable.Kind.GETTER)
  static Object module(Context ctx, HostType self) {
    return Str.of(self.target().getPackageName());
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, HostType self, Object[] args, PyDict keywords) {
    return self.call(ctx, args, keywords.size() == 0 ? null : new String[keywords.size()]);
  }

  @Py("__getattr__(self, name, /)")
  static Object member(Context ctx, HostType self, Object name) {
    return HostStatics.get(ctx, self, Str.text(name));
  }

  @Py("__setattr__(self, name, value, /)")
  static Object setMember(Context ctx, HostType self, Object name, Object value) {
    HostStatics.set(ctx, self, Str.text(name), value);
    return PyNone.NONE;
  }

  @Py("__instancecheck__(self, instance, /)")
  static Object hasInstance(Context ctx, HostType self, Object instance) {
    return self.hasInstance(ctx, instance);
  }

  @Py("__subclasscheck__(self, subclass, /)")
  static Object hasSubclass(Context ctx, HostType self, Object subclass) {
    self.require(ctx);
    return switch (subclass) {
      case HostType other -> self.target().isAssignableFrom(other.require(ctx).target());
      case PyType type -> HostBases.implement(type, self.target());
      default -> throw Errors.type("issubclass() arg 1 must be a class");
    };
  }

  @Py("__mro_entries__(self, bases, /)")
  static Object bases(Context ctx, HostType self, Object bases) {
    return PyTuple.of(self.require(ctx).base(ctx));
  }
}
