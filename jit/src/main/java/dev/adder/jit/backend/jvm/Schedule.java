package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which computations stand where their only user needs them, so that their results stay on the
 * operand stack instead of in a local variable.
 *
 * <p>A computation moves down to its user when it has one, in the same block and not in a snapshot,
 * and nothing in between can change what it reads. It never moves above its proof. Immutable.
 */
final class Schedule {

  /** Ops that use an operand twice, so that it has to be in a local variable. */
  private static final Set<Op> TWICE =
      EnumSet.of(Op.GUARD_CLASS, Op.F64_TO_I64_EXACT, Op.I64_TO_I32_EXACT);

  /** Computations within computations; deeper ones get local variables. */
  private static final int MAX_DEPTH = 12;

  private static final Set<Effect> CHANGING =
      EnumSet.of(Effect.WRITES, Effect.GUEST, Effect.PENDING);

  private final Map<Value, Instruction> moved = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();

  Schedule(Region region) {
    Set<Value> pinned = new HashSet<>();
    for (Block block : region.blocks()) {
      for (Instruction instruction : block.instructions()) {
        instruction.operands().forEach(this::count);
        instruction.snapshot().ifPresent(taken -> pinned.addAll(taken.values()));
      }
      block.terminator().operands().forEach(this::count);
      block.terminator().edges().forEach(edge -> edge.arguments().forEach(this::count));
      block.terminator().snapshot().ifPresent(taken -> pinned.addAll(taken.values()));
    }
    region.blocks().forEach(block -> new InBlock(block, pinned).move());
  }

  private void count(Operand operand) {
    if (operand instanceof Value value) {
      uses.merge(value, 1, Integer::sum);
    }
  }

  /** The instruction that computes a value at its use, or null when the value is in a local. */
  Instruction moved(Value value) {
    return moved.get(value);
  }

  /** Whether the instruction stands where it is, not at its user. */
  boolean stays(Instruction instruction) {
    return instruction.result().isEmpty() || !moved.containsKey(instruction.result().get());
  }

  /** Hands all values in locals to {@code action} that emitting an operand reads. */
  void leaves(Operand operand, Consumer<Value> action) {
    if (operand instanceof Value value) {
      Instruction inside = moved.get(value);
      if (inside == null) {
        action.accept(value);
      } else {
        inside.operands().forEach(each -> leaves(each, action));
      }
    }
  }

  /** Hands all values in locals to {@code action} that an instruction reads, snapshot included. */
  void uses(Instruction instruction, Consumer<Value> action) {
    instruction.operands().forEach(operand -> leaves(operand, action));
    instruction.snapshot().ifPresent(taken -> taken.values().forEach(action));
  }

  /** The same for the end of a block, arguments of edges included. */
  void uses(Terminator terminator, Consumer<Value> action) {
    terminator.operands().forEach(operand -> leaves(operand, action));
    for (Terminator.Edge edge : terminator.edges()) {
      edge.arguments().forEach(operand -> leaves(operand, action));
    }
    terminator.snapshot().ifPresent(taken -> taken.values().forEach(action));
  }

  /** Looks for what can move in one block. */
  private final class InBlock {
    private final Block block;
    private final Set<Value> pinned;
    private final Map<Value, Integer> definedAt = new HashMap<>();
    private final Map<Value, Integer> depths = new HashMap<>();

    /** For each position the last one before it that changes memory. */
    private final int[] changedBefore;

    InBlock(Block block, Set<Value> pinned) {
      this.block = block;
      this.pinned = pinned;
      List<Instruction> all = block.instructions();
      changedBefore = new int[all.size() + 1];
      int last = -1;
      for (int i = 0; i < all.size(); i++) {
        changedBefore[i] = last;
        Instruction instruction = all.get(i);
        if (CHANGING.stream().anyMatch(instruction::has)) {
          last = i;
        }
        int at = i;
        instruction.result().ifPresent(value -> definedAt.put(value, at));
      }
      changedBefore[all.size()] = last;
    }

    void move() {
      List<Instruction> all = block.instructions();
      for (int i = 0; i < all.size(); i++) {
        Instruction user = all.get(i);
        if (!TWICE.contains(user.op())) {
          consider(user.operands(), i);
        }
      }
      Terminator end = block.terminator();
      List<Operand> operands = new ArrayList<>(end.operands());
      end.edges().forEach(edge -> operands.addAll(edge.arguments()));
      consider(operands, all.size());
    }

    private void consider(List<Operand> operands, int user) {
      for (Operand operand : operands) {
        if (operand instanceof Value value && mayMove(value, user)) {
          Instruction definition = block.instructions().get(definedAt.get(value));
          int depth = 1;
          for (Operand inside : definition.operands()) {
            depth = Math.max(depth, 1 + depths.getOrDefault(inside, 0));
          }
          if (depth <= MAX_DEPTH) {
            moved.put(value, definition);
            depths.put(value, depth);
          }
        }
      }
    }

    private boolean mayMove(Value value, int user) {
      Integer at = definedAt.get(value);
      if (at == null || uses.get(value) != 1 || pinned.contains(value)) {
        return false;
      }
      Instruction definition = block.instructions().get(at);
      for (Effect effect : definition.effects()) {
        boolean isRead = effect == Effect.READS && changedBefore[user] < at;
        if (effect != Effect.NEEDS_PROOF && !isRead) {
          return false;
        }
      }
      return !reads(definition) || changedBefore[user] < at;
    }

    /** Whether something inside a moved computation reads memory. */
    private boolean reads(Instruction definition) {
      if (definition.has(Effect.READS)) {
        return true;
      }
      for (Operand operand : definition.operands()) {
        if (operand instanceof Value value && moved.containsKey(value) && reads(moved.get(value))) {
          return true;
        }
      }
      return false;
    }
  }
}
