package dev.adder.engine.modules.thread;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.TypeNames;

/** {@code _thread.RLock}: a lock its owner may take again. */
@PyMethods(type = "_thread.RLock")
public final class PyRLock extends PyExtensible {
  /** {@code _thread.RLock}. */
  public static final PyType TYPE = PyType.builtin("_thread.RLock");

  private long count;

  private PyRLock(PyType type) {
    super(type);
  }

  @Py(value = "__new__(cls, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls) {
    ctx.meter().allocate(24);
    return new PyRLock(cls);
  }

  @Py("acquire(self, blocking=True, timeout=-1)")
  static Object acquire(Context ctx, PyRLock self, Object blocking, Object timeout) {
    self.count++;
    return true;
  }

  @Py("release(self, /)")
  static Object release(Context ctx, PyRLock self) {
    if (self.count == 0) {
      throw Errors.runtime("cannot release un-acquired lock");
    }
    self.count--;
    return PyNone.NONE;
  }

  @Py("__enter__(self, /)")
  static Object enter(Context ctx, PyRLock self) {
    return acquire(ctx, self, null, null);
  }

  @Py("__exit__(self, /, *args)")
  static Object exit(Context ctx, PyRLock self, Object[] args) {
    return release(ctx, self);
  }

  @Py("_is_owned(self, /)")
  static Object isOwned(Context ctx, PyRLock self) {
    return self.count > 0;
  }

  @Py("_recursion_count(self, /)")
  static Object recursions(Context ctx, PyRLock self) {
    return self.count;
  }

  @Py("_release_save(self, /)")
  static Object releaseSave(Context ctx, PyRLock self) {
    if (self.count == 0) {
      throw Errors.runtime("cannot release un-acquired lock");
    }
    long held = self.count;
    self.count = 0;
    return PyTuple.of(held, ThreadModule.ident(ctx));
  }

  @Py("_acquire_restore(self, state, /)")
  static Object acquireRestore(Context ctx, PyRLock self, Object state) {
    self.count = Args.intValue(ctx, ((PyTuple) state).get(0));
    return PyNone.NONE;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyRLock self) {
    return Str.of(
        "<%s _thread.RLock object owner=%d count=%d at %s>"
            .formatted(
                self.count > 0 ? "locked" : "unlocked",
                self.count > 0 ? 1 : 0,
                self.count,
                TypeNames.address(ctx, self)));
  }
}
