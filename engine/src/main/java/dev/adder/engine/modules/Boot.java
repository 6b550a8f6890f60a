package dev.adder.engine.modules;

/**
 * The first step into the object model, taken by one thread while all others wait. The classes of
 * the builtin types need each other when they are initialised; two threads that began at different
 * ends would wait for each other for ever.
 */
public final class Boot {
  /** Its initialisation is the lock: the JVM lets one thread do it. */
  private static final class Core {
    static final int NAMES = ModuleTemplates.find("builtins").size();
  }

  private Boot() {}

  /** Returns when the builtin types are there; the first call takes tens of milliseconds. */
  public static void ensure() {
    if (Core.NAMES == 0) {
      throw new IllegalStateException("module builtins is empty");
    }
  }
}
