package dev.adder.engine.modules.time;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.sandbox.capability.ClockRead;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.monitor.StandingRequest;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The clock that a script may see: the machine's, one that goes on by a tick at each reading, or
 * one that stands still, as far as the policy grants. A script whose runs are to be repeatable
 * never sees the machine's. One per isolate.
 */
public final class GuestClock {
  private static final long BILLION = 1_000_000_000L;
  private static final long SLICE_NANOS = 5_000_000L;
  private static final long DEFAULT_TICK = 1_000_000;

  private final long tick;
  private final StandingRequest[] requests = new StandingRequest[ClockRead.Mode.values().length];
  private long start;
  private boolean isStarted;
  private long passed;
  private ReferenceMonitor asked;
  private long epoch;
  private ClockRead.Mode mode;

  /** A clock that, where it is not the machine's, starts when it is read first. */
  public GuestClock() {
    tick = DEFAULT_TICK;
  }

  /** A clock that, where it is not the machine's, begins with an instant and goes on by a tick. */
  public GuestClock(Instant start, long tickNanos) {
    this.start = nanos(start);
    this.isStarted = true;
    this.tick = tickNanos;
  }

  static GuestClock of(Context ctx) {
    return ctx.isolate().state(GuestClock.class, isolate -> new GuestClock());
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * BILLION + instant.getNano();
  }

  /** Nanoseconds since the epoch. */
  long wall(Context ctx) {
    return switch (require(ctx)) {
      case REAL -> nanos(Instant.now());
      case STEPPED -> start() + step();
      case FROZEN -> start();
    };
  }

  /** Nanoseconds that never go back. */
  long steady(Context ctx) {
    return switch (require(ctx)) {
      case REAL -> System.nanoTime() & Long.MAX_VALUE;
      case STEPPED -> step();
      case FROZEN -> 0;
    };
  }

  /** Nanoseconds of processor time of the run. */
  long used(Context ctx) {
    return switch (require(ctx)) {
      case REAL -> ctx.meter().cpuNanosUsed();
      case STEPPED -> step();
      case FROZEN -> 0;
    };
  }

  /** Waits; a clock that goes on by ticks is moved instead. Needs no grant: it tells nothing. */
  void sleep(Context ctx, long nanos) {
    if (mode(ctx) == ClockRead.Mode.STEPPED) {
      passed += nanos;
      return;
    }
    long until = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = until - System.nanoTime()) {
      ctx.meter().beginHostWait();
      try {
        LockSupport.parkNanos(Math.min(left, SLICE_NANOS));
      } finally {
        ctx.meter().endHostWait();
      }
      ctx.meter().poll();
    }
  }

  private long step() {
    passed += tick;
    return passed;
  }

  private long start() {
    if (!isStarted) {
      isStarted = true;
      start = nanos(Instant.now());
    }
    return start;
  }

  /** The mode to read in; PermissionError when the policy grants none. */
  private ClockRead.Mode require(Context ctx) {
    ClockRead.Mode granted = mode(ctx);
    ClockRead.Mode best = granted == null ? ClockRead.Mode.REAL : granted;
    StandingRequest request = requests[best.ordinal()];
    if (request == null) {
      request = new StandingRequest(new ClockRead(best));
      requests[best.ordinal()] = request;
    }
    Denials.require(ctx, request, null);
    return best;
  }

  /** The truest mode that some grant covers, or null. */
  private ClockRead.Mode mode(Context ctx) {
    ReferenceMonitor monitor = ctx.monitor();
    if (asked != monitor || epoch != monitor.epoch()) {
      epoch = monitor.epoch();
      asked = monitor;
      mode = null;
      for (ClockRead.Mode each : ClockRead.Mode.values()) {
        boolean isOpen = each != ClockRead.Mode.REAL || !ctx.isolate().isDeterministic();
        if (isOpen && monitor.holds(new ClockRead(each))) {
          mode = each;
        }
      }
    }
    return mode;
  }
}
