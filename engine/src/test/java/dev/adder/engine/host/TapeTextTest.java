package dev.adder.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TapeTextTest {
  private static String nested(int depth) {
    return "l1:".repeat(depth) + "N";
  }

  @Test
  void parse_nestedAsDeepAsWritten_isRead() {
    Object value = TapeText.parse(nested(100));
    assertEquals(nested(100), TapeText.of(value));
    assertThrows(IllegalArgumentException.class, () -> TapeText.of(List.of(value)));
  }

  @Test
  void parse_nestedDeeper_isRefused() {
    for (int depth : new int[] {101, 1_000_000}) {
      assertThrows(IllegalArgumentException.class, () -> TapeText.parse(nested(depth)));
    }
  }
}
