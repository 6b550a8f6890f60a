package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** Iterates a range whose bounds and step fit 64 bits. */
public final class RangeIterator extends PyIterator {
  /** {@code range_iterator}. */
  public static final PyType TYPE = PyType.builtin("range_iterator").sealedType();

  private final long step;
  private long next;
  private long left;
  private final long start;
  private final long length;

  /** Iterates {@code length} values from {@code start}. */
  public RangeIterator(long start, long step, long length) {
    super(TYPE);
    this.start = start;
    this.length = length;
    this.next = start;
    this.step = step;
    this.left = length;
  }

  /** Whether a value is left. */
  public boolean hasNext() {
    return left > 0;
  }

  /** The next value; only after {@link #hasNext}. */
  public long take() {
    long value = next;
    next = value + step;
    left--;
    return value;
  }

  @Override
  public Object next(Context ctx) {
    return left > 0 ? (Object) take() : null;
  }

  @Override
  public long lengthHint(Context ctx) {
    return left;
  }

  /** The first value of the range. */
  public long start() {
    return start;
  }

  /** The step. */
  public long step() {
    return step;
  }

  /** Number of values of the whole range. */
  public long length() {
    return length;
  }

  /** Leaves out {@code count} of the values that are left. */
  public void skip(long count) {
    long skipped = Math.max(0, Math.min(count, left));
    next += skipped * step;
    left -= skipped;
  }

  /** The values that are left, as a range. */
  PyRange rest() {
    BigInteger span = BigInteger.valueOf(left).multiply(BigInteger.valueOf(step));
    BigInteger stop = BigInteger.valueOf(next).add(span);
    if (stop.bitLength() > 63) {
      stop = stop.subtract(BigInteger.valueOf(step)).add(BigInteger.valueOf(Long.signum(step)));
    }
    return PyRange.of((Number) next, Ints.normal(stop), (Number) step);
  }
}
