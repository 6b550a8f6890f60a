package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the meter looks at what is not counted, and what it then does for others. */
class MeterLooksTest {
  private final Meter meter = new Meter(10, new FakeTime());
  private final List<String> answers = new ArrayList<>();
  private int looks;

  private void begin() {
    meter.watch(() -> looks++);
    meter.begin(Quota.unlimited());
  }

  @Test
  void step_wholeSlice_looksOnce() {
    begin();
    for (int i = 0; i < 11; i++) {
      meter.step();
    }
    assertEquals(1, looks);
    meter.step();
    assertEquals(2, looks);
  }

  @Test
  void spend_wholeSlice_looksOnce() {
    begin();
    meter.spend(0);
    assertEquals(0, looks);
    meter.spend(1);
    for (int i = 0; i < 5; i++) {
      meter.spend(2);
    }
    assertEquals(1, looks);
    meter.spend(0);
    assertEquals(1, looks);
    meter.spend(2);
    assertEquals(2, looks);
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
