package dev.adder.jit.opt;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A region under change: lists of instructions, terminators, and values that stand for others.
 * Other values are put in at the end, all at once. Confined to one pass over one region.
 */
final class RegionEditor {

  private final Region region;
  private final List<List<Value>> parameters = new ArrayList<>();
  private final List<List<Instruction>> instructions = new ArrayList<>();
  private final List<Terminator> terminators = new ArrayList<>();
  private final Map<Value, Operand> replaced = new HashMap<>();

  RegionEditor(Region region) {
    this.region = region;
    for (Block block : region.blocks()) {
      parameters.add(new ArrayList<>(block.parameters()));
      instructions.add(new ArrayList<>(block.instructions()));
      terminators.add(block.terminator());
    }
  }

  List<Value> parameters(int block) {
    return parameters.get(block);
  }

  List<Instruction> instructions(int block) {
    return instructions.get(block);
  }

  Terminator terminator(int block) {
    return terminators.get(block);
  }

  void end(int block, Terminator terminator) {
    terminators.set(block, terminator);
  }

  int blockCount() {
    return terminators.size();
  }

  /** From now on the operand stands for the value, whose definition the caller removes. */
  void replace(Value value, Operand operand) {
    Operand target = resolve(operand);
    if (target.equals(value)) {
      throw new IllegalStateException(value + " would stand for itself");
    }
    replaced.put(value, target);
  }

  /** What stands for an operand now. */
  Operand resolve(Operand operand) {
    Operand at = operand;
    while (at instanceof Value value && replaced.containsKey(value)) {
      at = replaced.get(value);
    }
    return at;
  }

  Instruction resolve(Instruction instruction) {
    return replaced.isEmpty() ? instruction : instruction.map(this::resolve);
  }

  Terminator resolve(Terminator terminator) {
    return replaced.isEmpty() ? terminator : terminator.map(this::resolve);
  }

  /** The region, without blocks that nothing leads to. */
  Region finish() {
    int[] numbers = reachableNumbers();
    List<Block> blocks = new ArrayList<>();
    for (int id = 0; id < terminators.size(); id++) {
      if (numbers[id] >= 0) {
        blocks.add(
            new Block(
                numbers[id],
                parameters.get(id),
                instructions.get(id).stream().map(this::resolve).toList(),
                renumber(resolve(terminators.get(id)), numbers)));
      }
    }
    Region result = region.withBlocks(blocks);
    return result.equals(region) ? region : result;
  }

  private int[] reachableNumbers() {
    BitSet seen = new BitSet();
    List<Integer> work = new ArrayList<>(List.of(0));
    seen.set(0);
    while (!work.isEmpty()) {
      for (Terminator.Edge edge : terminators.get(work.removeLast()).edges()) {
        if (!seen.get(edge.target())) {
          seen.set(edge.target());
          work.add(edge.target());
        }
      }
    }
    int[] numbers = new int[terminators.size()];
    int next = 0;
    for (int id = 0; id < numbers.length; id++) {
      numbers[id] = seen.get(id) ? next++ : -1;
    }
    return numbers;
  }

  private static Terminator renumber(Terminator terminator, int[] numbers) {
    return switch (terminator) {
      case Terminator.Jump(Terminator.Edge edge) ->
          new Terminator.Jump(edge.to(numbers[edge.target()]));
      case Terminator.Branch(Operand condition, Terminator.Edge yes, Terminator.Edge no) ->
          new Terminator.Branch(
              condition, yes.to(numbers[yes.target()]), no.to(numbers[no.target()]));
      case Terminator.Return end -> end;
      case Terminator.Exit end -> end;
    };
  }
}
