package dev.adder.sandbox.monitor;

import dev.adder.sandbox.policy.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/**
 * Counts uses in a sliding window: in no span of the rate's length are there more uses than its
 * count. Guarded by its own lock. Keeps one instant per use in the window.
 */
public final class RateWindow {
  private final Rate rate;
  private final ArrayDeque<Instant> uses = new ArrayDeque<>();

  /** A window in which nothing was used yet. */
  public RateWindow(Rate rate) {
    this.rate = rate;
  }

  /** Counts a use now, by the clock of the system; see {@link #tryUse(Instant)}. */
  public boolean tryUse() {
    return tryUse(InstantSource.system().instant());
  }

  /**
   * Counts a use unless there were as many as the rate allows.
   *
   * @param now not earlier than at the call before
   */
  public synchronized boolean tryUse(Instant now) {
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
