package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Types;
import dev.adder.sandbox.quota.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waiting for the host in the middle of a run: the thread and the isolate wait, limits, stop
 * requests and interrupts are looked at every few milliseconds.
 */
final class HostWait {
  private static final long SLICE_NANOS = 5_000_000;

  /** Futures that tell nobody when they are done are asked as often. */
  private static final long ASKING_NANOS = 1_000_000;

  private HostWait() {}

  /** The answer when time has passed and no future is done. */
  static final long NONE = -1;

  /**
   * Waits until one of the futures is done, or so many nanoseconds have passed.
   *
   * @return the nanoseconds waited, or {@link #NONE}
   */
  static long first(Context ctx, HostFuture[] futures, long nanos) {
    for (HostFuture each : futures) {
      if (each.isDone(ctx)) {
        return 0;
      }
    }
    return (Long)
        HostCalls.look(
            ctx, "hostfuture.wait", () -> first(ctx.meter(), HostFuture.sources(futures), nanos));
  }

  private static long first(Meter meter, Future<?>[] futures, long nanos) {
    List<CompletableFuture<?>> told = new ArrayList<>();
    for (Future<?> each : futures) {
      if (each instanceof CompletableFuture<?> future) {
        told.add(future);
      }
    }
    boolean isTold = told.size() == futures.length;
    Future<?> any =
        futures.length == 1
            ? futures[0]
            : CompletableFuture.anyOf(told.toArray(CompletableFuture[]::new));
    long begin = meter.wallNanosUsed();
    while (!isAnyDone(futures)) {
      long left = nanos - (meter.wallNanosUsed() - begin);
      if (left <= 0) {
        return NONE;
      }
      await(meter, any, Math.min(left, isTold ? SLICE_NANOS : ASKING_NANOS));
      meter.poll();
    }
    return meter.wallNanosUsed() - begin;
  }

  private static boolean isAnyDone(Future<?>[] futures) {
    for (Future<?> each : futures) {
      if (each.isDone()) {
        return true;
      }
    }
    return false;
  }

  /** How it ended is asked for by whoever takes the result. */
  private static void await(Meter meter, Future<?> future, long nanos) {
    meter.beginHostWait();
    try {
      future.get(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      return;
    } finally {
      meter.endHostWait();
    }
  }

  /**
   * Seconds as nanoseconds; None, or what was not given, is forever.
   *
   * @throws PyException TypeError or ValueError for what are no seconds
   */
  static long nanos(Object seconds) {
    return switch (seconds) {
      case null -> Long.MAX_VALUE;
      case Double d when d.isNaN() -> throw Errors.value("Invalid delay: NaN (not a number)");
      case Double d -> (long) (d * 1e9);
      case Long n -> TimeUnit.SECONDS.toNanos(n);
      case PyNone none -> Long.MAX_VALUE;
      default ->
          throw Errors.type("timeout must be a number or None, not " + Types.of(seconds).name());
    };
  }
}
