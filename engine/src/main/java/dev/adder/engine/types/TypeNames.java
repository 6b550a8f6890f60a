package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import java.util.Arrays;

/** How types and objects are named in reprs. */
public final class TypeNames {
  private TypeNames() {}

  /** {@code __module__} of a type, or Java null when a script's class has none. */
  public static Object module(PyType type) {
    if (type.isBuiltin()) {
      int dot = type.name().lastIndexOf('.');
      return dot < 0 ? "builtins" : type.name().substring(0, dot);
    }
    return type.own("__module__");
  }

  /** The qualified name, with the module before it unless that is builtins. */
  public static String dotted(Context ctx, PyType type) {
    if (type.isBuiltin()) {
      return type.name();
    }
    Object module = module(type);
    if (module == null || !Str.is(module) || "builtins".equals(module)) {
      return type.qualname();
    }
    return Str.text(module) + "." + type.qualname();
  }

  /** A new array of types that can hold anything. */
  static Object[] list(PyType[] types) {
    return Arrays.copyOf(types, types.length, Object[].class);
  }

  /** The identity of an object as reprs show it; never an address. */
  public static String address(Context ctx, Object value) {
    return "0x" + Long.toHexString(ctx.isolate().idOf(value));
  }
}
