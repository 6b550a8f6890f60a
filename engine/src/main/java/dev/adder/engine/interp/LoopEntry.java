package dev.adder.engine.interp;

import dev.adder.jit.exit.RunContext;
import java.lang.invoke.MethodHandle;

/** The one place where a compiled loop is called. */
final class LoopEntry {
  private LoopEntry() {}

  static void enter(MethodHandle entry, RunContext context, Frame f) {
    try {
      entry.invokeExact(context, 0, (Object) f);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable impossible) {
      throw new IllegalStateException("compiled code threw a checked exception", impossible);
    }
  }
}
