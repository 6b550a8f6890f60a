package dev.adder.jit.verify;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks regions against all {@link Rule}s and reports every fault. What it cannot know are
 * preconditions ({@code NEEDS_PROOF}): the reference backend checks those when it runs. Cost:
 * linear, times the depth of the dominator tree for uses across blocks.
 */
public final class RegionVerifier {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$./]*");

  private final Region region;
  private final Faults faults = new Faults();
  private final Cfg cfg;
  private final Definitions definitions;

  private RegionVerifier(Region region) {
    this.region = region;
    this.cfg = new Cfg(region);
    this.definitions = new Definitions(region, cfg, faults);
  }

  /** The faults of a region, none if it is valid. */
  public static List<Fault> faults(Region region) {
    if (region.blocks().isEmpty()) {
      return List.of(new Fault(Rule.HAS_ENTRY, "region", "no block"));
    }
    RegionVerifier verifier = new RegionVerifier(region);
    verifier.header();
    for (int id = 0; id < region.blocks().size(); id++) {
      verifier.block(region.block(id), id);
    }
    return verifier.faults.found();
  }

  /**
   * Answers the region if it is valid.
   *
   * @throws InvalidRegionException with all faults otherwise
   */
  public static Region check(Region region) {
    List<Fault> found = faults(region);
    if (!found.isEmpty()) {
      throw new InvalidRegionException(region.name(), found);
    }
    return region;
  }

  private void header() {
    faults.at("region");
    boolean allowed =
        region
            .result()
            .map(type -> type == IrType.I64 || type == IrType.F64 || type == IrType.REF)
            .orElse(true);
    faults.check(allowed, Rule.RESULT_KIND, "no region has a result of " + region.result());
    faults.check(WORD.matcher(region.name()).matches(), Rule.NAME, "the region's name is no word");
    Set<String> seen = new HashSet<>();
    region.constants().forEach(constant -> name("constant", constant.name(), seen));
    Set<String> names = new HashSet<>();
    targets().forEach(target -> name("target", target.name(), names));
  }

  private Set<CallTarget> targets() {
    Set<CallTarget> targets = new LinkedHashSet<>();
    for (Block block : region.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction.immediate() instanceof Immediate.Unit(CallTarget target)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  private void name(String what, String name, Set<String> seen) {
    faults.check(
        WORD.matcher(name).matches() && seen.add(name),
        Rule.NAME,
        "the name of " + what + " " + name + " is no word or not the only one");
  }

  private void block(Block block, int id) {
    faults.at("b" + id);
    faults.check(block.id() == id, Rule.BLOCK_NUMBER, "block " + block.id() + " stands here");
    faults.check(cfg.isReachable(id), Rule.REACHABLE, "no way leads here");
    int position = 0;
    for (Instruction instruction : block.instructions()) {
      int here = position++;
      faults.at("b" + id + "[" + here + "]");
      new InstructionCheck(instruction, faults).run();
      instruction.operands().forEach(operand -> use(operand, id, here));
      instruction.snapshot().ifPresent(taken -> snapshot(taken, id, here));
    }
    faults.at("b" + id + " end");
    terminator(block.terminator(), id, position);
  }

  private void terminator(Terminator terminator, int id, int position) {
    terminator.operands().forEach(operand -> use(operand, id, position));
    terminator.snapshot().ifPresent(taken -> snapshot(taken, id, position));
    for (Terminator.Edge edge : terminator.edges()) {
      edge.arguments().forEach(operand -> use(operand, id, position));
      edge(edge);
    }
    switch (terminator) {
      case Terminator.Jump _, Terminator.Exit _ -> {}
      case Terminator.Branch branch ->
          faults.check(
              branch.condition().type() == IrType.BOOL,
              Rule.CONDITION_KIND,
              "a branch by " + branch.condition().type());
      case Terminator.Return(Optional<Operand> value) ->
          faults.check(
              value.map(Operand::type).equals(region.result()),
              Rule.RETURN_KIND,
              "returns " + value.map(Operand::type) + " for " + region.result());
    }
  }

  private void edge(Terminator.Edge edge) {
    int target = edge.target();
    if (target < 0 || target >= region.blocks().size()) {
      faults.add(Rule.TARGET_EXISTS, "b" + target + " does not exist");
      return;
    }
    faults.check(target != 0, Rule.ENTRY_TARGET, "an edge leads to the entry");
    List<Value> parameters = region.block(target).parameters();
    List<Operand> arguments = edge.arguments();
    if (parameters.size() != arguments.size()) {
      String counts = arguments.size() + " arguments for " + parameters.size();
      faults.add(Rule.EDGE_COUNT, "b" + target + " gets " + counts);
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      faults.check(
          parameters.get(i).type() == arguments.get(i).type(),
          Rule.EDGE_KIND,
          "b" + target + " gets " + arguments.get(i).type() + " for %" + parameters.get(i).id());
    }
  }

  private void use(Operand operand, int id, int position) {
    if (operand instanceof Value value) {
      definitions.use(value, id, position);
    } else if (operand instanceof Constant.Pooled(int index)) {
      faults.check(
          index >= 0 && index < region.constants().size(),
          Rule.CONSTANT_EXISTS,
          "constant " + index + " is not in the table");
    }
  }

  private void snapshot(Snapshot snapshot, int id, int position) {
    new SnapshotCheck(snapshot, faults, operand -> use(operand, id, position)).run();
  }
}
