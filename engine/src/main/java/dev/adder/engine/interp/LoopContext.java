package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyException;
import dev.adder.jit.SafePoint;
import dev.adder.jit.exit.FrameRebuilder;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import dev.adder.sandbox.quota.Meter;
import java.lang.invoke.MethodHandle;

/**
 * What compiled code of a context runs with. While it runs it holds the steps that the meter lent;
 * the meter has them back whenever anything else may look at it. Confined to the context.
 *
 * <p>Compiled functions have no frame. When one of them has to leave, all compiled calls under way
 * leave with it: each makes the frame that the interpreter would have and hands it on in {@link
 * #pending}, so the interpreter never runs while a frame is missing.
 */
final class LoopContext extends RunContext {
  /** What {@link #pending} is when the interpreter has to do the instruction. */
  static final Object AGAIN = new Object();

  /** {@link #lastExit} when the loop itself had no reason to leave. */
  static final int NO_EXIT = -1;

  /**
   * Compiled calls under way at once; more go through the interpreter, which needs no stack. Java's
   * stack is not looked at meanwhile: so many calls of the largest functions fit into what every
   * look leaves.
   */
  private static final int MOST_CALLS = 48;

  private final Context ctx;
  private final Meter meter;
  private final Suspension suspension = new Suspension();
  private int lastExit;

  /** What {@link #fuel} was when compiled code began to use it. */
  private long lent;

  /** See {@link #compiledSteps}. */
  private long compiled;

  /** Whether compiled code made objects that nothing but itself may hold. */
  private boolean hasMade;

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

  /** What a call does whose function is not compiled at present. */
  static void again(RunContext context) {
    context.pending = AGAIN;
  }

  /** The exit by which the last loop was left; {@link #NO_EXIT} after a call that left with it. */
  int lastExit() {
    return lastExit;
  }

  /** Steps that compiled code did itself, without those of what it called. */
  long compiledSteps() {
    return compiled;
  }

  /** Takes steps that the meter lends. */
  private void borrow(long steps) {
    fuel = steps;
    lent = steps;
  }

  /** Counts what compiled code used and gives the meter back what is left, and more. */
  private void repay(long more) {
    compiled += lent - fuel;
    meter.giveBack(fuel + more);
    borrow(0);
  }

  /**
   * Runs a loop for the frame until it leaves: the frame to go on with, which knows where.
   *
   * @throws PyException what the loop or a function that it called raises
   */
  Frame run(Frame f, MethodHandle loop) {
    begin();
    LoopEntry.enter(loop, this, depthLeft(), f);
    if (pending == null) {
      return f;
    }
    pending = null;
    return suspension.adopt(ctx, f, Op.a(f.word()));
  }

  /** Takes the steps that the meter lends, before a call. */
  void begin() {
    hasMade = false;
    borrow(meter.lend());
  }

  /** Gives the meter back what is left, after a call. */
  void end() {
    repay(0);
  }

  /** How many compiled calls may be nested. */
  int depthLeft() {
    return Math.min(MOST_CALLS, ctx.isolate().recursionLimit() - ctx.depth());
  }

  /**
   * Gives the meter back what is left after a call, all compiled callers of which have left.
   *
   * @param initialized the instance that the call initialises, or null
   */
  Frame goOn(Frame f, int register, Object initialized) {
    pending = null;
    if (initialized != null) {
      suspension.initializes(initialized);
    }
    repay(suspension.steps());
    return suspension.adopt(ctx, f, register);
  }

  /** The same for calls that Java code began: what the outermost of them gives. */
  Object finish(Frame f) {
    pending = null;
    repay(suspension.steps());
    return suspension.finish(ctx, f);
  }

  /** Steps out of compiled code: the meter and the frame are as the interpreter would have them. */
  private void leave(SideExit exit) {
    ExitPlans plans = ExitPlans.of(exit);
    if (plans.isEntry()) {
      if (pending == null) {
        pending = AGAIN;
      }
    } else if (plans.hasFrame()) {
      leaveFrame(plans.plan(exit.id()), exit.id());
    } else {
      leaveCall(plans, exit.id());
    }
  }

  /** A loop leaves, whose frame is there. */
  private void leaveFrame(ExitPlan plan, int exit) {
    lastExit = exit;
    Frame f = (Frame) plan.subject(this.exit);
    int steps = plan.steps(this.exit);
    Object failure = pending;
    pending = null;
    plan.restore(this.exit, f);
    this.exit.clear();
    if (failure instanceof PyException e) {
      throw e;
    }
    if (failure == suspension) {
      lastExit = NO_EXIT;
      pending = suspension;
      waits(f, plan.pc());
      suspension.beginBy(f);
      repay(suspension.steps());
      return;
    }
    stands(f, plan.pc(), steps);
    repay(steps);
  }

  /** A function leaves, whose frame is made now. */
  private void leaveCall(ExitPlans plans, int exit) {
    ExitPlan plan = plans.plan(exit);
    PyFunction function = (PyFunction) plan.subject(this.exit);
    Frame f = Frame.ofCompiled(function, plans.code());
    int steps = plan.steps(this.exit);
    plan.restore(this.exit, f);
    this.exit.clear();
    if (pending == suspension) {
      waits(f, plan.pc());
      suspension.beginBy(f);
      suspension.calledBy(f, Op.a(f.word()));
      return;
    }
    stands(f, plan.pc(), steps);
    suspension.begin(f, steps, pending instanceof PyException e ? e : null);
    pending = suspension;
    if (plans.isHot(exit)) {
      HotFunction.of(plans.code()).again(exit, plan.pc());
    }
  }

  /** The frame does the instruction at {@code pc} next and owes steps. */
  private static void stands(Frame f, int pc, int steps) {
    f.pc = pc;
    f.next = pc;
    f.carried = steps;
    f.counted[0] = pc - steps;
  }

  /** The frame waits for the call at {@code pc}, which it has charged; the exit gave that back. */
  private void waits(Frame f, int pc) {
    f.pc = pc;
    f.next = pc + 1;
    f.carried = 0;
    f.counted[0] = pc + 1;
    fuel--;
  }

  /**
   * Sees to it that steps are left, with a new slice if there has to be one.
   *
   * @param least how many, at least 0
   * @return false when the limit is nearer
   */
  boolean renew(int least) {
    // The meter may look at what the script holds, which has to be in frames then.
    if (hasMade || meter.stepsLeft() + fuel < least) {
      return false;
    }
    repay(0);
    borrow(meter.lend(least));
    return fuel >= least;
  }

  /** Charges an object that compiled code is about to make; false when that is left to others. */
  boolean allocates(int bytes) {
    hasMade = true;
    return meter.tryAllocate(bytes);
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
    compiled -= ahead;
    repay(steps + ahead);
  }

  /**
   * After it.
   *
   * @param steps done since the last charge, the instruction included
   * @param ahead charged for instructions behind it
   */
  void stepIn(int steps, int ahead) {
    borrow(meter.lend() - steps);
    fuel -= ahead;
  }
}
