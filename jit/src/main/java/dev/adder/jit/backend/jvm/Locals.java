package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the generated method keeps the values of a region: local variables that values share whose
 * lives do not meet.
 *
 * <p>Values are given variables in an order in which dominators come first, each the first that is
 * free; for values in SSA form that needs no more variables than live at once (Hack, Grund, Goos:
 * Register Allocation for Programs in SSA-Form, 2006). A value that an edge hands to a parameter
 * takes the parameter's variable if it is free, so that loops move little.
 */
final class Locals {

  /** The first two parameters of the method, which never change. */
  static final Local CONTEXT = new Local(Local.Kind.REF, 0);

  static final Local DEPTH = new Local(Local.Kind.INT, 1);

  private final Region region;
  private final Schedule schedule;
  private final Liveness liveness;
  private final Map<Value, Local> assigned = new HashMap<>();
  private final List<Local> shared = new ArrayList<>();
  private final Map<Value, List<Value>> handedTo = new HashMap<>();
  private final BitSet used = new BitSet();
  private final int parameters;
  private int next;

  Locals(Region region, Cfg cfg, Schedule schedule) {
    this.region = region;
    this.schedule = schedule;
    this.liveness = new Liveness(region, cfg, schedule);
    this.next = 2;
    noteEdges();
    for (Value parameter : region.parameters()) {
      assigned.put(parameter, make(Local.Kind.of(parameter.type())));
    }
    this.parameters = shared.size();
    for (int id : cfg.reversePostorder()) {
      assign(region.block(id));
    }
  }

  private void noteEdges() {
    for (Block block : region.blocks()) {
      schedule.uses(block.terminator(), value -> used.set(value.id()));
      for (Instruction instruction : block.instructions()) {
        if (schedule.stays(instruction)) {
          schedule.uses(instruction, value -> used.set(value.id()));
        }
        switch (instruction.op()) {
          case CONTEXT -> assigned.put(instruction.result().orElseThrow(), CONTEXT);
          case DEPTH -> assigned.put(instruction.result().orElseThrow(), DEPTH);
          default -> {}
        }
      }
      for (Terminator.Edge edge : block.terminator().edges()) {
        List<Value> targets = region.block(edge.target()).parameters();
        for (int i = 0; i < targets.size(); i++) {
          if (edge.arguments().get(i) instanceof Value given) {
            handedTo.computeIfAbsent(given, key -> new ArrayList<>()).add(targets.get(i));
            handedTo.computeIfAbsent(targets.get(i), key -> new ArrayList<>()).add(given);
          }
        }
      }
    }
  }

  private Local make(Local.Kind kind) {
    Local local = new Local(kind, next);
    next += kind.width();
    shared.add(local);
    return local;
  }

  private void assign(Block block) {
    BitSet live = (BitSet) liveness.atBegin(block.id()).clone();
    List<Local> taken = new ArrayList<>();
    Map<Integer, Local> holders = new HashMap<>();
    hold(live, taken, holders);
    boolean isEntry = block.id() == 0;
    for (Value parameter : block.parameters()) {
      if (isUsed(parameter)) {
        Local local = isEntry ? assigned.get(parameter) : choose(parameter, taken);
        assigned.put(parameter, local);
        taken.add(local);
        holders.put(parameter.id(), local);
      }
    }
    Map<Integer, Integer> lastUse = lastUses(block);
    List<Instruction> all = block.instructions();
    for (int i = 0; i < all.size(); i++) {
      Instruction instruction = all.get(i);
      if (!schedule.stays(instruction)) {
        continue;
      }
      // The snapshot of a call is used after its result was stored.
      boolean isLate = instruction.has(Effect.PENDING);
      if (!isLate) {
        release(lastUse, i, taken, holders);
      }
      if (instruction.result().isPresent() && needsLocal(instruction)) {
        Value result = instruction.result().get();
        Local local = choose(result, taken);
        assigned.put(result, local);
        taken.add(local);
        holders.put(result.id(), local);
      }
      if (isLate) {
        release(lastUse, i, taken, holders);
      }
    }
  }

  private void hold(BitSet live, List<Local> taken, Map<Integer, Local> holders) {
    if (live.isEmpty()) {
      return;
    }
    assigned.forEach((value, local) -> {
      if (live.get(value.id())) {
        taken.add(local);
        holders.put(value.id(), local);
      }
    });
  }

  /** Frees the variables of values whose last use in the block is at a position or before it. */
  private static void release(
      Map<Integer, Integer> lastUse, int position, List<Local> taken, Map<Integer, Local> holders) {
    holders
        .entrySet()
        .removeIf(entry -> {
          Integer last = lastUse.get(entry.getKey());
          if (last != null && last <= position) {
            taken.remove(entry.getValue());
            return true;
          }
          return false;
        });
  }

  /** Position of the last use of each value that does not live beyond the block. */
  private Map<Integer, Integer> lastUses(Block block) {
    Map<Integer, Integer> last = new HashMap<>();
    List<Instruction> all = block.instructions();
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      if (schedule.stays(all.get(i))) {
        schedule.uses(all.get(i), value -> last.put(value.id(), at));
      }
    }
    schedule.uses(block.terminator(), value -> last.put(value.id(), all.size()));
    BitSet beyond = liveness.afterEnd(block.terminator());
    last.keySet().removeIf(beyond::get);
    return last;
  }

  private Local choose(Value value, List<Local> taken) {
    Local.Kind kind = Local.Kind.of(value.type());
    for (Value other : handedTo.getOrDefault(value, List.of())) {
      Local wanted = assigned.get(other);
      if (isFree(wanted, taken) && wanted.kind() == kind) {
        return wanted;
      }
    }
    for (Local local : shared) {
      if (local.kind() == kind && !taken.contains(local)) {
        return local;
      }
    }
    return make(kind);
  }

  private static boolean isFree(Local local, List<Local> taken) {
    return local != null && local != CONTEXT && local != DEPTH && !taken.contains(local);
  }

  private boolean isUsed(Value value) {
    return used.get(value.id());
  }

  private boolean needsLocal(Instruction instruction) {
    return isUsed(instruction.result().orElseThrow())
        && instruction.op() != Op.CONTEXT
        && instruction.op() != Op.DEPTH;
  }

  /** The variable of a value; null when nobody uses the value. */
  Local of(Value value) {
    return assigned.get(value);
  }

  /** All variables that values share; those of the parameters come first. */
  List<Local> shared() {
    return shared;
  }

  /** How many of the {@link #shared} are parameters of the method, set when it begins. */
  int parameters() {
    return parameters;
  }

  /** A variable for the backend itself. */
  int extra(Local.Kind kind) {
    int index = next;
    next += kind.width();
    return index;
  }
}
