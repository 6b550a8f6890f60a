package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a narrowed index as the long that it was, where the other side exists as a long too. So
 * the guard of an index, {@code i64_to_i32 x < n}, becomes the condition of the loop around it,
 * {@code x < i32_to_i64 n}, and later passes see that it holds.
 *
 * <p>Instructions are given in an order in which dominators come first.
 */
final class WideComparisons {

  private record Widened(Value result, int block) {}

  private final Cfg cfg;
  private final RangeAnalysis analysis;
  private final Map<Operand, Widened> widened = new HashMap<>();

  WideComparisons(Cfg cfg, RangeAnalysis analysis) {
    this.cfg = cfg;
    this.analysis = analysis;
  }

  /** The instruction, or the comparison of longs that takes its place. */
  Instruction apply(int block, Instruction instruction) {
    if (instruction.op() == Op.I32_TO_I64) {
      Widened here = new Widened(instruction.result().orElseThrow(), block);
      widened.merge(
          instruction.operand(0),
          here,
          (before, now) -> cfg.dominates(before.block, block) ? before : now);
      return instruction;
    }
    return wide(instruction.op())
        .flatMap(op ->
            narrowed(instruction.operand(0))
                .flatMap(left ->
                    wideForm(instruction.operand(1), block)
                        .map(right -> compare(instruction, op, List.of(left, right)))))
        .orElse(instruction);
  }

  private static Optional<Op> wide(Op op) {
    return switch (op) {
      case EQ_I32 -> Optional.of(Op.EQ_I64);
      case NE_I32 -> Optional.of(Op.NE_I64);
      case LT_I32 -> Optional.of(Op.LT_I64);
      case LE_I32 -> Optional.of(Op.LE_I64);
      case GT_I32 -> Optional.of(Op.GT_I64);
      case GE_I32 -> Optional.of(Op.GE_I64);
      default -> Optional.empty();
    };
  }

  /** The long that an int was made from without loss. */
  private Optional<Operand> narrowed(Operand operand) {
    return analysis
        .definition(operand)
        .filter(found -> found.op() == Op.I64_TO_I32 || found.op() == Op.I64_TO_I32_EXACT)
        .map(found -> found.operand(0))
        .filter(source -> analysis.range(source).isWithin(Range.all(IrType.I32)));
  }

  /** The long that was made from an int before this block, or earlier in it. */
  private Optional<Operand> wideForm(Operand operand, int block) {
    return Optional.ofNullable(widened.get(operand))
        .filter(found -> cfg.dominates(found.block, block))
        .map(Widened::result);
  }

  private static Instruction compare(Instruction instruction, Op op, List<Operand> operands) {
    return new Instruction(
        op,
        instruction.result(),
        operands,
        Immediate.None.NONE,
        instruction.snapshot(),
        instruction.line());
  }
}
