package dev.adder.sandbox.quota;

/** What can end a run. The order is stable; {@link #code()} is the name to store or compare. */
public enum Limit {
  /** Steps of the deterministic fuel. */
  STEPS("steps", "step limit"),
  /** Processor time of the run. */
  CPU("cpu", "CPU time limit"),
  /** Elapsed time of the run. */
  WALL("wall", "wall time limit"),
  /** Bytes that the guest holds. */
  MEMORY("memory", "memory limit"),
  /** Bytes of one allocation. */
  ALLOCATION("allocation", "limit of a single allocation"),
  /** Bytes written. */
  OUTPUT("output", "output limit"),
  /** Bytes of source text. */
  SOURCE("source", "source size limit"),
  /** Handles open at the same time. */
  HANDLES("handles", "limit of open handles"),
  /** Calls into the host. */
  HOST_CALLS("host-calls", "limit of host calls"),
  /** Texts compiled in a span of time, by all runs of a tenant together. */
  COMPILES("compiles", "limit of compilations"),
  /** Depth of the host's own stack, when the guest's depth limit could not prevent its end. */
  STACK("stack", "stack limit"),
  /** Somebody asked the run to stop. */
  STOPPED("stopped", "stop request"),
  /** The thread was interrupted. */
  INTERRUPTED("interrupted", "thread interrupt");

  private final String code;
  private final String title;

  Limit(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The stable name of this limit in reports and policies. */
  public String code() {
    return code;
  }

  /** What people call this limit, without an article. */
  public String title() {
    return title;
  }
}
