package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** What only {@code frozenset} has: construction and hash. */
@PyMethods(type = "frozenset")
final class FrozenSetMethods {
  private FrozenSetMethods() {}

  @Py(value = "__new__(cls, iterable=(), /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable) {
    if (cls == PyFrozenSet.TYPE
        && iterable instanceof PyFrozenSet known
        && known.type() == PyFrozenSet.TYPE) {
      return known;
    }
    ctx.meter().allocate(200);
    PyFrozenSet set = new PyFrozenSet(cls);
    if (iterable != null) {
      SetOps.update(ctx, set, iterable);
    }
    return set;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyFrozenSet self) {
    ctx.meter().spend(self.limit() >> 3);
    return self.hash(ctx);
  }
}
