package dev.adder.engine.modules.abc;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** Module _abc: what module abc and tests of it ask for. */
@PyMethods(module = "_abc")
public final class AbcModule {
  private AbcModule() {}

  /** Puts the class into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "ABCMeta", AbcMeta.TYPE);
  }

  @Py("get_cache_token()")
  static Object token(Context ctx) {
    return AbcData.Registrations.of(ctx).count();
  }

  @Py("_abc_init(cls, /)")
  static Object init(Context ctx, Object cls) {
    AbcData.init(ctx, (PyType) cls);
    return PyNone.NONE;
  }

  @Py("_get_dump(cls, /)")
  static Object dump(Context ctx, Object cls) {
    return AbcData.of(ctx, (PyType) cls).dump(ctx);
  }
}
