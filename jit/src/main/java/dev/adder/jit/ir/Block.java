package dev.adder.jit.ir;

import java.util.List;

/**
 * A straight run of instructions. Immutable.
 *
 * @param id its number: its position in the region
 * @param parameters values that each edge to it gives
 * @param instructions what it does, in order
 * @param terminator how it ends
 */
public record Block(
    int id, List<Value> parameters, List<Instruction> instructions, Terminator terminator) {

  /** Copies the lists. */
  public Block {
    parameters = List.copyOf(parameters);
    instructions = List.copyOf(instructions);
  }
}
