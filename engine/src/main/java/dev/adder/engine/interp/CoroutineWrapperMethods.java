package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;

/** The methods of what {@code coroutine.__await__()} returns. */
@PyMethods(type = "coroutine_wrapper")
final class CoroutineWrapperMethods {
  private CoroutineWrapperMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, CoroutineWrapper self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object next(Context ctx, CoroutineWrapper self) {
    return self.send(ctx, PyNone.NONE);
  }

  @Py("send(self, value, /)")
  static Object send(Context ctx, CoroutineWrapper self, Object value) {
    return self.send(ctx, value);
  }

  @Py("throw(self, type, value=None, traceback=None, /)")
  static Object raise(
      Context ctx, CoroutineWrapper self, Object type, Object value, Object traceback) {
    return GeneratorMethods.raise(ctx, self.coroutine(), type, value, traceback);
  }

  @Py("close(self, /)")
  static Object close(Context ctx, CoroutineWrapper self) {
    return self.coroutine().close(ctx);
  }
}
