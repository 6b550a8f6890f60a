package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Context;
import dev.adder.jit.backend.CompiledRegion;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

  /** How often a loop is compiled at most. */
  private static final int MAX_VERSIONS = 6;

  /** Makes compiled code of what was watched. */
  public interface LoopCompiler {
    /**
     * The compiled loop: (RunContext, int, Object frame)void, or null with a reason told to {@code
     * loop}.
     */
    CompiledRegion compile(Recording recording, Loop loop);
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

  /** A loop of a code. Racy: contexts may compile the same loop at the same time. */
  public static final class Loop {
    private int passes;
    private int versions;
    private CompiledLoop compiled;
    private Recording recorded;
    private Recording before;
    private String refusal;

    private Loop() {}

    void recorded(Recording recording) {
      recorded = recording;
    }

    /** Says that the loop is not compiled, and why. */
    public void refuse(String why) {
      refusal = why;
    }

    /** Why the loop is not compiled; null while nobody refused. */
    public String refusal() {
      return refusal;
    }
  }

  /** Compiled code of a loop. */
  record CompiledLoop(CompiledRegion region, MethodHandle entry, ExitPlan[] exits, int[] taken) {}

  private final LoopCompiler compiler;
  private final int threshold;
  private final LoopContext context;
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int compiledLoops;

  /**
   * Loops of a context.
   *
   * @param threshold passes after which a loop is hot
   */
  public Loops(Context ctx, LoopCompiler compiler, int threshold) {
    this.compiler = compiler;
    this.threshold = threshold;
    this.context = new LoopContext(ctx);
  }

  /** How often this context compiled a loop. */
  public int compiledLoops() {
    return compiledLoops;
  }

  /** Why loops were not compiled that this context recorded, and how often. */
  public Map<String, Integer> refusals() {
    return Collections.unmodifiableMap(refusals);
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

  private void look(Frame f) {
    Object[] known = f.code.loops();
    if (!(known[f.next] instanceof Loop)) {
      known[f.next] = new Loop();
    }
    Loop loop = (Loop) known[f.next];
    CompiledLoop compiled = loop.compiled;
    if (compiled == null && loop.recorded != null) {
      compiled = compile(f.code, loop);
    }
    if (compiled != null) {
      f.heat = 1;
      context.run(f, compiled);
      count(loop, compiled);
      return;
    }
    if (loop.refusal != null) {
      f.heat = f.code.heat() == 1 ? 16 : GLANCE;
      return;
    }
    if (f.code.registers() > MOST_REGISTERS || known.length > MOST_WORDS) {
      refuse(loop, "the code is too large");
      return;
    }
    int jumps = Math.min(threshold, Math.min(GLANCE, f.code.heat()));
    loop.passes += jumps;
    f.heat = jumps;
    if (loop.passes >= threshold) {
      Recording.begin(f, loop, f.next, Math.min(PASSES, threshold));
      f.heat = Integer.MAX_VALUE;
    }
  }

  private CompiledLoop compile(Code code, Loop loop) {
    Recording recording = loop.recorded;
    loop.recorded = null;
    if (loop.before != null) {
      recording.add(loop.before);
    }
    loop.before = recording;
    if (++loop.versions > MAX_VERSIONS) {
      loop.refuse("compiled " + MAX_VERSIONS + " times");
      return null;
    }
    CompiledRegion region = region(recording, loop);
    if (region == null) {
      refusals.merge(loop.refusal, 1, Integer::sum);
      return null;
    }
    compiledLoops++;
    ExitPlan[] exits =
        region.exits().stream()
            .map(exit -> ExitPlan.of(exit, code.registers()))
            .toArray(ExitPlan[]::new);
    CompiledLoop compiled = new CompiledLoop(region, region.entry(), exits, new int[exits.length]);
    loop.compiled = compiled;
    code.setHeat(1);
    return compiled;
  }

  /**
   * A fault of the compiler never fails a script; where every loop is compiled, it fails a test.
   */
  private CompiledRegion region(Recording recording, Loop loop) {
    try {
      return compiler.compile(recording, loop);
    } catch (RuntimeException fault) {
      if (threshold == 1) {
        throw fault;
      }
      LOG.error("a loop of {} was not compiled", recording.code(), fault);
      loop.refuse("a fault of the compiler");
      return null;
    }
  }

  private void refuse(Loop loop, String why) {
    loop.refuse(why);
    refusals.merge(why, 1, Integer::sum);
  }

  /** An exit that is taken often leads to what the recording had not seen. */
  private void count(Loop loop, CompiledLoop compiled) {
    int exit = context.lastExit();
    if (compiled.exits[exit].isRare() && ++compiled.taken[exit] == HOT_EXIT) {
      loop.compiled = null;
      loop.passes = 0;
    }
  }
}
