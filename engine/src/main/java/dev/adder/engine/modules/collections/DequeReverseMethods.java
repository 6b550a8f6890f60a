package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;

/** The methods of the reverse iterator of deques. */
@PyMethods(type = "collections._deque_reverse_iterator")
final class DequeReverseMethods {
  private DequeReverseMethods() {}

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DequeIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DequeIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DequeIterator self) {
    return self.lengthHint(ctx);
  }
}
