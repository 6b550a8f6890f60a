package dev.adder.jit.ir;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One frame of a snapshot. Immutable.
 *
 * @param descriptor what the frame runs, opaque to this module
 * @param pc where it stands, in the descriptor's own numbers
 * @param slots register to source; registers that are not named are dead
 */
public record FrameState(Constant.Pooled descriptor, int pc, SortedMap<Integer, Source> slots) {

  /** Copies the map. */
  public FrameState {
    slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
  }

  /** A frame with these slots. */
  public static FrameState of(Constant.Pooled descriptor, int pc, Map<Integer, Source> slots) {
    return new FrameState(descriptor, pc, new TreeMap<>(slots));
  }

  /** The same with each operand replaced. */
  public FrameState map(UnaryOperator<Operand> change) {
    SortedMap<Integer, Source> mapped = new TreeMap<>();
    slots.forEach((register, source) -> mapped.put(register, Snapshot.map(source, change)));
    return new FrameState(descriptor, pc, mapped);
  }
}
