package dev.adder.engine.background;

import java.util.function.LongSupplier;

/**
 * How much processor time background work may take: a share that accrues with elapsed time, up to a
 * burst. Work begins while anything is left, so a single task may overdraw; the debt is paid off
 * before the next one begins. Thread-safe.
 */
public final class CpuBudget {
  private final double share;
  private final long burstNanos;
  private final LongSupplier clock;
  private long leftNanos;
  private long lastNanos;

  CpuBudget(double share, long burstNanos, LongSupplier clock) {
    if (!(share > 0) || burstNanos <= 0) {
      throw new IllegalArgumentException("share " + share + ", burst " + burstNanos + " ns");
    }
    this.share = share;
    this.burstNanos = burstNanos;
    this.clock = clock;
    this.leftNanos = burstNanos;
    this.lastNanos = clock.getAsLong();
  }

  /**
   * A budget.
   *
   * @param share of one processor that accrues, above 0
   * @param burstNanos the most that accrues, and what there is at the start, above 0
   * @throws IllegalArgumentException if one is not above 0
   */
  public static CpuBudget of(double share, long burstNanos) {
    return new CpuBudget(share, burstNanos, System::nanoTime);
  }

  /** No bound. */
  public static CpuBudget unlimited() {
    return of(1, Long.MAX_VALUE);
  }

  /** Whether work may begin now. */
  public synchronized boolean hasAny() {
    long now = clock.getAsLong();
    double accrued = (now - lastNanos) * share;
    lastNanos = now;
    leftNanos = accrued >= burstNanos - leftNanos ? burstNanos : leftNanos + (long) accrued;
    return leftNanos > 0;
  }

  /** Charges work that was done. */
  public synchronized void spend(long nanos) {
    leftNanos -= nanos;
  }
}
