package dev.adder.engine.jit;

/** The log of hosts that want none. */
enum NoLog implements JitLog {
  INSTANCE;

  @Override
  public void told(JitEvent event) {
    // Nobody wants to know.
  }
}
