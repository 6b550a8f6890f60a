package dev.adder.engine.modules.math;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyDict;

/** The constants of {@code cmath}. */
public final class CMathConstants {
  private CMathConstants() {}

  /** Puts the constants into the module's namespace. */
  public static void fill(Context ctx, PyDict namespace) {
    MathConstants.fill(ctx, namespace);
    namespace.putName("infj", new PyComplex(0.0, Double.POSITIVE_INFINITY));
    namespace.putName("nanj", new PyComplex(0.0, Double.NaN));
  }
}
