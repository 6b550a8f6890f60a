package dev.adder.engine.modules.weakref;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.PyWeakRef;

/** Module _weakref. */
@PyMethods(module = "_weakref")
public final class WeakrefModule {
  private WeakrefModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "ref", PyWeakRef.TYPE);
    dict.put(ctx, "ReferenceType", PyWeakRef.TYPE);
  }

  @Py("getweakrefcount(object, /)")
  static Object count(Context ctx, Object object) {
    return (long) PyWeakRef.referencesTo(ctx, object).size();
  }

  @Py("getweakrefs(object, /)")
  static Object references(Context ctx, Object object) {
    return PyList.of(PyWeakRef.referencesTo(ctx, object).toArray());
  }

  /** Frames kept for later calls may still hold functions; for {@code gc.collect}. */
  @Py("_forget_frames()")
  static Object forgetFrames(Context ctx) {
    if (ctx.top() != null) {
      ctx.top().forgetSpares();
    }
    return PyNone.NONE;
  }

  /** Runs the callbacks of objects that the JVM has collected. */
  @Py("_poll()")
  static Object poll(Context ctx) {
    PyWeakRef.runCallbacks(ctx);
    return PyNone.NONE;
  }

  @Py("_remove_dead_weakref(dct, key, /)")
  static Object removeDead(Context ctx, Object dct, Object key) {
    if (!(dct instanceof PyDict dict)) {
      throw Errors.type(
          "_remove_dead_weakref() argument 1 must be dict, not " + Types.of(dct).name());
    }
    if (dict.get(ctx, key) instanceof PyWeakRef reference && reference.referent() == null) {
      dict.remove(ctx, key);
    }
    return PyNone.NONE;
  }
}
