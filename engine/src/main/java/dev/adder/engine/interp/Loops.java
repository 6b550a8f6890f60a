package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CompiledUnit;
import dev.adder.engine.jit.LoopName;
import dev.adder.engine.jit.LoopReport;
import dev.adder.engine.object.Context;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.jvm.JvmRegion;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What becomes of loops that are hot: they are watched, compiled, and run compiled. One per
 * context; what is known of a loop belongs to its code and serves all contexts.
 */
public final class Loops {
  /** Backward jumps of a new frame until its loops are looked at. */
  static final int GLANCE = Code.FIRST_HEAT;

  /** How many passes through a loop are watched, at most. */
  private static final int PASSES = 12;

  /** How often an exit is taken until the loop is compiled anew. */
  private static final int HOT_EXIT = 200;

  /**
   * Recording takes memory and time for each register and instruction, which nobody charges: larger
   * code is left to the interpreter.
   */
  private static final int MOST_REGISTERS = 256;

  private static final int MOST_WORDS = 4096;

  private static final int MOST_CELLS = 1 << 18;

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
  }

  /** Gives generated code the rights of this package. */
  public static MethodHandles.Lookup lookup() {
    return MethodHandles.lookup();
  }

  /** The class of frames, whose registers compiled code works on. */
  public static Class<?> frameClass() {
    return Frame.class;
  }

  /** What stands in a register for an int. */
  public static Object intTag() {
    return Frame.INT;
  }

  /** What stands in a register for a float. */
  public static Object floatTag() {
    return Frame.FLOAT;
  }

  /**
   * A loop of a code: what is known of it, for all contexts. Contexts count and record racily;
   * whoever has claimed the loop compiles it, and what is published can be read by any thread.
   */
  public static final class Loop implements CompiledUnit {
    /** What a loop takes by itself, with what only it may keep alive of its code. */
    private static final int OWN_BYTES = 200;

    private static final int PER_INSTRUCTION = 24;

    private final Code code;
    private final int header;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private int passes;
    private int runs;
    private int versions;
    private int retired;
    private int storm = -1;
    private int stormPosition;
    private Recording before;
    private volatile CompiledLoop compiled;
    private volatile Recording recorded;
    private volatile String refusal;

    private Loop(Code code, int header) {
      this.code = code;
      this.header = header;
    }

    void recorded(Recording recording) {
      recorded = recording;
    }

    Code code() {
      return code;
    }

    @Override
    public LoopName name() {
      Code.Naming naming = code.naming();
      return new LoopName(naming.file(), naming.qualname(), code.span(header).line(), header);
    }

    /** How often the loop was watched. */
    int version() {
      return versions;
    }

    /** Says that the loop is not compiled, and why. */
    public void refuse(String why) {
      refusal = why;
    }

    /** Why the loop is not compiled; null while nobody refused. */
    public String refusal() {
      return refusal;
    }

    /** Whether the caller is to have it compiled: nobody else does. */
    boolean claim() {
      return claimed.compareAndSet(false, true);
    }

    void unclaim() {
      claimed.set(false);
    }

    /** What was recorded, with all that was before; null when that was let go. */
    Recording take() {
      Recording taken = recorded;
      recorded = null;
      Recording earlier = before;
      if (taken != null) {
        versions++;
        if (earlier != null) {
          taken.add(earlier);
        }
      }
      return taken;
    }

    void publish(CompiledLoop made, Recording seen) {
      before = seen;
      compiled = made;
    }

    /** The exit that had the loop watched anew, once; -1 for none. */
    int takeStorm() {
      int exit = storm;
      storm = -1;
      return exit;
    }

    int stormPosition() {
      return stormPosition;
    }

    private void storm(int exit, int position) {
      storm = exit;
      stormPosition = position;
      compiled = null;
      passes = 0;
    }

    @Override
    public long bytes() {
      CompiledLoop made = compiled;
      return OWN_BYTES
          + (long) PER_INSTRUCTION * code.instructions().length
          + bytes(recorded)
          + bytes(before)
          + (made == null ? 0 : made.bytes());
    }

    private static long bytes(Recording recording) {
      return recording == null ? 0 : recording.bytes();
    }

    @Override
    public void retire() {
      compiled = null;
      recorded = null;
      before = null;
      passes = 0;
      versions = 0;
      retired++;
    }

    @Override
    public Optional<LoopReport> report() {
      CompiledLoop made = compiled;
      return made == null
          ? Optional.empty()
          : Optional.of(new LoopReport(name(), versions, bytes(), made.report(code)));
    }
  }

  /** Compiled code of a loop. */
  record CompiledLoop(CompiledRegion region, MethodHandle entry, ExitPlan[] exits, int[] taken) {
    /** What an exit takes here. */
    private static final int EXIT = 120;

    static CompiledLoop of(CompiledRegion region, Code code) {
      ExitPlan[] exits =
          region.exits().stream()
              .map(exit -> ExitPlan.of(exit, code.registers()))
              .toArray(ExitPlan[]::new);
      return new CompiledLoop(region, region.entry(), exits, new int[exits.length]);
    }

    long bytes() {
      return region.bytes() + (long) EXIT * exits.length;
    }

    List<LoopReport.Exit> report(Code code) {
      List<LoopReport.Exit> all = new ArrayList<>();
      for (int i = 0; i < exits.length; i++) {
        int pc = exits[i].pc();
        int count = region instanceof JvmRegion counting ? counting.taken(i) : taken[i];
        all.add(new LoopReport.Exit(pc, code.span(pc).line(), exits[i].isRare(), count));
      }
      return all;
    }
  }

  private final LoopTier tier;
  private final LoopContext context;

  /** Loops of a context. */
  public Loops(Context ctx, LoopTier tier) {
    this.tier = tier;
    this.context = new LoopContext(ctx);
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
    return context.steps();
  }

  /** Why loops were not compiled that share the cache of this context's engine, and how often. */
  public Map<String, Long> refusals() {
    return tier.figures().refusals();
  }

  /** The frame has just jumped back, to the instruction behind its pc: answers where to go on. */
  static Frame hot(Context ctx, Frame f) {
    f.next = f.pc + 1;
    if (ctx.tier() instanceof Loops loops && f.recording == null) {
      loops.look(f);
    } else {
      f.heat = Integer.MAX_VALUE;
    }
    return f;
  }

  private static boolean isTooLarge(Code code) {
    int words = code.instructions().length;
    return code.registers() > MOST_REGISTERS
        || words > MOST_WORDS
        || code.registers() * words > MOST_CELLS;
  }

  private void look(Frame f) {
    Object[] known = f.code.loops();
    if (!(known[f.next] instanceof Loop)) {
      known[f.next] = new Loop(f.code, f.next);
    }
    Loop loop = (Loop) known[f.next];
    if (loop.compiled == null && loop.recorded != null) {
      tier.submit(loop);
    }
    CompiledLoop compiled = loop.compiled;
    if (compiled != null) {
      run(f, loop, compiled);
    } else if (loop.refusal != null || loop.recorded != null || loop.claimed.get()) {
      f.heat = f.code.heat() == 1 ? SOON : GLANCE;
    } else {
      count(f, loop);
    }
  }

  private void count(Frame f, Loop loop) {
    if (isTooLarge(f.code)) {
      tier.refuseUnseen(loop, "the code is too large");
      return;
    }
    if (loop.retired > LoopTier.MAX_VERSIONS) {
      tier.refuseUnseen(loop, "the cache has no room");
      return;
    }
    Patience patience = tier.patience();
    int jumps = Math.min(patience.usual(), Math.min(GLANCE, f.code.heat()));
    loop.passes += jumps;
    f.heat = jumps;
    if (patience.isHot(loop.passes, jumps)) {
      // What an exit led to needs not be what the next pass does.
      int passes = loop.versions > 0 ? PASSES : Math.min(PASSES, patience.usual());
      Recording.begin(f, loop, f.next, passes);
      f.heat = Integer.MAX_VALUE;
    }
  }

  private void run(Frame f, Loop loop, CompiledLoop compiled) {
    f.heat = 1;
    if ((++loop.runs & TOUCH - 1) == 0) {
      tier.touch(loop);
    }
    context.run(f, compiled);
    int exit = context.lastExit();
    if (compiled.exits[exit].isRare() && ++compiled.taken[exit] == HOT_EXIT) {
      tier.storm(loop, exit);
      loop.storm(exit, compiled.exits[exit].pc());
    }
  }
}
