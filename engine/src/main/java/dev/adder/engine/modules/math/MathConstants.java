package dev.adder.engine.modules.math;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;

/** The constants of {@code math}. */
public final class MathConstants {
  private MathConstants() {}

  /** Puts the constants into the module's namespace. */
  public static void fill(Context ctx, PyDict namespace) {
    namespace.putName("pi", Math.PI);
    namespace.putName("e", Math.E);
    namespace.putName("tau", 2 * Math.PI);
    namespace.putName("inf", Double.POSITIVE_INFINITY);
    namespace.putName("nan", Double.NaN);
  }
}
