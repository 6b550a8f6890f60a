package dev.adder.jit.ir;

import java.util.List;
import java.util.Optional;

/**
 * A unit of compilation: a control-flow graph in SSA form with block parameters. Immutable; passes
 * make new ones.
 *
 * <p>The first block is the entry; its parameters are those of the region, and no edge leads to it.
 * A region also gets a context and a depth, see {@link Op#CONTEXT} and {@link Op#DEPTH}.
 *
 * @param name for dumps and listings
 * @param result kind of the result: I64, F64, REF or nothing
 * @param constants objects that operands name by position; of no tenant
 * @param blocks the blocks, each at the position of its number
 */
public record Region(
    String name, Optional<IrType> result, List<Pooled> constants, List<Block> blocks) {

  /**
   * An entry of the table of constants.
   *
   * @param name its name in text, unique in the table
   * @param object the object, opaque to this module
   */
  public record Pooled(String name, Object object) {}

  /** Copies the lists. */
  public Region {
    constants = List.copyOf(constants);
    blocks = List.copyOf(blocks);
  }

  /** The block where a run begins. */
  public Block entry() {
    return blocks.getFirst();
  }

  /** The block of that number. */
  public Block block(int id) {
    return blocks.get(id);
  }

  /** Parameters after context and depth. */
  public List<Value> parameters() {
    return entry().parameters();
  }

  /** One more than the greatest number of a value. Cost: a walk over the region. */
  public int valueBound() {
    int bound = 0;
    for (Block block : blocks) {
      for (Value parameter : block.parameters()) {
        bound = Math.max(bound, parameter.id() + 1);
      }
      for (Instruction instruction : block.instructions()) {
        int least = bound;
        bound = instruction.result().map(value -> Math.max(least, value.id() + 1)).orElse(bound);
      }
    }
    return bound;
  }

  /** Number of instructions, terminators not counted. */
  public int size() {
    return blocks.stream().mapToInt(block -> block.instructions().size()).sum();
  }

  /** The same with other blocks. */
  public Region withBlocks(List<Block> others) {
    return new Region(name, result, constants, others);
  }
}
