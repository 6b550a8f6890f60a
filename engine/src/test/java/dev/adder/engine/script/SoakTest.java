package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Attacks and honest scripts at random, for as long as {@code -Dsoak.seconds=} says: no deadline is
 * missed and nothing is left behind. {@code -Dsoak.seed=} chooses another order.
 */
class SoakTest {
  private static final int SECONDS = Integer.getInteger("soak.seconds", 5);
  private static final long SEED = Long.getLong("soak.seed", 1);
  private static final long SLACK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** The memory of two attacks: what a thread ran last may still be held. */
  private static final long HEAP_SLACK = 64L << 20;

  private static final long METASPACE_SLACK = 3L << 20;
  private static final int CLASS_SLACK = 150;
  private static final int DESCRIPTOR_SLACK = 2;

  @Test
  void run_attacksAndHonestScripts_keepsLimitsAndLeavesNothing()
      throws IOException, InterruptedException {
    try (Soak soak = new Soak(SoakScript.all())) {
      soak.warmUp();
      Footprint before = Footprint.now();
      long begin = System.nanoTime();
      soak.run(Duration.ofSeconds(SECONDS), SEED);
      double seconds = (System.nanoTime() - begin) / 1e9;
      Footprint after = Footprint.now();
      String report = report(soak, seconds) + "\nbefore " + before + "\nafter  " + after;
      System.out.println(report);
      assertEquals(List.of(), soak.faults(), report);
      assertTrue(soak.timings().getLast().overrunNanos() < SLACK_NANOS, report);
      assertTrue(after.threads() <= before.threads(), report);
      assertTrue(after.heapBytes() < before.heapBytes() + HEAP_SLACK, report);
      assertTrue(after.metaspaceBytes() < before.metaspaceBytes() + METASPACE_SLACK, report);
      assertTrue(after.classes() < before.classes() + CLASS_SLACK, report);
      assertTrue(after.descriptors() <= before.descriptors() + DESCRIPTOR_SLACK, report);
    }
  }

  private static String report(Soak soak, double seconds) {
    List<Soak.Timing> timings = soak.timings();
    return "%d runs in %.1f s, %d stopped; beyond the limit: median %s, 99%% %s, most %s"
        .formatted(
            soak.runs(),
            seconds,
            soak.stopped(),
            shown(timings.get(timings.size() / 2)),
            shown(timings.get((int) (timings.size() * 0.99))),
            timings.reversed().stream().limit(5).map(SoakTest::shown).toList());
  }

  private static String shown(Soak.Timing timing) {
    return "%.0f ms (%s)".formatted(timing.overrunNanos() / 1e6, timing.name());
  }
}
