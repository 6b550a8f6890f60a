package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Turn;
import dev.adder.sandbox.quota.StopSignal;
import java.util.function.Supplier;

/**
 * Work of the host on a script's value, inside or outside of a run of the script. Outside it is a
 * run of its own under the limits of the engine: a script's methods may do the work, unless the JVM
 * failed in the middle of such work before. What ends such a run is told in the host's own terms
 * ({@link ViewFailures}); inside of a run it goes on through the host's code to the script. The
 * work waits while another thread runs the script.
 */
final class HostRun {
  private HostRun() {}

  static <T> T in(Context ctx, Supplier<T> work) {
    Turn turn = ctx.isolate().turn();
    if (turn.isMine()) {
      return ctx.meter().isRunning() ? inside(ctx, work) : outside(ctx, work);
    }
    turn.take();
    try {
      return outside(ctx, work);
    } finally {
      turn.release();
    }
  }

  /**
   * Reads what is there: no code of a script runs and nothing is charged, but no other thread runs
   * the script meanwhile.
   */
  static <T> T read(Context ctx, Supplier<T> work) {
    Turn turn = ctx.isolate().turn();
    if (turn.isMine()) {
      return work.get();
    }
    turn.take();
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  private static <T> T outside(Context ctx, Supplier<T> work) {
    if (ctx.isolate().poisoned().isPresent()) {
      throw new IllegalStateException(ctx.isolate().poisoned().get());
    }
    ViewFailures failures = ctx.isolate().stateOrNull(ViewFailures.class);
    if (failures != null) {
      failures.checkOpen(ctx);
    }
    Context before = ctx.enter();
    ctx.runWithin(before);
    ctx.meter().beginUntimed(ctx.isolate().quota());
    try {
      return told(ctx, failures, work);
    } catch (VirtualMachineError broken) {
      ctx.isolate().poison("the JVM failed in the middle of a script's work: " + broken);
      throw broken;
    } finally {
      ctx.meter().end();
      ctx.leave(before);
    }
  }

  /** In the middle of a run, maybe one that called another isolate, which is the host for it. */
  private static <T> T inside(Context ctx, Supplier<T> work) {
    Context before = ctx.enter();
    boolean isOwn = before == null || before.isolate() == ctx.isolate();
    try {
      return isOwn ? work.get() : told(ctx, ctx.isolate().stateOrNull(ViewFailures.class), work);
    } finally {
      Context.resume(before);
    }
  }

  /** What ends the work is told in the host's terms. */
  private static <T> T told(Context ctx, ViewFailures failures, Supplier<T> work) {
    try {
      return work.get();
    } catch (PyException e) {
      throw failures == null ? e : failures.of(ctx, e);
    } catch (StopSignal stop) {
      throw failures == null ? stop : failures.of(ctx, stop);
    }
  }

  /**
   * A call of a script's function by the host, inside or outside of a run, as {@link #in}. It does
   * not wait for a run in another thread: that one may wait for this call.
   *
   * @throws IllegalStateException if the script runs in another thread, or cannot run any more
   */
  static <T> T callback(Context ctx, Supplier<T> work) {
    if (ctx.meter().isRunning() && !ctx.isolate().turn().isMine()) {
      throw new IllegalStateException(
          "a function of a script was called while the script runs in another thread");
    }
    return in(ctx, work);
  }

  /**
   * Work that may come back to views inside of the value, such as {@code hashCode}. A script can
   * nest values without end and make rings of them, so each is a step.
   *
   * @throws IllegalStateException when there is no room on the stack for another level, or outside
   *     of a run when a limit is reached
   */
  static <T> T nested(Context ctx, Supplier<T> work) {
    return read(ctx, () -> ctx.meter().isRunning() ? deeper(ctx, work) : metered(ctx, work));
  }

  /** A value may hold another one so often that work on it has no end. */
  private static <T> T metered(Context ctx, Supplier<T> work) {
    Context before = ctx.enter();
    ctx.runWithin(before);
    ctx.meter().begin(ctx.isolate().quota());
    try {
      return deeper(ctx, work);
    } catch (StopSignal stop) {
      throw new IllegalStateException(stop.text(), stop);
    } finally {
      ctx.meter().end();
      ctx.leave(before);
    }
  }

  private static <T> T deeper(Context ctx, Supplier<T> work) {
    ctx.meter().step();
    try {
      ctx.enterNative();
    } catch (PyException e) {
      throw new IllegalStateException("a value of the script is nested too deeply", e);
    }
    try {
      return work.get();
    } finally {
      ctx.leaveNative();
    }
  }
}
