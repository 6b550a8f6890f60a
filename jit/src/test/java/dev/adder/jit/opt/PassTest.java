package dev.adder.jit.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.backend.reference.ReferenceBackend;
import dev.adder.jit.backend.reference.ReferenceRegion;
import dev.adder.jit.ir.Region;
import dev.adder.jit.testing.Outcome;
import dev.adder.jit.testing.RandomRegions;
import dev.adder.jit.testing.Runs;
import dev.adder.jit.text.RegionPrinter;
import dev.adder.jit.verify.RegionVerifier;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Random regions mean the same after each pass, and after all of them. */
class PassTest {

  private static final ReferenceBackend BACKEND = Runs.reference();

  @TestFactory
  Stream<DynamicTest> pass_keeps_result_effects_and_exits() {
    return Pipeline.PASSES.stream()
        .map(pass ->
            DynamicTest.dynamicTest(
                pass.name(),
                () -> {
                  int[] changed = new int[1];
                  Runs.forSeeds(seed -> compare(seed, pass::run, changed));
                  assertTrue(
                      Long.getLong("jit.seed") != null || changed[0] > 0,
                      pass.name() + " never changed anything");
                }));
  }

  @Test
  void pipeline_keeps_result_effects_and_exits() {
    UnaryOperator<Region> all =
        region -> Pipeline.STANDARD.run(region, (pass, result) -> RegionVerifier.check(result));
    Runs.forSeeds(seed -> compare(seed, all, new int[1]));
  }

  private static void compare(long seed, UnaryOperator<Region> change, int[] changed) {
    Region region = RandomRegions.region(seed, Runs.size(seed));
    Region better = change.apply(region);
    changed[0] += better.equals(region) ? 0 : 1;
    assertEquals(List.of(), RegionVerifier.faults(better), () -> RegionPrinter.print(region));
    for (int arguments = 0; arguments < 2; arguments++) {
      long input = seed * 2 + arguments;
      Outcome expected = Outcome.of(BACKEND.compile(region), BACKEND.memory(), input);
      Outcome found = Outcome.of(BACKEND.compile(better), BACKEND.memory(), input);
      assertEquals(
          expected,
          found,
          () -> RegionPrinter.print(region) + "\nbecame\n" + RegionPrinter.print(better));
    }
  }

  @Test
  void pipeline_makes_runs_shorter() {
    long before = 0;
    long after = 0;
    for (long seed = 1; seed <= 200; seed++) {
      Region region = RandomRegions.region(seed, 40);
      before += executed(region, seed);
      after += executed(Pipeline.STANDARD.run(region), seed);
    }
    assertTrue(after * 10 < before * 8, after + " instructions instead of " + before);
  }

  private static long executed(Region region, long seed) {
    ReferenceRegion compiled = (ReferenceRegion) BACKEND.compile(region);
    Outcome.of(compiled, BACKEND.memory(), seed);
    return compiled.executed();
  }

  @Test
  void pass_is_a_function_of_the_region() {
    for (Pass pass : Pipeline.PASSES) {
      Region region = RandomRegions.region(11, 60);
      assertEquals(pass.run(region), pass.run(region), pass.name());
    }
  }

  @Test
  void unknown_pass_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Pipeline.named(List.of("polish")));
  }
}
