package dev.adder.jit.backend.jvm;

import dev.adder.jit.exit.ExitState;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Value;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls when it leaves a region. All exits of a region share one tail that
 * stores all shared variables; this picks those that the exit means. Immutable but for the counts;
 * any thread may use it.
 */
public final class ExitTable {

  private final List<SideExit> exits;
  private final int[][] numbers;
  private final int[][] references;
  private final AtomicIntegerArray taken;

  ExitTable(List<SideExit> exits, Tail tail) {
    this.exits = exits;
    this.taken = new AtomicIntegerArray(exits.size());
    this.numbers = new int[exits.size()][];
    this.references = new int[exits.size()][];
    for (SideExit exit : exits) {
      numbers[exit.id()] = positions(exit.numbers(), tail);
      references[exit.id()] = positions(exit.references(), tail);
    }
  }

  private static int[] positions(List<Value> values, Tail tail) {
    return values.stream().mapToInt(tail::position).toArray();
  }

  List<SideExit> exits() {
    return exits;
  }

  /** How often an exit was taken. */
  int taken(int exit) {
    return taken.get(exit);
  }

  /**
   * Hands the exit over; called by generated code, which has stored all shared variables.
   *
   * @param context the run's, with what the tail stored in its exit state
   * @param exit number of the exit
   */
  public void leave(RunContext context, int exit) {
    taken.incrementAndGet(exit);
    ExitState state = context.exit;
    pick(state, numbers[exit], references[exit]);
    SideExit side = exits.get(exit);
    context.fuel += side.snapshot().refund();
    context.rebuilder().resume(context, side);
  }

  private static void pick(ExitState state, int[] numbers, int[] references) {
    long[] longs = new long[numbers.length];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = state.longs[numbers[i]];
    }
    @Nullable Object[] refs = new Object[references.length];
    for (int i = 0; i < refs.length; i++) {
      refs[i] = state.refs[references[i]];
    }
    System.arraycopy(longs, 0, state.longs, 0, longs.length);
    System.arraycopy(refs, 0, state.refs, 0, refs.length);
    Arrays.fill(state.refs, refs.length, state.refs.length, null);
  }
}
