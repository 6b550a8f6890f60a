package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.jvm.JvmRegion;
import dev.adder.jit.exit.SideExit;

/**
 * What the exits of one compiled region mean, and how often those were taken that should be rare.
 * It is the descriptor of the frames in the region's snapshots. Racy counts; any thread.
 */
public final class ExitPlans {
  /** How often an exit is taken until its code is compiled anew. */
  static final int HOT_EXIT = 200;

  /** What an exit takes here. */
  private static final int EXIT = 120;

  /** The exits of a way in: the arguments did not fit, or the call is over. */
  private static final ExitPlans ENTRY = new ExitPlans(null, false);

  private final Code code;
  private final boolean hasFrame;
  private ExitPlan[] plans = {};
  private int[] taken = {};

  /** Counts by itself, when it is of the JVM's backend. */
  private JvmRegion counting;

  /**
   * Plans that {@link #complete} is still to make.
   *
   * @param hasFrame whether the region works on a frame of the interpreter
   */
  public ExitPlans(Code code, boolean hasFrame) {
    this.code = code;
    this.hasFrame = hasFrame;
  }

  /** The plans of a region that takes arguments from registers and calls another one. */
  public static ExitPlans ofEntry() {
    return ENTRY;
  }

  /** The plans that an exit belongs to. */
  static ExitPlans of(SideExit exit) {
    int descriptor = exit.snapshot().frames().getFirst().descriptor().index();
    return (ExitPlans) exit.region().constants().get(descriptor).object();
  }

  /** Makes the plans; before the region runs. */
  void complete(CompiledRegion region) {
    int registers = code.registers();
    counting = region instanceof JvmRegion jvm ? jvm : null;
    taken = new int[region.exits().size()];
    plans =
        region.exits().stream().map(exit -> ExitPlan.of(exit, registers)).toArray(ExitPlan[]::new);
  }

  /** The code. */
  public Code code() {
    return code;
  }

  boolean isEntry() {
    return this == ENTRY;
  }

  /** Whether the region works on a frame. */
  public boolean hasFrame() {
    return hasFrame;
  }

  int size() {
    return plans.length;
  }

  /** Estimated bytes. */
  long bytes() {
    return (long) EXIT * plans.length;
  }

  /** How often an exit was taken. */
  int taken(int exit) {
    return counting == null ? taken[exit] : counting.taken(exit);
  }

  ExitPlan plan(int exit) {
    return plans[exit];
  }

  /** Counts an exit: whether its code should be compiled anew now. */
  boolean isHot(int exit) {
    return plans[exit].isRare() && ++taken[exit] == HOT_EXIT;
  }
}
