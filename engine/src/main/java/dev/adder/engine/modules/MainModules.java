package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;

/** Running a module as the main program. */
public final class MainModules {
  private MainModules() {}

  /** Runs module {@code name} in {@code globals}, the namespace of {@code __main__}. */
  public static Object run(Context ctx, String name, PyDict globals) {
    return Finders.runAsMain(ctx, name, globals);
  }
}
