package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes instructions without effects whose results nothing needs, and parameters that nothing
 * needs, also where these need each other around a loop. What a snapshot names is needed.
 */
public final class DeadCode implements Pass {

  private static final Set<Effect> REMOVABLE =
      EnumSet.of(Effect.NEEDS_PROOF, Effect.READS, Effect.ALLOCATES, Effect.LOOKS_AT_FUEL);

  /** Stateless. */
  public DeadCode() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "dead";
  }

  @Override
  public Region run(Region region) {
    RegionEditor editor = new RegionEditor(region);
    Cfg cfg = new Cfg(region);
    Set<Value> live = new Liveness(editor).live();
    for (int id = 0; id < editor.blockCount(); id++) {
      editor
          .instructions(id)
          .removeIf(instruction ->
              isRemovable(instruction)
                  && instruction.result().map(value -> !live.contains(value)).orElse(true));
      for (int i = editor.parameters(id).size() - 1; id != 0 && i >= 0; i--) {
        if (!live.contains(editor.parameters(id).get(i))) {
          Edges.removeParameter(editor, cfg.predecessors(id), id, i);
        }
      }
    }
    return editor.finish();
  }

  private static boolean isRemovable(Instruction instruction) {
    return REMOVABLE.containsAll(instruction.effects());
  }

  /** The values that something with an effect needs, directly or not. */
  private static final class Liveness {
    private final RegionEditor editor;
    private final Set<Value> live = new HashSet<>();
    private final List<Value> work = new ArrayList<>();
    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Map<Value, List<Operand>> arguments = new HashMap<>();

    Liveness(RegionEditor editor) {
      this.editor = editor;
    }

    Set<Value> live() {
      for (int id = 0; id < editor.blockCount(); id++) {
        editor.instructions(id).forEach(this::instruction);
        terminator(editor.terminator(id));
      }
      while (!work.isEmpty()) {
        Value value = work.removeLast();
        Optional.ofNullable(definitions.get(value)).ifPresent(this::need);
        arguments.getOrDefault(value, List.of()).forEach(this::need);
      }
      return live;
    }

    private void instruction(Instruction instruction) {
      instruction.result().ifPresent(value -> definitions.put(value, instruction));
      if (!isRemovable(instruction)) {
        need(instruction);
      }
    }

    private void terminator(Terminator terminator) {
      terminator.operands().forEach(this::need);
      terminator.snapshot().ifPresent(this::need);
      for (Terminator.Edge edge : terminator.edges()) {
        List<Value> parameters = editor.parameters(edge.target());
        for (int i = 0; i < parameters.size(); i++) {
          arguments
              .computeIfAbsent(parameters.get(i), value -> new ArrayList<>())
              .add(edge.arguments().get(i));
        }
      }
    }

    private void need(Instruction instruction) {
      instruction.operands().forEach(this::need);
      instruction.snapshot().ifPresent(this::need);
    }

    private void need(Snapshot snapshot) {
      snapshot.sources().forEach(this::need);
    }

    private void need(Source source) {
      if (source instanceof Value value && live.add(value)) {
        work.add(value);
      }
    }
  }
}
