package dev.adder.engine.object;

import dev.adder.engine.text.Pace;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.quota.Meter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One thread's run inside an isolate: its meter, its rights, its innermost frame. Everything that
 * may call script code takes it. Confined to the thread that runs; {@link #current()} finds it
 * again where Java calls back into script values (equals, compareTo) without passing it.
 */
public final class Context {
  /**
   * Nested calls from Java code into script code allowed before RecursionError, on stacks that are
   * large enough: as many as CPython allows its C code.
   */
  public static final int MAX_NATIVE_DEPTH = 10_000;

  /** Ints below take microseconds at most. */
  private static final int LONG_BITS = 1 << 16;

  /** One place for each thread. An array, so that a thread holds on to no class of the engine. */
  private static final ThreadLocal<Object[]> CURRENT = ThreadLocal.withInitial(() -> new Object[1]);

  private final Isolate isolate;
  private final Meter meter;
  private ReferenceMonitor monitor;
  private final Evaluator evaluator;
  private Activation top;
  private int depth;
  private int nativeDepth;
  private String where = "";
  private int whereDepth = -2;
  private final StackRoom stack = new StackRoom();
  private Activation spare;
  private Object[] place;
  private Object[] held = new Object[16];
  private int holds;
  private volatile Thread thread;
  private Object tier;
  private int patience = Integer.MAX_VALUE;

  /** Makes the context of a run. */
  public Context(Isolate isolate, Meter meter, ReferenceMonitor monitor, Evaluator evaluator) {
    this.isolate = isolate;
    this.meter = meter;
    this.monitor = monitor;
    this.evaluator = evaluator;
  }

  /** Who compiles and runs hot loops of this context: the interpreter's affair; null for nobody. */
  public Object tier() {
    return tier;
  }

  /**
   * Sets what {@link #tier} answers; before the first run.
   *
   * @param jumps backward jumps of a new frame after which it is asked at the latest
   */
  public void setTier(Object value, int jumps) {
    tier = value;
    patience = jumps;
  }

  /** Backward jumps of a new frame after which the tier is asked at the latest. */
  public int patience() {
    return patience;
  }

  /** The context of the run on this thread; an IllegalStateException outside of a run. */
  public static Context current() {
    Context context = ofThread();
    if (context == null) {
      throw new IllegalStateException("a script value was used outside of a run of its engine");
    }
    return context;
  }

  /**
   * To be called with each index of a loop that has no context at hand: looks at the meter of the
   * run on this thread now and then, and charges a step for 64 items. Outside of a run it does
   * nothing.
   */
  public static void pace(int index) {
    if ((index & (Pace.ITEMS - 1)) == Pace.ITEMS - 1) {
      Context context = ofThread();
      if (context != null && context.meter.isRunning()) {
        context.meter.spend(Pace.ITEMS >> 6);
        context.meter.poll();
      }
    }
  }

  /**
   * To be called before work that looks at every bit of an int and is not charged otherwise:
   * charges a step for 4,096 bits and looks at the meter. Does nothing for shorter ints and outside
   * of a run.
   */
  public static void paceBits(BigInteger value) {
    int bits = value.bitLength();
    if (bits >= LONG_BITS) {
      Context context = ofThread();
      if (context != null && context.meter.isRunning()) {
        context.meter.spend(bits >> 12);
        context.meter.poll();
      }
    }
  }

  /**
   * Charges memory where there is no context at hand, before it is allocated. Outside of a run it
   * does nothing.
   */
  static void charge(long bytes) {
    Context context = ofThread();
    if (context != null && context.meter.isRunning()) {
      context.meter.allocate(bytes);
    }
  }

  /** The meter of the run on this thread, or null. */
  static Meter runOnThread() {
    Context context = ofThread();
    return context != null && context.meter.isRunning() ? context.meter : null;
  }

  /**
   * To be called now and then by one who waits and has no context at hand: looks at the limits of
   * the run on this thread. Outside of a run it does nothing.
   */
  public static void lookOnThread() {
    Meter run = runOnThread();
    if (run != null) {
      run.poll();
    }
  }

  private static Context ofThread() {
    return (Context) CURRENT.get()[0];
  }

  /** Makes this the context of the thread; returns the one before, or null. */
  public Context enter() {
    Thread now = Thread.currentThread();
    if (thread != now) {
      thread = now;
      place = CURRENT.get();
    }
    Context before = (Context) place[0];
    place[0] = this;
    return before;
  }

  /**
   * To be called before the first run on this thread begins: when {@code before}, which {@link
   * #enter} returned, is in the middle of a run, what ends that run ends this one.
   */
  public void runWithin(Context before) {
    if (before != null && before != this && before.meter.isRunning()) {
      meter.within(before.meter);
    }
  }

  /** Restores what {@link #enter} returned, in the middle of a run of the isolate. */
  public static void resume(Context before) {
    CURRENT.get()[0] = before;
  }

  /** Restores what {@link #enter} returned. */
  public void leave(Context before) {
    stack.forget();
    place[0] = before;
  }

  /** An activation that served an outermost run and may serve the next one, or null. */
  public Activation spare() {
    return spare;
  }

  /** Keeps an activation for {@link #spare}. */
  public void keepSpare(Activation value) {
    spare = value;
  }

  /** The isolate this run works in. */
  public Isolate isolate() {
    return isolate;
  }

  /** The meter of this run. */
  public Meter meter() {
    return meter;
  }

  /** The single gate for authority. */
  public ReferenceMonitor monitor() {
    return monitor;
  }

  /** Sets the gate for another script of the same tenant. */
  public void setMonitor(ReferenceMonitor value) {
    monitor = value;
  }

  /** What runs Python code. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** The innermost frame, or null. */
  public Activation top() {
    return top;
  }

  /** Sets the innermost frame; for the interpreter. */
  public void setTop(Activation frame) {
    top = frame;
  }

  /** The exception being handled, or null. */
  public PyBaseException handled() {
    return top == null ? null : top.handled();
  }

  /** Counts a Python call; RecursionError past the isolate's limit. */
  public void enterCall() {
    if (++depth > isolate.recursionLimit()) {
      depth--;
      throw Errors.recursion("maximum recursion depth exceeded");
    }
  }

  /** Ends what {@link #enterCall} began. */
  public void leaveCall() {
    depth--;
  }

  /** Python calls now active. */
  public int depth() {
    return depth;
  }

  /** Puts the count of active calls back, after an exception left several frames. */
  public void setDepth(int calls) {
    depth = calls;
  }

  /**
   * Says that a builtin in progress holds {@code value}, which nothing else may hold, while it may
   * run script code: the memory walk counts it until {@link #release}. Returns the mark to release.
   */
  public int hold(Object value) {
    if (holds == held.length) {
      held = Arrays.copyOf(held, 2 * holds);
    }
    held[holds] = value;
    return holds++;
  }

  /** Puts {@code value} in the place of what was held at {@code mark}. */
  public void holdInstead(int mark, Object value) {
    held[mark] = value;
  }

  /** Ends what {@link #hold} began, and everything held since. */
  public void release(int mark) {
    while (holds > mark) {
      held[--holds] = null;
    }
  }

  /** Hands what builtins in progress hold to {@code action}. */
  void forEachHeld(Consumer<Object> action) {
    for (int i = 0; i < holds; i++) {
      action.accept(held[i]);
    }
  }

  /** Counts a call from Java code into script code (or deep recursion inside a helper). */
  public void enterNative() {
    if (whereDepth >= 0) {
      enterNative(nativeDepth - whereDepth <= 2 ? where : "");
    } else if ((++nativeDepth & StackRoom.EVERY - 1) == 0) {
      checkRoom("");
    }
  }

  /**
   * The same; {@code what} goes on in the message of the RecursionError: " in comparison". It holds
   * for the levels that follow at once, too.
   */
  public void enterNative(String what) {
    if (!what.isEmpty()) {
      where = what;
      whereDepth = nativeDepth;
    }
    if ((++nativeDepth & StackRoom.EVERY - 1) == 0) {
      checkRoom(what);
    }
  }

  private void checkRoom(String what) {
    if (nativeDepth > MAX_NATIVE_DEPTH || !stack.isLeft(nativeDepth, top)) {
      nativeDepth--;
      throw Errors.recursion("maximum recursion depth exceeded" + what);
    }
  }

  /** How many nested calls from Java code into script code are under way. */
  public int nativeDepth() {
    return nativeDepth;
  }

  /** Ends what {@link #enterNative} began. */
  public void leaveNative() {
    if (--nativeDepth <= whereDepth) {
      whereDepth = -2;
    }
  }
}
