package dev.adder.jit.opt;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows what is in memory: a load of what was stored or loaded before gives way to that value, a
 * store of what is there already goes. A store ends what is known of its alias class, except about
 * objects that cannot be the same one; a call that writes ends everything that is not final.
 *
 * <p>At a join only what all ways agree on is known; at the head of a loop, what was known before
 * and the loop does not write.
 */
public final class HeapCaching implements Pass {

  /** Stateless. */
  public HeapCaching() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "heap";
  }

  @Override
  public Region run(Region region) {
    RegionEditor editor = new RegionEditor(region);
    new Work(region, editor).run();
    return editor.finish();
  }

  private static final class Work {
    private final RegionEditor editor;
    private final Cfg cfg;
    private final Map<Integer, Loops.Loop> loops = new HashMap<>();
    private final Map<Integer, HeapFacts> atEnd = new HashMap<>();
    private final Distinctness distinct;

    Work(Region region, RegionEditor editor) {
      this.editor = editor;
      this.cfg = new Cfg(region);
      this.distinct = new Distinctness(region);
      new Loops(region, cfg).find().forEach(loop -> loops.put(loop.header(), loop));
    }

    void run() {
      for (int id : cfg.reversePostorder()) {
        HeapFacts facts = atStart(id);
        List<Instruction> kept = new ArrayList<>();
        for (Instruction original : editor.instructions(id)) {
          Instruction instruction = editor.resolve(original);
          if (isNeeded(instruction, facts)) {
            kept.add(instruction);
          }
        }
        editor.instructions(id).clear();
        editor.instructions(id).addAll(kept);
        atEnd.put(id, facts);
      }
    }

    private HeapFacts atStart(int id) {
      List<Integer> before = cfg.predecessors(id);
      List<HeapFacts> known =
          before.stream().map(atEnd::get).filter(facts -> facts != null).toList();
      HeapFacts facts = HeapFacts.common(known, distinct);
      if (known.size() == before.size()) {
        return facts;
      }
      Loops.Loop loop = loops.get(id);
      boolean restIsInLoop =
          loop != null
              && before.stream().allMatch(p -> atEnd.containsKey(p) || loop.blocks().get(p));
      if (!restIsInLoop) {
        return HeapFacts.common(List.of(), distinct);
      }
      facts.forget(MemoryWrites.in(editor, loop.blocks()));
      return facts;
    }

    /** Learns from an instruction, and answers whether it has to stay. */
    private boolean isNeeded(Instruction instruction, HeapFacts facts) {
      return switch (instruction.op()) {
        case LOAD_FIELD, ARRAY_LOAD -> load(instruction, facts);
        case STORE_FIELD, ARRAY_STORE -> store(instruction, facts);
        case NEW -> {
          made(instruction, facts);
          yield true;
        }
        default -> {
          if (instruction.has(Effect.WRITES)) {
            facts.forgetAll();
          }
          yield true;
        }
      };
    }

    private boolean load(Instruction instruction, HeapFacts facts) {
      HeapFacts.Place place = HeapFacts.Place.of(instruction);
      Value result = instruction.result().orElseThrow();
      Optional<Operand> known = facts.get(place);
      if (known.isPresent()) {
        editor.replace(result, known.get());
      } else {
        facts.put(place, result);
      }
      return known.isEmpty();
    }

    private static boolean store(Instruction instruction, HeapFacts facts) {
      HeapFacts.Place place = HeapFacts.Place.of(instruction);
      Operand value = instruction.operands().getLast();
      if (facts.get(place).equals(Optional.of(value))) {
        return false;
      }
      facts.forgetAliases(place);
      facts.put(place, value);
      return true;
    }

    private static void made(Instruction instruction, HeapFacts facts) {
      Allocation allocation = ((Immediate.Make) instruction.immediate()).allocation();
      List<FieldRef> fields = allocation.fields();
      for (int i = 0; i < fields.size(); i++) {
        Immediate.Field field = new Immediate.Field(fields.get(i));
        Operand object = instruction.result().orElseThrow();
        facts.put(new HeapFacts.Place(field, object, Optional.empty()), instruction.operand(i));
      }
    }
  }

  /** Which references cannot be one and the same object. */
  static final class Distinctness {
    private final Map<Operand, Boolean> fresh = new HashMap<>();
    private final List<Value> parameters;

    Distinctness(Region region) {
      this.parameters = region.parameters();
      for (var block : region.blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction.op() == Op.NEW || instruction.op() == Op.NEW_ARRAY) {
            fresh.put(instruction.result().orElseThrow(), true);
          }
        }
      }
    }

    /** Whether one was made in this run and the other made elsewhere or given from outside. */
    boolean areDistinct(Operand one, Operand other) {
      return !one.equals(other)
          && (fresh.containsKey(one) && isOther(other) || fresh.containsKey(other) && isOther(one));
    }

    private boolean isOther(Operand operand) {
      return fresh.containsKey(operand)
          || !(operand instanceof Value)
          || parameters.contains(operand);
    }
  }
}
