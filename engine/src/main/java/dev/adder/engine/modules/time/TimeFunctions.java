package dev.adder.engine.modules.time;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.sandbox.capability.ClockRead;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The clocks. */
@PyMethods(module = "_time")
public final class TimeFunctions {
  private static final ClockRead REAL = new ClockRead(ClockRead.Mode.REAL);
  private static final long BILLION = 1_000_000_000L;
  private static final long SLICE_NANOS = 5_000_000L;

  private TimeFunctions() {}

  private static long wall(Context ctx) {
    Denials.require(ctx, REAL, null);
    Instant now = Instant.now();
    return now.getEpochSecond() * BILLION + now.getNano();
  }

  private static long steady(Context ctx) {
    Denials.require(ctx, REAL, null);
    return System.nanoTime() & Long.MAX_VALUE;
  }

  private static long used(Context ctx) {
    Denials.require(ctx, REAL, null);
    return ctx.meter().cpuNanosUsed();
  }

  @Py("time()")
  static Object time(Context ctx) {
    return wall(ctx) / 1e9;
  }

  @Py("time_ns()")
  static Object timeNanos(Context ctx) {
    return wall(ctx);
  }

  @Py("monotonic()")
  static Object monotonic(Context ctx) {
    return steady(ctx) / 1e9;
  }

  @Py("monotonic_ns()")
  static Object monotonicNanos(Context ctx) {
    return steady(ctx);
  }

  @Py("perf_counter()")
  static Object perfCounter(Context ctx) {
    return steady(ctx) / 1e9;
  }

  @Py("perf_counter_ns()")
  static Object perfCounterNanos(Context ctx) {
    return steady(ctx);
  }

  @Py("process_time()")
  static Object processTime(Context ctx) {
    return used(ctx) / 1e9;
  }

  @Py("process_time_ns()")
  static Object processTimeNanos(Context ctx) {
    return used(ctx);
  }

  @Py("thread_time()")
  static Object threadTime(Context ctx) {
    return used(ctx) / 1e9;
  }

  @Py("thread_time_ns()")
  static Object threadTimeNanos(Context ctx) {
    return used(ctx);
  }

  /** A length of time; OverflowError when it has no place in 64 bits of nanoseconds. */
  public static double seconds(Context ctx, Object value) {
    double seconds =
        value instanceof Double d ? d : ((Number) Args.index(ctx, value)).doubleValue();
    if (Double.isNaN(seconds)) {
      throw Errors.value("Invalid value NaN (not a number)");
    }
    if (Math.abs(seconds) > Long.MAX_VALUE / 1e9) {
      throw Errors.overflow("timestamp out of range for platform time_t");
    }
    return seconds;
  }

  @Py("sleep(seconds, /)")
  static Object sleep(Context ctx, Object seconds) {
    double delay = seconds(ctx, seconds);
    if (delay < 0) {
      throw Errors.value("sleep length must be non-negative");
    }
    long until = System.nanoTime() + (long) (delay * 1e9);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      ctx.meter().beginHostWait();
      try {
        LockSupport.parkNanos(Math.min(left, SLICE_NANOS));
      } finally {
        ctx.meter().endHostWait();
      }
      ctx.meter().poll();
    }
    return PyNone.NONE;
  }
}
