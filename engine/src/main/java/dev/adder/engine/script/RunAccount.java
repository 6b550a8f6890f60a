package dev.adder.engine.script;

import dev.adder.sandbox.quota.Meter;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the runs of one isolate used, and which thread runs it now. Written by the thread that holds
 * the isolate, without fences; read by any thread, which may see figures that are a moment old.
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

  private final AtomicLongArray sums = new AtomicLongArray(HOST_CALLS + 1);
  private final AtomicReference<Thread> thread = new AtomicReference<>();

  /** An outermost run begins on this thread. */
  void begin() {
    thread.setRelease(Thread.currentThread());
  }

  /** The outermost run ends; its figures are still in the meter. */
  void end(Meter meter) {
    thread.setRelease(null);
    add(RUNS, 1);
    add(STEPS, meter.stepsUsed());
    long wall = meter.wallNanosUsed();
    add(CPU, meter.cpuNanosEstimated(wall));
    add(WALL, wall);
    add(BYTES, meter.bytesCharged());
    add(OUTPUT, meter.outputUsed());
    add(HOST_CALLS, meter.hostCallsUsed());
  }

  void countStopped() {
    add(STOPPED, 1);
  }

  void countFailed() {
    add(FAILED, 1);
  }

  private void add(int index, long value) {
    sums.lazySet(index, sums.getPlain(index) + value);
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
