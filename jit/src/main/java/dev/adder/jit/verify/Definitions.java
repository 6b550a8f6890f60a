package dev.adder.jit.verify;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Value;
import java.util.HashMap;
import java.util.Map;

/** Where each value is defined, and whether a use may see it. */
final class Definitions {

  /** Position of parameters: before every instruction. */
  private static final int PARAMETER = -1;

  private record Definition(Value value, int block, int position) {}

  private final Map<Integer, Definition> byNumber = new HashMap<>();
  private final Cfg cfg;
  private final Faults faults;

  Definitions(Region region, Cfg cfg, Faults faults) {
    this.cfg = cfg;
    this.faults = faults;
    for (int id = 0; id < region.blocks().size(); id++) {
      collect(region.block(id), id);
    }
  }

  private void collect(Block block, int id) {
    faults.at("b" + id);
    block.parameters().forEach(value -> define(value, id, PARAMETER));
    int position = 0;
    for (Instruction instruction : block.instructions()) {
      int here = position++;
      faults.at("b" + id + "[" + here + "]");
      instruction.result().ifPresent(value -> define(value, id, here));
    }
  }

  private void define(Value value, int block, int position) {
    faults.check(value.id() >= 0, Rule.DEFINED_ONCE, "%" + value.id() + " has a number below zero");
    Definition earlier = byNumber.putIfAbsent(value.id(), new Definition(value, block, position));
    faults.check(earlier == null, Rule.DEFINED_ONCE, "%" + value.id() + " is defined twice");
  }

  /** Checks a use at a position of a block, whose terminator has the position after all others. */
  void use(Value value, int block, int position) {
    Definition definition = byNumber.get(value.id());
    if (definition == null) {
      faults.add(Rule.DEFINED, "%" + value.id() + " is defined nowhere");
      return;
    }
    faults.check(
        definition.value.equals(value),
        Rule.DEFINED,
        "%" + value.id() + " is used as " + value.type() + ", defined " + definition.value.type());
    if (cfg.isReachable(block)) {
      faults.check(
          isVisible(definition, block, position),
          Rule.DOMINATES,
          "%" + value.id() + " may be used before it is defined");
    }
  }

  private boolean isVisible(Definition definition, int block, int position) {
    if (definition.block == block) {
      return definition.position < position;
    }
    return cfg.isReachable(definition.block) && cfg.dominates(definition.block, block);
  }
}
