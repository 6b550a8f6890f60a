package dev.adder.sandbox.monitor;

import dev.adder.sandbox.policy.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * Counts the uses of one grant in a sliding window: in no span of the rate's length are there more
 * uses than its count. Guarded by its own lock. Keeps one instant per use in the window.
 */
final class RateWindow {
  private final Rate rate;
  private final ArrayDeque<Instant> uses = new ArrayDeque<>();

  RateWindow(Rate rate) {
    this.rate = rate;
  }

  synchronized boolean tryUse(Instant now) {
    Duration length = rate.unit().length();
    while (!uses.isEmpty() && !now.isBefore(uses.getFirst().plus(length))) {
      uses.removeFirst();
    }
    if (uses.size() >= rate.count()) {
      return false;
    }
    uses.addLast(now);
    return true;
  }
}
