package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Context;
import dev.adder.jit.backend.CompiledRegion;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;

/**
 * What becomes of loops that are hot: they are watched, compiled, and run compiled. One per
 * context; what is known of a loop belongs to its code and serves all contexts.
 */
public final class Loops {
  /** Backward jumps of a new frame until its loops are looked at. */
  static final int GLANCE = Code.FIRST_HEAT;

  /** How many passes through a loop are watched, at most. */
  private static final int PASSES = 12;

  /**
   * Recording takes memory and time for each register and instruction, which nobody charges: larger
   * code is left to the interpreter.
   */
  private static final int MOST_REGISTERS = 256;

  private static final int MOST_WORDS = 4096;

  private static final int MOST_CELLS = 1 << 18;

  /** How many leaves by calls are looked at together, and the steps between two that pay. */
  private static final int LEAVES = 256;

  private static final long STEPS_PAY = 100;

  /** The same where another loop of the code may be compiled. */
  private static final int SOON = 16;

  /** Of so many runs of a compiled loop one tells the cache; a power of two. */
  private static final int TOUCH = 1024;

  /** Makes compiled code of what was watched. */
  public interface LoopCompiler {
    /**
     * The compiled loop: (RunContext, int, Object frame)void, or null with a reason told to {@code
     * loop}.
     */
    CompiledRegion compile(Recording recording, Loop loop, RegionWatcher watcher);

    /** The compiled function, or null with a reason told to {@code function}. */
    FunctionVersion compile(Recording recording, HotFunction function, RegionWatcher watcher);
  }

  /** Gives generated code the rights of this package. */
  public static MethodHandles.Lookup lookup() {
    return MethodHandles.lookup();
  }

  /** The class of frames, whose registers compiled code works on. */
  public static Class<?> frameClass() {
    return Frame.class;
  }

  /** The class of helpers on values. */
  public static Class<?> valueSteps() {
    return ValueSteps.class;
  }

  /** What stands in a register for an int. */
  public static Object intTag() {
    return Frame.INT;
  }

  /** What stands in a register for a float. */
  public static Object floatTag() {
    return Frame.FLOAT;
  }

  /** A loop of a code. */
  public static final class Loop extends HotCode {
    private int passes;
    private int runs;
    private int left;
    private long leftSince;
    private List<Code> awaited = List.of();
    private volatile Recording before;
    private volatile CompiledLoop compiled;
    private volatile Recording recorded;

    private Loop(Code code, int header) {
      super(code, header);
    }

    /** Says that the loop calls functions that are not compiled yet. */
    public void await(List<Code> callees) {
      awaited = List.copyOf(callees);
    }

    /** Counts that a call left the loop: whether that costs more than the loop gains. */
    private boolean isLeftOften(long steps) {
      if (left == 0 || steps < leftSince) {
        left = 0;
        leftSince = steps;
      }
      if (++left < LEAVES) {
        return false;
      }
      left = 0;
      return steps - leftSince < LEAVES * STEPS_PAY;
    }

    /** Whether a function that the loop calls was compiled after the loop. */
    private boolean isOutdated() {
      for (Code callee : awaited) {
        if (HotFunction.compiled(callee) != null) {
          return true;
        }
      }
      return false;
    }

    /** Has the loop compiled once more from what is known; what there is serves meanwhile. */
    private void renew() {
      awaited = List.of();
      recorded = before;
      before = null;
    }

    @Override
    public void recorded(Recording recording) {
      recorded = recording;
    }

    @Override
    Recording takeRecorded() {
      Recording taken = recorded;
      recorded = null;
      Recording earlier = before;
      if (taken != null && earlier != null) {
        taken.add(earlier);
      }
      return taken;
    }

    @Override
    CompiledRegion make(LoopCompiler compiler, Recording recording, RegionWatcher watcher) {
      CompiledRegion region = compiler.compile(recording, this, watcher);
      if (region != null) {
        ExitPlans exits = ExitPlans.of(region.exits().getFirst());
        exits.complete(region);
        before = recording;
        compiled = new CompiledLoop(region.entry(), new Compiled(region, exits));
        code().setHeat(1);
      }
      return region;
    }

    @Override
    Compiled compiled() {
      CompiledLoop made = compiled;
      return made == null ? null : made.code;
    }

    private void storm(int exit, int position) {
      stormed(exit, position);
      Recording known = before;
      if (known != null) {
        known.avoid(position);
      }
      compiled = null;
      passes = 0;
    }

    @Override
    long recordedBytes() {
      return bytes(recorded) + bytes(before);
    }

    @Override
    void forget() {
      compiled = null;
      recorded = null;
      before = null;
      passes = 0;
    }
  }

  /** Compiled code of a loop. */
  private record CompiledLoop(MethodHandle entry, HotCode.Compiled code) {}

  private final LoopTier tier;
  private final LoopContext context;
  private final HotCalls calls;

  /** Loops of a context. */
  public Loops(Context ctx, LoopTier tier) {
    this.tier = tier;
    this.context = new LoopContext(ctx);
    this.calls = new HotCalls(context, tier);
  }

  /** What becomes of functions that are called often. */
  HotCalls calls() {
    return calls;
  }

  /** Has the loops compiled. */
  public LoopTier tier() {
    return tier;
  }

  /** How often loops were compiled that share the cache of this context's engine. */
  public long compiledLoops() {
    return tier.figures().compilations();
  }

  /** Steps of this context that compiled code did itself, without those of what it called. */
  public long compiledSteps() {
    return context.compiledSteps();
  }

  /** Why loops were not compiled that share the cache of this context's engine, and how often. */
  public Map<String, Long> refusals() {
    return tier.figures().refusals();
  }

  /** The frame has just jumped back, to the instruction behind its pc: answers where to go on. */
  static Frame hot(Context ctx, Frame f) {
    f.next = f.pc + 1;
    if (ctx.tier() instanceof Loops loops && f.recording == null) {
      return loops.look(f);
    }
    f.heat = Integer.MAX_VALUE;
    return f;
  }

  /** Whether watching the code would take more than it may. */
  static boolean isTooLarge(Code code) {
    int words = code.instructions().length;
    return code.registers() > MOST_REGISTERS
        || words > MOST_WORDS
        || code.registers() * words > MOST_CELLS;
  }

  /** Looks at the loop that the frame is about to go through again: the frame to go on with. */
  private Frame look(Frame f) {
    Object[] known = f.code.loops();
    if (!(known[f.next] instanceof Loop)) {
      known[f.next] = new Loop(f.code, f.next);
    }
    Loop loop = (Loop) known[f.next];
    CompiledLoop compiled = loop.compiled;
    if (compiled != null && loop.isOutdated()) {
      loop.renew();
    }
    if (loop.recorded != null) {
      tier.submit(loop);
      compiled = loop.compiled;
    }
    if (compiled != null) {
      return run(f, loop, compiled);
    }
    if (loop.refusal() != null || loop.recorded != null || loop.isClaimed()) {
      f.heat = f.code.heat() == 1 ? SOON : GLANCE;
    } else {
      count(f, loop);
    }
    return f;
  }

  private void count(Frame f, Loop loop) {
    if (isTooLarge(f.code)) {
      tier.refuseUnseen(loop, "the code is too large");
      return;
    }
    if (loop.retired() > LoopTier.MAX_VERSIONS) {
      tier.refuseUnseen(loop, "the cache has no room");
      return;
    }
    Patience patience = tier.patience();
    int jumps = Math.min(patience.usual(), Math.min(GLANCE, f.code.heat()));
    loop.passes += jumps;
    f.heat = jumps;
    if (patience.isHot(loop.passes, jumps)) {
      // What an exit led to needs not be what the next pass does.
      int passes = loop.versions() > 0 ? PASSES : Math.min(PASSES, patience.usual());
      Recording.begin(f, loop, f.next, passes);
    }
  }

  private Frame run(Frame f, Loop loop, CompiledLoop compiled) {
    f.heat = 1;
    if ((++loop.runs & TOUCH - 1) == 0) {
      tier.touch(loop);
    }
    Frame next = context.run(f, compiled.entry);
    int exit = context.lastExit();
    if (exit == LoopContext.NO_EXIT && loop.isLeftOften(context.ctx().meter().stepsUsed())) {
      loop.compiled = null;
      tier.refuseUnseen(loop, "functions that it calls leave it often");
    }
    ExitPlans exits = compiled.code.exits();
    if (exit != LoopContext.NO_EXIT && exits.isHot(exit)) {
      tier.storm(loop, exit);
      loop.storm(exit, exits.plan(exit).pc());
    }
    return next;
  }
}
