package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Context;
import dev.adder.jit.backend.CompiledRegion;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /**
   * Recording takes memory and time for each register and instruction, which nobody charges: larger
   * code is left to the interpreter.
   */
  private static final int MOST_REGISTERS = 256;

  private static final int MOST_WORDS = 4096;

  /** How many leaves by calls are looked at together, and the steps between two that pay. */
  private static final int LEAVES = 256;

  private static final long STEPS_PAY = 100;

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

    /** The compiled function, or null with a reason told to {@code function}. */
    FunctionVersion compile(Recording recording, HotFunction function);
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

  /** A loop of a code. Racy: contexts may compile the same loop at the same time. */
  public static final class Loop implements Recording.Listener {
    private int passes;
    private int left;
    private long leftSince;
    private int versions;
    private CompiledLoop compiled;
    private Recording recorded;
    private Recording before;
    private String refusal;
    private List<Code> awaited = List.of();

    private Loop() {}

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

    @Override
    public void recorded(Recording recording) {
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
  record CompiledLoop(MethodHandle entry, ExitPlans exits) {}

  private final LoopCompiler compiler;
  private final int threshold;
  private final LoopContext context;
  private final HotCalls calls;
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
    this.calls = new HotCalls(context, compiler, threshold);
  }

  /** What becomes of functions that are called often. */
  public HotCalls calls() {
    return calls;
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
      return loops.look(f);
    }
    f.heat = Integer.MAX_VALUE;
    return f;
  }

  /** Looks at the loop that the frame is about to go through again: the frame to go on with. */
  private Frame look(Frame f) {
    Object[] known = f.code.loops();
    if (!(known[f.next] instanceof Loop)) {
      known[f.next] = new Loop();
    }
    Loop loop = (Loop) known[f.next];
    CompiledLoop compiled = loop.compiled;
    if (compiled != null && loop.isOutdated()) {
      loop.recorded = loop.before;
      loop.before = null;
      compiled = null;
    }
    if (compiled == null && loop.recorded != null) {
      compiled = compile(f.code, loop);
    }
    if (compiled != null) {
      f.heat = 1;
      Frame next = context.run(f, compiled.entry);
      count(loop, compiled);
      return next;
    }
    if (loop.refusal != null) {
      f.heat = f.code.heat() == 1 ? 16 : GLANCE;
      return f;
    }
    if (isTooLarge(f.code)) {
      refuse(loop, "the code is too large");
      return f;
    }
    int jumps = Math.min(threshold, Math.min(GLANCE, f.code.heat()));
    loop.passes += jumps;
    f.heat = jumps;
    if (loop.passes >= threshold) {
      Recording.begin(f, loop, f.next, Math.min(PASSES, threshold));
    }
    return f;
  }

  /** Whether watching the code would take more than it may. */
  static boolean isTooLarge(Code code) {
    return code.registers() > MOST_REGISTERS || code.instructions().length > MOST_WORDS;
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
    ExitPlans exits = ExitPlans.of(region.exits().getFirst());
    exits.complete(region);
    CompiledLoop compiled = new CompiledLoop(region.entry(), exits);
    loop.compiled = compiled;
    code.setHeat(1);
    return compiled;
  }

  private CompiledRegion region(Recording recording, Loop loop) {
    return attempt(
        () -> compiler.compile(recording, loop), threshold == 1, recording.code(), loop::refuse);
  }

  /**
   * What the compiler makes, or null. A fault of the compiler never fails a script; in tests, where
   * everything is compiled, it fails the test.
   */
  static <T> T attempt(
      Supplier<T> compilation, boolean isTest, Code code, Consumer<String> refuse) {
    try {
      return compilation.get();
    } catch (RuntimeException fault) {
      if (isTest) {
        throw fault;
      }
      LOG.error("{} was not compiled", code, fault);
      refuse.accept("a fault of the compiler");
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
    if (exit == LoopContext.NO_EXIT && loop.isLeftOften(context.ctx().meter().stepsUsed())) {
      loop.compiled = null;
      refuse(loop, "functions that it calls leave it often");
    }
    if (exit != LoopContext.NO_EXIT && compiled.exits.isHot(exit)) {
      loop.before.avoid(compiled.exits.plan(exit).pc());
      loop.compiled = null;
      loop.passes = 0;
    }
  }
}
