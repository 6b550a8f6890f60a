package dev.adder.jit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.jit.SafePoint;
import dev.adder.jit.exit.ObjectMaker;
import dev.adder.jit.ir.Region;
import dev.adder.jit.testing.Cell;
import dev.adder.jit.testing.Outcome;
import dev.adder.jit.testing.RandomRegions;
import dev.adder.jit.testing.Runs;
import dev.adder.jit.testing.TestContext;
import dev.adder.jit.testing.TestSymbols;
import dev.adder.jit.text.RegionParser;
import dev.adder.jit.verify.RegionVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every backend owes. Extend it, also in other modules, and give the backend; regions that it
 * does not accept are left out.
 */
public abstract class BackendContract {

  private final ObjectMaker maker = Runs.reference().memory();

  /** For subclasses. */
  protected BackendContract() {}

  /** The backend that is tried. */
  protected abstract Backend backend();

  private TestContext context(long fuel) {
    return new TestContext(maker, fuel);
  }

  private Outcome run(String text, TestContext context, Object... arguments) {
    Region region = RegionVerifier.check(RegionParser.parse(text, TestSymbols.ALL));
    List<Object> all = new ArrayList<>(List.of(context, 5));
    all.addAll(Arrays.asList(arguments));
    return Outcome.of(backend().compile(region), context, all);
  }

  private static final String SUM =
      """
      region sum -> i64
        constant code
      b0(%0: i64):
        jump b1(0, 0)
      b1(%1: i64, %2: i64):
        fuel_check 5 [refund 0, frame #code @1 {0: %0, 1: %1, 2: %2}]
        charge 5
        %3: bool = lt.i64 %1, %0
        branch %3, b2, b3
      b2:
        %4: i64 = add_exact.i64 %2, %1 [refund 3, frame #code @2 {0: %0, 1: %1, 2: %2}]
        %5: i64 = add.i64 %1, 1
        jump b1(%5, %4)
      b3:
        return %2
      """;

  @Test
  void loop_ends_with_its_result_and_its_charge() {
    Outcome outcome = run(SUM, context(1000), 10L);
    assertEquals("Long:45", outcome.result());
    assertEquals(1000 - 11 * 5, outcome.fuel());
  }

  @Test
  void fuel_that_is_too_little_exits_before_the_charge() {
    Outcome outcome = run(SUM, context(12), 10L);
    assertEquals("Long:" + TestContext.EXIT_NUMBER, outcome.result());
    assertEquals("frame code @1 0=Long:10 1=Long:2 2=Long:1 fuel 2", outcome.notes().getFirst());
  }

  @Test
  void failed_guard_exits_with_values_and_refund() {
    Outcome outcome =
        run(
            """
            region over -> i64
              constant code
            b0(%0: i64, %1: f64, %2: i32, %3: bool):
              charge 7
              %4: i64 = mul_exact.i64 %0, 3 [refund 4, frame #code @9 {0: %0, 1: %1, 2: %2, 3: %3}]
              return %4
            """,
            context(10), Long.MAX_VALUE, -0.0, -5, true);
    assertEquals(
        List.of(
            "frame code @9 0=Long:9223372036854775807 1=Double:-0.0 2=Integer:-5 3=Boolean:true"
                + " fuel 7",
            "pending null fuel 7"),
        outcome.notes());
  }

  @Test
  void virtual_objects_of_an_exit_are_made_once() {
    TestContext context = context(0);
    run(
        """
        region virtual
          constant code
          class Cell = dev.adder.jit.testing.Cell
          field fixed = Cell.fixed: long alias "fixed" final
          field a = Cell.a: long alias "a"
          field next = Cell.next: Cell alias "next"
          allocation Cell = Cell(fixed; a, next)
        b0(%0: i64):
          exit [refund 0, frame #code @0 {0: v0, 1: v1}, v0 = Cell(%0, 2, v1), v1 = Cell(3, 4, v0)]
        """,
        context, 1L);
    Cell first = (Cell) context.frames().getFirst().slots().get(0);
    Cell second = (Cell) context.frames().getFirst().slots().get(1);
    assertEquals(1, first.fixed);
    assertNotSame(first, second);
    assertSame(second, first.next);
    assertSame(first, second.next);
  }

  @Test
  void pending_call_leaves_by_its_snapshot() {
    Outcome outcome =
        run(
            """
            region calls -> i64
              constant code
              target halve
            b0(%0: i64):
              %1: i64 = call_region halve 3i, %0 [refund 0, frame #code @4 {0: %0}]
              return %1
            """,
            context(100), 13L);
    assertEquals(
        List.of(
            "halve 3 13 fuel 100", "frame code @4 0=Long:13 fuel 98", "pending thirteen fuel 98"),
        outcome.notes());
  }

  @Test
  void parameters_of_a_block_change_all_at_once() {
    Outcome outcome =
        run(
            """
            region swap -> i64
            b0(%0: i64, %1: i64):
              jump b1(%0, %1, 0i)
            b1(%2: i64, %3: i64, %4: i32):
              %5: bool = lt.i32 %4, 3i
              %6: i32 = add.i32 %4, 1i
              branch %5, b1(%3, %2, %6), b2
            b2:
              %7: i64 = sub.i64 %2, %3
              return %7
            """,
            context(0), 10L, 1L);
    assertEquals("Long:-9", outcome.result());
  }

  @Test
  void exception_of_a_poll_passes() {
    TestContext refusing =
        new TestContext(maker, 0) {
          @Override
          public SafePoint safePoint() {
            return steps -> {
              throw new UnsupportedOperationException("stop after " + steps);
            };
          }
        };
    String text =
        """
        region polls
          constant code
        b0:
          poll 3 [refund 0, frame #code @0 {}]
          return
        """;
    var stopped = assertThrows(UnsupportedOperationException.class, () -> run(text, refusing));
    assertEquals("stop after 3", stopped.getMessage());
  }

  @Test
  void random_regions_do_what_the_reference_backend_does() {
    var reference = Runs.reference();
    Runs.forSeeds(seed -> {
      Region region = RandomRegions.region(seed, Runs.size(seed));
      if (backend().accepts(region)) {
        Outcome expected = Outcome.of(reference.compile(region), maker, seed);
        assertEquals(expected, Outcome.of(backend().compile(region), maker, seed));
      }
    });
  }
}
