package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.sandbox.quota.Quota;
import java.util.function.Supplier;

/** Work of the host on a script's value, inside or outside of a run of the script. */
final class HostRun {
  private HostRun() {}

  static <T> T in(Context ctx, Supplier<T> work) {
    if (ctx.meter().isRunning()) {
      return work.get();
    }
    Context before = ctx.enter();
    ctx.meter().begin(Quota.unlimited());
    try {
      return work.get();
    } finally {
      ctx.meter().end();
      Context.leave(before);
    }
  }
}
