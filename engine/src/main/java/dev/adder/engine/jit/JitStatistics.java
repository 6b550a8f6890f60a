package dev.adder.engine.jit;

import java.util.Map;

/**
 * What the compiler of hot loops did, for one cache of compiled texts: that of an engine, or the
 * one that engines share. Counts begin with the cache. Immutable.
 *
 * @param compilations loops that were compiled, each time counted
 * @param recompilations those of them that were compiled before
 * @param live loops that can run compiled now
 * @param bytes estimated bytes that recordings, regions, classes and machine code keep in use
 * @param evictions loops whose compiled code was let go to make room
 * @param exitStorms rare exits that were taken often
 * @param postponed times that a loop waited because the compiler had no time
 * @param nanos processor nanoseconds of all compilations
 * @param refusals loops that stay interpreted, by reason
 */
public record JitStatistics(
    long compilations,
    long recompilations,
    long live,
    long bytes,
    long evictions,
    long exitStorms,
    long postponed,
    long nanos,
    Map<String, Long> refusals) {
  /** Copies the map. */
  public JitStatistics {
    refusals = Map.copyOf(refusals);
  }
}
