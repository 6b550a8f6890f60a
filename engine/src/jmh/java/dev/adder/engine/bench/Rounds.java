package dev.adder.engine.bench;

import java.util.List;

/**
 * The rounds of one program on one implementation. Both implementations are reduced to figures by
 * this class, so the statistic is the same.
 */
record Rounds(List<Round> all) {
  /** How many rounds are measured; half of CPython's come before those of JMH, half after. */
  static final int COUNT = 16;

  /** How long a round lasts at least. */
  static final int ROUND_MILLIS = 200;

  Rounds {
    if (all.size() != COUNT) {
      throw new IllegalStateException(all.size() + " rounds where " + COUNT + " were expected");
    }
  }

  /** Milliseconds of a call on the clock: the median of the rounds. */
  double wall() {
    double[] sorted = all.stream().mapToDouble(Round::wallMillis).sorted().toArray();
    return (sorted[(COUNT - 1) / 2] + sorted[COUNT / 2]) / 2;
  }

  /**
   * Milliseconds of a call on processors: the mean of the rounds, because the JVM knows its CPU
   * time in steps of 10 ms, which are coarse for one round and fine for all.
   */
  double cpu() {
    return all.stream().mapToDouble(Round::cpuMillis).average().orElseThrow();
  }
}
