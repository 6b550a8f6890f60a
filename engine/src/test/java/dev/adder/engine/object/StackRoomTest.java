package dev.adder.engine.object;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StackRoomTest {
  /** HotSpot keeps about 100 KB of each stack for itself. */
  private static final int TOO_SMALL = 164 << 10;

  private static final int ENOUGH = 512 << 10;
  private static final int UNTIL_COMPILED = 5_000;

  private static boolean probeOn(int stackBytes) throws InterruptedException {
    boolean[] room = new boolean[1];
    Thread thread =
        new Thread(null, () -> room[0] = StackRoom.probe(), "stack " + stackBytes, stackBytes);
    thread.start();
    thread.join();
    return room[0];
  }

  @Test
  void probe_interpretedOrCompiled_needsItsRoom() throws InterruptedException {
    assertFalse(probeOn(TOO_SMALL));
    assertTrue(probeOn(ENOUGH));
    for (int i = 0; i < UNTIL_COMPILED; i++) {
      assertTrue(StackRoom.probe());
    }
    assertFalse(probeOn(TOO_SMALL), "compiled code needs less stack than the probe promises");
    assertTrue(probeOn(ENOUGH));
  }
}
