package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the meter looks at what is not counted, and what it then does for others. */
class MeterLooksTest {
  private static final int SLICE = 80;
  private static final int FIRST_SLICE = 10;

  private final Meter meter = new Meter(SLICE, new FakeTime());
  private final List<String> answers = new ArrayList<>();
  private int looks;

  private void begin() {
    meter.watch(() -> looks++);
    meter.begin(Quota.unlimited());
  }

  private void steps(int n) {
    for (int i = 0; i < n; i++) {
      meter.step();
    }
  }

  @Test
  void step_firstSliceIsShort_thenLooksOnceASlice() {
    begin();
    steps(1 + FIRST_SLICE);
    assertEquals(1, looks);
    steps(1);
    assertEquals(2, looks);
    steps(SLICE);
    assertEquals(2, looks);
    steps(1);
    assertEquals(3, looks);
  }

  @Test
  void spend_wholeSlice_looksOnce() {
    begin();
    meter.spend(0);
    assertEquals(0, looks);
    steps(2 + FIRST_SLICE);
    assertEquals(2, looks);
    for (int i = 0; i < SLICE / 2; i++) {
      meter.spend(2);
    }
    assertEquals(2, looks);
    meter.spend(0);
    assertEquals(2, looks);
    meter.spend(2);
    assertEquals(3, looks);
  }

  @Test
  void firstLook_asksForNoTime_theNextDoes() {
    FakeTime time = new FakeTime();
    Meter timed = new Meter(SLICE, time);
    timed.begin(Quota.unlimited().toBuilder().wall(Duration.ofMillis(1)).build());
    time.sleep(2_000_000);
    for (int i = 0; i <= FIRST_SLICE; i++) {
      timed.step();
    }
    assertEquals(Limit.WALL, assertThrows(StopSignal.class, timed::step).limit());
  }

  @Test
  void poll_looksEachTime() {
    begin();
    meter.poll();
    meter.poll();
    assertEquals(2, looks);
  }

  @Test
  void ask_duringRun_isAnsweredAtTheNextLook() {
    begin();
    meter.step();
    meter.ask(() -> answers.add("a"));
    meter.ask(() -> answers.add("b"));
    meter.step();
    assertEquals(List.of(), answers);
    meter.poll();
    assertEquals(List.of("a", "b"), answers);
    meter.poll();
    assertEquals(2, answers.size());
  }

  @Test
  void ask_runEndsWithoutALook_isAnsweredThen() {
    begin();
    meter.ask(() -> answers.add("a"));
    meter.end();
    assertEquals(List.of("a"), answers);
  }

  @Test
  void ask_outsideRun_waitsForTheNextAlsoBesideAStop() {
    meter.ask(() -> answers.add("a"));
    meter.stop("too early");
    begin();
    assertEquals(List.of(), answers);
    meter.poll();
    assertEquals(List.of("a"), answers);
  }

  @Test
  void ask_besideAStop_isAnsweredBeforeTheRunStops() {
    begin();
    meter.ask(() -> answers.add("a"));
    meter.stop("enough");
    assertEquals("stopped: enough", assertThrows(StopSignal.class, meter::poll).text());
    assertEquals(List.of("a"), answers);
  }
}
