package dev.adder.jit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Region;
import dev.adder.jit.text.RegionParser;
import dev.adder.jit.text.RegionPrinter;
import dev.adder.jit.verify.RegionVerifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The properties of generated regions that everything else relies on. */
class RandomRegionsTest {

  @Test
  void generated_regions_are_valid() {
    Runs.forSeeds(seed ->
        assertEquals(
            List.of(), RegionVerifier.faults(RandomRegions.region(seed, Runs.size(seed)))));
  }

  @Test
  void generated_regions_have_every_operation() {
    Set<Op> missing = EnumSet.allOf(Op.class);
    for (long seed = 1; seed <= 100; seed++) {
      RandomRegions.region(seed, 60).blocks().stream()
          .flatMap(block -> block.instructions().stream())
          .map(Instruction::op)
          .forEach(missing::remove);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void same_seed_gives_the_same_region() {
    assertEquals(RandomRegions.region(5, 40), RandomRegions.region(5, 40));
  }

  @Test
  void printed_region_parses_to_an_equal_one() {
    Runs.forSeeds(seed -> {
      Region region = RandomRegions.region(seed, Runs.size(seed));
      String text = RegionPrinter.print(region);
      Region parsed = RegionParser.parse(text, TestSymbols.ALL);
      assertEquals(region.blocks().size(), parsed.blocks().size());
      assertEquals(text, RegionPrinter.print(parsed));
      assertEquals(region, parsed);
    });
  }

  @Test
  void reference_backend_runs_generated_regions() {
    var backend = Runs.reference();
    int[] returned = new int[1];
    int[] total = new int[1];
    Runs.forSeeds(seed -> {
      Region region = RandomRegions.region(seed, Runs.size(seed));
      Outcome outcome = Outcome.of(backend.compile(region), backend.memory(), seed);
      Outcome again = Outcome.of(backend.compile(region), backend.memory(), seed);
      assertEquals(outcome, again);
      total[0]++;
      returned[0] += outcome.notes().stream().noneMatch(n -> n.startsWith("pending")) ? 1 : 0;
    });
    assertTrue(
        total[0] < 100 || returned[0] * 5 > total[0],
        "only " + returned[0] + " of " + total[0] + " regions came to their end");
  }
}
