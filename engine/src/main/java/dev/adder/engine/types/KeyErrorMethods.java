package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyMethods;

/** The text of {@code KeyError}: the repr of the key. */
@PyMethods(type = "KeyError")
final class KeyErrorMethods {
  private KeyErrorMethods() {}

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    return self.args().size() == 1
        ? Ops.repr(ctx, self.args().get(0))
        : ExceptionArgs.text(ctx, self);
  }
}
