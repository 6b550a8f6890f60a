package dev.adder.engine.script;

import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the runs of one isolate used, and which thread runs it now. Written by the thread that holds
 * the isolate, without fences; read by any thread, which may see figures that are a moment old.
 *
 * <p>A look at the clock takes as long as a short script. Of the runs that end within their first
 * slice of steps one in {@value #SAMPLE} is timed, and stands for all of them.
 */
final class RunAccount {
  private static final int RUNS = 0;
  private static final int STOPPED = 1;
  private static final int FAILED = 2;
  private static final int STEPS = 3;
  private static final int CPU = 4;
  private static final int WALL = 5;
  private static final int BYTES = 6;
  private static final int OUTPUT = 7;
  private static final int HOST_CALLS = 8;

  /** Of so many brief runs one is timed; a power of two. */
  private static final int SAMPLE = 16;

  private final long seed;

  /** How many brief runs the active one stands for if it is brief; 0 if it is not timed then. */
  private int weight;

  private final AtomicLongArray sums = new AtomicLongArray(HOST_CALLS + 1);
  private final AtomicReference<Thread> thread = new AtomicReference<>();

  /**
   * An account without runs.
   *
   * @param seed says which of the runs are timed: isolates that run once have to differ in it
   */
  RunAccount(long seed) {
    this.seed = seed;
  }

  /**
   * An outermost run begins on this thread.
   *
   * @param isAudited whether its figures will be told to anybody
   */
  void begin(Meter meter, Quota quota, boolean isAudited) {
    boolean isSample = (seed + sums.getPlain(RUNS) & SAMPLE - 1) == 0;
    weight = isAudited ? 1 : isSample ? SAMPLE : 0;
    if (weight > 0) {
      meter.begin(quota);
    } else {
      meter.beginUntimed(quota);
    }
    thread.setRelease(Thread.currentThread());
  }

  /** The outermost run ends; its figures are still in the meter. */
  void end(Meter meter) {
    thread.setRelease(null);
    add(RUNS, 1);
    add(STEPS, meter.stepsUsed());
    addTimes(meter, meter.isBrief() ? weight : 1);
    add(BYTES, meter.bytesCharged());
    add(OUTPUT, meter.outputUsed());
    add(HOST_CALLS, meter.hostCallsUsed());
  }

  private void addTimes(Meter meter, int factor) {
    if (factor > 0) {
      long wall = meter.wallNanosUsed();
      add(CPU, factor * meter.cpuNanosEstimated(wall));
      add(WALL, factor * wall);
    }
  }

  void countStopped() {
    add(STOPPED, 1);
  }

  void countFailed() {
    add(FAILED, 1);
  }

  private void add(int index, long value) {
    if (value != 0) {
      sums.lazySet(index, sums.getPlain(index) + value);
    }
  }

  /** The thread that runs the isolate, or null. */
  Thread thread() {
    return thread.getAcquire();
  }

  /** Runs begun before the one that is active. */
  long runs() {
    return sums.get(RUNS);
  }

  TenantTotals totals() {
    return new TenantTotals(
        sums.get(RUNS),
        sums.get(STOPPED),
        sums.get(FAILED),
        sums.get(STEPS),
        sums.get(CPU),
        sums.get(WALL),
        sums.get(BYTES),
        sums.get(OUTPUT),
        sums.get(HOST_CALLS));
  }
}
