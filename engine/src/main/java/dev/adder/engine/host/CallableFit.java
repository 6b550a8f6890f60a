package dev.adder.engine.host;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Types;
import java.lang.reflect.Method;

/** Which of two functional interfaces suits a function of a script better. */
final class CallableFit {
  private static final int TAKES_REST = 4;

  private CallableFit() {}

  /**
   * Negative when {@code a} is better: the one whose number of parameters the function can take,
   * else the one whose result is not thrown away. 0 when they are equally good or not functional.
   */
  static int compare(Context ctx, Object function, Class<?> a, Class<?> b) {
    Method one = FunctionalInterfaces.only(a).orElse(null);
    Method other = FunctionalInterfaces.only(b).orElse(null);
    if (one == null || other == null) {
      return 0;
    }
    int arity =
        Boolean.compare(
            !takes(ctx, function, one.getParameterCount()),
            !takes(ctx, function, other.getParameterCount()));
    return arity != 0
        ? arity
        : Boolean.compare(one.getReturnType() == void.class, other.getReturnType() == void.class);
  }

  /** Whether a call with so many arguments can succeed; true when that is not known. */
  private static boolean takes(Context ctx, Object function, int count) {
    int bound = 0;
    Object plain = function;
    if (function instanceof PyMethod method) {
      plain = method.function();
      bound = 1;
    }
    if (!Types.of(plain).isBuiltin()) {
      return true;
    }
    Object code = Attributes.getOrNull(ctx, plain, "__code__");
    if (code == null) {
      return true;
    }
    long all = (Long) Attributes.get(ctx, code, "co_argcount") - bound;
    long flags = (Long) Attributes.get(ctx, code, "co_flags");
    Object defaults = Attributes.get(ctx, plain, "__defaults__");
    long optional = defaults instanceof PyTuple tuple ? tuple.size() : 0;
    return count >= all - optional && (count <= all || (flags & TAKES_REST) != 0);
  }
}
