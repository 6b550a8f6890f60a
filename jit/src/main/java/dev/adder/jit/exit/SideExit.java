package dev.adder.jit.exit;

import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One way out of a compiled region: its number, its snapshot, and where each live value is. The
 * order of the values is that of their first use in the snapshot. Immutable.
 */
public final class SideExit {

  private final int id;
  private final Region region;
  private final Snapshot snapshot;
  private final List<Value> numbers;
  private final List<Value> references;

  /**
   * An exit of a region.
   *
   * @param id its number among the exits of the region
   */
  public SideExit(int id, Region region, Snapshot snapshot) {
    this.id = id;
    this.region = region;
    this.snapshot = snapshot;
    Map<Boolean, List<Value>> byKind =
        snapshot.values().stream()
            .collect(Collectors.partitioningBy(value -> value.type() == IrType.REF));
    this.numbers = List.copyOf(byKind.get(false));
    this.references = List.copyOf(byKind.get(true));
  }

  /** Its number among the exits of the region, from 0 in the order of the blocks. */
  public int id() {
    return id;
  }

  /** The region that is left, whose table holds the descriptors of the frames. */
  public Region region() {
    return region;
  }

  /** The frames to rebuild. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Values that an exit stores in {@link ExitState#longs}, in order. */
  public List<Value> numbers() {
    return numbers;
  }

  /** Values that an exit stores in {@link ExitState#refs}, in order. */
  public List<Value> references() {
    return references;
  }

  /** All exits of a region: those of instructions, then of the terminator, block by block. */
  public static List<SideExit> of(Region region) {
    List<SideExit> exits = new ArrayList<>();
    for (var block : region.blocks()) {
      for (var instruction : block.instructions()) {
        instruction
            .snapshot()
            .ifPresent(taken -> exits.add(new SideExit(exits.size(), region, taken)));
      }
      block
          .terminator()
          .snapshot()
          .ifPresent(taken -> exits.add(new SideExit(exits.size(), region, taken)));
    }
    return List.copyOf(exits);
  }
}
