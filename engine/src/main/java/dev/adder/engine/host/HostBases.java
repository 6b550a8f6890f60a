package dev.adder.engine.host;

import dev.adder.engine.object.ClassBuilder;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of scripts that implement interfaces of the host. For each interface there is a class in
 * Python, the base of those that a script writes; what it stands for is one of its attributes. To
 * set that attribute gives nothing: it takes a class of the host that the script was granted.
 */
final class HostBases {
  /** The base of all of them. */
  static final PyType ROOT = PyType.variant("hostinterface", PyType.OBJECT);

  private static final String INTERFACE = "__host_interface__";

  private HostBases() {}

  /**
   * The class in Python that stands for an interface; TypeError if a script cannot implement it.
   */
  static PyType make(Context ctx, HostType type) {
    Class<?> target = type.target();
    if (!target.isInterface() || target.isSealed() || target.isAnnotation()) {
      throw Errors.type(
          "class '"
              + target.getName()
              + "' is not an acceptable base: only interfaces that are not sealed are");
    }
    PyDict namespace = new PyDict();
    namespace.put(ctx, "__module__", Str.of(target.getPackageName()));
    namespace.put(ctx, INTERFACE, type);
    return new ClassBuilder(ctx, PyType.TYPE, type.name(), PyTuple.of(ROOT), namespace)
        .build(new Object[0], null);
  }

  /** Whether instances of the class implement {@code target}. */
  static boolean implement(PyType type, Class<?> target) {
    if (type.isSubtypeOf(ROOT)) {
      for (HostType each : interfaces(type)) {
        if (target.isAssignableFrom(each.target())) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<HostType> interfaces(PyType type) {
    List<HostType> found = new ArrayList<>();
    for (PyType each : type.mro()) {
      if (!each.isBuiltin()
          && each.own(INTERFACE) instanceof HostType one
          && !found.contains(one)) {
        found.add(one);
      }
    }
    return found;
  }

  /** An instance for Java: an object of all its interfaces, or itself if it has none. */
  static Object toHost(Context ctx, PyInstance instance) {
    List<Class<?>> types = new ArrayList<>();
    for (HostType each : interfaces(instance.type())) {
      types.add(each.require(ctx).target());
    }
    if (types.isEmpty()) {
      return new ObjectView(ctx, instance);
    }
    ctx.meter().allocate(64);
    return new ScriptImplementation(ctx, instance)
        .as(loader(ctx, types), types.toArray(new Class<?>[0]));
  }

  /** A class loader that knows all of the interfaces: that of one of them, else the host's. */
  private static ClassLoader loader(Context ctx, List<Class<?>> types) {
    for (Class<?> candidate : types) {
      boolean knowsAll = true;
      for (Class<?> type : types) {
        knowsAll &= isSeenBy(type, candidate.getClassLoader());
      }
      if (knowsAll) {
        return candidate.getClassLoader();
      }
    }
    return HostImports.of(ctx).loader();
  }

  private static boolean isSeenBy(Class<?> type, ClassLoader loader) {
    if (type.getClassLoader() == loader) {
      return true;
    }
    try {
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
