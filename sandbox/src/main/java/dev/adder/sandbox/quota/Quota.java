package dev.adder.sandbox.quota;

import java.time.Duration;

/**
 * The limits of one run. Every figure is at least 0; {@link #UNLIMITED} (or {@link
 * #UNLIMITED_COUNT}) lifts a limit.
 *
 * @param steps deterministic fuel: base instructions plus what helpers charge for their work
 * @param cpuNanos processor time in nanoseconds; on virtual threads the elapsed time less declared
 *     host waits
 * @param wallNanos elapsed time in nanoseconds
 * @param memoryBytes nominal bytes that the guest may hold at once
 * @param singleAllocationBytes nominal bytes of one allocation
 * @param stackDepth calls of guest functions on top of each other; engines answer an overrun in the
 *     guest's own way
 * @param outputBytes bytes written to the run's output streams together
 * @param sourceBytes bytes of source text compiled by the run
 * @param handles files, sockets and the like open at the same time
 * @param hostCalls calls from the guest into host objects
 */
public record Quota(
    long steps,
    long cpuNanos,
    long wallNanos,
    long memoryBytes,
    long singleAllocationBytes,
    int stackDepth,
    long outputBytes,
    long sourceBytes,
    int handles,
    long hostCalls) {

  /** No limit, for figures of type long. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** No limit, for figures of type int. */
  public static final int UNLIMITED_COUNT = Integer.MAX_VALUE;

  private static final long MIB = 1L << 20;

  private static final Quota DEFAULTS =
      new Quota(
          10_000_000_000L,
          Duration.ofSeconds(10).toNanos(),
          Duration.ofSeconds(60).toNanos(),
          256 * MIB,
          64 * MIB,
          1000,
          16 * MIB,
          8 * MIB,
          64,
          1_000_000L);

  private static final Quota NONE =
      new Quota(
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED_COUNT,
          UNLIMITED,
          UNLIMITED,
          UNLIMITED_COUNT,
          UNLIMITED);

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Quota {
    requireNotNegative("steps", steps);
    requireNotNegative("cpuNanos", cpuNanos);
    requireNotNegative("wallNanos", wallNanos);
    requireNotNegative("memoryBytes", memoryBytes);
    requireNotNegative("singleAllocationBytes", singleAllocationBytes);
    requireNotNegative("stackDepth", stackDepth);
    requireNotNegative("outputBytes", outputBytes);
    requireNotNegative("sourceBytes", sourceBytes);
    requireNotNegative("handles", handles);
    requireNotNegative("hostCalls", hostCalls);
  }

  private static void requireNotNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is negative: " + value);
    }
  }

  /**
   * The limits of a run for which the host said nothing: 10,000,000,000 steps, 10 s CPU, 60 s wall,
   * 256 MiB held, 64 MiB in one allocation, 1000 calls deep, 16 MiB output, 8 MiB source, 64 open
   * handles, 1,000,000 host calls.
   */
  public static Quota defaults() {
    return DEFAULTS;
  }

  /** No limits at all. The stack depth is unlimited too: engines keep a limit of their own. */
  public static Quota unlimited() {
    return NONE;
  }

  /** A builder that starts from {@link #defaults()}. */
  public static QuotaBuilder builder() {
    return DEFAULTS.toBuilder();
  }

  /** A builder that starts from this quota. */
  public QuotaBuilder toBuilder() {
    return new QuotaBuilder(this);
  }

  /** This quota with another step limit. */
  public Quota withSteps(long value) {
    return toBuilder().steps(value).build();
  }

  /** The stricter of two quotas, figure by figure. */
  public Quota min(Quota other) {
    return new Quota(
        Math.min(steps, other.steps),
        Math.min(cpuNanos, other.cpuNanos),
        Math.min(wallNanos, other.wallNanos),
        Math.min(memoryBytes, other.memoryBytes),
        Math.min(singleAllocationBytes, other.singleAllocationBytes),
        Math.min(stackDepth, other.stackDepth),
        Math.min(outputBytes, other.outputBytes),
        Math.min(sourceBytes, other.sourceBytes),
        Math.min(handles, other.handles),
        Math.min(hostCalls, other.hostCalls));
  }
}
