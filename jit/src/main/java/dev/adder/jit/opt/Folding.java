package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Meaning;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes what can be computed before the run, and simplifies by the {@link FoldRules}. An
 * instruction that always exits ends its block; a branch that is decided becomes a jump.
 */
public final class Folding implements Pass {

  /** Stateless. */
  public Folding() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public Region run(Region region) {
    RegionEditor editor = new RegionEditor(region);
    Work work = new Work(editor);
    for (int block : new Cfg(region).reversePostorder()) {
      work.block(block);
    }
    return editor.finish();
  }

  private static final class Work {
    private final RegionEditor editor;
    private final Map<Value, Instruction> definitions = new HashMap<>();

    Work(RegionEditor editor) {
      this.editor = editor;
    }

    void block(int id) {
      List<Instruction> kept = new ArrayList<>();
      for (Instruction instruction : editor.instructions(id)) {
        Optional<Instruction> folded = fold(editor.resolve(instruction));
        if (folded.isPresent() && alwaysExits(folded.get())) {
          editor.end(id, new Terminator.Exit(folded.get().snapshot().orElseThrow()));
          break;
        }
        folded.ifPresent(kept::add);
      }
      editor.instructions(id).clear();
      editor.instructions(id).addAll(kept);
      editor.end(id, terminator(editor.resolve(editor.terminator(id))));
    }

    private static boolean alwaysExits(Instruction instruction) {
      return Evaluation.of(instruction.op(), instruction.immediate(), instruction.operands())
          .filter(result -> result == Meaning.Verdict.EXITS)
          .isPresent();
    }

    /** What is left of an instruction. */
    private Optional<Instruction> fold(Instruction instruction) {
      Optional<Object> computed =
          Evaluation.of(instruction.op(), instruction.immediate(), instruction.operands());
      if (computed.isPresent() && computed.get() instanceof Meaning.Verdict) {
        return Optional.of(instruction);
      }
      if (computed.isPresent()) {
        instruction
            .result()
            .ifPresent(value -> editor.replace(value, Constant.ofBoxed(computed.get())));
        return Optional.empty();
      }
      for (FoldRule rule : FoldRules.of(instruction.op())) {
        Optional<FoldRule.Result> result = rule.apply(instruction, this::definition);
        if (result.isPresent()) {
          return apply(instruction, result.get());
        }
      }
      instruction.result().ifPresent(value -> definitions.put(value, instruction));
      return Optional.of(instruction);
    }

    private Optional<Instruction> apply(Instruction instruction, FoldRule.Result result) {
      return switch (result) {
        case FoldRule.Result.Dropped _ -> Optional.empty();
        case FoldRule.Result.Other(Instruction other) -> fold(other);
        case FoldRule.Result.Same(Operand operand) -> {
          editor.replace(instruction.result().orElseThrow(), operand);
          yield Optional.empty();
        }
      };
    }

    private Optional<Instruction> definition(Value value) {
      return Optional.ofNullable(definitions.get(value))
          .filter(found -> found.immediate() instanceof Immediate.None);
    }

    private Terminator terminator(Terminator terminator) {
      if (!(terminator instanceof Terminator.Branch branch)) {
        return terminator;
      }
      if (branch.condition() instanceof Constant.Bool(boolean truth)) {
        return new Terminator.Jump(truth ? branch.whenTrue() : branch.whenFalse());
      }
      if (branch.whenTrue().equals(branch.whenFalse())) {
        return new Terminator.Jump(branch.whenTrue());
      }
      if (branch.condition() instanceof Value value
          && definitions.get(value) instanceof Instruction found
          && found.op() == Op.NOT_BOOL) {
        return new Terminator.Branch(found.operand(0), branch.whenFalse(), branch.whenTrue());
      }
      return terminator;
    }
  }
}
