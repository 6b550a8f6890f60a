package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;

/** The methods of the awaitables of async generators. */
@PyMethods(type = "async_generator_athrow")
final class AsyncThrowMethods {
  private AsyncThrowMethods() {}

  @Py("__await__(self, /)")
  static Object await(Context ctx, AsyncStep self) {
    return self;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, AsyncStep self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object next(Context ctx, AsyncStep self) {
    return self.send(ctx, PyNone.NONE);
  }

  @Py("send(self, value, /)")
  static Object send(Context ctx, AsyncStep self, Object value) {
    return self.send(ctx, value);
  }

  @Py("throw(self, type, value=None, traceback=None, /)")
  static Object raise(Context ctx, AsyncStep self, Object type, Object value, Object traceback) {
    return self.raise(ctx, GeneratorMethods.exception(ctx, type, value, traceback));
  }

  @Py("close(self, /)")
  static Object close(Context ctx, AsyncStep self) {
    self.finish(ctx);
    return PyNone.NONE;
  }
}
