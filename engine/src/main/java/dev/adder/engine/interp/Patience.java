package dev.adder.engine.interp;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often a loop has to turn until it is compiled. The first region of a JVM costs some 40
 * milliseconds of processor, because the compiler itself is cold; so it needs a JVM in which loops
 * turned often, all together. The next four need loops that are hotter than usual.
 *
 * <p>Thread-safe. Shared by all engines of a JVM.
 */
public final class Patience {
  /** Turns of all loops before the first region. */
  static final int FIRST = 30_000;

  /** Turns of a loop that is among the first regions. */
  static final int EARLY = 5_000;

  /** How many regions are among the first. */
  static final int EARLY_REGIONS = 5;

  private final int usual;
  private final AtomicLong turns = new AtomicLong();
  private final AtomicInteger regions;

  private Patience(int usual, int regions) {
    this.usual = usual;
    this.regions = new AtomicInteger(regions);
  }

  /** The patience of a JVM that has compiled nothing; later {@code usual} turns are enough. */
  public static Patience growing(int usual) {
    return new Patience(usual, 0);
  }

  /** So many turns are enough from the first loop on. */
  public static Patience of(int usual) {
    return new Patience(usual, EARLY_REGIONS);
  }

  /** How many turns are enough when the compiler is warm. */
  int usual() {
    return usual;
  }

  /** Whether a loop that made {@code turns} turns, {@code more} of them just now, is hot. */
  boolean isHot(int loopTurns, int more) {
    int made = regions.get();
    if (made >= EARLY_REGIONS) {
      return loopTurns >= usual;
    }
    long all = turns.addAndGet(more);
    return made == 0 ? all >= FIRST && loopTurns >= usual : loopTurns >= EARLY;
  }

  /** A region was made. */
  void made() {
    if (regions.get() < EARLY_REGIONS) {
      regions.incrementAndGet();
    }
  }
}
