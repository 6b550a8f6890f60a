package dev.adder.jit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.jit.backend.reference.ReferenceBackend;
import dev.adder.jit.backend.reference.ReferenceRegion;
import dev.adder.jit.backend.reference.StepBoundException;
import dev.adder.jit.ir.Region;
import dev.adder.jit.testing.Outcome;
import dev.adder.jit.testing.Runs;
import dev.adder.jit.testing.TestContext;
import dev.adder.jit.testing.TestSymbols;
import dev.adder.jit.text.RegionParser;
import dev.adder.jit.verify.InvalidRegionException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract, and what only the reference backend does: count, stop, check preconditions. */
class ReferenceBackendTest extends BackendContract {

  private final ReferenceBackend backend = Runs.reference();

  @Override
  protected Backend backend() {
    return backend;
  }

  private static Region region(String text) {
    return RegionParser.parse(text, TestSymbols.ALL);
  }

  private Outcome run(Backend with, Region region, Object... arguments) {
    TestContext context = new TestContext(backend.memory(), 0);
    List<Object> all = new ArrayList<>(List.of(context, 1));
    all.addAll(List.of(arguments));
    return Outcome.of(with.compile(region), context, all);
  }

  @Test
  void instructions_and_terminators_are_counted() throws Throwable {
    Region region = region("region r -> i64\nb0:\n  %0: i64 = neg.i64 1\n  return %0\n");
    ReferenceRegion compiled = (ReferenceRegion) backend.compile(region);
    compiled.entry().invoke(new TestContext(backend.memory(), 0), 1);
    assertEquals(2, compiled.executed());
  }

  @Test
  void endless_loop_ends_at_the_bound() {
    Region region = region("region r\nb0:\n  jump b1\nb1:\n  jump b1\n");
    Backend bounded = new ReferenceBackend(MethodHandles.lookup(), 100);
    StepBoundException stopped = assertThrows(StepBoundException.class, () -> run(bounded, region));
    assertEquals("region r ran for more than 100 instructions", stopped.getMessage());
  }

  @Test
  void broken_precondition_is_an_error() {
    for (String instruction :
        List.of(
            "%1: i64 = floordiv.i64 1, %0",
            "%1: i64 = shl.i64 1, 64i",
            "%1: i64 = unbox.i64 null",
            "%1: i32 = array_length i64 null",
            "%1: ref = new_array i64 -1i")) {
      Region region = region("region r\nb0(%0: i64):\n  " + instruction + "\n  return\n");
      assertThrows(IllegalStateException.class, () -> run(backend, region, 0L), instruction);
    }
  }

  @Test
  void index_out_of_bounds_is_an_error() {
    for (String index : List.of("-1i", "4i")) {
      Region region =
          region(
              "region r\nb0:\n  %0: ref = new_array f64 4i\n  %1: f64 = array_load f64 %0, "
                  + index
                  + "\n  return\n");
      assertThrows(IllegalStateException.class, () -> run(backend, region), index);
    }
  }

  @Test
  void invalid_region_is_refused() {
    Region region = region("region r -> i64\nb0:\n  return\n");
    assertThrows(InvalidRegionException.class, () -> backend.compile(region));
  }
}
