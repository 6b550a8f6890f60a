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

  private final BigInteger start;
  private final BigInteger step;
  private final BigInteger length;
  private BigInteger index = BigInteger.ZERO;

  /** Iterates {@code length} values from {@code start}. */
  public LongRangeIterator(Number start, Number step, Number length) {
    super(TYPE);
    this.start = Ints.big(start);
    this.step = Ints.big(step);
    this.length = Ints.big(length);
  }

  @Override
  public Object next(Context ctx) {
    if (index.compareTo(length) >= 0) {
      return null;
    }
    Number value = Ints.normal(start.add(index.multiply(step)));
    index = index.add(BigInteger.ONE);
    return value;
  }

  /** The values that are left, as a range. */
  PyRange rest() {
    return PyRange.of(
        Ints.normal(start), Ints.normal(start.add(length.multiply(step))), Ints.normal(step));
  }

  /** Number of values taken. */
  Number index() {
    return Ints.normal(index);
  }

  /** Goes on with value number {@code value}, clipped to what there is. */
  void setIndex(BigInteger value) {
    index = value.max(BigInteger.ZERO).min(length);
  }

  /** Number of values left. */
  Number left() {
    return Ints.normal(length.subtract(index));
  }
}
