package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;

/** What import statements ask of a package. */
@PyMethods(type = "hostpackage")
final class HostPackageMethods {
  private HostPackageMethods() {}

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, HostPackage self) {
    return Str.of("<hostpackage '" + self.name() + "'>");
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, HostPackage self) {
    return Str.of(self.name());
  }

  @Py(value = "__path__", kind = MethodTable.Kind.GETTER)
  static Object path(Context ctx, HostPackage self) {
    return new PyList();
  }

  @Py("__getattr__(self, name, /)")
  static Object member(Context ctx, HostPackage self, Object name) {
    String text = Str.text(name);
    Object found =
        text.startsWith("__") ? null : HostImports.of(ctx).member(ctx, self.name(), text);
    if (found == null) {
      throw Errors.attribute(
          "package '" + self.name() + "' has no attribute '" + text + "'", self, text);
    }
    return found;
  }
}
