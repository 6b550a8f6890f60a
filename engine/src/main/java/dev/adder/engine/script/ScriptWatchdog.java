package dev.adder.engine.script;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Tells the host of runs that are past their limit of elapsed time and did not end: they wait in
 * the host's own code, where no limit can cut them. One daemon thread for all runs of the JVM, for
 * as long as the host keeps the watchdog open.
 */
public final class ScriptWatchdog implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration period;
  private final Consumer<RunningScript> overdue;
  private Set<String> told = Set.of();

  private ScriptWatchdog(Duration period, Consumer<RunningScript> overdue) {
    this.period = period;
    this.overdue = overdue;
  }

  /**
   * Starts looking.
   *
   * @param period how often to look, and how long past its limit a run has to be; at least a
   *     millisecond
   * @param overdue told once of each such run, on the watchdog's thread; what it throws is logged
   * @throws IllegalArgumentException if the period is shorter than a millisecond
   */
  public static ScriptWatchdog start(Duration period, Consumer<RunningScript> overdue) {
    if (period.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException("the period is below a millisecond: " + period);
    }
    ScriptWatchdog watchdog = new ScriptWatchdog(period, overdue);
    Thread.ofPlatform().daemon().name("adder-watchdog").start(watchdog::watch);
    return watchdog;
  }

  private void watch() {
    try {
      while (!closed.await(period.toNanos(), TimeUnit.NANOSECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    List<RunningScript> runs = ScriptRuns.overdue(period);
    Set<String> now = new HashSet<>();
    for (RunningScript run : runs) {
      now.add(run.id());
      if (!told.contains(run.id())) {
        tell(run);
      }
    }
    told = now;
  }

  private void tell(RunningScript run) {
    try {
      overdue.accept(run);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(ScriptWatchdog.class).warn("the host's watcher failed", e);
    }
  }

  /** Ends the thread. */
  @Override
  public void close() {
    closed.countDown();
  }
}
