package dev.adder.engine.modules.thread;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** Module _thread: locks, and the refusal to start threads. */
@PyMethods(module = "_thread")
public final class ThreadModule {
  private ThreadModule() {}

  /** Puts the types and constants into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "LockType", PyLock.TYPE);
    dict.put(ctx, "lock", PyLock.TYPE);
    dict.put(ctx, "RLock", PyRLock.TYPE);
    dict.put(ctx, "error", Exceptions.RUNTIME_ERROR);
    dict.put(ctx, "TIMEOUT_MAX", 9223372036.0);
  }

  @Py("allocate_lock()")
  static Object allocateLock(Context ctx) {
    ctx.meter().allocate(24);
    return new PyLock();
  }

  @Py("allocate()")
  static Object allocate(Context ctx) {
    return allocateLock(ctx);
  }

  @Py("get_ident()")
  static Object ident(Context ctx) {
    return 1L;
  }

  @Py("get_native_id()")
  static Object nativeIdent(Context ctx) {
    return 1L;
  }

  @Py("_count()")
  static Object count(Context ctx) {
    return 0L;
  }

  @Py("stack_size(size=0, /)")
  static Object stackSize(Context ctx, Object size) {
    return 0L;
  }

  @Py("start_new_thread(function, args, kwargs={}, /)")
  static Object start(Context ctx, Object function, Object args, Object kwargs) {
    if (Types.of(function).special(Special.CALL) == null) {
      throw Errors.type("first arg must be callable");
    }
    if (!(args instanceof PyTuple)) {
      throw Errors.type("2nd arg must be a tuple");
    }
    throw Errors.runtime("can't start new thread");
  }

  @Py("start_joinable_thread(function, handle=None, daemon=True)")
  static Object startJoinable(Context ctx, Object function, Object handle, Object daemon) {
    throw Errors.runtime("can't start new thread");
  }
}
