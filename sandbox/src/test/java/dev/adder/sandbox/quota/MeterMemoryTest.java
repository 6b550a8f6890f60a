package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MeterMemoryTest {
  private static final long QUOTA = 1_600;

  private final Meter meter = new Meter();
  private long live;
  private int measured;

  private void begin(long single) {
    meter.begin(
        Quota.unlimited().toBuilder().memoryBytes(QUOTA).singleAllocationBytes(single).build());
  }

  private void useProbe() {
    meter.probe(() -> {
      measured++;
      return live;
    });
  }

  private StopSignal stopOf(long bytes) {
    return assertThrows(StopSignal.class, () -> meter.allocate(bytes));
  }

  @Test
  void allocate_withoutProbe_stopsAtTheQuota() {
    begin(QUOTA);
    meter.allocate(1_000);
    meter.allocate(600);
    StopSignal stop = stopOf(1);
    assertEquals(Limit.MEMORY, stop.limit());
    assertEquals(QUOTA, stop.allowed());
    assertEquals(QUOTA + 1, stop.used());
    assertEquals(QUOTA, meter.bytesCharged());
  }

  @Test
  void allocate_withoutProbe_forgetsEarlierRuns() {
    for (int i = 0; i < 3; i++) {
      begin(QUOTA);
      meter.allocate(QUOTA);
      meter.end();
    }
    assertEquals(QUOTA, meter.bytesCharged());
  }

  @Test
  void allocate_aboveSingleLimit_stopsAtOnce() {
    useProbe();
    begin(100);
    meter.allocate(100);
    StopSignal stop = stopOf(101);
    assertEquals(Limit.ALLOCATION, stop.limit());
    assertEquals(101, stop.used());
    assertEquals(0, measured);
  }

  @Test
  void allocate_hugeWithinSingleLimit_stopsAtOnce() {
    useProbe();
    begin(Quota.UNLIMITED);
    assertEquals(Limit.MEMORY, stopOf(Long.MAX_VALUE).limit());
    assertEquals(0, measured);
  }

  @Test
  void allocate_garbageOnly_neverStops() {
    useProbe();
    live = 50;
    begin(QUOTA);
    for (int i = 0; i < 10_000; i++) {
      meter.allocate(100);
    }
    assertEquals(1_000_000, meter.bytesCharged());
    assertEquals(50, meter.bytesRetained());
    assertTrue(measured < 1_000_000 / 1_500 + 2, "measured " + measured);
  }

  @Test
  void allocate_kept_stopsWithinASixteenthOfTheQuota() {
    useProbe();
    begin(QUOTA);
    StopSignal stop =
        assertThrows(
            StopSignal.class,
            () -> {
              while (true) {
                meter.allocate(8);
                live += 8;
              }
            });
    assertEquals(Limit.MEMORY, stop.limit());
    assertTrue(live <= QUOTA + QUOTA / 16, "live " + live);
  }

  @Test
  void allocate_aboveRemaining_measuresThenStops() {
    useProbe();
    begin(QUOTA);
    live = 1_000;
    meter.allocate(1_000);
    StopSignal stop = stopOf(601);
    assertEquals(1_601, stop.used());
    assertEquals(1, measured);
  }

  @Test
  void allocate_garbageOfEarlierRuns_isMeasuredAway() {
    useProbe();
    live = 10;
    for (int i = 0; i < 5; i++) {
      begin(QUOTA);
      meter.allocate(QUOTA - 20);
      meter.end();
    }
    assertEquals(4, measured);
  }

  @Test
  void allocate_heldByEarlierRuns_counts() {
    useProbe();
    begin(QUOTA);
    meter.allocate(QUOTA);
    live = QUOTA;
    meter.end();
    begin(QUOTA);
    assertEquals(Limit.MEMORY, stopOf(1).limit());
  }

  @Test
  void allocate_randomWithModel_peakStaysNearTheQuota() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    useProbe();
    for (int round = 0; round < 200; round++) {
      live = 0;
      begin(1 + random.nextInt((int) QUOTA));
      int keep = random.nextInt(10);
      try {
        for (int i = 0; i < 2_000; i++) {
          int bytes = random.nextInt(120);
          meter.allocate(bytes);
          live = random.nextInt(10) < keep ? live + bytes : Math.max(0, live - bytes);
        }
      } catch (StopSignal stop) {
        assertTrue(
            stop.limit() == Limit.ALLOCATION || live + 120 > QUOTA,
            "seed " + seed + " " + stop.text() + " live " + live);
      }
      assertTrue(live <= QUOTA + QUOTA / 16 + 120, "seed " + seed + " live " + live);
      meter.end();
    }
  }

  @Test
  void allocate_probeStopsTheWalk_sticks() {
    meter.probe(() -> {
      meter.poll();
      return 0;
    });
    begin(QUOTA);
    meter.allocate(QUOTA);
    meter.stop("walk");
    assertEquals(Limit.STOPPED, stopOf(1).limit());
    assertEquals(Limit.STOPPED, stopOf(0).limit());
  }

  @Test
  void allocate_nestedRun_obeysTheStricterQuota() {
    begin(QUOTA);
    meter.allocate(100);
    meter.begin(Quota.unlimited().toBuilder().memoryBytes(500).build());
    meter.allocate(300);
    assertEquals(500, stopOf(200).allowed());
    meter.end();
    meter.allocate(1_000);
    assertEquals(1_400, meter.bytesCharged());
  }

  @Test
  void allocate_atTheFigures_passes() {
    useProbe();
    begin(Quota.UNLIMITED);
    meter.allocate(8);
    meter.allocate(QUOTA);
    assertEquals(1, measured);
    live = 1_000;
    meter.allocate(600);
    assertEquals(2, measured);
    assertEquals(1_000, meter.bytesRetained());
    live = QUOTA;
    assertEquals(QUOTA + 1, stopOf(1).used());
  }

  @Test
  void allocate_belowTheQuota_isNotMeasured() {
    useProbe();
    begin(100);
    for (int i = 0; i < 16; i++) {
      meter.allocate(100);
      meter.allocate(0);
    }
    assertEquals(0, measured);
    meter.allocate(1);
    assertEquals(1, measured);
  }

  @Test
  void allocate_runStoppedByAnotherLimit_isCountedExactly() {
    begin(QUOTA);
    meter.allocate(100);
    meter.refuse(StopSignal.of(Limit.STACK, 1, 2));
    assertEquals(100, meter.bytesCharged());
  }

  @Test
  void allocate_innerRunWithoutLimits_obeysTheOuterOnes() {
    begin(200);
    meter.begin(Quota.unlimited());
    assertEquals(Limit.ALLOCATION, stopOf(201).limit());
    meter.end();
    begin(200);
    meter.begin(Quota.unlimited());
    for (int i = 0; i < 8; i++) {
      meter.allocate(200);
    }
    assertEquals(Limit.MEMORY, stopOf(1).limit());
  }
}
