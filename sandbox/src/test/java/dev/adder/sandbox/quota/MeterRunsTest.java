package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeterRunsTest {
  private final Meter meter = new Meter();

  private StopSignal stopOf(Runnable work) {
    return assertThrows(StopSignal.class, work::run);
  }

  private static Quota steps(long n) {
    return Quota.unlimited().withSteps(n);
  }

  @Test
  void innerRun_ownQuotaReached_outerGoesOn() {
    meter.begin(steps(100));
    meter.spend(10);
    meter.begin(steps(5));
    StopSignal stop = stopOf(() -> meter.spend(1_000));
    assertEquals(5, stop.allowed());
    assertEquals(1_000, stop.used());
    meter.end();
    meter.spend(90);
    assertEquals(101, stopOf(meter::step).used());
  }

  @Test
  void innerRun_usesOuterQuota_bothStop() {
    meter.begin(steps(100));
    meter.spend(90);
    meter.begin(steps(50));
    meter.spend(10);
    StopSignal stop = stopOf(meter::step);
    assertEquals(100, stop.allowed());
    assertEquals(101, stop.used());
    meter.end();
    assertEquals(100, stopOf(meter::step).allowed());
  }

  @Test
  void innerRun_exactlyAtItsQuota_theOuterIsNamed() {
    meter.begin(steps(100));
    meter.spend(95);
    meter.begin(steps(6));
    StopSignal stop = stopOf(() -> meter.spend(6));
    assertEquals(100, stop.allowed());
    assertEquals(101, stop.used());
  }

  @Test
  void innerRun_ended_countsForOuter() {
    meter.begin(steps(100));
    meter.begin(steps(60));
    meter.spend(60);
    meter.output(3);
    meter.end();
    assertEquals(40, meter.stepsLeft());
    assertEquals(3, meter.outputUsed());
  }

  @Test
  void begin_afterStoppedRun_startsAnew() {
    meter.begin(steps(1));
    stopOf(() -> meter.spend(2));
    meter.end();
    assertFalse(meter.isRunning());
    meter.begin(steps(1));
    meter.step();
    assertTrue(meter.isRunning());
  }

  @Test
  void output_atCap_isExact() {
    meter.begin(Quota.builder().outputBytes(10).build());
    meter.output(10);
    StopSignal stop = stopOf(() -> meter.output(1));
    assertEquals(Limit.OUTPUT, stop.limit());
    assertEquals(11, stop.used());
    assertEquals(10, meter.outputUsed());
  }

  @Test
  void sourceAndHostCalls_atLimit_stop() {
    meter.begin(Quota.builder().sourceBytes(10).hostCalls(2).build());
    meter.source(4);
    meter.source(6);
    meter.hostCall();
    meter.begin(Quota.unlimited());
    meter.hostCall();
    assertEquals(Limit.HOST_CALLS, stopOf(meter::hostCall).limit());
    meter.end();
    assertEquals(Limit.SOURCE, stopOf(() -> meter.source(1)).limit());
    assertEquals(10, meter.sourceUsed());
    assertEquals(2, meter.hostCallsUsed());
  }

  @Test
  void handles_keptOpenBetweenRuns_stillCount() {
    Quota two = Quota.builder().handles(2).build();
    meter.begin(two);
    meter.openHandle();
    meter.end();
    meter.begin(two);
    meter.openHandle();
    assertEquals(Limit.HANDLES, stopOf(meter::openHandle).limit());
    meter.end();
    meter.closeHandle();
    meter.begin(two);
    meter.openHandle();
    assertEquals(2, meter.handlesOpen());
  }

  @Test
  void closeHandle_noneOpen_isAnEngineError() {
    assertThrows(IllegalStateException.class, meter::closeHandle);
  }

  @Test
  void stop_duringNestedRuns_endsAll() {
    meter.begin(Quota.defaults());
    meter.begin(Quota.defaults());
    meter.stop("operator said so");
    assertEquals("stopped: operator said so", stopOf(meter::poll).text());
    meter.end();
    assertEquals(Limit.STOPPED, stopOf(meter::step).limit());
    meter.end();
    meter.begin(Quota.defaults());
    meter.step();
  }

  @Test
  void stop_fromAnotherThread_endsALoop() throws InterruptedException {
    meter.begin(Quota.unlimited());
    Thread other = Thread.ofPlatform().start(() -> meter.stop("enough"));
    StopSignal stop =
        stopOf(() -> {
          while (true) {
            meter.step();
          }
        });
    assertEquals(Limit.STOPPED, stop.limit());
    other.join();
  }

  @Test
  void interrupt_duringRun_stopsAndKeepsTheFlag() {
    meter.begin(Quota.defaults());
    Thread.currentThread().interrupt();
    StopSignal stop = stopOf(meter::poll);
    assertTrue(Thread.interrupted());
    assertEquals(Limit.INTERRUPTED, stop.limit());
    assertEquals(0, stop.getStackTrace().length);
  }

  @Test
  void probe_setDuringRun_isRefused() {
    meter.begin(Quota.defaults());
    assertThrows(IllegalStateException.class, () -> meter.probe(() -> 0));
  }

  @Test
  void zeroCharges_insideRun_changeNothing() {
    meter.begin(Quota.unlimited().toBuilder().outputBytes(0).sourceBytes(0).build());
    meter.output(0);
    meter.source(0);
    assertEquals(0, meter.outputUsed());
    assertEquals(Limit.OUTPUT, stopOf(() -> meter.output(1)).limit());
  }

  @Test
  void openHandle_aboveTheLimit_namesTheFigures() {
    meter.begin(Quota.builder().handles(2).build());
    meter.begin(Quota.builder().handles(5).build());
    meter.openHandle();
    meter.openHandle();
    StopSignal stop = stopOf(meter::openHandle);
    assertEquals(2, stop.allowed());
    assertEquals(3, stop.used());
    assertEquals("limit of open handles exceeded: 3 of 2 allowed", stop.text());
  }

  @Test
  void refuse_limitCountedElsewhere_endsTheRun() {
    StopSignal stack = StopSignal.of(Limit.STACK, 10, 11);
    assertThrows(IllegalStateException.class, () -> meter.refuse(stack));
    meter.begin(Quota.unlimited());
    meter.locator(() -> new Place("a.py", 7));
    StopSignal stop = meter.refuse(stack);
    assertEquals(Limit.STACK, stop.limit());
    assertEquals(10, stop.allowed());
    assertEquals(new Place("a.py", 7), stop.place());
    assertSame(stop, stopOf(meter::step));
    assertSame(stop, stopOf(() -> meter.refuse(StopSignal.of(Limit.STACK, 1, 2))));
  }

  @Test
  void place_withoutLocator_isUnknown() {
    meter.begin(steps(0));
    Place place = stopOf(meter::step).place();
    assertEquals(Place.UNKNOWN, place);
    assertFalse(place.isKnown());
    assertFalse(new Place("a.py", 0).isKnown());
    assertTrue(new Place("a.py", 1).isKnown());
  }

  @Test
  void stepsLeft_outsideRun_isZero() {
    assertEquals(0, meter.stepsLeft());
    meter.begin(steps(5));
    assertEquals(5, meter.stepsLeft());
    meter.end();
    assertEquals(0, meter.stepsLeft());
  }
}
