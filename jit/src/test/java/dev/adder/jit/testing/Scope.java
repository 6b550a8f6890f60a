package dev.adder.jit.testing;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The values that may be used where a generator stands. */
final class Scope {

  private static final long[] LONGS = {
    0, 1, 2, 3, 7, 8, 63, 64, 255, -1, -2, -8, 1L << 31, -(1L << 31), Long.MAX_VALUE, Long.MIN_VALUE
  };
  private static final int[] INTS = {
    0, 1, 2, 3, 4, 31, -1, -4, Integer.MAX_VALUE, Integer.MIN_VALUE
  };
  private static final double[] DOUBLES = {
    0.0, -0.0, 1.0, -1.5, 3.0, 1e300, 0x1p63, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE
  };

  private final Random random;
  private final Map<Pool, List<Value>> values = new EnumMap<>(Pool.class);

  Scope(Random random) {
    this.random = random;
    for (Pool pool : Pool.values()) {
      values.put(pool, new ArrayList<>());
    }
  }

  /** The sizes of the pools, to go back to. */
  Map<Pool, Integer> mark() {
    Map<Pool, Integer> sizes = new EnumMap<>(Pool.class);
    values.forEach((pool, list) -> sizes.put(pool, list.size()));
    return sizes;
  }

  /** Forgets what came after the mark. */
  void back(Map<Pool, Integer> mark) {
    values.forEach((pool, list) -> list.subList(mark.get(pool), list.size()).clear());
  }

  Value add(Pool pool, Value value) {
    values.get(pool).add(value);
    return value;
  }

  boolean has(Pool pool) {
    return !values.get(pool).isEmpty();
  }

  /** The oldest value of the pool. */
  Value first(Pool pool) {
    return values.get(pool).getFirst();
  }

  /** A value of the pool, a recent one rather than an old one. */
  Value value(Pool pool) {
    List<Value> list = values.get(pool);
    int back = Math.min(random.nextInt(list.size()), random.nextInt(list.size()));
    return list.get(list.size() - 1 - back);
  }

  /** A value or a constant; every pool that has no constants has a value from the beginning. */
  Operand operand(Pool pool) {
    boolean constant = random.nextInt(4) == 0 || !has(pool);
    return switch (pool) {
      case I64 -> constant ? Constant.of(LONGS[random.nextInt(LONGS.length)]) : value(pool);
      case I32 -> constant ? Constant.of(INTS[random.nextInt(INTS.length)]) : value(pool);
      case BOOL -> constant ? Constant.of(random.nextBoolean()) : value(pool);
      case F64 -> constant ? Constant.of(DOUBLES[random.nextInt(DOUBLES.length)]) : value(pool);
      case F32 -> constant ? Constant.of((float) random.nextInt(5)) : value(pool);
      case PLAIN -> constant ? new Constant.Null() : value(pool);
      case CELL, LONG, DOUBLE, TRUTH, I64S, I32S, BOOLS, F64S, F32S, REFS -> value(pool);
    };
  }

  /** Any value that a frame may hold. */
  Operand any() {
    Pool pool = Pool.values()[random.nextInt(Pool.values().length)];
    return pool == Pool.F32 || !has(pool) ? operand(Pool.I64) : operand(pool);
  }

  /** Any reference. */
  Operand anyReference() {
    Operand found = any();
    return found.type() == IrType.REF ? found : value(Pool.CELL);
  }
}
