package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** Which types sequence, mapping and class patterns accept (PEP 634). */
public final class PatternKinds {
  private PatternKinds() {}

  /** Whether a sequence pattern may match: not for str, bytes and bytearray. */
  public static boolean isSequence(Context ctx, Object value) {
    if (value instanceof PyHost host) {
      return host.isSequence();
    }
    PyType type = Types.of(value);
    if (type.isSubtypeOf(PyList.TYPE)
        || type.isSubtypeOf(PyTuple.TYPE)
        || type.isSubtypeOf(PyRange.TYPE)
        || type.isSubtypeOf(PyMemoryView.TYPE)) {
      return true;
    }
    if (Str.is(value)
        || type.isSubtypeOf(PyBytes.TYPE)
        || type.isSubtypeOf(PyByteArray.TYPE)
        || type.isSubtypeOf(PyDict.TYPE)) {
      return false;
    }
    return isInstanceOfAbc(ctx, value, "Sequence");
  }

  /** Whether a mapping pattern may match. */
  public static boolean isMapping(Context ctx, Object value) {
    if (value instanceof PyHost host) {
      return host.isMapping();
    }
    PyType type = Types.of(value);
    if (type.isSubtypeOf(PyDict.TYPE)) {
      return true;
    }
    if (type.isBuiltin() && !type.name().equals("mappingproxy")) {
      return false;
    }
    return type.name().equals("mappingproxy") || isInstanceOfAbc(ctx, value, "Mapping");
  }

  /** Asks collections.abc, unless nobody has imported it: then nothing can be registered there. */
  private static boolean isInstanceOfAbc(Context ctx, Object value, String name) {
    Object module = ctx.isolate().modules().get(ctx, "_collections_abc");
    if (module == null) {
      module = ctx.isolate().modules().get(ctx, "collections.abc");
    }
    if (!(module instanceof PyModule)) {
      return false;
    }
    Object abc = Attributes.getOrNull(ctx, module, name);
    return abc instanceof PyType type && Instances.isInstance(ctx, value, type);
  }

  /** Whether {@code cls(x)} as a pattern binds the subject itself to x. */
  public static boolean matchesSelf(PyType type) {
    for (PyType each :
        new PyType[] {
          Types.BOOL,
          PyByteArray.TYPE,
          PyBytes.TYPE,
          PyDict.TYPE,
          Types.FLOAT,
          PyFrozenSet.TYPE,
          Types.INT,
          PyList.TYPE,
          PySet.TYPE,
          Str.TYPE,
          PyTuple.TYPE
        }) {
      if (type.isSubtypeOf(each)) {
        return true;
      }
    }
    return false;
  }
}
