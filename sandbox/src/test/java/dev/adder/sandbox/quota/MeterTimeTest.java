package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterTimeTest {
  private static final long MS = 1_000_000;

  private final FakeTime time = new FakeTime();
  private final Meter meter = new Meter(Meter.SLICE_STEPS, time);

  private void begin(long cpuMs, long wallMs) {
    meter.begin(
        Quota.unlimited().toBuilder()
            .cpu(Duration.ofMillis(cpuMs))
            .wall(Duration.ofMillis(wallMs))
            .build());
  }

  private StopSignal stop() {
    return assertThrows(StopSignal.class, meter::poll);
  }

  @Test
  void wall_exceededWhileSleeping_stops() {
    begin(30, 20);
    time.sleep(20 * MS);
    meter.poll();
    time.sleep(1);
    StopSignal stop = stop();
    assertEquals(Limit.WALL, stop.limit());
    assertEquals(20 * MS, stop.allowed());
    assertEquals(20 * MS + 1, stop.used());
  }

  @Test
  void cpu_exceededByWork_stops() {
    begin(10, 1000);
    time.work(5 * MS);
    meter.poll();
    time.work(5 * MS);
    meter.poll();
    time.work(5 * MS);
    assertEquals(Limit.CPU, stop().limit());
  }

  @Test
  void cpu_sleepingThread_isNotCharged() {
    begin(10, 1000);
    time.work(2 * MS);
    meter.poll();
    time.sleep(500 * MS);
    meter.poll();
    assertTrue(meter.cpuNanosUsed() <= 2 * MS);
  }

  @Test
  void cpu_shortRun_isNeverRead() {
    begin(10, 1000);
    time.work(MS / 2);
    meter.poll();
    meter.end();
    assertEquals(0, time.cpuReads);
  }

  @Test
  void cpu_farFromLimit_isReadOnlyWhenTheLimitCouldBeReached() {
    begin(100, 1000);
    for (int i = 0; i < 90; i++) {
      time.work(MS);
      meter.poll();
    }
    assertEquals(1, time.cpuReads);
  }

  @Test
  void cpu_firstReadLate_chargesAllThatWentBefore() {
    begin(100, 1000);
    time.work(50 * MS);
    meter.poll();
    assertEquals(50 * MS, meter.cpuNanosUsed());
    time.work(51 * MS);
    assertEquals(Limit.CPU, stop().limit());
  }

  @Test
  void cpu_waitInACallOfTheHost_isNotCharged() {
    begin(10, 1000);
    time.work(2 * MS);
    meter.hostCall();
    time.sleep(400 * MS);
    time.work(3 * MS);
    meter.poll();
    assertEquals(5 * MS, meter.cpuNanosUsed());
    assertEquals(5 * MS, meter.cpuNanosEstimated());
  }

  @Test
  void cpu_isAskedForBeforeTheFirstCallOfTheHostOnly() {
    begin(10, 1000);
    meter.hostCall();
    meter.hostCall();
    assertEquals(1, time.cpuReads);
  }

  @Test
  void briefHostCall_inAnUntimedRun_startsTheClock() {
    meter.beginUntimed(Quota.unlimited());
    meter.briefHostCall();
    assertFalse(meter.isBrief());
    time.sleep(MS);
    assertEquals(MS, meter.wallNanosUsed());
  }

  @Test
  void cpu_waitInABriefCallOfTheHost_isChargedWhenItIsTheFirst() {
    begin(100, 1000);
    meter.briefHostCall();
    assertEquals(0, time.cpuReads);
    time.sleep(4 * MS);
    meter.poll();
    assertEquals(4 * MS, meter.cpuNanosUsed());
  }

  @Test
  void cpu_estimateOfAShortRunThatCalledTheHost_isExact() {
    begin(10, 1000);
    meter.hostCall();
    time.sleep(MS / 2);
    meter.end();
    assertEquals(0, meter.cpuNanosEstimated());
  }

  @Test
  void cpu_unknownToTheThread_isElapsedLessDeclaredWaits() {
    time.cpuKnown = false;
    begin(10, 1000);
    time.work(5 * MS);
    meter.beginHostWait();
    meter.beginHostWait();
    time.sleep(100 * MS);
    meter.endHostWait();
    meter.poll();
    meter.endHostWait();
    meter.poll();
    assertEquals(5 * MS, meter.cpuNanosUsed());
    time.work(6 * MS);
    assertEquals(Limit.CPU, stop().limit());
  }

  @Test
  void cpu_innerRun_countsFromItsOwnBegin() {
    begin(100, 1000);
    time.work(50 * MS);
    begin(10, 1000);
    time.work(9 * MS);
    meter.poll();
    time.work(2 * MS);
    StopSignal stop = stop();
    assertEquals(10 * MS, stop.allowed());
    assertEquals(11 * MS, stop.used());
    meter.end();
    meter.poll();
  }

  @Test
  void step_pastDeadline_stopsWithinASlice() {
    begin(10, 20);
    time.sleep(21 * MS);
    StopSignal stop =
        assertThrows(
            StopSignal.class,
            () -> {
              for (int i = 0; i <= Meter.SLICE_STEPS; i++) {
                meter.step();
              }
            });
    assertEquals(Limit.WALL, stop.limit());
  }

  @Test
  void endHostWait_withoutBegin_isAnEngineError() {
    assertThrows(IllegalStateException.class, meter::endHostWait);
  }

  @Test
  void systemTime_busyLoop_stopsAtCpuLimit() throws InterruptedException {
    busyLoopStops(Thread.ofPlatform());
    busyLoopStops(Thread.ofVirtual());
  }

  private static void busyLoopStops(Thread.Builder builder) throws InterruptedException {
    Limit[] seen = new Limit[1];
    Thread thread =
        builder.start(() -> {
          Meter real = new Meter();
          real.begin(Quota.builder().cpu(Duration.ofMillis(20)).build());
          try {
            while (true) {
              real.step();
            }
          } catch (StopSignal stop) {
            seen[0] = stop.limit();
          } finally {
            real.end();
          }
        });
    thread.join();
    assertEquals(Limit.CPU, seen[0]);
  }

  @Test
  void cpu_exactlyAtTheLimit_passes() {
    begin(10, 1000);
    time.work(MS);
    meter.poll();
    time.work(9 * MS);
    meter.poll();
    assertEquals(10 * MS, meter.cpuNanosUsed());
    time.work(1);
    assertEquals(Limit.CPU, stop().limit());
  }

  @Test
  void cpu_endOfTheFreeSpan_isRead() {
    begin(10, 1000);
    time.work(MS - 1);
    meter.poll();
    assertEquals(0, time.cpuReads);
    time.work(1);
    meter.poll();
    assertEquals(1, time.cpuReads);
  }

  @Test
  void cpu_figureZero_isKnown() {
    time.cpu = 0;
    begin(10, 1000);
    time.sleep(400 * MS);
    assertEquals(400 * MS, meter.cpuNanosUsed());
    time.cpu = MS;
    assertEquals(401 * MS, meter.cpuNanosUsed());
  }

  @Test
  void cpu_innerRunWithoutCpuLimit_isNotRead() {
    begin(10, 1000);
    time.work(MS / 2);
    meter.begin(Quota.unlimited());
    meter.poll();
    meter.end();
    assertEquals(0, time.cpuReads);
  }

  @Test
  void estimate_ofAShortRun_isElapsedLessWaits() {
    begin(10, 1000);
    time.work(MS / 4);
    meter.beginHostWait();
    time.sleep(MS / 2);
    meter.endHostWait();
    assertEquals(MS / 4, meter.cpuNanosEstimated());
    assertEquals(3 * MS / 4, meter.wallNanosUsed());
    assertEquals(0, time.cpuReads);
    time.sleep(MS / 4);
    assertEquals(MS / 2, meter.cpuNanosEstimated());
    time.work(MS);
    assertEquals(3 * MS / 2, meter.cpuNanosEstimated());
    assertEquals(0, time.cpuReads);
    meter.poll();
    time.sleep(MS);
    assertEquals(3 * MS / 2, meter.cpuNanosEstimated());
    assertEquals(2, time.cpuReads);
  }

  @Test
  void untimed_briefRun_readsNoClock() {
    int before = time.nanoReads;
    meter.beginUntimed(Quota.unlimited().toBuilder().wall(Duration.ofMillis(1)).build());
    meter.step();
    time.work(5 * MS);
    assertTrue(meter.isBrief());
    assertEquals(0, meter.wallNanosUsed());
    assertEquals(0, meter.cpuNanosEstimated());
    meter.end();
    assertTrue(meter.isBrief());
    assertEquals(before, time.nanoReads);
  }

  @Test
  void untimed_longRun_countsFromItsFirstLook() {
    meter.beginUntimed(Quota.unlimited().toBuilder().wall(Duration.ofMillis(2)).build());
    time.work(5 * MS);
    meter.poll();
    assertFalse(meter.isBrief());
    time.work(MS);
    meter.poll();
    assertEquals(MS, meter.wallNanosUsed());
    time.work(2 * MS);
    assertEquals(Limit.WALL, assertThrows(StopSignal.class, meter::poll).limit());
  }

  @Test
  void untimed_callOfTheHost_startsTheClock() {
    meter.beginUntimed(Quota.unlimited());
    meter.hostCall();
    time.sleep(3 * MS);
    assertEquals(3 * MS, meter.wallNanosUsed());
    assertFalse(meter.isBrief());
    meter.hostCall();
    assertEquals(3 * MS, meter.wallNanosUsed());
  }

  @Test
  void untimed_waitForTheHost_startsTheClock() {
    meter.beginUntimed(Quota.unlimited());
    meter.beginHostWait();
    time.sleep(3 * MS);
    meter.endHostWait();
    assertEquals(3 * MS, meter.wallNanosUsed());
    assertEquals(0, meter.cpuNanosEstimated());
  }

  @Test
  void timed_runAfterAnUntimedOne_countsFromItsBegin() {
    meter.beginUntimed(Quota.unlimited());
    meter.poll();
    meter.end();
    meter.begin(Quota.unlimited());
    assertTrue(meter.isBrief());
    time.work(MS);
    assertEquals(MS, meter.wallNanosUsed());
    assertTrue(meter.isBrief());
    assertEquals(MS, meter.cpuNanosUsed());
    assertFalse(meter.isBrief());
  }

  @Test
  void untimed_innerRun_isTimedFromItsBegin() {
    meter.beginUntimed(Quota.unlimited());
    meter.begin(Quota.unlimited().toBuilder().wall(Duration.ofMillis(1)).build());
    time.work(2 * MS);
    assertEquals(Limit.WALL, assertThrows(StopSignal.class, meter::poll).limit());
  }

  @Test
  void hostWait_nested_countsFromTheOutermost() {
    time.cpuKnown = false;
    begin(10, 1000);
    meter.beginHostWait();
    time.sleep(30 * MS);
    meter.beginHostWait();
    time.sleep(30 * MS);
    meter.endHostWait();
    time.sleep(30 * MS);
    assertEquals(0, meter.cpuNanosUsed());
    meter.endHostWait();
    time.work(MS);
    assertEquals(MS, meter.cpuNanosUsed());
  }
}
