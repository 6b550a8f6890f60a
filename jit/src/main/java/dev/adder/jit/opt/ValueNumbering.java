package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes nothing twice: an instruction that a dominating one has done already gives way to that
 * one's result. A guard that already held holds still. Memory is the business of {@link
 * HeapCaching}; fields that never change are covered here.
 */
public final class ValueNumbering implements Pass {

  private static final Set<Effect> REPEATABLE = EnumSet.of(Effect.NEEDS_PROOF, Effect.EXITS);

  private record Key(Op op, Immediate immediate, List<Operand> operands) {}

  /** Stateless. */
  public ValueNumbering() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "number";
  }

  @Override
  public Region run(Region region) {
    RegionEditor editor = new RegionEditor(region);
    ScopedMap<Key, Instruction> known = new ScopedMap<>();
    new DominatorWalk(new Cfg(region), region.blocks().size())
        .run(
            block -> {
              known.enter();
              block(editor, block, known);
            },
            _ -> known.leave());
    return editor.finish();
  }

  private static void block(RegionEditor editor, int id, ScopedMap<Key, Instruction> known) {
    List<Instruction> kept = new ArrayList<>();
    for (Instruction original : editor.instructions(id)) {
      Instruction instruction = editor.resolve(original);
      if (!isRepeatable(instruction)) {
        kept.add(instruction);
        continue;
      }
      Key key = new Key(instruction.op(), instruction.immediate(), instruction.operands());
      Optional<Instruction> earlier = known.get(key);
      if (earlier.isPresent()) {
        instruction
            .result()
            .ifPresent(value -> editor.replace(value, earlier.get().result().orElseThrow()));
      } else {
        known.put(key, instruction);
        kept.add(instruction);
      }
    }
    editor.instructions(id).clear();
    editor.instructions(id).addAll(kept);
  }

  /** Whether doing it again gives the same: it reads nothing that changes, and changes nothing. */
  private static boolean isRepeatable(Instruction instruction) {
    if (instruction.op() == Op.LOAD_FIELD) {
      return ((Immediate.Field) instruction.immediate()).field().isFinal();
    }
    return REPEATABLE.containsAll(instruction.effects());
  }
}
