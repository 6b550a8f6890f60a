package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memory that the thread allocated and nobody charged. */
class MeterObservationTest {
  private static final long MS = RunClock.FREE_NANOS;
  private static final long QUOTA = 1_600;

  private final FakeTime time = new FakeTime();
  private final Meter meter = new Meter(10, time, 24);
  private long live;
  private int measured;

  @BeforeEach
  void probe() {
    time.allocated = 5_000;
    meter.probe(() -> {
      measured++;
      return live;
    });
  }

  private void begin() {
    meter.begin(Quota.unlimited().toBuilder().memoryBytes(QUOTA).build());
  }

  /** A first look, which says where the thread's figure stands. */
  private void beginObserved() {
    begin();
    time.work(MS);
    meter.poll();
  }

  @Test
  void poll_moreAllocatedThanTheQuota_measures() {
    beginObserved();
    time.allocated += QUOTA;
    meter.poll();
    assertEquals(0, measured);
    time.allocated += 1;
    meter.poll();
    assertEquals(1, measured);
    meter.poll();
    time.allocated += QUOTA;
    meter.poll();
    assertEquals(1, measured);
    time.allocated += 1;
    meter.poll();
    assertEquals(2, measured);
  }

  @Test
  void poll_heldMoreThanTheQuota_stops() {
    beginObserved();
    time.allocated += QUOTA + 1;
    live = QUOTA + 1;
    StopSignal stop = assertThrows(StopSignal.class, meter::poll);
    assertEquals(Limit.MEMORY, stop.limit());
    assertEquals(QUOTA + 1, stop.used());
  }

  @Test
  void poll_withinTheFirstMillisecond_doesNotObserve() {
    begin();
    time.work(MS - 1);
    meter.poll();
    time.allocated += 2 * QUOTA;
    time.work(1);
    meter.poll();
    assertEquals(0, measured);
    time.allocated += QUOTA + 1;
    meter.poll();
    assertEquals(1, measured);
  }

  @Test
  void allocate_afterObservation_countsTheLargerFigure() {
    beginObserved();
    time.allocated += 1_000;
    meter.poll();
    meter.allocate(600);
    assertEquals(0, measured);
    time.allocated += 600;
    meter.poll();
    meter.allocate(1);
    assertEquals(1, measured);
  }

  @Test
  void poll_observing_keepsTheChargesExact() {
    beginObserved();
    meter.allocate(100);
    meter.poll();
    assertEquals(100, meter.bytesCharged());
    meter.allocate(1_500);
    assertEquals(0, measured);
    meter.allocate(1);
    assertEquals(1, measured);
  }

  @Test
  void poll_ignoredAllocations_areNotLookedAt() {
    meter.ignoreAllocations();
    beginObserved();
    time.allocated += 10 * QUOTA;
    meter.poll();
    assertEquals(0, measured);
  }

  @Test
  void poll_withoutProbe_isNotStopped() {
    Meter bare = new Meter(10, time, 24);
    bare.begin(Quota.unlimited().toBuilder().memoryBytes(QUOTA).build());
    time.work(MS);
    bare.poll();
    time.allocated += 2 * QUOTA;
    bare.poll();
    assertThrows(StopSignal.class, () -> bare.allocate(QUOTA + 1));
  }

  @Test
  void poll_fromTheProbe_doesNotMeasureAgain() {
    meter.probe(() -> {
      measured++;
      time.allocated += 10 * QUOTA;
      meter.poll();
      return 0;
    });
    beginObserved();
    time.allocated += QUOTA + 1;
    meter.poll();
    assertEquals(1, measured);
    time.allocated += QUOTA + 1;
    meter.poll();
    time.allocated += QUOTA + 1;
    meter.poll();
    assertEquals(2, measured);
  }

  @Test
  void poll_threadWithoutFigure_countsTheSteps() {
    time.allocated = -1;
    beginObserved();
    meter.spend(QUOTA / 24);
    meter.poll();
    assertEquals(0, measured);
    meter.spend(1);
    meter.poll();
    assertEquals(1, measured);
  }

  @Test
  void poll_figureZero_isAFigure() {
    time.allocated = 0;
    beginObserved();
    meter.spend(QUOTA);
    meter.poll();
    assertEquals(0, measured);
  }
}
