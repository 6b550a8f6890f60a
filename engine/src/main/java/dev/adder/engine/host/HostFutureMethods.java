package dev.adder.engine.host;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/** What scripts do with results of the host that may not be there yet. */
@PyMethods(type = "hostfuture")
final class HostFutureMethods {
  private HostFutureMethods() {}

  /** What drives a coroutine decides how it is waited for: the library's part is in Python. */
  @Py("__await__(self, /)")
  static Object await(Context ctx, HostFuture self) {
    return Calls.method(ctx, ctx.evaluator().importModule(ctx, "_hostfuture"), "begin", self);
  }

  @Py("done(self, /)")
  static Object done(Context ctx, HostFuture self) {
    return self.isDone(ctx);
  }

  @Py("result(self, timeout=None, /)")
  static Object result(Context ctx, HostFuture self, Object timeout) {
    if (HostWait.first(ctx, new HostFuture[] {self}, HostWait.nanos(timeout)) == HostWait.NONE) {
      throw new PyException(new PyBaseException(Exceptions.TIMEOUT_ERROR, PyTuple.EMPTY));
    }
    return self.result(ctx);
  }

  /** Waits for this one or one of the others: the seconds that took, or None after the timeout. */
  @Py("_wait(self, others, timeout=None, /)")
  static Object first(Context ctx, HostFuture self, Object others, Object timeout) {
    Object[] items = others instanceof PyTuple tuple ? tuple.items() : new Object[1];
    HostFuture[] futures = new HostFuture[items.length + 1];
    futures[0] = self;
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof HostFuture other)) {
        throw Errors.type("a tuple of results of the host is expected");
      }
      futures[i + 1] = other;
    }
    long waited = HostWait.first(ctx, futures, HostWait.nanos(timeout));
    return waited == HostWait.NONE ? PyNone.NONE : (Object) (waited / 1e9);
  }
}
