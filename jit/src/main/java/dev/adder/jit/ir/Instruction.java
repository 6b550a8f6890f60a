package dev.adder.jit.ir;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One instruction of a block. Immutable.
 *
 * @param op what it does
 * @param result the value it defines, or nothing
 * @param operands what it works on
 * @param immediate what else it knows
 * @param snapshot where the interpreter goes on when it exits, or nothing
 * @param line line of the source text, 0 when unknown
 */
public record Instruction(
    Op op,
    Optional<Value> result,
    List<Operand> operands,
    Immediate immediate,
    Optional<Snapshot> snapshot,
    int line) {

  /** Copies the list. */
  public Instruction {
    operands = List.copyOf(operands);
  }

  /** The operand at a position. */
  public Operand operand(int index) {
    return operands.get(index);
  }

  /** Everything it may do beside computing its result. */
  public Set<Effect> effects() {
    Set<Effect> more = immediate.effects();
    if (more.isEmpty()) {
      return op.effects();
    }
    Set<Effect> all = EnumSet.noneOf(Effect.class);
    all.addAll(op.effects());
    all.addAll(more);
    return all;
  }

  /** Whether it has this effect. */
  public boolean has(Effect effect) {
    return op.effects().contains(effect) || immediate.effects().contains(effect);
  }

  /** Whether it may leave the region, so that it needs a snapshot. */
  public boolean needsSnapshot() {
    return has(Effect.EXITS) || has(Effect.PENDING);
  }

  /** The same with each operand replaced, those of the snapshot too. */
  public Instruction map(UnaryOperator<Operand> change) {
    return new Instruction(
        op,
        result,
        operands.stream().map(change).toList(),
        immediate,
        snapshot.map(taken -> taken.map(change)),
        line);
  }

  /** The same result computed by another op from the same operands, without a snapshot. */
  public Instruction unchecked(Op other) {
    return new Instruction(other, result, operands, immediate, Optional.empty(), line);
  }
}
