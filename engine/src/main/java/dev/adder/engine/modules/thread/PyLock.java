package dev.adder.engine.modules.thread;

import dev.adder.engine.modules.time.TimeFunctions;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.TypeNames;

/** {@code _thread.lock}. One thread runs in an isolate at a time, so a lock is a flag. */
@PyMethods(type = "_thread.lock")
public final class PyLock extends PyObject {
  /** {@code _thread.lock}. */
  public static final PyType TYPE = PyType.builtin("_thread.lock").sealedType();

  private boolean locked;

  PyLock() {
    super(TYPE);
  }

  @Py(value = "__new__(cls, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls) {
    ctx.meter().allocate(24);
    return new PyLock();
  }

  @Py("acquire(self, blocking=True, timeout=-1)")
  static Object acquire(Context ctx, PyLock self, Object blocking, Object timeout) {
    boolean wait = blocking == null || Ops.truth(ctx, blocking);
    double seconds = timeout == null ? -1 : TimeFunctions.seconds(ctx, timeout);
    if (!wait && seconds != -1) {
      throw Errors.value("can't specify a timeout for a non-blocking call");
    }
    if (seconds < 0 && seconds != -1) {
      throw Errors.value("timeout value must be a non-negative number");
    }
    if (!self.locked) {
      self.locked = true;
      return true;
    }
    if (wait && seconds < 0) {
      throw Errors.runtime("this lock is held and no other thread can release it");
    }
    return false;
  }

  @Py("acquire_lock(self, blocking=True, timeout=-1)")
  static Object acquireLock(Context ctx, PyLock self, Object blocking, Object timeout) {
    return acquire(ctx, self, blocking, timeout);
  }

  @Py("release(self, /)")
  static Object release(Context ctx, PyLock self) {
    if (!self.locked) {
      throw Errors.runtime("release unlocked lock");
    }
    self.locked = false;
    return PyNone.NONE;
  }

  @Py("release_lock(self, /)")
  static Object releaseLock(Context ctx, PyLock self) {
    return release(ctx, self);
  }

  @Py("locked(self, /)")
  static Object isLocked(Context ctx, PyLock self) {
    return self.locked;
  }

  @Py("locked_lock(self, /)")
  static Object isLockedLock(Context ctx, PyLock self) {
    return self.locked;
  }

  @Py("__enter__(self, /)")
  static Object enter(Context ctx, PyLock self) {
    return acquire(ctx, self, null, null);
  }

  @Py("__exit__(self, /, *args)")
  static Object exit(Context ctx, PyLock self, Object[] args) {
    return release(ctx, self);
  }

  @Py("_at_fork_reinit(self, /)")
  static Object reset(Context ctx, PyLock self) {
    self.locked = false;
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyLock self) {
    return Str.of(
        "<%s _thread.lock object at %s>"
            .formatted(self.locked ? "locked" : "unlocked", TypeNames.address(ctx, self)));
  }
}
