package dev.adder.engine.jit;

/**
 * Gets what the compiler of hot loops does, one event after the other for each loop. Several
 * threads may call it at once: those that compile, never one that holds a script. What it throws
 * has the loop refused.
 */
@FunctionalInterface
public interface JitLog {
  /** How much is told; making the texts takes time. */
  enum Detail {
    /** No passes, regions or classes. */
    OUTLINE,
    /** Also {@link JitEvent.Shaped} and the passes of {@link JitEvent.Recorded}. */
    REGIONS,
    /** Also {@link JitEvent.Generated}. */
    CLASSES
  }

  /** Takes an event. */
  void told(JitEvent event);

  /** What it wants to be told; always the same. */
  default Detail detail() {
    return Detail.OUTLINE;
  }

  /** A log that wants nothing. */
  static JitLog none() {
    return NoLog.INSTANCE;
  }
}
