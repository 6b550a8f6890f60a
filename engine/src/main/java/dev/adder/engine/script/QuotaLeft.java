package dev.adder.engine.script;

import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;

/**
 * One quota for work that is done in several runs: each gets what those before it left. The wall
 * limit counts from the making of this, waits between the runs included. Guarded by the isolate's
 * turn, but for the questions about time, which any thread may ask.
 */
final class QuotaLeft {
  private final Quota quota;
  private final long begun = System.nanoTime();
  private Quota left;
  private long steps;
  private long cpu;
  private long output;
  private long source;
  private long hostCalls;

  QuotaLeft(Quota quota) {
    this.quota = quota;
    this.left = quota;
  }

  /** The nanoseconds that may still pass; {@link Quota#UNLIMITED} if all may. */
  long wallNanosLeft() {
    long most = quota.wallNanos();
    return most == Quota.UNLIMITED ? most : Math.max(0, most - nanosPassed());
  }

  /** The nanoseconds since this was made. */
  long nanosPassed() {
    return System.nanoTime() - begun;
  }

  /** The wall limit of all the work. */
  long wallNanos() {
    return quota.wallNanos();
  }

  /** Begins a run inside of the one that is active, bound by what is left. */
  void begin(Meter meter) {
    steps = meter.stepsUsed();
    cpu = meter.cpuNanosUsed();
    output = meter.outputUsed();
    source = meter.sourceUsed();
    hostCalls = meter.hostCallsUsed();
    meter.begin(left.toBuilder().wallNanos(wallNanosLeft()).build());
  }

  /** Ends that run. */
  void end(Meter meter) {
    meter.end();
    left =
        left.toBuilder()
            .steps(less(left.steps(), meter.stepsUsed() - steps))
            .cpuNanos(less(left.cpuNanos(), meter.cpuNanosUsed() - cpu))
            .outputBytes(less(left.outputBytes(), meter.outputUsed() - output))
            .sourceBytes(less(left.sourceBytes(), meter.sourceUsed() - source))
            .hostCalls(less(left.hostCalls(), meter.hostCallsUsed() - hostCalls))
            .build();
  }

  private static long less(long most, long used) {
    return most == Quota.UNLIMITED ? most : Math.max(0, most - used);
  }
}
