package dev.adder.engine.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a program takes when it has run for a while: the mean of the last third of its rounds.
 *
 * @param wall milliseconds of a call on the clock
 * @param cpu milliseconds of a call that processors spent for the whole process
 */
record Steady(double wall, double cpu) {
  /** How many of the rounds count. */
  static int counted(int rounds) {
    return Math.max(1, rounds / 3);
  }

  static Steady of(List<Round> rounds) {
    List<Round> last = rounds.subList(rounds.size() - counted(rounds.size()), rounds.size());
    return new Steady(mean(last, Round::wallMillis), mean(last, Round::cpuMillis));
  }

  private static double mean(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).average().orElseThrow();
  }
}
