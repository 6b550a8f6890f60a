package dev.adder.jit.opt;

import dev.adder.jit.ir.IrType;
import java.math.BigInteger;
import java.util.List;

/**
 * The integers from one to another, both included; none when the first is greater. Immutable.
 *
 * @param low the least
 * @param high the greatest
 */
record Range(long low, long high) {

  /** No integer: what code that is not reached computes. */
  static final Range EMPTY = new Range(1, 0);

  /** Truth values as integers. */
  static final Range BIT = new Range(0, 1);

  private static final long[] STEPS = {
    Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 1, 255, Integer.MAX_VALUE, Long.MAX_VALUE
  };

  /** Every integer of a kind; of a kind without integers, everything. */
  static Range all(IrType type) {
    return switch (type) {
      case I32 -> new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BOOL -> BIT;
      case I64, F64, F32, REF -> new Range(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  /** One integer. */
  static Range of(long value) {
    return new Range(value, value);
  }

  /**
   * What is between exact results, as far as the kind holds it.
   *
   * @param results results at the corners of the operands' ranges
   */
  static Range hull(List<BigInteger> results, IrType type) {
    Range all = all(type);
    BigInteger low = results.stream().reduce(BigInteger::min).orElseThrow();
    BigInteger high = results.stream().reduce(BigInteger::max).orElseThrow();
    if (low.compareTo(BigInteger.valueOf(all.high)) > 0
        || high.compareTo(BigInteger.valueOf(all.low)) < 0) {
      return EMPTY;
    }
    return new Range(
        low.max(BigInteger.valueOf(all.low)).longValueExact(),
        high.min(BigInteger.valueOf(all.high)).longValueExact());
  }

  /** Whether all exact results are integers of the kind. */
  static boolean fits(List<BigInteger> results, IrType type) {
    Range all = all(type);
    return results.stream()
        .allMatch(result ->
            result.compareTo(BigInteger.valueOf(all.low)) >= 0
                && result.compareTo(BigInteger.valueOf(all.high)) <= 0);
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean isSingle() {
    return low == high;
  }

  boolean isWithin(Range other) {
    return isEmpty() || low >= other.low && high <= other.high;
  }

  Range join(Range other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty() ? this : new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  Range meet(Range other) {
    Range both = new Range(Math.max(low, other.low), Math.min(high, other.high));
    return both.isEmpty() ? EMPTY : both;
  }

  /** Those that are less than some integer of the other. */
  Range below(Range other) {
    return other.isEmpty() || other.high == Long.MIN_VALUE
        ? EMPTY
        : meet(new Range(Long.MIN_VALUE, other.high - 1));
  }

  /** Those that are less than or equal to some integer of the other. */
  Range upTo(Range other) {
    return other.isEmpty() ? EMPTY : meet(new Range(Long.MIN_VALUE, other.high));
  }

  /** Those that are greater than some integer of the other. */
  Range above(Range other) {
    return other.isEmpty() || other.low == Long.MAX_VALUE
        ? EMPTY
        : meet(new Range(other.low + 1, Long.MAX_VALUE));
  }

  /** Those that are greater than or equal to some integer of the other. */
  Range from(Range other) {
    return other.isEmpty() ? EMPTY : meet(new Range(other.low, Long.MAX_VALUE));
  }

  /** Those that are not the one integer of the other, if it has one at an end of this. */
  Range without(Range other) {
    if (!other.isSingle() || isEmpty()) {
      return this;
    }
    if (isSingle()) {
      return equals(other) ? EMPTY : this;
    }
    return low == other.low
        ? new Range(low + 1, high)
        : high == other.high ? new Range(low, high - 1) : this;
  }

  /** A range that holds this and a grown one, from a few that end every growth soon. */
  Range widen(Range grown) {
    if (isEmpty() || grown.isWithin(this)) {
      return isEmpty() ? grown : this;
    }
    long newLow = low;
    long newHigh = high;
    if (grown.high > high) {
      int step = STEPS.length - 1;
      while (step > 0 && STEPS[step - 1] >= grown.high) {
        step--;
      }
      newHigh = STEPS[step];
    }
    if (grown.low < low) {
      int step = 0;
      while (step < STEPS.length - 1 && STEPS[step + 1] <= grown.low) {
        step++;
      }
      newLow = STEPS[step];
    }
    return new Range(newLow, newHigh);
  }
}
