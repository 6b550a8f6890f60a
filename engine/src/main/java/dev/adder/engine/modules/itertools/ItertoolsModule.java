package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Module itertools: its function and its types. */
@PyMethods(module = "itertools")
public final class ItertoolsModule {
  private ItertoolsModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    PyType[] types = {
      Accumulate.TYPE,
      Batched.TYPE,
      Chain.TYPE,
      Combinations.TYPE,
      RepeatedCombinations.TYPE,
      Compress.TYPE,
      Count.TYPE,
      Cycle.TYPE,
      DropWhile.TYPE,
      FilterFalse.TYPE,
      GroupBy.TYPE,
      Group.TYPE,
      ISlice.TYPE,
      Pairwise.TYPE,
      Permutations.TYPE,
      Product.TYPE,
      Repeat.TYPE,
      StarMap.TYPE,
      TakeWhile.TYPE,
      Tee.TYPE,
      ZipLongest.TYPE
    };
    for (PyType type : types) {
      dict.put(ctx, type.shortName(), type);
    }
  }

  @Py("tee(iterable, n=2, /)")
  static Object tee(Context ctx, Object iterable, Object n) {
    long count = n == null ? 2 : Args.sizeLong(ctx, n);
    if (count < 0) {
      throw Errors.value("n must be >= 0");
    }
    ctx.meter().allocate(32 + 40L * Math.min(count, Integer.MAX_VALUE));
    Object[] copies = new Object[(int) count];
    if (count > 0) {
      Tee first = Tee.of(ctx, iterable);
      copies[0] = first;
      for (int i = 1; i < copies.length; i++) {
        copies[i] = first.copy(ctx);
      }
    }
    return PyTuple.of(copies);
  }
}
