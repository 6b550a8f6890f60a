package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The natural loops of a region, found by edges back to a dominator. */
final class Loops {

  /**
   * A loop.
   *
   * @param header the block where every turn begins
   * @param blocks all blocks of it, the header included
   * @param before the block outside whose jump is the one way in, or nothing when there are more
   */
  record Loop(int header, BitSet blocks, Optional<Integer> before) {

    /** Values defined in the loop. */
    Set<Value> defined(RegionEditor editor) {
      Set<Value> values = new HashSet<>();
      blocks.stream()
          .forEach(id -> {
            values.addAll(editor.parameters(id));
            for (Instruction instruction : editor.instructions(id)) {
              instruction.result().ifPresent(values::add);
            }
          });
      return values;
    }
  }

  private final Region region;
  private final Cfg cfg;

  Loops(Region region, Cfg cfg) {
    this.region = region;
    this.cfg = cfg;
  }

  /** All loops, inner ones before those around them. */
  List<Loop> find() {
    Map<Integer, BitSet> byHeader = new TreeMap<>();
    for (int id : cfg.reversePostorder()) {
      for (Terminator.Edge edge : region.block(id).terminator().edges()) {
        if (cfg.dominates(edge.target(), id)) {
          collect(edge.target(), id, byHeader.computeIfAbsent(edge.target(), h -> new BitSet()));
        }
      }
    }
    List<Loop> loops = new ArrayList<>();
    byHeader.forEach(
        (header, blocks) -> loops.add(new Loop(header, blocks, before(header, blocks))));
    loops.sort((a, b) -> Integer.compare(a.blocks.cardinality(), b.blocks.cardinality()));
    return loops;
  }

  private void collect(int header, int latch, BitSet blocks) {
    blocks.set(header);
    List<Integer> work = new ArrayList<>(List.of(latch));
    while (!work.isEmpty()) {
      int id = work.removeLast();
      if (!blocks.get(id) && cfg.isReachable(id)) {
        blocks.set(id);
        work.addAll(cfg.predecessors(id));
      }
    }
  }

  private Optional<Integer> before(int header, BitSet blocks) {
    List<Integer> outside =
        cfg.predecessors(header).stream().filter(id -> !blocks.get(id)).toList();
    return outside.size() == 1
            && region.block(outside.getFirst()).terminator() instanceof Terminator.Jump
        ? Optional.of(outside.getFirst())
        : Optional.empty();
  }
}
