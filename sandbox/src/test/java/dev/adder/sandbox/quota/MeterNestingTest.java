package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Runs within runs of other meters, calls of the host in slices, what compiled code borrows. */
class MeterNestingTest {
  private final Meter meter = new Meter();
  private final Meter around = new Meter();

  private static StopSignal stopOf(Runnable work) {
    return assertThrows(StopSignal.class, work::run);
  }

  // --- runs within runs of other meters

  @Test
  void runWithin_theOuterOneIsStopped_bothEnd() {
    around.begin(Quota.unlimited());
    meter.within(around);
    meter.begin(Quota.unlimited());
    meter.poll();
    around.stop("enough");
    StopSignal stop = stopOf(meter::poll);
    assertEquals(Limit.STOPPED, stop.limit());
    assertTrue(stop.text().contains("had to end: stopped: enough"), stop.text());
    assertEquals("stopped: enough", stopOf(around::poll).text());
  }

  @Test
  void runWithin_holdsForOneRun() {
    around.begin(Quota.unlimited());
    meter.within(around);
    meter.begin(Quota.unlimited());
    meter.end();
    around.stop("enough");
    meter.begin(Quota.unlimited());
    meter.poll();
  }

  @Test
  void within_inTheMiddleOfARun_isAnEngineError() {
    meter.begin(Quota.unlimited());
    assertThrows(IllegalStateException.class, () -> meter.within(around));
  }

  // --- calls of the host

  @Test
  void briefHostCalls_endAtTheLimit_ofTheInnerRunToo() {
    meter.begin(Quota.unlimited().toBuilder().hostCalls(10).build());
    meter.briefHostCall();
    meter.begin(Quota.unlimited().toBuilder().hostCalls(2).build());
    meter.briefHostCall();
    meter.briefHostCall();
    StopSignal stop = stopOf(meter::briefHostCall);
    assertEquals(Limit.HOST_CALLS, stop.limit());
    assertSame(stop, stopOf(meter::briefHostCall));
    meter.end();
    assertEquals(3, meter.hostCallsUsed());
    for (int i = 0; i < 7; i++) {
      meter.briefHostCall();
    }
    assertEquals(Limit.HOST_CALLS, stopOf(meter::briefHostCall).limit());
  }

  @Test
  void briefHostCall_afterAStop_isRefusedWithIt() {
    meter.begin(Quota.unlimited());
    meter.briefHostCall();
    meter.stop("enough");
    StopSignal stop = stopOf(meter::poll);
    assertSame(stop, stopOf(meter::briefHostCall));
    assertEquals(1, meter.hostCallsUsed());
  }

  @Test
  void briefHostCall_outsideOfARun_isAnEngineError() {
    meter.begin(Quota.unlimited());
    meter.briefHostCall();
    meter.end();
    assertThrows(IllegalStateException.class, meter::briefHostCall);
    assertEquals(1, meter.hostCallsUsed());
  }

  // --- what compiled code borrows

  @Test
  void lend_withAtLeast_takesANewSliceOnlyWhenItHasTo() {
    meter.begin(Quota.unlimited());
    meter.step();
    long left = meter.lend();
    assertTrue(left > 0);
    meter.giveBack(left);
    assertEquals(left, meter.lend(left));
    assertEquals(Meter.SLICE_STEPS, meter.lend(1));
    assertEquals(1 + left + Meter.SLICE_STEPS, meter.stepsUsed());
  }

  @Test
  void lend_nearTheLimit_givesWhatIsLeft() {
    meter.begin(Quota.unlimited().withSteps(5));
    assertEquals(5, meter.lend(100));
    assertEquals(0, meter.lend(100));
  }

  @Test
  void tryAllocate_takesWhatNeedsNoLook_andNothingElse() {
    meter.begin(Quota.unlimited().toBuilder().memoryBytes(1_000).build());
    long taken = 0;
    while (meter.tryAllocate(1)) {
      taken++;
    }
    assertTrue(taken > 0 && taken <= 1_000, "took " + taken);
    assertTrue(meter.tryAllocate(0));
    assertFalse(meter.tryAllocate(1));
    assertFalse(meter.tryAllocate(-1));
    assertEquals(taken, meter.bytesCharged());
  }

  @Test
  void tryAllocate_outsideOfARun_isRefused() {
    assertFalse(meter.tryAllocate(1));
  }
}
