package dev.adder.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final int SIZE = 3 * Pace.BYTES + 12_345;

  private final Meter meter = new Meter();
  private final byte[] bytes = new byte[SIZE];
  private int looks;

  @BeforeEach
  void begin() {
    new Random(7).nextBytes(bytes);
    meter.begin(Quota.unlimited());
    meter.watch(() -> looks++);
  }

  @AfterEach
  void end() {
    meter.end();
  }

  @Test
  void hash_severalPieces_isTheHashOfTheWhole() {
    assertEquals(Arrays.hashCode(bytes), Pace.hash(bytes, meter));
    assertTrue(looks >= 4, "looks: " + looks);
    assertEquals(Arrays.hashCode(new byte[0]), Pace.hash(new byte[0], meter));
  }

  @Test
  void copy_severalPieces_isAsArraycopy() {
    byte[] copy = new byte[SIZE];
    Pace.copy(bytes, 5, copy, 17, SIZE - 17, meter);
    byte[] expected = new byte[SIZE];
    System.arraycopy(bytes, 5, expected, 17, SIZE - 17);
    assertArrayEquals(expected, copy);
    assertTrue(looks >= 4, "looks: " + looks);
  }

  @Test
  void copy_overlapping_isAsArraycopy() {
    for (int[] ends : new int[][] {{0, 9}, {9, 0}}) {
      byte[] moved = bytes.clone();
      Pace.copy(moved, ends[0], moved, ends[1], SIZE - 9, meter);
      byte[] expected = bytes.clone();
      System.arraycopy(expected, ends[0], expected, ends[1], SIZE - 9);
      assertArrayEquals(expected, moved);
    }
  }
}
