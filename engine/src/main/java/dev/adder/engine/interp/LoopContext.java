package dev.adder.engine.interp;

import dev.adder.engine.interp.Loops.CompiledLoop;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyException;
import dev.adder.jit.SafePoint;
import dev.adder.jit.exit.ExitState;
import dev.adder.jit.exit.FrameRebuilder;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import dev.adder.sandbox.quota.Meter;

/**
 * What compiled loops of a context run with. While one runs it holds the steps that the meter lent;
 * the meter has them back whenever anything else may look at it. Confined to the context.
 */
final class LoopContext extends RunContext {
  /** What {@link #pending} is when the interpreter has to do the instruction. */
  static final Object AGAIN = new Object();

  private final Context ctx;
  private final Meter meter;
  private CompiledLoop running;
  private int lastExit;
  private long lent;
  private long steps;

  LoopContext(Context ctx) {
    this.ctx = ctx;
    this.meter = ctx.meter();
  }

  Context ctx() {
    return ctx;
  }

  @Override
  public SafePoint safePoint() {
    return meter::spend;
  }

  @Override
  public FrameRebuilder rebuilder() {
    return (context, exit) -> leave(exit);
  }

  /** The exit by which the last run was left. */
  int lastExit() {
    return lastExit;
  }

  /** Steps that compiled code did itself, without those of what it called. */
  long steps() {
    return steps;
  }

  /** Runs a loop for the frame until it leaves; where to go on stands in the frame then. */
  void run(Frame f, CompiledLoop loop) {
    CompiledLoop outer = running;
    running = loop;
    fuel = meter.lend();
    lent = fuel;
    try {
      LoopEntry.enter(loop.entry(), this, f);
    } finally {
      running = outer;
    }
  }

  /** Steps out of compiled code: the meter and the frame are as the interpreter would have them. */
  private void leave(SideExit exit) {
    ExitPlan plan = running.exits()[exit.id()];
    ExitState state = this.exit;
    lastExit = exit.id();
    Frame f = plan.frame(state);
    int owed = plan.steps(state);
    Object failure = pending;
    pending = null;
    plan.restore(state, f);
    state.clear();
    if (failure instanceof PyException e) {
      throw e;
    }
    steps += lent - fuel;
    f.next = plan.pc();
    f.carried = owed;
    f.pc = plan.pc();
    f.counted[0] = plan.pc() - owed;
    meter.giveBack(fuel + owed);
  }

  /**
   * Before something else than compiled code works on the frame.
   *
   * @param done since the last charge
   * @param ahead charged for instructions from {@code pc} on
   */
  void stepOut(Frame f, int pc, int done, int ahead) {
    steps += lent - fuel - ahead;
    f.pc = pc;
    f.counted[0] = pc - done;
    meter.giveBack(fuel + done + ahead);
    fuel = 0;
  }

  /**
   * After it.
   *
   * @param done since the last charge, the instruction included
   * @param ahead charged for instructions behind it
   */
  void stepIn(int done, int ahead) {
    fuel = meter.lend() - done - ahead;
    lent = fuel + ahead;
  }
}
