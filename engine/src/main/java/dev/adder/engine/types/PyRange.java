package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** {@code range}: longs where start, stop, step and length fit, else big integers. Immutable. */
public final class PyRange extends PyObject {
  /** {@code range}. */
  public static final PyType TYPE = PyType.builtin("range").sealedType();

  private final Number start;
  private final Number stop;
  private final Number step;
  private final Number length;
  private final boolean small;

  private PyRange(Number start, Number stop, Number step, Number length) {
    super(TYPE);
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
    this.small =
        start instanceof Long
            && stop instanceof Long
            && step instanceof Long
            && length instanceof Long;
  }

  /** {@code range(start, stop, step)}; ValueError for step 0. */
  public static PyRange of(Number start, Number stop, Number step) {
    if (step instanceof Long by && by == 0) {
      throw Errors.value("range() arg 3 must not be zero");
    }
    return new PyRange(start, stop, step, count(start, stop, step));
  }

  /** {@code range(start, stop)}. */
  public static PyRange of(long start, long stop) {
    return of((Number) start, (Number) stop, (Number) 1L);
  }

  private static Number count(Number start, Number stop, Number step) {
    if (start instanceof Long from && stop instanceof Long to && step instanceof Long by) {
      if (by > 0 ? from >= to : from <= to) {
        return 0L;
      }
      long span = by > 0 ? to - from : from - to;
      if (span > 0 && by != Long.MIN_VALUE) {
        return (span - 1) / Math.abs(by) + 1;
      }
    }
    BigInteger from = Ints.big(start);
    BigInteger to = Ints.big(stop);
    BigInteger by = Ints.big(step);
    Context.paceBits(from);
    Context.paceBits(to);
    Context.paceBits(by);
    BigInteger span = by.signum() > 0 ? to.subtract(from) : from.subtract(to);
    if (span.signum() <= 0) {
      return 0L;
    }
    return Ints.normal(span.subtract(BigInteger.ONE).divide(by.abs()).add(BigInteger.ONE));
  }

  /** {@code start}. */
  public Number start() {
    return start;
  }

  /** {@code stop}. */
  public Number stop() {
    return stop;
  }

  /** {@code step}. */
  public Number step() {
    return step;
  }

  /** Number of values, a Long or BigInteger. */
  public Number length() {
    return length;
  }

  /** Whether all of it fits longs. */
  public boolean isSmall() {
    return small;
  }

  /** Value number {@code index}, 0 <= index < length. */
  public Number at(Number index) {
    if (small && index instanceof Long i) {
      return (Long) start + i * (Long) step;
    }
    return Ints.normal(Ints.big(start).add(Ints.big(index).multiply(Ints.big(step))));
  }

  /** A new iterator over the values. */
  public PyIterator iterator(Context ctx) {
    if (small) {
      return new RangeIterator((Long) start, (Long) step, (Long) length);
    }
    return new LongRangeIterator(start, step, length);
  }
}
