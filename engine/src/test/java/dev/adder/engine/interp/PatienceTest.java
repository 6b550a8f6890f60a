package dev.adder.engine.interp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When a loop is hot. */
class PatienceTest {
  @Test
  void firstRegion_needsManyTurnsOfAllLoops() {
    Patience patience = Patience.growing(1000);
    assertFalse(patience.isHot(20_000, 20_000));
    assertFalse(patience.isHot(900, Patience.FIRST));
    assertTrue(patience.isHot(1000, 100));
  }

  @Test
  void nextRegions_needHotterLoops_laterOnesDoNot() {
    Patience patience = Patience.growing(1000);
    patience.made();
    for (int i = 1; i < Patience.EARLY_REGIONS; i++) {
      assertFalse(patience.isHot(Patience.EARLY - 1, Patience.FIRST));
      assertTrue(patience.isHot(Patience.EARLY, 1));
      patience.made();
    }
    assertTrue(patience.isHot(1000, 1));
    assertFalse(patience.isHot(999, 1));
  }

  @Test
  void fixedPatience_isTheSameFromTheFirstLoopOn() {
    Patience patience = Patience.of(1);
    assertTrue(patience.isHot(1, 1));
    patience.made();
    assertTrue(patience.isHot(1, 1));
  }
}
