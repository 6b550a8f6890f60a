package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;

/** The methods of iterators over a host's items. */
@PyMethods(type = "hostiterator")
final class HostIteratorMethods {
  private HostIteratorMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, HostIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, HostIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
