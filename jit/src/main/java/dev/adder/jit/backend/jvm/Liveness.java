package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.BitSet;
import java.util.List;

/** Which values are needed from the beginning of each block on; by iteration, in bit sets. */
final class Liveness {

  private final BitSet[] in;

  Liveness(Region region, Cfg cfg, Schedule schedule) {
    int count = region.blocks().size();
    in = new BitSet[count];
    for (int i = 0; i < count; i++) {
      in[i] = new BitSet();
    }
    List<Integer> order = cfg.reversePostorder().reversed();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int id : order) {
        BitSet now = atBegin(region.block(id), schedule);
        if (!now.equals(in[id])) {
          in[id] = now;
          changed = true;
        }
      }
    }
  }

  private BitSet atBegin(Block block, Schedule schedule) {
    BitSet live = atEnd(block.terminator());
    schedule.uses(block.terminator(), value -> live.set(value.id()));
    for (Instruction instruction : block.instructions().reversed()) {
      if (schedule.stays(instruction)) {
        instruction.result().ifPresent(value -> live.clear(value.id()));
        schedule.uses(instruction, value -> live.set(value.id()));
      }
    }
    for (Value parameter : block.parameters()) {
      live.clear(parameter.id());
    }
    return live;
  }

  /** What the blocks behind need; arguments of the edges are uses of the block itself. */
  private BitSet atEnd(Terminator terminator) {
    BitSet live = new BitSet();
    terminator.edges().forEach(edge -> live.or(in[edge.target()]));
    return live;
  }

  /** Numbers of the values that live into a block, its parameters left out. */
  BitSet atBegin(int block) {
    return in[block];
  }

  /** Numbers of the values that blocks behind the terminator need. */
  BitSet afterEnd(Terminator terminator) {
    return atEnd(terminator);
  }
}
