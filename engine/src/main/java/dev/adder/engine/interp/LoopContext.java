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

  /** Runs a loop for the frame until it leaves; where to go on stands in the frame then. */
  void run(Frame f, CompiledLoop loop) {
    CompiledLoop outer = running;
    running = loop;
    fuel = meter.lend();
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
    int steps = plan.steps(state);
    Object failure = pending;
    pending = null;
    plan.restore(state, f);
    state.clear();
    if (failure instanceof PyException e) {
      throw e;
    }
    f.next = plan.pc();
    f.carried = steps;
    f.pc = plan.pc();
    f.counted[0] = plan.pc() - steps;
    meter.giveBack(fuel + steps);
  }

  /**
   * Before something else than compiled code works on the frame.
   *
   * @param steps done since the last charge
   * @param ahead charged for instructions from {@code pc} on
   */
  void stepOut(Frame f, int pc, int steps, int ahead) {
    f.pc = pc;
    f.counted[0] = pc - steps;
    meter.giveBack(fuel + steps + ahead);
    fuel = 0;
  }

  /**
   * After it.
   *
   * @param steps done since the last charge, the instruction included
   * @param ahead charged for instructions behind it
   */
  void stepIn(int steps, int ahead) {
    fuel = meter.lend() - steps - ahead;
  }
}
