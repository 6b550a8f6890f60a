package dev.adder.engine.jit.flight;

import dev.adder.engine.jit.JitStatistics;
import dev.adder.engine.jit.LoopName;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens to hot loops and tells JDK Flight Recorder. Thread-safe. */
public final class Figures {
  private final LongAdder compilations = new LongAdder();
  private final LongAdder recompilations = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final LongAdder exitStorms = new LongAdder();
  private final LongAdder postponed = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

  /** Nothing has happened. */
  public Figures() {}

  /** The compilation of a loop begins. */
  public void recorded(LoopName loop, int version, long bytes) {
    FlightEvents.Recorded event = new FlightEvents.Recorded();
    if (event.shouldCommit()) {
      event.version = version;
      event.bytes = bytes;
      event.commitFor(loop);
    }
  }

  /** A loop was compiled, in so many nanoseconds. */
  public void compiled(LoopName loop, int version, long bytes, long took) {
    compilations.increment();
    nanos.add(took);
    FlightEvents.Compiled event = new FlightEvents.Compiled();
    if (event.shouldCommit()) {
      event.version = version;
      event.bytes = bytes;
      event.commitFor(loop);
    }
    if (version > 1) {
      regenerated(loop, version);
    }
  }

  private void regenerated(LoopName loop, int version) {
    recompilations.increment();
    FlightEvents.Regeneration event = new FlightEvents.Regeneration();
    if (event.shouldCommit()) {
      event.version = version;
      event.commitFor(loop);
    }
  }

  /** A loop stays interpreted; reasons must come from a set that is bounded. */
  public void refused(LoopName loop, String why) {
    refusals.computeIfAbsent(why, reason -> new LongAdder()).increment();
    FlightEvents.Refused event = new FlightEvents.Refused();
    if (event.shouldCommit()) {
      event.reason = why;
      event.commitFor(loop);
    }
  }

  /** A rare exit was taken often. */
  public void storm(LoopName loop, int version, int exit) {
    exitStorms.increment();
    FlightEvents.ExitStorm event = new FlightEvents.ExitStorm();
    if (event.shouldCommit()) {
      event.version = version;
      event.exit = exit;
      event.commitFor(loop);
    }
  }

  /** Compiled code was let go. */
  public void evicted(LoopName loop, long bytes) {
    evictions.increment();
    FlightEvents.Eviction event = new FlightEvents.Eviction();
    if (event.shouldCommit()) {
      event.bytes = bytes;
      event.commitFor(loop);
    }
  }

  /** The compiler had no time for a loop. */
  public void postponed() {
    postponed.increment();
  }

  /** How many loops were compiled. */
  public long compilations() {
    return compilations.sum();
  }

  /** Reasons of refusals, with how many loops have each. */
  public Map<String, Long> refusals() {
    Map<String, Long> sums = new TreeMap<>();
    refusals.forEach((why, count) -> sums.put(why, count.sum()));
    return sums;
  }

  /** All figures, with what the cache knows: loops that are compiled now, and their bytes. */
  public JitStatistics statistics(long live, long bytes) {
    return new JitStatistics(
        compilations.sum(),
        recompilations.sum(),
        live,
        bytes,
        evictions.sum(),
        exitStorms.sum(),
        postponed.sum(),
        nanos.sum(),
        refusals());
  }
}
