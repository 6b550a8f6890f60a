package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** Iterates a range whose values, or whose number of values, exceed 64 bits. */
public final class LongRangeIterator extends PyIterator {
  /** {@code longrange_iterator}. */
  public static final PyType TYPE = PyType.builtin("longrange_iterator").sealedType();

  private BigInteger next;
  private final BigInteger step;
  private BigInteger left;

  /** Iterates {@code length} values from {@code start}. */
  public LongRangeIterator(Number start, Number step, Number length) {
    super(TYPE);
    this.next = Ints.big(start);
    this.step = Ints.big(step);
    this.left = Ints.big(length);
  }

  @Override
  public Object next(Context ctx) {
    if (left.signum() <= 0) {
      return null;
    }
    Number value = Ints.normal(next);
    skip(BigInteger.ONE);
    return value;
  }

  /** The values that are left, as a range. */
  PyRange rest() {
    return PyRange.of(
        Ints.normal(next), Ints.normal(next.add(left.multiply(step))), Ints.normal(step));
  }

  /** Leaves out {@code count} of the values that are left. */
  void skip(BigInteger count) {
    BigInteger skipped = count.max(BigInteger.ZERO).min(left);
    next = next.add(skipped.multiply(step));
    left = left.subtract(skipped);
  }

  /** Number of values left. */
  Number left() {
    return Ints.normal(left);
  }
}
