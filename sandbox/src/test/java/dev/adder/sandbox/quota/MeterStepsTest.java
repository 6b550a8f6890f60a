package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MeterStepsTest {
  private static Meter running(long steps) {
    Meter meter = new Meter();
    meter.begin(Quota.unlimited().withSteps(steps));
    return meter;
  }

  private static StopSignal stopOf(Runnable work) {
    return assertThrows(StopSignal.class, work::run);
  }

  @Test
  void step_atLimit_passesAndNextThrows() {
    for (long limit : new long[] {0, 1, 9_999, 10_000, 10_001, 25_000}) {
      Meter meter = running(limit);
      for (long i = 0; i < limit; i++) {
        meter.step();
      }
      StopSignal stop = stopOf(meter::step);
      assertEquals(Limit.STEPS, stop.limit());
      assertEquals(limit, stop.allowed());
      assertEquals(limit + 1, stop.used());
      assertEquals(limit, meter.stepsUsed());
    }
  }

  @Test
  void stepAndSpend_randomMixAndSlices_stopAtTheSameCharge() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      long limit = random.nextInt(60_000);
      int slice = 1 + random.nextInt(Meter.SLICE_STEPS);
      Meter meter = new Meter(slice, TimeSource.SYSTEM);
      meter.begin(Quota.unlimited().withSteps(limit));
      long sum = 0;
      while (true) {
        boolean single = random.nextInt(4) != 0;
        long n = single ? 1 : random.nextInt(random.nextBoolean() ? 20 : 30_000);
        String where = "seed " + seed + " round " + round + " slice " + slice + " sum " + sum;
        Runnable charge = single ? meter::step : () -> meter.spend(n);
        if (sum + n > limit) {
          assertEquals(sum + n, stopOf(charge).used(), where);
          assertEquals(sum, meter.stepsUsed(), where);
          break;
        }
        charge.run();
        sum += n;
        assertEquals(sum, meter.stepsUsed(), where);
        assertEquals(limit - sum, meter.stepsLeft(), where);
      }
    }
  }

  @Test
  void spend_hugeAmount_stopsWithoutOverflow() {
    Meter meter = running(100);
    meter.spend(60);
    assertEquals(Long.MAX_VALUE, stopOf(() -> meter.spend(Long.MAX_VALUE)).used());
    assertEquals(60, meter.stepsUsed());
  }

  @Test
  void spend_hugeAmountsWithoutLimit_saturate() {
    Meter meter = running(Quota.UNLIMITED);
    meter.step();
    meter.spend(Long.MAX_VALUE);
    meter.spend(Long.MAX_VALUE);
    assertEquals(Long.MAX_VALUE, meter.stepsUsed());
  }

  @Test
  void anyCharge_afterStop_throwsTheSameSignal() {
    Meter meter = running(5);
    StopSignal first = stopOf(() -> meter.spend(6));
    for (int i = 0; i < 3; i++) {
      assertSame(first, stopOf(meter::step));
      assertSame(first, stopOf(() -> meter.spend(0)));
      assertSame(first, stopOf(() -> meter.spend(Long.MAX_VALUE)));
      assertSame(first, stopOf(() -> meter.trySpend(1)));
      assertSame(first, stopOf(() -> meter.allocate(Long.MAX_VALUE)));
      assertSame(first, stopOf(() -> meter.allocate(0)));
      assertSame(first, stopOf(() -> meter.output(1)));
      assertSame(first, stopOf(() -> meter.source(1)));
      assertSame(first, stopOf(meter::hostCall));
      assertSame(first, stopOf(meter::openHandle));
      assertSame(first, stopOf(meter::poll));
      assertSame(first, stopOf(() -> meter.begin(Quota.unlimited())));
    }
    assertEquals(0, meter.stepsUsed());
  }

  @Test
  void trySpend_beyondLimit_chargesNothing() {
    Meter meter = running(20_000);
    assertTrue(meter.trySpend(15_000));
    assertFalse(meter.trySpend(5_001));
    assertEquals(15_000, meter.stepsUsed());
    assertTrue(meter.trySpend(5_000));
    assertFalse(meter.trySpend(1));
    assertTrue(meter.trySpend(0));
  }

  @Test
  void anyCharge_outsideRun_isAnEngineError() {
    Meter meter = new Meter();
    for (int round = 0; round < 2; round++) {
      assertThrows(IllegalStateException.class, meter::step);
      assertThrows(IllegalStateException.class, () -> meter.spend(Long.MAX_VALUE));
      assertThrows(IllegalStateException.class, () -> meter.trySpend(1));
      assertThrows(IllegalStateException.class, () -> meter.allocate(Long.MAX_VALUE));
      assertThrows(IllegalStateException.class, () -> meter.output(0));
      assertThrows(IllegalStateException.class, meter::poll);
      assertThrows(IllegalStateException.class, meter::end);
      meter.begin(Quota.defaults());
      meter.spend(7);
      meter.end();
      assertEquals(7, meter.stepsUsed());
    }
  }

  @Test
  void anyCharge_negative_isAnEngineErrorAndChangesNothing() {
    Meter meter = running(100);
    meter.spend(10);
    for (long bad : new long[] {-1, Integer.MIN_VALUE, Long.MIN_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> meter.spend(bad));
      assertThrows(IllegalArgumentException.class, () -> meter.trySpend(bad));
      assertThrows(IllegalArgumentException.class, () -> meter.allocate(bad));
      assertThrows(IllegalArgumentException.class, () -> meter.output(bad));
      assertThrows(IllegalArgumentException.class, () -> meter.source(bad));
    }
    assertEquals(90, meter.stepsLeft());
    assertEquals(0, meter.bytesCharged());
  }

  @Test
  void trySpend_exactlyWhatIsLeft_isCharged() {
    Meter meter = running(30_000);
    assertTrue(meter.trySpend(30_000));
    assertEquals(0, meter.stepsLeft());
  }

  @Test
  void lend_countsAsTakenUntilGivenBack() {
    Meter lending = new Meter();
    assertEquals(0, lending.lend());
    lending.begin(Quota.unlimited().toBuilder().steps(500).build());
    lending.step();
    assertEquals(499, lending.lend());
    assertEquals(500, lending.stepsUsed());
    assertEquals(0, lending.lend());
    lending.giveBack(400);
    assertEquals(100, lending.stepsUsed());
    lending.spend(400);
    assertThrows(StopSignal.class, lending::step);
    assertEquals(0, lending.lend());
  }

  @Test
  void giveBack_ofLessThanNothing_chargesTheRest() {
    Meter lending = new Meter();
    lending.begin(Quota.unlimited().toBuilder().steps(500).build());
    lending.step();
    lending.lend();
    StopSignal stop = assertThrows(StopSignal.class, () -> lending.giveBack(-3));
    assertEquals(Limit.STEPS, stop.limit());
    assertEquals(503, stop.used());
    assertEquals(500, lending.stepsUsed());
  }
}
