package dev.adder.engine.modules.functools;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** The parts of functools that are written in Java. */
@PyMethods(module = "_functools")
public final class FunctoolsModule {
  private FunctoolsModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "partial", Partial.TYPE);
  }

  @Py("cmp_to_key(mycmp)")
  static Object compareToKey(Context ctx, Object function) {
    return new KeyWrapper(function, null);
  }

  @Py("reduce(function, iterable, initial=<unrepresentable>, /)")
  static Object reduce(Context ctx, Object function, Object iterable, Object initial) {
    PyType type = Types.of(iterable);
    if (type.special(Special.ITER) == null && type.special(Special.GETITEM) == null) {
      throw Errors.type("reduce() arg 2 must support iteration");
    }
    Object iterator = Ops.iter(ctx, iterable);
    Object total = initial;
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      total = total == null ? item : Calls.call(ctx, function, total, item);
    }
    if (total == null) {
      throw Errors.type("reduce() of empty iterable with no initial value");
    }
    return total;
  }
}
