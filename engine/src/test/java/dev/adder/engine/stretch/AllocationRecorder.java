package dev.adder.engine.stretch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * What this thread allocates while a meter is charged for it: in all, at most between two looks,
 * and what of it is alive at some of the looks.
 */
final class AllocationRecorder implements Runnable {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final LongSupplier charged;
  private final long sampleEvery;
  private final long aliveBefore;
  private final long allocatedBefore;
  private long allocatedLast;
  private long looks;
  private long leap;
  private Sample worst = new Sample(0, 0);

  /** What was alive when so much was charged, in bytes. */
  record Sample(long alive, long charged) {
    double ratio() {
      return AllocationReport.ratio(alive, charged);
    }
  }

  /**
   * Begins to record.
   *
   * @param charged bytes charged since the beginning
   * @param sampleEvery after how many looks everything is collected to see what is alive; 0 for
   *     never
   */
  AllocationRecorder(LongSupplier charged, long sampleEvery) {
    this.charged = charged;
    this.sampleEvery = sampleEvery;
    aliveBefore = sampleEvery == 0 ? 0 : Math.min(alive(), alive());
    allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    allocatedLast = allocatedBefore;
  }

  /** A look of the meter, or the end of what is recorded. */
  @Override
  public void run() {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long paid = charged.getAsLong();
    leap = Math.max(leap, allocated - allocatedLast - paid);
    if (sampleEvery > 0 && looks % sampleEvery == 0) {
      Sample sample = new Sample(alive() - aliveBefore, paid);
      if (sample.ratio() > worst.ratio()) {
        worst = sample;
      }
    }
    looks++;
    allocatedLast = THREADS.getCurrentThreadAllocatedBytes();
  }

  private static long alive() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  long looks() {
    return looks;
  }

  long allocated() {
    return allocatedLast - allocatedBefore;
  }

  /** The most that was allocated between two looks beyond what was charged until then. */
  long leap() {
    return leap;
  }

  /** The sample with the most alive for what was charged. */
  Sample worst() {
    return worst;
  }
}
