package dev.adder.jit.opt;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The ranges of integers at each point of a region. What is kept from round to round are the ranges
 * of block parameters; everything else follows from them in one walk over the dominator tree, in
 * which a branch or guard narrows ranges for what it dominates.
 *
 * <p>Rounds go up from nothing, so each is contained in the next; after some, parameters that still
 * grow jump to the next of a few bounds. From a solution, a round more can only make ranges smaller
 * and is a solution again, because every rule is monotone.
 */
final class RangeAnalysis {

  private static final int ROUNDS_BEFORE_WIDENING = 3;
  private static final int ROUNDS_OF_NARROWING = 2;

  private final Region region;
  private final Cfg cfg;
  private final DominatorWalk order;
  private final Map<Value, Instruction> definitions = new HashMap<>();
  private Map<Value, Range> parameters = new HashMap<>();
  private Map<Value, Range> arguments = new HashMap<>();
  private ScopedMap<Value, Range> here = new ScopedMap<>();

  RangeAnalysis(Region region, Cfg cfg) {
    this.region = region;
    this.cfg = cfg;
    this.order = new DominatorWalk(cfg, region.blocks().size());
    for (Block block : region.blocks()) {
      for (Instruction instruction : block.instructions()) {
        instruction.result().ifPresent(value -> definitions.put(value, instruction));
      }
    }
  }

  /** Finds the ranges of all block parameters. */
  void solve() {
    region.parameters().forEach(value -> parameters.put(value, Range.all(value.type())));
    boolean grows = true;
    for (int round = 0; grows; round++) {
      walk((block, instruction) -> {});
      grows = false;
      for (var entry : arguments.entrySet()) {
        Range before = parameters.getOrDefault(entry.getKey(), Range.EMPTY);
        Range joined = before.join(entry.getValue());
        Range after = round < ROUNDS_BEFORE_WIDENING ? joined : before.widen(joined);
        grows |= !after.equals(before);
        parameters.put(entry.getKey(), after);
      }
    }
    for (int round = 0; round < ROUNDS_OF_NARROWING; round++) {
      walk((block, instruction) -> {});
      parameters.putAll(arguments);
    }
  }

  /**
   * Goes through the region with the ranges of parameters as they are, and notes the ranges of
   * arguments.
   *
   * @param visitor is given each instruction when {@link #ranges} of its operands are known
   */
  void walk(BiConsumer<Integer, Instruction> visitor) {
    here = new ScopedMap<>();
    arguments = new HashMap<>();
    order.run(id -> block(id, visitor), id -> here.leave());
  }

  private void block(int id, BiConsumer<Integer, Instruction> visitor) {
    here.enter();
    Block block = region.block(id);
    for (Value parameter : block.parameters()) {
      here.put(parameter, parameters.getOrDefault(parameter, Range.EMPTY));
    }
    List<Integer> before = cfg.predecessors(id);
    if (before.size() == 1
        && region.block(before.getFirst()).terminator() instanceof Terminator.Branch branch) {
      assume(branch.condition(), branch.whenTrue().target() == id);
    }
    for (Instruction instruction : block.instructions()) {
      visitor.accept(id, instruction);
      instruction(instruction);
    }
    switch (block.terminator()) {
      case Terminator.Jump(Terminator.Edge edge) -> edge(edge);
      case Terminator.Branch branch -> {
        edgeUnder(branch.whenTrue(), branch.condition(), true);
        edgeUnder(branch.whenFalse(), branch.condition(), false);
      }
      case Terminator.Return _, Terminator.Exit _ -> {}
    }
  }

  private void instruction(Instruction instruction) {
    switch (instruction.op()) {
      case GUARD_TRUE -> assume(instruction.operand(0), true);
      case GUARD_FALSE -> assume(instruction.operand(0), false);
      default ->
          instruction
              .result()
              .ifPresent(value ->
                  here.put(value, RangeRules.of(instruction, ranges(instruction.operands()))));
    }
  }

  private void edgeUnder(Terminator.Edge edge, Operand condition, boolean truth) {
    here.enter();
    assume(condition, truth);
    edge(edge);
    here.leave();
  }

  private void edge(Terminator.Edge edge) {
    List<Value> targets = region.block(edge.target()).parameters();
    for (int i = 0; i < targets.size(); i++) {
      arguments.merge(targets.get(i), range(edge.arguments().get(i)), Range::join);
    }
  }

  /** The ranges of operands at the point that the walk has come to. */
  List<Range> ranges(List<Operand> operands) {
    return operands.stream().map(this::range).toList();
  }

  /** The range of an operand at the point that the walk has come to. */
  Range range(Operand operand) {
    return switch (operand) {
      case Value value -> here.get(value).orElse(Range.EMPTY);
      case Constant.I64(long number) -> Range.of(number);
      case Constant.I32(int number) -> Range.of(number);
      case Constant.Bool(boolean truth) -> Range.of(truth ? 1 : 0);
      case Constant.F64 _, Constant.F32 _, Constant.Null _, Constant.Pooled _ ->
          Range.all(IrType.I64);
    };
  }

  /** The instruction that defines an operand, if one does. */
  Optional<Instruction> definition(Operand operand) {
    return Optional.ofNullable(operand instanceof Value value ? definitions.get(value) : null);
  }

  /** Narrows what a condition speaks of. */
  private void assume(Operand condition, boolean truth) {
    if (!(condition instanceof Value value)) {
      return;
    }
    narrow(value, range(value).meet(Range.of(truth ? 1 : 0)));
    Instruction test = definitions.get(value);
    if (test == null) {
      return;
    }
    switch (test.op()) {
      case NOT_BOOL -> assume(test.operand(0), !truth);
      case AND_BOOL -> assumeBoth(test, truth, true);
      case OR_BOOL -> assumeBoth(test, truth, false);
      default -> compare(test, truth);
    }
  }

  private void assumeBoth(Instruction test, boolean truth, boolean decisive) {
    if (truth == decisive) {
      assume(test.operand(0), truth);
      assume(test.operand(1), truth);
    }
  }

  private void compare(Instruction test, boolean truth) {
    Operand a = test.operands().isEmpty() ? Constant.of(0L) : test.operand(0);
    switch (test.op()) {
      case LT_I64, LT_I32 -> less(a, test.operand(1), truth);
      case GE_I64, GE_I32 -> less(a, test.operand(1), !truth);
      case GT_I64, GT_I32 -> less(test.operand(1), a, truth);
      case LE_I64, LE_I32 -> less(test.operand(1), a, !truth);
      case EQ_I64, EQ_I32 -> equal(a, test.operand(1), truth);
      case NE_I64, NE_I32 -> equal(a, test.operand(1), !truth);
      default -> {}
    }
  }

  private void less(Operand a, Operand b, boolean truth) {
    Range left = range(a);
    Range right = range(b);
    narrow(a, truth ? left.below(right) : left.from(right));
    narrow(b, truth ? right.above(left) : right.upTo(left));
  }

  private void equal(Operand a, Operand b, boolean truth) {
    Range left = range(a);
    Range right = range(b);
    narrow(a, truth ? left.meet(right) : left.without(right));
    narrow(b, truth ? right.meet(left) : right.without(left));
  }

  private void narrow(Operand operand, Range range) {
    if (operand instanceof Value value) {
      here.put(value, range);
      Instruction definition = definitions.get(value);
      if (definition != null && keepsValue(definition.op())) {
        Operand source = definition.operand(0);
        narrow(source, range(source).meet(range));
      }
    }
  }

  /** Whether the result is the operand in another kind, whenever there is a result. */
  private static boolean keepsValue(Op op) {
    return op == Op.I32_TO_I64 || op == Op.I64_TO_I32_EXACT;
  }
}
