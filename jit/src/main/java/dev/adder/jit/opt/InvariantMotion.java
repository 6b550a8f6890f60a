package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Moves out of loops what is the same in every turn, to the end of the block before the loop.
 *
 * <p>Computations without preconditions move from anywhere in the loop. What needs a proof, reads
 * memory or is a guard moves only from the beginning of the header, from before the first thing
 * that stays and could leave the loop or change something: there it would have been done in any
 * case. The snapshot of such a guard is that of the first turn, with the arguments of the way in
 * put in place of the header's parameters.
 */
public final class InvariantMotion implements Pass {

  private static final Set<Effect> MOVABLE =
      EnumSet.of(Effect.NEEDS_PROOF, Effect.EXITS, Effect.READS);

  /** Stateless. */
  public InvariantMotion() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "hoist";
  }

  @Override
  public Region run(Region region) {
    RegionEditor editor = new RegionEditor(region);
    Cfg cfg = new Cfg(region);
    for (Loops.Loop loop : new Loops(region, cfg).find()) {
      if (loop.before().isPresent()) {
        new Motion(editor, cfg, loop, loop.before().get()).run();
      }
    }
    return editor.finish();
  }

  private static final class Motion {
    private final RegionEditor editor;
    private final Cfg cfg;
    private final Loops.Loop loop;
    private final List<Instruction> target;
    private final Set<Value> inside;
    private final Map<Value, Operand> first = new HashMap<>();
    private final MemoryWrites writes;

    Motion(RegionEditor editor, Cfg cfg, Loops.Loop loop, int before) {
      this.editor = editor;
      this.cfg = cfg;
      this.loop = loop;
      this.target = editor.instructions(before);
      this.inside = loop.defined(editor);
      this.writes = MemoryWrites.in(editor, loop.blocks());
      Terminator.Edge edge = editor.terminator(before).edges().getFirst();
      List<Value> parameters = editor.parameters(loop.header());
      for (int i = 0; i < parameters.size(); i++) {
        first.put(parameters.get(i), edge.arguments().get(i));
      }
    }

    void run() {
      header();
      for (int id : cfg.reversePostorder()) {
        if (loop.blocks().get(id)) {
          move(id, this::isFree);
        }
      }
    }

    private void move(int id, Predicate<Instruction> movable) {
      List<Instruction> kept = new ArrayList<>();
      for (Instruction instruction : editor.instructions(id)) {
        if (movable.test(instruction)) {
          hoist(instruction);
        } else {
          kept.add(instruction);
        }
      }
      editor.instructions(id).clear();
      editor.instructions(id).addAll(kept);
    }

    private void hoist(Instruction instruction) {
      target.add(instruction.map(this::before));
      instruction.result().ifPresent(inside::remove);
    }

    private Operand before(Operand operand) {
      return operand instanceof Value value && first.containsKey(value)
          ? first.get(value)
          : operand;
    }

    /** Moves from the beginning of the header whatever may move, until something bars the way. */
    private void header() {
      boolean[] open = {true};
      move(
          loop.header(),
          instruction -> {
            boolean moves =
                isFree(instruction)
                    || open[0] && isInvariant(instruction) && isMovableAtStart(instruction);
            open[0] &= moves || !bars(instruction);
            return moves;
          });
    }

    private boolean isInvariant(Instruction instruction) {
      return instruction.operands().stream().noneMatch(inside::contains);
    }

    private boolean isFree(Instruction instruction) {
      return instruction.effects().isEmpty()
          && instruction.op() != Op.CALL
          && isInvariant(instruction);
    }

    private boolean isMovableAtStart(Instruction instruction) {
      return MOVABLE.containsAll(instruction.effects())
          && instruction.op() != Op.CALL
          && (!instruction.has(Effect.READS) || isUnwritten(instruction))
          && instruction.snapshot().map(taken -> isKnownBefore(taken.values())).orElse(true);
    }

    private boolean isUnwritten(Instruction instruction) {
      boolean isFinal =
          instruction.immediate() instanceof Immediate.Field(FieldRef field) && field.isFinal();
      return isFinal
          || MemoryWrites.alias(instruction.immediate())
              .map(alias -> !writes.touches(alias))
              .orElse(false);
    }

    private boolean isKnownBefore(List<Value> values) {
      return values.stream().allMatch(value -> first.containsKey(value) || !inside.contains(value));
    }

    /** Whether nothing with a precondition, a snapshot or a load may move over it. */
    private static boolean bars(Instruction instruction) {
      Set<Effect> effects = EnumSet.noneOf(Effect.class);
      effects.addAll(instruction.effects());
      effects.remove(Effect.NEEDS_PROOF);
      effects.remove(Effect.READS);
      return !effects.isEmpty();
    }
  }
}
