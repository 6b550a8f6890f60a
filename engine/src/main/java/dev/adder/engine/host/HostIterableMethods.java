package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;

/** Iterating a host's iterable. */
@PyMethods(type = "hostiterable")
final class HostIterableMethods {
  private HostIterableMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, HostIterable self) {
    return HostCalls.use(ctx, () -> new HostIterator(self.items().iterator()));
  }
}
