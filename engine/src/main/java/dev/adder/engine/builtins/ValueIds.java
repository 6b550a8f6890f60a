package dev.adder.engine.builtins;

import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * {@code id}: objects by identity; int, float and str by type and value, as {@code is} compares
 * them. Ids of objects are multiples of 16, which those of numbers are not.
 */
final class ValueIds {
  private static final int INT_MARK = 8;
  private static final int FLOAT_MARK = 4;
  private static final int SHIFT = 4;

  /** The texts and big ints whose ids were asked for, as long as they live. */
  private static final class Known {
    final Map<Object, Long> ids = new WeakHashMap<>();
  }

  private ValueIds() {}

  static Object id(Context ctx, Object value) {
    Isolate isolate = ctx.isolate();
    if (value instanceof Long n) {
      return number(n, INT_MARK);
    }
    if (value instanceof Double d) {
      return number(Double.doubleToLongBits(d), FLOAT_MARK);
    }
    if (value instanceof String || value instanceof CodePoints || value instanceof BigInteger) {
      Map<Object, Long> ids = isolate.state(Known.class, each -> new Known()).ids;
      Long known = ids.get(value);
      if (known == null) {
        ctx.meter().allocate(64);
        known = isolate.idOf(value);
        ids.put(value, known);
      }
      return known;
    }
    return isolate.idOf(value);
  }

  private static Number number(long bits, int mark) {
    BigInteger unsigned = BigInteger.valueOf(bits);
    if (bits < 0) {
      unsigned = unsigned.add(BigInteger.ONE.shiftLeft(64));
    }
    return Ints.normal(unsigned.shiftLeft(SHIFT).add(BigInteger.valueOf(mark)));
  }
}
