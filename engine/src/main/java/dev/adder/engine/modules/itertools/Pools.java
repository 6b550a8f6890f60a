package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyTuple;

/** Tuples chosen from a pool by position. */
final class Pools {
  private Pools() {}

  static PyTuple pick(Context ctx, Object[] pool, int[] chosen) {
    ctx.meter().allocate(32 + 8L * chosen.length);
    ctx.meter().spend(chosen.length >> 3);
    Object[] items = new Object[chosen.length];
    for (int i = 0; i < items.length; i++) {
      Context.pace(i);
      items[i] = pool[chosen[i]];
    }
    return PyTuple.of(items);
  }
}
