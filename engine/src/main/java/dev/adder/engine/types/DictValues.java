package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** {@code dict.values()}. */
@PyMethods(type = "dict_values")
public final class DictValues extends DictView {
  /** {@code dict_values}. */
  public static final PyType TYPE = PyType.builtin("dict_values").sealedType();

  /** The values of {@code dict}. */
  public DictValues(PyDict dict) {
    super(TYPE, dict);
  }

  @Override
  PyIterator iterator() {
    return new DictValueIterator(viewed());
  }

  @Override
  boolean shows(Context ctx, Object value) {
    PyDict dict = viewed();
    for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, dict.valueAt(i), value)) {
        return true;
      }
    }
    return false;
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, DictValues self) {
    return (long) self.viewed().size();
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DictValues self) {
    return self.iterator();
  }

  @Py("__reversed__(self, /)")
  static Object reversed(Context ctx, DictValues self) {
    return new DictReverseValueIterator(self.viewed());
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, DictValues self) {
    return self.repr(ctx);
  }

  @Py(value = "mapping", kind = MethodTable.Kind.GETTER)
  static Object mapping(Context ctx, DictValues self) {
    return new PyMappingProxy(self.viewed());
  }
}
