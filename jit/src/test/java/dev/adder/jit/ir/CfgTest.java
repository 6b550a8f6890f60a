package dev.adder.jit.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dominators against their definition, on graphs of any shape. */
class CfgTest {

  /** A graph with random edges, loops that are entered in the middle included. */
  private static Region graph(Random random) {
    RegionBuilder b = new RegionBuilder("graph", Optional.empty());
    int count = 1 + random.nextInt(12);
    while (b.block() < count) {
      // Makes one more.
    }
    for (int id = 0; id <= count; id++) {
      b.at(id);
      int one = 1 + random.nextInt(count);
      int two = 1 + random.nextInt(count);
      switch (random.nextInt(4)) {
        case 0 -> b.give();
        case 1 -> b.jump(one);
        default -> b.branch(Constant.of(true), RegionBuilder.edge(one), RegionBuilder.edge(two));
      }
    }
    return b.build();
  }

  /** Blocks that can be reached without going through one of them. */
  private static BitSet reachableWithout(Region region, int removed) {
    BitSet seen = new BitSet();
    visit(region, 0, removed, seen);
    return seen;
  }

  private static void visit(Region region, int id, int removed, BitSet seen) {
    if (id != removed && !seen.get(id)) {
      seen.set(id);
      region
          .block(id)
          .terminator()
          .edges()
          .forEach(edge -> visit(region, edge.target(), removed, seen));
    }
  }

  @Test
  void block_dominates_what_cannot_be_reached_without_it() {
    for (int seed = 0; seed < 500; seed++) {
      Region region = graph(new Random(seed));
      Cfg cfg = new Cfg(region);
      BitSet reachable = reachableWithout(region, -1);
      for (int a = 0; a < region.blocks().size(); a++) {
        assertEquals(reachable.get(a), cfg.isReachable(a), "seed " + seed);
        BitSet others = reachableWithout(region, a);
        for (int b = 0; b < region.blocks().size(); b++) {
          if (reachable.get(a) && reachable.get(b)) {
            String place = "seed " + seed + ": b" + a + " and b" + b;
            assertEquals(a == b || !others.get(b), cfg.dominates(a, b), place);
          }
        }
      }
    }
  }

  @Test
  void order_has_dominators_first_and_every_reachable_block_once() {
    for (int seed = 0; seed < 200; seed++) {
      Region region = graph(new Random(seed));
      Cfg cfg = new Cfg(region);
      List<Integer> order = cfg.reversePostorder();
      assertEquals(reachableWithout(region, -1).cardinality(), order.size());
      for (int id : order) {
        assertTrue(order.indexOf(cfg.immediateDominator(id)) <= order.indexOf(id), "seed " + seed);
      }
    }
  }

  @Test
  void block_without_an_end_is_refused() {
    RegionBuilder b = new RegionBuilder("open", Optional.empty());
    IllegalStateException failure = assertThrows(IllegalStateException.class, b::build);
    assertEquals("block b0 of open has no end", failure.getMessage());
  }
}
