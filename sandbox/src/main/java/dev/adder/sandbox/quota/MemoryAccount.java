package dev.adder.sandbox.quota;

import org.jspecify.annotations.Nullable;

/**
 * The slow half of {@link Meter#allocate}: decides how many bytes may be charged before the next
 * look.
 *
 * <p>Two figures estimate what the guest holds: {@code retained}, the last measurement, and {@code
 * charged}, everything charged since. Their sum is an upper bound, because garbage counts until it
 * is measured away. When the sum would pass the quota the probe measures; if the guest really holds
 * that much the run ends, else the next measurement is due after max(quota/16, what is free). So
 * garbage churn is never punished, a bomb passes the quota by at most a sixteenth, and measurements
 * cost at most sixteen walks per quota of allocation.
 *
 * <p>Not everything that a guest makes is worth a charge of its own: boxes, bound methods,
 * iterators. Where the JVM knows what a thread allocates, {@link #observe} makes up for that.
 *
 * <p>The meter keeps the fast counter and calls in when it is used up; the counter never exceeds
 * the limit of a single allocation, so one comparison serves both limits.
 */
final class MemoryAccount {
  private static final int MEASURES_PER_QUOTA = 16;
  private static final long UNKNOWN = Long.MIN_VALUE;

  private @Nullable MemoryProbe probe;
  private long quota;
  private long single;
  private long retained;
  private long charged;
  private long measureAt;
  private long granted;
  private long total;
  private long observedFrom;
  private long observed;
  private boolean measuring;

  void probe(@Nullable MemoryProbe value) {
    probe = value;
  }

  /** Starts the counters of an outermost run. Without a probe nothing is known of earlier runs. */
  void start() {
    if (probe == null) {
      charged = 0;
      retained = 0;
    }
    total = 0;
    granted = 0;
    observed = 0;
    observedFrom = UNKNOWN;
  }

  /**
   * Takes note of what the thread really allocated, garbage and what nobody charged included: when
   * that is more than was charged since the last measurement, it counts in its place. The caller
   * has settled the counter; {@link #grant} is to follow.
   *
   * @param allocated a figure that only grows
   * @return null, or the signal to stop with
   */
  @Nullable StopSignal observe(long allocated) {
    if (observedFrom == UNKNOWN) {
      observedFrom = allocated;
    }
    observed = allocated - observedFrom;
    if (probe == null || saturatingAdd(retained, observed) <= measureAt) {
      return null;
    }
    StopSignal stop = measure(0);
    observedFrom = UNKNOWN;
    observed = 0;
    return stop;
  }

  /** Whether the probe is at work, which may look at the meter. */
  boolean isMeasuring() {
    return measuring;
  }

  /** What came after the last measurement, at most. */
  private long since() {
    return Math.max(charged, observed);
  }

  /**
   * Sets the limits in force; to be followed by {@link #grant}. The caller has settled the counter.
   */
  void limits(long quotaBytes, long singleBytes) {
    quota = quotaBytes;
    single = singleBytes;
    measureAt = quotaBytes;
  }

  /** Takes back what is left of the counter, so that the figures here are exact. */
  void settle(long left) {
    long spent = granted - left;
    charged = saturatingAdd(charged, spent);
    total = saturatingAdd(total, spent);
    granted = 0;
  }

  /** Gives out the next counter. */
  long grant() {
    granted = Math.max(0, Math.min(single, measureAt - saturatingAdd(retained, since())));
    return granted;
  }

  /**
   * Decides about an allocation that the counter did not cover. The counter has been settled.
   *
   * @return null if the bytes were charged, else the signal to stop with; nothing is charged then
   */
  @Nullable StopSignal charge(long bytes) {
    if (bytes > single) {
      return StopSignal.exceeded(Limit.ALLOCATION, single, bytes);
    }
    if (bytes > quota) {
      return StopSignal.exceeded(Limit.MEMORY, quota, bytes);
    }
    if (saturatingAdd(saturatingAdd(retained, since()), bytes) > measureAt) {
      StopSignal stop = measure(bytes);
      if (stop != null) {
        return stop;
      }
    }
    charged = saturatingAdd(charged, bytes);
    total = saturatingAdd(total, bytes);
    return null;
  }

  private @Nullable StopSignal measure(long bytes) {
    if (probe == null) {
      long used = saturatingAdd(saturatingAdd(retained, charged), bytes);
      return StopSignal.exceeded(Limit.MEMORY, quota, used);
    }
    measuring = true;
    try {
      retained = Math.max(0, probe.reachableBytes());
    } finally {
      measuring = false;
    }
    charged = 0;
    observed = 0;
    observedFrom = UNKNOWN;
    long used = saturatingAdd(retained, bytes);
    if (used > quota) {
      return StopSignal.exceeded(Limit.MEMORY, quota, used);
    }
    long pause = Math.max(quota / MEASURES_PER_QUOTA, quota - retained);
    measureAt = saturatingAdd(retained, pause);
    return null;
  }

  /** Bytes charged since the outermost run began, given what is left of the counter. */
  long total(long left) {
    return saturatingAdd(total, granted - left);
  }

  /** The last measurement in bytes; 0 before the first. */
  long retained() {
    return retained;
  }

  static long saturatingAdd(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
