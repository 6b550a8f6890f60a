package dev.adder.engine.interp;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.types.PySuper;

/**
 * {@code super()} without arguments: the compiler hands over the class cell and the first argument.
 */
final class ZeroSuper {
  private ZeroSuper() {}

  static Object make(Context ctx, Object callee, PyCell cls, Object self) {
    if (callee != PySuper.TYPE) {
      return Calls.call(ctx, callee);
    }
    if (cls.get() == null) {
      throw Errors.runtime("super(): empty __class__ cell");
    }
    return Calls.call(ctx, callee, cls.get(), self);
  }
}
