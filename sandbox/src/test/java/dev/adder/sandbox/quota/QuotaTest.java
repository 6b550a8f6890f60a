package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {
  @Test
  void builder_everyFigure_isKept() {
    Quota quota =
        Quota.builder()
            .steps(1)
            .cpuNanos(2)
            .wallNanos(3)
            .memoryBytes(4)
            .singleAllocationBytes(5)
            .stackDepth(6)
            .outputBytes(7)
            .sourceBytes(8)
            .handles(9)
            .hostCalls(10)
            .build();
    assertEquals(new Quota(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), quota);
    assertEquals(quota, quota.toBuilder().build());
  }

  @Test
  void constructor_negativeFigure_isRefused() {
    String text =
        assertThrows(IllegalArgumentException.class, () -> Quota.builder().outputBytes(-1).build())
            .getMessage();
    assertTrue(text.contains("outputBytes"), text);
  }

  @Test
  void min_mixed_takesTheStricter() {
    Quota a = new Quota(1, 20, 3, 40, 5, 60, 7, 80, 9, 100);
    Quota b = new Quota(10, 2, 30, 4, 50, 6, 70, 8, 90, 10);
    assertEquals(new Quota(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), a.min(b));
    assertEquals(a, a.min(Quota.unlimited()));
  }

  @Test
  void builder_durations_areNanoseconds() {
    Quota quota = Quota.builder().cpu(Duration.ofMillis(2)).wall(Duration.ofSeconds(1)).build();
    assertEquals(2_000_000, quota.cpuNanos());
    assertEquals(1_000_000_000, quota.wallNanos());
  }
}
