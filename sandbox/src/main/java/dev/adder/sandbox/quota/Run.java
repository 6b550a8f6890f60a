package dev.adder.sandbox.quota;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One run of a meter: its quota and where the meter's counters stood when it began. The counters
 * themselves run on through nested runs; the limits in force are those of the run and of every run
 * around it, whichever comes first.
 *
 * <p>Nullness is not marked on the component: HotSpot 25 ends when a record whose components carry
 * type annotations is redefined, and the mutation check redefines it.
 *
 * @param quota what this run itself may use
 * @param outer the run around it, or null
 * @param base the counters when it began
 * @param limits the counters at which a run of this chain has to stop
 */
@NullUnmarked
record Run(Quota quota, Run outer, Counters base, Counters limits) {

  /** Figures that only grow during an outermost run. */
  record Counters(long steps, long elapsed, long cpu, long output, long source, long hostCalls) {}

  static Run begin(Quota quota, @Nullable Run outer, Counters base) {
    Counters own =
        new Counters(
            MemoryAccount.saturatingAdd(base.steps, quota.steps()),
            MemoryAccount.saturatingAdd(base.elapsed, quota.wallNanos()),
            MemoryAccount.saturatingAdd(base.cpu, quota.cpuNanos()),
            MemoryAccount.saturatingAdd(base.output, quota.outputBytes()),
            MemoryAccount.saturatingAdd(base.source, quota.sourceBytes()),
            MemoryAccount.saturatingAdd(base.hostCalls, quota.hostCalls()));
    return new Run(quota, outer, base, outer == null ? own : min(own, outer.limits));
  }

  private static Counters min(Counters a, Counters b) {
    return new Counters(
        Math.min(a.steps, b.steps),
        Math.min(a.elapsed, b.elapsed),
        Math.min(a.cpu, b.cpu),
        Math.min(a.output, b.output),
        Math.min(a.source, b.source),
        Math.min(a.hostCalls, b.hostCalls));
  }

  /**
   * The signal for a counter that reached {@code value}: its figures are those of the innermost run
   * whose own quota that exceeds.
   */
  StopSignal exceeded(Limit limit, long value) {
    Run run = this;
    while (run.outer != null && value - run.baseOf(limit) <= run.allowed(limit)) {
      run = run.outer;
    }
    return StopSignal.exceeded(limit, run.allowed(limit), value - run.baseOf(limit));
  }

  private long allowed(Limit limit) {
    return switch (limit) {
      case STEPS -> quota.steps();
      case WALL -> quota.wallNanos();
      case CPU -> quota.cpuNanos();
      case OUTPUT -> quota.outputBytes();
      case SOURCE -> quota.sourceBytes();
      case HOST_CALLS -> quota.hostCalls();
      case MEMORY, ALLOCATION, HANDLES, COMPILES, STACK, STOPPED, INTERRUPTED ->
          throw new IllegalArgumentException(limit + " is not a counter of the run");
    };
  }

  private long baseOf(Limit limit) {
    return switch (limit) {
      case STEPS -> base.steps;
      case WALL -> base.elapsed;
      case CPU -> base.cpu;
      case OUTPUT -> base.output;
      case SOURCE -> base.source;
      case HOST_CALLS -> base.hostCalls;
      case MEMORY, ALLOCATION, HANDLES, COMPILES, STACK, STOPPED, INTERRUPTED ->
          throw new IllegalArgumentException(limit + " is not a counter of the run");
    };
  }
}
