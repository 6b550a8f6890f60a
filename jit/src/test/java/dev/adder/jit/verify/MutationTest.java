package dev.adder.jit.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import dev.adder.jit.testing.RandomRegions;
import dev.adder.jit.testing.Runs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever is broken in a valid region is seen, with the rule that it breaks. */
class MutationTest {

  /** One way to break one instruction, and the rule that is then broken. */
  private enum Mutation {
    NO_SNAPSHOT(
        Rule.SNAPSHOT_MISSING,
        i ->
            i.needsSnapshot()
                ? Optional.of(with(i, i.operands(), Optional.empty()))
                : Optional.empty()),
    NO_FRAMES(
        Rule.SNAPSHOT_FRAME,
        i ->
            i.snapshot()
                .map(s ->
                    with(i, i.operands(), Optional.of(new Snapshot(0, List.of(), s.virtuals()))))),
    NEGATIVE_REFUND(
        Rule.SNAPSHOT_NUMBER,
        i ->
            i.snapshot()
                .map(s ->
                    with(
                        i, i.operands(), Optional.of(new Snapshot(-1, s.frames(), s.virtuals()))))),
    LOST_OPERAND(
        Rule.OPERAND_COUNT,
        i ->
            i.operands().isEmpty()
                ? Optional.empty()
                : Optional.of(with(i, i.operands().subList(1, i.operands().size()), i.snapshot()))),
    LOST_RESULT(
        Rule.INSTRUCTION_RESULT,
        i ->
            i.result()
                .map(r ->
                    new Instruction(
                        i.op(),
                        Optional.empty(),
                        i.operands(),
                        i.immediate(),
                        i.snapshot(),
                        i.line()))),
    OWN_OPERAND(
        Rule.DOMINATES,
        i -> {
          if (i.result().isEmpty() || i.operands().isEmpty()) {
            return Optional.empty();
          }
          Value result = i.result().get();
          return i.operand(0).type() == result.type()
              ? Optional.of(i.map(operand -> operand.equals(i.operand(0)) ? result : operand))
              : Optional.empty();
        });

    private final Rule rule;
    private final Function<Instruction, Optional<Instruction>> change;

    Mutation(Rule rule, Function<Instruction, Optional<Instruction>> change) {
      this.rule = rule;
      this.change = change;
    }

    private static Instruction with(
        Instruction i, List<Operand> operands, Optional<Snapshot> taken) {
      return new Instruction(i.op(), i.result(), operands, i.immediate(), taken, i.line());
    }
  }

  @Test
  void broken_instruction_of_a_valid_region_is_seen() {
    Map<Mutation, Integer> done = new EnumMap<>(Mutation.class);
    Runs.forSeeds(seed -> {
      Region region = RandomRegions.region(seed, Runs.size(seed));
      Random random = new Random(seed);
      for (Mutation mutation : Mutation.values()) {
        mutate(region, mutation, random)
            .ifPresent(broken -> {
              done.merge(mutation, 1, Integer::sum);
              assertBroken(broken, mutation.rule);
            });
      }
    });
    for (Mutation mutation : Mutation.values()) {
      assertTrue(
          Long.getLong("jit.seed") != null || done.containsKey(mutation),
          mutation + " never applied");
    }
  }

  private static void assertBroken(Region region, Rule rule) {
    List<Fault> faults = RegionVerifier.faults(region);
    assertTrue(faults.stream().anyMatch(fault -> fault.rule() == rule), rule + " not in " + faults);
  }

  /** Applies the mutation to one of the instructions where it can be applied. */
  private static Optional<Region> mutate(Region region, Mutation mutation, Random random) {
    Block block = region.block(random.nextInt(region.blocks().size()));
    for (int at = 0; at < block.instructions().size(); at++) {
      Optional<Instruction> changed = mutation.change.apply(block.instructions().get(at));
      if (changed.isPresent()) {
        List<Instruction> instructions = new ArrayList<>(block.instructions());
        instructions.set(at, changed.get());
        return Optional.of(
            replace(
                region,
                new Block(block.id(), block.parameters(), instructions, block.terminator())));
      }
    }
    return Optional.empty();
  }

  private static Region replace(Region region, Block changed) {
    List<Block> blocks = new ArrayList<>(region.blocks());
    blocks.set(changed.id(), changed);
    return region.withBlocks(blocks);
  }

  @Test
  void broken_edge_of_a_valid_region_is_seen() {
    Runs.forSeeds(seed -> {
      Region region = RandomRegions.region(seed, Runs.size(seed));
      for (Block block : region.blocks()) {
        if (block.terminator() instanceof Terminator.Jump(Terminator.Edge edge)) {
          breakEdge(region, block, edge);
        }
      }
    });
  }

  private static void breakEdge(Region region, Block block, Terminator.Edge edge) {
    assertBroken(
        replace(region, ending(block, edge.to(region.blocks().size()))), Rule.TARGET_EXISTS);
    assertBroken(replace(region, ending(block, edge.to(0))), Rule.ENTRY_TARGET);
    if (!edge.arguments().isEmpty()) {
      Terminator.Edge shorter =
          new Terminator.Edge(edge.target(), edge.arguments().subList(1, edge.arguments().size()));
      assertBroken(replace(region, ending(block, shorter)), Rule.EDGE_COUNT);
    }
  }

  private static Block ending(Block block, Terminator.Edge edge) {
    return new Block(
        block.id(), block.parameters(), block.instructions(), new Terminator.Jump(edge));
  }
}
