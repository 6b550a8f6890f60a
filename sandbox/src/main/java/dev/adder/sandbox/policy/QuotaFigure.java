package dev.adder.sandbox.policy;

import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.QuotaBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The figures of a quota in the text form: their names, units, and places in the record. */
enum QuotaFigure {
  STEPS("steps", Unit.COUNT, Quota::steps, QuotaBuilder::steps),
  CPU("cpu", Unit.TIME, Quota::cpuNanos, QuotaBuilder::cpuNanos),
  WALL("wall", Unit.TIME, Quota::wallNanos, QuotaBuilder::wallNanos),
  MEMORY("memory", Unit.BYTES, Quota::memoryBytes, QuotaBuilder::memoryBytes),
  ALLOCATION(
      "allocation", Unit.BYTES, Quota::singleAllocationBytes, QuotaBuilder::singleAllocationBytes),
  STACK("stack", Unit.SMALL_COUNT, Quota::stackDepth, (builder, n) -> builder.stackDepth((int) n)),
  OUTPUT("output", Unit.BYTES, Quota::outputBytes, QuotaBuilder::outputBytes),
  SOURCE("source", Unit.BYTES, Quota::sourceBytes, QuotaBuilder::sourceBytes),
  HANDLES("handles", Unit.SMALL_COUNT, Quota::handles, (builder, n) -> builder.handles((int) n)),
  HOST_CALLS("host-calls", Unit.COUNT, Quota::hostCalls, QuotaBuilder::hostCalls);

  /** What a figure counts; decides its suffixes and its largest value. */
  enum Unit {
    COUNT(Quota.UNLIMITED),
    SMALL_COUNT(Quota.UNLIMITED_COUNT),
    TIME(Quota.UNLIMITED),
    BYTES(Quota.UNLIMITED);

    final long unlimited;

    Unit(long unlimited) {
      this.unlimited = unlimited;
    }
  }

  /** Sets a figure in a builder. */
  interface Setter {
    QuotaBuilder set(QuotaBuilder builder, long value);
  }

  final String key;
  final Unit unit;
  private final ToLongFunction<Quota> getter;
  private final Setter setter;

  QuotaFigure(String key, Unit unit, ToLongFunction<Quota> getter, Setter setter) {
    this.key = key;
    this.unit = unit;
    this.getter = getter;
    this.setter = setter;
  }

  static Optional<QuotaFigure> named(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
  }

  long of(Quota quota) {
    return getter.applyAsLong(quota);
  }

  void set(QuotaBuilder builder, long value) {
    setter.set(builder, value);
  }
}
