package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;

/** The methods of async generators. */
@PyMethods(type = "async_generator")
final class AsyncGeneratorMethods {
  private AsyncGeneratorMethods() {}

  @Py("__aiter__(self, /)")
  static Object iter(Context ctx, PyAsyncGenerator self) {
    return self;
  }

  @Py("__anext__(self, /)")
  static Object next(Context ctx, PyAsyncGenerator self) {
    return AsyncStep.send(self, PyNone.NONE);
  }

  @Py("asend(self, value, /)")
  static Object send(Context ctx, PyAsyncGenerator self, Object value) {
    return AsyncStep.send(self, value);
  }

  @Py("athrow(self, /, *args)")
  static Object raise(Context ctx, PyAsyncGenerator self, Object[] args) {
    return AsyncStep.raise(self, args);
  }

  @Py("aclose(self, /)")
  static Object close(Context ctx, PyAsyncGenerator self) {
    return AsyncStep.close(self);
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyAsyncGenerator self) {
    return "<async_generator object %s at 0x%x>"
        .formatted(self.qualname(), ctx.isolate().idOf(self));
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, PyAsyncGenerator self) {
    return Str.of(self.name());
  }

  @Py(value = "__name__", kind = MethodTable.Kind.SETTER)
  static Object setName(Context ctx, PyAsyncGenerator self, Object value) {
    return GeneratorMethods.setName(ctx, self, value);
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, PyAsyncGenerator self) {
    return Str.of(self.qualname());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.SETTER)
  static Object setQualname(Context ctx, PyAsyncGenerator self, Object value) {
    return GeneratorMethods.setQualname(ctx, self, value);
  }

  @Py(value = "ag_frame", kind = MethodTable.Kind.GETTER)
  static Object frame(Context ctx, PyAsyncGenerator self) {
    return self.visibleFrame();
  }

  @Py(value = "ag_running", kind = MethodTable.Kind.FIELD)
  static Object running(Context ctx, PyAsyncGenerator self) {
    return self.isStepping();
  }

  @Py(value = "ag_code", kind = MethodTable.Kind.GETTER)
  static Object code(Context ctx, PyAsyncGenerator self) {
    return self.code();
  }

  @Py(value = "ag_await", kind = MethodTable.Kind.GETTER)
  static Object awaited(Context ctx, PyAsyncGenerator self) {
    return self.delegate() == null ? PyNone.NONE : self.delegate();
  }
}
