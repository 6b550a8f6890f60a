package dev.adder.sandbox.quota;

/**
 * The times of a meter's outermost run: elapsed, processor time, and declared waits for the host.
 *
 * <p>Reading a thread's processor time costs about ten times a read of the elapsed time and pulls
 * in the management classes, so a run that ends within {@link #FREE_NANOS} and calls nothing of the
 * host that may take long never does it. Another run takes its baseline at the first question,
 * which comes before it calls the host. What went before counts as if the thread had worked all the
 * time: a run looks at its times every few milliseconds, so that this is a matter of these, and
 * errs to the side of the limit.
 *
 * <p>Reading the elapsed time takes as long as a short script. A run may therefore begin untimed:
 * its time counts from the first question, which comes at the end of its first slice of steps or
 * before it calls the host.
 *
 * <p>Thread rule: confined to the thread of the run.
 */
final class RunClock {
  /** How long a run may last before its processor time is looked at, in nanoseconds. */
  static final long FREE_NANOS = 1_000_000;

  private final TimeSource source;
  private long startNanos;
  private boolean hasStarted;
  private boolean wasAsked;
  private long cpuBaseline;
  private boolean hasBaseline;
  private long waitedNanos;
  private long waitStart;
  private int waitDepth;

  RunClock(TimeSource source) {
    this.source = source;
  }

  /** Begins a run; its time counts from now, or from the first question. */
  void begin(boolean isTimed) {
    startNanos = isTimed ? source.nanos() : 0;
    hasStarted = isTimed;
    wasAsked = false;
    hasBaseline = false;
    waitedNanos = 0;
    waitDepth = 0;
  }

  /** Nanoseconds since the start, never negative. */
  long elapsed() {
    wasAsked = true;
    long now = source.nanos();
    if (!hasStarted) {
      startNanos = now;
      hasStarted = true;
    }
    return Math.max(0, now - startNanos);
  }

  /** The time counts from now on if it did not yet. */
  void start() {
    if (!wasAsked) {
      elapsed();
    }
  }

  /** The same, and processor time is known from now on: what comes may wait. */
  void startCpu() {
    if (!hasBaseline) {
      cpu(elapsed());
    }
  }

  /** The same as {@link #elapsed} but no question; 0 if the time does not count yet. */
  long seen() {
    return hasStarted ? Math.max(0, source.nanos() - startNanos) : 0;
  }

  /** Whether the time was asked for since the run began. */
  boolean wasAsked() {
    return wasAsked;
  }

  /** Processor time since the start; where it is unknown, the elapsed time less declared waits. */
  long cpu(long elapsed) {
    long raw = source.cpuNanos();
    if (raw < 0) {
      return running(elapsed);
    }
    if (!hasBaseline) {
      hasBaseline = true;
      cpuBaseline = raw - running(elapsed);
    }
    return raw - cpuBaseline;
  }

  /** The same without asking the thread where that would cost more than the figure is worth. */
  long cpuEstimate(long elapsed) {
    return hasBaseline ? cpu(elapsed) : running(elapsed);
  }

  private long running(long elapsed) {
    long current = waitDepth > 0 ? elapsed - waitStart : 0;
    return Math.max(0, elapsed - waitedNanos - current);
  }

  void beginWait() {
    if (waitDepth++ == 0) {
      waitStart = elapsed();
    }
  }

  void endWait() {
    if (waitDepth == 0) {
      throw new IllegalStateException("endHostWait without beginHostWait");
    }
    if (--waitDepth == 0) {
      waitedNanos += elapsed() - waitStart;
    }
  }
}
