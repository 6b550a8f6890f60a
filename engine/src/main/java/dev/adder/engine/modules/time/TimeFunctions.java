package dev.adder.engine.modules.time;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;

/** The clocks. */
@PyMethods(module = "_time")
public final class TimeFunctions {
  private TimeFunctions() {}

  private static long wall(Context ctx) {
    return GuestClock.of(ctx).wall(ctx);
  }

  private static long steady(Context ctx) {
    return GuestClock.of(ctx).steady(ctx);
  }

  private static long used(Context ctx) {
    return GuestClock.of(ctx).used(ctx);
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
    GuestClock.of(ctx).sleep(ctx, (long) (delay * 1e9));
    return PyNone.NONE;
  }
}
