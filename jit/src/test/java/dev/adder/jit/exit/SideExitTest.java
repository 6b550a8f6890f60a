package dev.adder.jit.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Value;
import dev.adder.jit.testing.TestSymbols;
import dev.adder.jit.text.RegionParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideExitTest {

  private static final Region REGION =
      RegionParser.parse(
          """
          region exits
            constant code
          b0(%0: ref, %1: i64, %2: bool, %3: ref):
            guard_true %2 [refund 0, frame #code @1 {0: %3, 1: %2, 2: 5, 3: %3, 4: %1}]
            poll 1 [refund 0, frame #code @2 {}]
            exit [refund 0, frame #code @3 {7: %0}]
          """,
          TestSymbols.ALL);

  private static List<Integer> ids(List<Value> values) {
    return values.stream().map(Value::id).toList();
  }

  @Test
  void exits_are_numbered_in_the_order_of_the_region() {
    List<SideExit> exits = SideExit.of(REGION);
    assertEquals(List.of(0, 1, 2), exits.stream().map(SideExit::id).toList());
    assertEquals(
        List.of(1, 2, 3),
        exits.stream().map(exit -> exit.snapshot().frames().getFirst().pc()).toList());
  }

  @Test
  void live_values_are_distinct_numbers_and_references_in_order_of_use() {
    SideExit exit = SideExit.of(REGION).getFirst();
    assertEquals(List.of(2, 1), ids(exit.numbers()));
    assertEquals(List.of(3), ids(exit.references()));
  }

  @Test
  void state_grows_and_forgets_references() {
    ExitState state = new ExitState();
    state.longs[3] = 7;
    state.refs[3] = "kept";
    state.refResult = "kept";
    state.reserve(100, 200);
    assertTrue(state.longs.length >= 100 && state.refs.length >= 200);
    assertEquals(7, state.longs[3]);
    assertEquals("kept", state.refs[3]);
    state.clear();
    assertNull(state.refs[3]);
    assertNull(state.refResult);
  }
}
