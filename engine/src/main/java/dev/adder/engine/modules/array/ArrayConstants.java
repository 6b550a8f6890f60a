package dev.adder.engine.modules.array;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;

/** The types and constants of module {@code array}. */
public final class ArrayConstants {
  private ArrayConstants() {}

  /** Puts them into the module's namespace. */
  public static void fill(Context ctx, PyDict namespace) {
    namespace.putName("array", PyArray.TYPE);
    namespace.putName("ArrayType", PyArray.TYPE);
    namespace.putName("typecodes", "bBuwhHiIlLqQfd");
    Object abc = ctx.evaluator().importModule(ctx, "collections.abc");
    Object sequence = Attributes.get(ctx, abc, "MutableSequence");
    Calls.method(ctx, sequence, "register", PyArray.TYPE);
  }
}
