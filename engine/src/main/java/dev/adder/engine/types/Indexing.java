package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import java.math.BigInteger;

/** Positions in sequences: negative ones count from the end. */
final class Indexing {
  private Indexing() {}

  /** The position {@code key} of a sequence of {@code size} items; IndexError {@code message}. */
  static int position(Context ctx, Object key, int size, String message) {
    long index = Args.indexLong(ctx, key);
    if (index < 0) {
      index += size;
    }
    if (index < 0 || index >= size) {
      throw Errors.index(message);
    }
    return (int) index;
  }

  /** TypeError for a key that is neither an integer nor a slice. */
  static PyException wrongKey(String kind, Object key) {
    return Errors.type(kind + " indices must be integers or slices, not " + Types.of(key).name());
  }

  /** The start of a search: an optional argument of {@code index}, fitted to the size. */
  static int start(Context ctx, Object value, int size) {
    return clip(bound(ctx, value, 0), size);
  }

  /** The end of a search: an optional argument of {@code index}, fitted to the size. */
  static int stop(Context ctx, Object value, int size) {
    return clip(bound(ctx, value, Long.MAX_VALUE), size);
  }

  private static int clip(long bound, int size) {
    if (bound < 0) {
      bound = Math.max(0, bound + size);
    }
    return (int) Math.min(bound, size);
  }

  private static long bound(Context ctx, Object value, long fallback) {
    if (value == null) {
      return fallback;
    }
    if (!Arith.isInt(Arith.plain(value)) && Types.of(value).special(Special.INDEX) == null) {
      throw Errors.type("slice indices must be integers or have an __index__ method");
    }
    Object index = Args.index(ctx, value);
    if (index instanceof Long n) {
      return n;
    }
    return ((BigInteger) index).signum() < 0 ? Long.MIN_VALUE / 2 : Long.MAX_VALUE;
  }

  /** The count of a repetition {@code sequence * value}; not below 0. */
  static long repeatCount(Context ctx, Object value) {
    return Math.max(0, Args.repeatLong(ctx, value));
  }

  /** The size of {@code count} copies of {@code size} items, charged; MemoryError when too many. */
  static int repeatedSize(Context ctx, int size, long count) {
    if (size == 0 || count == 0) {
      return 0;
    }
    if (count > (Integer.MAX_VALUE - 16) / size) {
      throw Errors.memory();
    }
    ctx.meter().allocate(8L * size * count + 32);
    ctx.meter().spend(size * count >> 4);
    return (int) (size * count);
  }
}
