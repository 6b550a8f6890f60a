package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes guards that cannot fail because of what dominates them: an earlier guard, the side of a
 * branch, the instruction that made the object. A condition that is known becomes a constant, for
 * folding to use.
 */
public final class GuardElimination implements Pass {

  /** Stateless. */
  public GuardElimination() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "guards";
  }

  @Override
  public Region run(Region region) {
    Cfg cfg = new Cfg(region);
    RegionEditor editor = new RegionEditor(region);
    Facts facts = new Facts();
    new DominatorWalk(cfg, region.blocks().size())
        .run(
            id -> {
              facts.enter();
              learnFromBranch(region, cfg, id, facts);
              block(editor, id, facts);
            },
            _ -> facts.leave());
    return editor.finish();
  }

  /** What holds in a part of the dominator tree. */
  private static final class Facts {
    private final ScopedMap<Operand, Boolean> truths = new ScopedMap<>();
    private final ScopedMap<Operand, Boolean> isNull = new ScopedMap<>();
    private final ScopedMap<Operand, Class<?>> classes = new ScopedMap<>();
    private final ScopedMap<Operand, Operand> nullTests = new ScopedMap<>();

    void enter() {
      truths.enter();
      isNull.enter();
      classes.enter();
      nullTests.enter();
    }

    void leave() {
      truths.leave();
      isNull.leave();
      classes.leave();
      nullTests.leave();
    }

    void holds(Operand condition, boolean truth) {
      truths.put(condition, truth);
      nullTests.get(condition).ifPresent(tested -> isNull.put(tested, truth));
    }

    void hasClass(Operand object, Class<?> type) {
      classes.put(object, type);
      isNull.put(object, false);
    }

    /** Puts a constant where a condition is known. */
    Operand known(Operand operand) {
      return truths.get(operand).<Operand>map(Constant::of).orElse(operand);
    }
  }

  private static void learnFromBranch(Region region, Cfg cfg, int id, Facts facts) {
    List<Integer> before = cfg.predecessors(id);
    if (before.size() == 1
        && region.block(before.getFirst()).terminator() instanceof Terminator.Branch branch) {
      facts.holds(branch.condition(), branch.whenTrue().target() == id);
    }
  }

  private static void block(RegionEditor editor, int id, Facts facts) {
    List<Instruction> kept = new ArrayList<>();
    for (Instruction original : editor.instructions(id)) {
      Instruction instruction = original.map(facts::known);
      Optional<Boolean> outcome = outcome(instruction, facts);
      if (outcome.isEmpty()) {
        kept.add(instruction);
        learn(instruction, facts);
      } else if (instruction.result().isPresent()) {
        Value condition = instruction.result().get();
        editor.replace(condition, Constant.of(outcome.get()));
      } else if (!outcome.get()) {
        kept.add(instruction);
      }
    }
    editor.instructions(id).clear();
    editor.instructions(id).addAll(kept);
    editor.end(id, editor.terminator(id).map(facts::known));
  }

  /** Whether a guard holds, or what a test gives, where that is known. */
  private static Optional<Boolean> outcome(Instruction instruction, Facts facts) {
    Optional<Operand> tested = instruction.operands().stream().findFirst();
    return switch (instruction.op()) {
      case GUARD_TRUE -> truth(tested.orElseThrow());
      case GUARD_FALSE -> truth(tested.orElseThrow()).map(truth -> !truth);
      case GUARD_NULL, IS_NULL -> facts.isNull.get(tested.orElseThrow());
      case GUARD_NONNULL -> facts.isNull.get(tested.orElseThrow()).map(isNull -> !isNull);
      case GUARD_CLASS -> facts.classes.get(tested.orElseThrow()).map(type(instruction)::equals);
      case INSTANCE_OF ->
          facts.classes.get(tested.orElseThrow()).map(type(instruction)::isAssignableFrom);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> truth(Operand operand) {
    return operand instanceof Constant.Bool(boolean truth) ? Optional.of(truth) : Optional.empty();
  }

  private static Class<?> type(Instruction instruction) {
    return ((Immediate.ClassRef) instruction.immediate()).type();
  }

  /** Remembers what holds after an instruction. */
  private static void learn(Instruction instruction, Facts facts) {
    switch (instruction.op()) {
      case GUARD_TRUE -> facts.holds(instruction.operand(0), true);
      case GUARD_FALSE -> facts.holds(instruction.operand(0), false);
      case GUARD_NULL -> facts.isNull.put(instruction.operand(0), true);
      case GUARD_NONNULL -> facts.isNull.put(instruction.operand(0), false);
      case GUARD_CLASS -> facts.hasClass(instruction.operand(0), type(instruction));
      case IS_NULL -> facts.nullTests.put(result(instruction), instruction.operand(0));
      case NEW ->
          facts.hasClass(
              result(instruction), ((Immediate.Make) instruction.immediate()).allocation().type());
      case BOX_I64 -> facts.hasClass(result(instruction), Long.class);
      case BOX_F64 -> facts.hasClass(result(instruction), Double.class);
      case BOX_BOOL -> facts.hasClass(result(instruction), Boolean.class);
      case NEW_ARRAY, CONTEXT -> facts.isNull.put(result(instruction), false);
      default -> {}
    }
  }

  private static Operand result(Instruction instruction) {
    return instruction.result().orElseThrow();
  }
}
