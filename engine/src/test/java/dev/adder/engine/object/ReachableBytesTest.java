package dev.adder.engine.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.modules.Runtime;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.StopSignal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachableBytesTest {
  private static final int MANY = 500_000;

  private final Isolate isolate = new Isolate(0L);
  private final Meter meter = new Meter();
  private final Context ctx =
      new Context(
          isolate,
          meter,
          ReferenceMonitor.of(Policy.computation(), "walk", AuditLog.none()),
          Runtime.INSTANCE);
  private final ReachableBytes walk = new ReachableBytes(ctx);

  @BeforeEach
  void begin() {
    meter.begin(Quota.unlimited());
  }

  @AfterEach
  void end() {
    meter.end();
  }

  private long looksWhileMeasuring() {
    long[] looks = {0};
    meter.watch(() -> looks[0]++);
    walk.reachableBytes();
    meter.watch(() -> {});
    return looks[0];
  }

  @Test
  void walk_inOneArray_looksOften() {
    Object[] array = new Object[MANY];
    Arrays.fill(array, "the same");
    isolate.setState(Object[].class, array);
    assertTrue(looksWhileMeasuring() > MANY / 1000);
  }

  @Test
  void walk_inOneMap_looksOften() {
    Map<Object, Object> map = new HashMap<>();
    for (long i = 0; i < MANY; i++) {
      map.put(i, Boolean.TRUE);
    }
    isolate.setState(Map.class, map);
    assertTrue(looksWhileMeasuring() > MANY / 1000);
  }

  @Test
  void walk_stoppedHalfWay_canBeRepeated() {
    Object[] array = new Object[MANY];
    Arrays.setAll(array, i -> new Object[0]);
    isolate.setState(Object[].class, array);
    long whole = walk.reachableBytes();
    assertTrue(whole > MANY * 20L, "" + whole);
    int[] looks = {0};
    meter.watch(() -> {
      if (++looks[0] == 100) {
        meter.stop("enough");
      }
    });
    assertThrows(StopSignal.class, walk::reachableBytes);
    assertEquals(101, looks[0], 1, "looks until the request was served");
    meter.watch(() -> {});
    meter.end();
    meter.begin(Quota.unlimited());
    assertEquals(whole, walk.reachableBytes());
  }

  @Test
  void walk_arrayTwice_countsItOnce() {
    Object[] array = new Object[MANY];
    isolate.setState(Object[].class, array);
    long once = walk.reachableBytes();
    isolate.setState(Map.class, Map.of("a", array));
    assertEquals(once, walk.reachableBytes(), 1000);
  }

  @Test
  void walk_optional_countsWhatIsInside() {
    isolate.setState(Optional.class, Optional.empty());
    long empty = walk.reachableBytes();
    isolate.setState(Optional.class, Optional.of(new long[1000]));
    assertEquals(8000, walk.reachableBytes() - empty, 100);
  }
}
