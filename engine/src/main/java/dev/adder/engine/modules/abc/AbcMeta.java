package dev.adder.engine.modules.abc;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.KeywordCall;

/** {@code abc.ABCMeta}: classes with abstract methods and virtual subclasses. */
@PyMethods(type = "abc.ABCMeta")
public final class AbcMeta {
  /** {@code ABCMeta}. */
  public static final PyType TYPE = PyType.variant("abc.ABCMeta", PyType.TYPE);

  private AbcMeta() {}

  @Py(value = "__new__(mcls, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType mcls, Object[] args, PyDict keywords) {
    KeywordCall call = KeywordCall.of(Calls.prepend(mcls, args), keywords);
    Object made = Calls.call(ctx, PyType.TYPE.own("__new__"), call.args(), call.keywords());
    if (made instanceof PyType cls) {
      AbcData.init(ctx, cls);
    }
    return made;
  }

  @Py("register(cls, subclass)")
  static Object register(Context ctx, PyType cls, Object subclass) {
    return AbcData.register(ctx, cls, subclass);
  }

  @Py("__instancecheck__(cls, instance)")
  static Object instanceCheck(Context ctx, PyType cls, Object instance) {
    return AbcData.isInstance(ctx, cls, instance);
  }

  @Py("__subclasscheck__(cls, subclass)")
  static Object subclassCheck(Context ctx, PyType cls, Object subclass) {
    return AbcData.isSubclass(ctx, cls, subclass);
  }

  @Py("_abc_registry_clear(cls)")
  static Object clearRegistry(Context ctx, PyType cls) {
    AbcData.of(ctx, cls).clearRegistry();
    return PyNone.NONE;
  }

  @Py("_abc_caches_clear(cls)")
  static Object clearCaches(Context ctx, PyType cls) {
    AbcData.of(ctx, cls).clearCaches();
    return PyNone.NONE;
  }
}
