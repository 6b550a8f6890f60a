package dev.adder.sandbox.quota;

import java.time.Duration;

/** Builds a {@link Quota}; figures that are not set keep those it started from. Confined. */
public final class QuotaBuilder {
  private long steps;
  private long cpuNanos;
  private long wallNanos;
  private long memoryBytes;
  private long singleAllocationBytes;
  private int stackDepth;
  private long outputBytes;
  private long sourceBytes;
  private int handles;
  private long hostCalls;

  QuotaBuilder(Quota from) {
    steps = from.steps();
    cpuNanos = from.cpuNanos();
    wallNanos = from.wallNanos();
    memoryBytes = from.memoryBytes();
    singleAllocationBytes = from.singleAllocationBytes();
    stackDepth = from.stackDepth();
    outputBytes = from.outputBytes();
    sourceBytes = from.sourceBytes();
    handles = from.handles();
    hostCalls = from.hostCalls();
  }

  /** Sets the step limit. */
  public QuotaBuilder steps(long value) {
    steps = value;
    return this;
  }

  /** Sets the CPU time limit in nanoseconds. */
  public QuotaBuilder cpuNanos(long value) {
    cpuNanos = value;
    return this;
  }

  /** Sets the wall time limit in nanoseconds. */
  public QuotaBuilder wallNanos(long value) {
    wallNanos = value;
    return this;
  }

  /** Sets the bytes that the guest may hold. */
  public QuotaBuilder memoryBytes(long value) {
    memoryBytes = value;
    return this;
  }

  /** Sets the bytes of one allocation. */
  public QuotaBuilder singleAllocationBytes(long value) {
    singleAllocationBytes = value;
    return this;
  }

  /** Sets the depth of guest calls. */
  public QuotaBuilder stackDepth(int value) {
    stackDepth = value;
    return this;
  }

  /** Sets the bytes of output. */
  public QuotaBuilder outputBytes(long value) {
    outputBytes = value;
    return this;
  }

  /** Sets the bytes of source text. */
  public QuotaBuilder sourceBytes(long value) {
    sourceBytes = value;
    return this;
  }

  /** Sets the handles open at the same time. */
  public QuotaBuilder handles(int value) {
    handles = value;
    return this;
  }

  /** Sets the calls into the host. */
  public QuotaBuilder hostCalls(long value) {
    hostCalls = value;
    return this;
  }

  /**
   * Sets the CPU time limit.
   *
   * @throws ArithmeticException if the duration exceeds 292 years
   */
  public QuotaBuilder cpu(Duration value) {
    cpuNanos = value.toNanos();
    return this;
  }

  /**
   * Sets the wall time limit.
   *
   * @throws ArithmeticException if the duration exceeds 292 years
   */
  public QuotaBuilder wall(Duration value) {
    wallNanos = value.toNanos();
    return this;
  }

  /**
   * The quota.
   *
   * @throws IllegalArgumentException if a figure is negative
   */
  public Quota build() {
    return new Quota(
        steps,
        cpuNanos,
        wallNanos,
        memoryBytes,
        singleAllocationBytes,
        stackDepth,
        outputBytes,
        sourceBytes,
        handles,
        hostCalls);
  }
}
