package dev.adder.sandbox.quota;

/** Time that stands still until a test moves it. */
final class FakeTime implements TimeSource {
  long nanos = 7_000_000_000L;
  long cpu = 3_000_000_000L;
  boolean cpuKnown = true;
  int cpuReads;
  int nanoReads;

  /** What the thread allocated so far; -1 where that is not known. */
  long allocated = -1;

  @Override
  public long nanos() {
    nanoReads++;
    return nanos;
  }

  @Override
  public long cpuNanos() {
    cpuReads++;
    return cpuKnown ? cpu : -1;
  }

  @Override
  public long allocatedBytes() {
    return allocated;
  }

  /** Lets the thread work for a while. */
  void work(long span) {
    nanos += span;
    cpu += span;
  }

  /** Lets the thread sleep for a while. */
  void sleep(long span) {
    nanos += span;
  }
}
