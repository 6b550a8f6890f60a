package dev.adder.jit.testing;

import dev.adder.jit.backend.reference.ReferenceBackend;
import java.lang.invoke.MethodHandles;
import java.util.function.LongConsumer;

/** How many random regions tests try, and the backend they are compared with. */
public final class Runs {

  private static final int USUAL = 150;

  private Runs() {}

  /** A reference backend with a bound that no generated region reaches. */
  public static ReferenceBackend reference() {
    return new ReferenceBackend(MethodHandles.lookup(), 2_000_000);
  }

  /**
   * Runs a check for each seed: 1 to the number of the property {@code jit.random}, 150 unless it
   * is set; or only for {@code jit.seed}. A failure names the seed.
   */
  public static void forSeeds(LongConsumer check) {
    Long only = Long.getLong("jit.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? Integer.getInteger("jit.random", USUAL) : only;
    for (long seed = first; seed <= last; seed++) {
      try {
        check.accept(seed);
      } catch (RuntimeException | Error failure) {
        throw new AssertionError("seed " + seed + " (-Djit.seed=" + seed + ")", failure);
      }
    }
  }

  /** The size of the region of a seed: small ones first, so that small failures are found first. */
  public static int size(long seed) {
    return (int) (3 + seed % 60);
  }
}
