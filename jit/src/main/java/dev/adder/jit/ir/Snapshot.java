package dev.adder.jit.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is needed to go on without compiled code: the frames that the interpreter would have, and
 * the objects in them that compiled code did not make. Immutable.
 *
 * <p>A snapshot describes the state in which the interpreter does the guarded operation again, from
 * its beginning; that of an instruction with PENDING the state while the call is under way.
 *
 * @param refund steps that were charged for work after this point and that an exit gives back
 * @param frames innermost first, never empty in a valid region
 * @param virtuals objects to make when the exit is taken; a constructor's operand refers to earlier
 *     ones only, a stored field to any
 */
public record Snapshot(int refund, List<FrameState> frames, List<Virtual> virtuals) {

  /** Copies the lists. */
  public Snapshot {
    frames = List.copyOf(frames);
    virtuals = List.copyOf(virtuals);
  }

  /** A snapshot of one frame without virtuals. */
  public static Snapshot of(int refund, FrameState frame) {
    return new Snapshot(refund, List.of(frame), List.of());
  }

  /** All sources in order: slots of the frames, then fields of the virtuals. */
  public List<Source> sources() {
    List<Source> all = new ArrayList<>();
    frames.forEach(frame -> all.addAll(frame.slots().values()));
    virtuals.forEach(virtual -> all.addAll(virtual.fields()));
    return all;
  }

  /** Distinct values in the order of their first use. */
  public List<Value> values() {
    return sources().stream()
        .filter(Value.class::isInstance)
        .map(Value.class::cast)
        .distinct()
        .toList();
  }

  /** The same with each operand replaced. */
  public Snapshot map(UnaryOperator<Operand> change) {
    return new Snapshot(
        refund,
        frames.stream().map(frame -> frame.map(change)).toList(),
        virtuals.stream().map(virtual -> virtual.map(change)).toList());
  }

  /** A source with its operand replaced; a reference to a virtual stays. */
  static Source map(Source source, UnaryOperator<Operand> change) {
    return switch (source) {
      case Operand operand -> change.apply(operand);
      case Source.VirtualRef ref -> ref;
    };
  }
}
