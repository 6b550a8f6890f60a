package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the range of every integer and drops checks that cannot fail: exact arithmetic becomes
 * unchecked, a narrowing that fits becomes one without a guard, a comparison that is decided
 * becomes a constant, so that folding drops the guard behind it; one of a narrowed long is one of
 * longs again ({@link WideComparisons}).
 *
 * <p>Ranges come from constants, masks, lengths, and from comparisons: on the side of a branch, and
 * behind a guard. Loops are gone around until nothing grows, with widening; two more rounds take
 * back what widening gave too much ({@link RangeAnalysis}).
 */
public final class IntegerRanges implements Pass {

  /** Stateless. */
  public IntegerRanges() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "ranges";
  }

  @Override
  public Region run(Region region) {
    RegionEditor editor = new RegionEditor(region);
    Cfg cfg = new Cfg(region);
    RangeAnalysis analysis = new RangeAnalysis(region, cfg);
    analysis.solve();
    WideComparisons wide = new WideComparisons(cfg, analysis);
    List<List<Instruction>> changed = new ArrayList<>();
    region.blocks().forEach(block -> changed.add(new ArrayList<>()));
    analysis.walk((block, instruction) ->
        simplify(editor, instruction, analysis)
            .map(simple -> wide.apply(block, simple))
            .ifPresent(changed.get(block)::add));
    for (int id = 0; id < changed.size(); id++) {
      editor.instructions(id).clear();
      editor.instructions(id).addAll(changed.get(id));
    }
    return editor.finish();
  }

  private static Optional<Instruction> simplify(
      RegionEditor editor, Instruction instruction, RangeAnalysis analysis) {
    if (!instruction.op().isComputation() || instruction.result().isEmpty()) {
      return Optional.of(instruction);
    }
    List<Range> operands = analysis.ranges(instruction.operands());
    if (operands.stream().anyMatch(Range::isEmpty)) {
      return Optional.of(instruction);
    }
    Value result = instruction.result().get();
    Optional<Constant> constant = constant(result, RangeRules.of(instruction, operands));
    if (constant.isPresent() && !instruction.has(Effect.EXITS)) {
      editor.replace(result, constant.get());
      return Optional.empty();
    }
    Optional<Op> unchecked =
        RangeRules.unchecked(instruction.op()).filter(op -> fits(instruction, operands));
    return Optional.of(unchecked.map(instruction::unchecked).orElse(instruction));
  }

  private static boolean fits(Instruction instruction, List<Range> operands) {
    List<BigInteger> corners = RangeRules.corners(instruction.op(), operands).orElseThrow();
    return Range.fits(corners, instruction.result().orElseThrow().type());
  }

  private static Optional<Constant> constant(Operand result, Range range) {
    if (!range.isSingle()) {
      return Optional.empty();
    }
    IrType type = result.type();
    return switch (type) {
      case I64 -> Optional.of(Constant.of(range.low()));
      case I32 -> Optional.of(Constant.of((int) range.low()));
      case BOOL -> Optional.of(Constant.of(range.low() != 0));
      case F64, F32, REF -> Optional.empty();
    };
  }
}
