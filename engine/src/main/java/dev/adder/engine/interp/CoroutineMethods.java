package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;

/** The methods of coroutines. */
@PyMethods(type = "coroutine")
final class CoroutineMethods {
  private CoroutineMethods() {}

  @Py("__await__(self, /)")
  static Object await(Context ctx, PyGenerator self) {
    return new CoroutineWrapper(self);
  }

  @Py("send(self, value, /)")
  static Object send(Context ctx, PyGenerator self, Object value) {
    return GeneratorMethods.send(ctx, self, value);
  }

  @Py("throw(self, type, value=None, traceback=None, /)")
  static Object raise(Context ctx, PyGenerator self, Object type, Object value, Object traceback) {
    return GeneratorMethods.raise(ctx, self, type, value, traceback);
  }

  @Py("close(self, /)")
  static Object close(Context ctx, PyGenerator self) {
    return self.close(ctx);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyGenerator self) {
    return "<coroutine object %s at 0x%x>".formatted(self.qualname(), ctx.isolate().idOf(self));
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, PyGenerator self) {
    return Str.of(self.name());
  }

  @Py(value = "__name__", kind = MethodTable.Kind.SETTER)
  static Object setName(Context ctx, PyGenerator self, Object value) {
    return GeneratorMethods.setName(ctx, self, value);
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, PyGenerator self) {
    return Str.of(self.qualname());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.SETTER)
  static Object setQualname(Context ctx, PyGenerator self, Object value) {
    return GeneratorMethods.setQualname(ctx, self, value);
  }

  @Py(value = "cr_frame", kind = MethodTable.Kind.GETTER)
  static Object frame(Context ctx, PyGenerator self) {
    return self.visibleFrame();
  }

  @Py(value = "cr_running", kind = MethodTable.Kind.GETTER)
  static Object running(Context ctx, PyGenerator self) {
    return self.isRunning();
  }

  @Py(value = "cr_suspended", kind = MethodTable.Kind.GETTER)
  static Object suspended(Context ctx, PyGenerator self) {
    return self.frame() != null && self.isStarted() && !self.isRunning();
  }

  @Py(value = "cr_code", kind = MethodTable.Kind.GETTER)
  static Object code(Context ctx, PyGenerator self) {
    return self.code();
  }

  @Py(value = "cr_await", kind = MethodTable.Kind.GETTER)
  static Object awaited(Context ctx, PyGenerator self) {
    return self.delegate() == null ? PyNone.NONE : self.delegate();
  }

  @Py(value = "cr_origin", kind = MethodTable.Kind.FIELD)
  static Object origin(Context ctx, PyGenerator self) {
    return PyNone.NONE;
  }
}
