package dev.adder.jit.opt;

import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The ranges of results from the ranges of operands. */
final class RangeRules {

  private RangeRules() {}

  /**
   * The range of a result: of an integer its values, of a truth value 0 and 1; everything for other
   * kinds.
   *
   * @param v ranges of the operands
   */
  static Range of(Instruction instruction, List<Range> v) {
    IrType type = instruction.result().orElseThrow().type();
    if (instruction.op().isComputation() && v.stream().anyMatch(Range::isEmpty)) {
      return Range.EMPTY;
    }
    Optional<List<BigInteger>> corners = corners(instruction.op(), v);
    if (corners.isPresent()) {
      boolean holds = isExact(instruction.op()) || Range.fits(corners.get(), type);
      return holds ? Range.hull(corners.get(), type) : Range.all(type);
    }
    return other(instruction.op(), v, type);
  }

  /** Whether the instruction leaves the region instead of giving a result that does not fit. */
  static boolean isExact(Op op) {
    return unchecked(op).isPresent();
  }

  /** The operation that an exact one becomes when its result always fits. */
  static Optional<Op> unchecked(Op op) {
    return switch (op) {
      case ADD_EXACT_I64 -> Optional.of(Op.ADD_I64);
      case SUB_EXACT_I64 -> Optional.of(Op.SUB_I64);
      case MUL_EXACT_I64 -> Optional.of(Op.MUL_I64);
      case NEG_EXACT_I64 -> Optional.of(Op.NEG_I64);
      case ADD_EXACT_I32 -> Optional.of(Op.ADD_I32);
      case SUB_EXACT_I32 -> Optional.of(Op.SUB_I32);
      case MUL_EXACT_I32 -> Optional.of(Op.MUL_I32);
      case NEG_EXACT_I32 -> Optional.of(Op.NEG_I32);
      case I64_TO_I32_EXACT -> Optional.of(Op.I64_TO_I32);
      default -> Optional.empty();
    };
  }

  /**
   * Exact results at the corners of the operands' ranges, between which all results lie; nothing
   * for operations of another kind.
   */
  static Optional<List<BigInteger>> corners(Op op, List<Range> v) {
    return switch (op) {
      case ADD_I64, ADD_I32, ADD_EXACT_I64, ADD_EXACT_I32 -> Optional.of(all(v, BigInteger::add));
      case SUB_I64, SUB_I32, SUB_EXACT_I64, SUB_EXACT_I32 ->
          Optional.of(all(v, BigInteger::subtract));
      case MUL_I64, MUL_I32, MUL_EXACT_I64, MUL_EXACT_I32 ->
          Optional.of(all(v, BigInteger::multiply));
      case NEG_I64, NEG_I32, NEG_EXACT_I64, NEG_EXACT_I32 ->
          Optional.of(ends(v.getFirst()).stream().map(BigInteger::negate).toList());
      case I64_TO_I32, I64_TO_I32_EXACT, I32_TO_I64 -> Optional.of(ends(v.getFirst()));
      default -> Optional.empty();
    };
  }

  private static List<BigInteger> ends(Range range) {
    return List.of(BigInteger.valueOf(range.low()), BigInteger.valueOf(range.high()));
  }

  private static List<BigInteger> all(List<Range> v, BinaryOperator<BigInteger> operation) {
    List<BigInteger> results = new ArrayList<>();
    for (BigInteger a : ends(v.get(0))) {
      for (BigInteger b : ends(v.get(1))) {
        results.add(operation.apply(a, b));
      }
    }
    return results;
  }

  private static Range other(Op op, List<Range> v, IrType type) {
    return switch (op) {
      case AND_I64, AND_I32 -> and(v.get(0), v.get(1), type);
      case OR_I64, OR_I32, XOR_I64, XOR_I32 -> or(v.get(0), v.get(1), type);
      case SHR_I64, SHR_I32 -> shiftRight(v.get(0), v.get(1));
      case FLOORMOD_I64 -> floorMod(v.get(1));
      case FLOORDIV_I64 -> floorDiv(v.get(0), v.get(1));
      case BOOL_TO_I64 -> v.getFirst();
      case ARRAY_LENGTH -> new Range(0, Integer.MAX_VALUE);
      case SELECT_I64, SELECT_I32, SELECT_BOOL -> v.get(1).join(v.get(2));
      case NOT_BOOL -> new Range(1 - v.getFirst().high(), 1 - v.getFirst().low());
      default -> compare(op, v).orElse(type == IrType.BOOL ? Range.BIT : Range.all(type));
    };
  }

  private static Range and(Range a, Range b, IrType type) {
    if (a.low() >= 0 && b.low() >= 0) {
      return new Range(0, Math.min(a.high(), b.high()));
    }
    if (a.low() >= 0) {
      return new Range(0, a.high());
    }
    return b.low() >= 0 ? new Range(0, b.high()) : Range.all(type);
  }

  private static Range or(Range a, Range b, IrType type) {
    if (a.low() < 0 || b.low() < 0) {
      return Range.all(type);
    }
    long most = Math.max(a.high(), b.high());
    return new Range(0, most == 0 ? 0 : (Long.highestOneBit(most) << 1) - 1);
  }

  private static Range shiftRight(Range a, Range count) {
    return count.isSingle() && count.low() >= 0 && count.low() < 64
        ? new Range(a.low() >> count.low(), a.high() >> count.low())
        : new Range(Math.min(a.low(), 0), Math.max(a.high(), 0));
  }

  private static Range floorMod(Range divisor) {
    return divisor.low() > 0 ? new Range(0, divisor.high() - 1) : Range.all(IrType.I64);
  }

  private static Range floorDiv(Range a, Range divisor) {
    return divisor.isSingle() && divisor.low() > 0
        ? new Range(Math.floorDiv(a.low(), divisor.low()), Math.floorDiv(a.high(), divisor.low()))
        : Range.all(IrType.I64);
  }

  /** What a comparison of integers gives, if the ranges decide it. */
  private static Optional<Range> compare(Op op, List<Range> v) {
    return switch (op) {
      case LT_I64, LT_I32 -> less(v.get(0), v.get(1));
      case GE_I64, GE_I32 -> less(v.get(0), v.get(1)).map(RangeRules::not);
      case GT_I64, GT_I32 -> less(v.get(1), v.get(0));
      case LE_I64, LE_I32 -> less(v.get(1), v.get(0)).map(RangeRules::not);
      case EQ_I64, EQ_I32 -> equal(v.get(0), v.get(1));
      case NE_I64, NE_I32 -> equal(v.get(0), v.get(1)).map(RangeRules::not);
      default -> Optional.empty();
    };
  }

  private static Optional<Range> less(Range a, Range b) {
    if (a.high() < b.low()) {
      return Optional.of(Range.of(1));
    }
    return a.low() >= b.high() ? Optional.of(Range.of(0)) : Optional.empty();
  }

  private static Optional<Range> equal(Range a, Range b) {
    if (a.meet(b).isEmpty()) {
      return Optional.of(Range.of(0));
    }
    return a.isSingle() && a.equals(b) ? Optional.of(Range.of(1)) : Optional.empty();
  }

  private static Range not(Range truth) {
    return Range.of(1 - truth.low());
  }
}
