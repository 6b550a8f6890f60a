package dev.adder.sandbox.quota;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Charges a guest for what it uses and stops it at its limits.
 *
 * <h2>Steps</h2>
 *
 * Every base instruction calls {@link #step}; a helper calls {@link #spend} with the cost of its
 * work before it does it. With a limit of L the first charge that would make the sum exceed L
 * throws, so the same work stops at the same place however it is cut into slices. Steps are handed
 * out in slices of at most {@link #SLICE_STEPS}; stop requests, interrupts and times are looked at
 * once per slice and at each {@link #poll}.
 *
 * <h2>Memory</h2>
 *
 * {@link #allocate} is called with nominal bytes before a guest-sized allocation. When measured and
 * charged bytes together reach the quota, the {@link MemoryProbe} tells what the guest really
 * holds. Without a probe everything charged in the run counts.
 *
 * <h2>Runs</h2>
 *
 * {@link #begin} and {@link #end} bracket every entry from the host. Runs nest: an inner run is
 * bound by its own quota and by those of all runs around it, and what it uses counts for them too.
 * Outside a run nothing is allowed: charging is an {@link IllegalStateException}.
 *
 * <h2>Stopping</h2>
 *
 * After a {@link StopSignal} every further charge or poll throws the same signal until the run
 * ends, so nothing of the guest can run on. What was refused is not counted as used. An outer run
 * goes on after an inner one was stopped by its own quota; a stop request or an interrupt ends all
 * of them.
 *
 * <p>Thread rule: confined to the thread of the run, except {@link #stop}, which any thread may
 * call. A meter may serve one thread after the other if the hand-over is ordered by the owner's
 * lock.
 *
 * <p>A negative charge is an {@link IllegalArgumentException} and changes nothing.
 *
 * <p>Cost: step, spend and allocate are a subtraction and a comparison.
 */
public final class Meter {
  /** The most steps between two looks at stop requests, interrupts and times. */
  public static final int SLICE_STEPS = 10_000;

  private static final Run.Counters NOTHING = new Run.Counters(0, 0, 0, 0, 0, 0);
  private static final Run UNLIMITED = Run.begin(Quota.unlimited(), null, NOTHING);

  /** The first slice of a run is shorter: no time is asked for when it begins. */
  private static final int FIRST_SLICE_PART = 8;

  /**
   * What a step may allocate uncharged on the average, where the JVM does not say what a thread
   * allocates.
   */
  private static final int STEP_BYTES = 24;

  /** Calls of the host until the next look at the limit. */
  private static final long CALLS = 1_000;

  /** Counters that refuse everything: outside a run and after a stop. */
  private static final long REFUSE = -1;

  private long budget = REFUSE;
  private long headroom = REFUSE;

  private long granted;
  private long stepLimit;
  private long cpuCheckAt;
  private long output;
  private long source;
  private long hostCalls;
  private long callsLeft = REFUSE;
  private int handles;
  private int handleLimit;

  private final int slice;
  private final TimeSource time;
  private final int stepBytes;
  private boolean observesThread = true;
  private final RunClock clock;
  private final MemoryAccount memory = new MemoryAccount();
  private @Nullable Run run;

  /** The meter of the run in whose call of the host this one's outermost run takes place. */
  private @Nullable Meter around;

  /** The last outermost run: one under the same quota is the same. */
  private Run outermost = UNLIMITED;

  /** Whether nothing was charged yet: hardly any time has passed, and asking for it is dear. */
  private boolean hasJustBegun;

  private @Nullable StopSignal stopped;
  private final Requests requests = new Requests();
  private Locator locator = () -> Place.UNKNOWN;
  private @Nullable Runnable watcher;

  /** A meter with no run, whose times are those of the JVM. */
  public Meter() {
    this(SLICE_STEPS, TimeSource.SYSTEM, STEP_BYTES);
  }

  Meter(int slice, TimeSource time) {
    this(slice, time, 0);
  }

  Meter(int slice, TimeSource time, int stepBytes) {
    this.slice = slice;
    this.time = time;
    this.stepBytes = stepBytes;
    this.clock = new RunClock(time);
  }

  /**
   * Makes the meter look at nothing but what was charged: where memory runs out then depends on the
   * guest alone. To be called before the first run.
   */
  public void ignoreAllocations() {
    observesThread = false;
  }

  /**
   * Sets what measures the guest's memory.
   *
   * @throws IllegalStateException if a run is active
   */
  public void probe(MemoryProbe probe) {
    if (run != null) {
      throw new IllegalStateException("a run is active");
    }
    memory.probe(Objects.requireNonNull(probe, "probe"));
  }

  /** Sets what knows where the run stands; signals and answers name that place. */
  public void locator(Locator value) {
    locator = Objects.requireNonNull(value, "locator");
  }

  /**
   * Sets what is told of each look at stop requests, interrupts and times. For tests that measure
   * the time between looks.
   *
   * @param look runs on the thread of the run and must not charge this meter
   */
  public void watch(Runnable look) {
    watcher = Objects.requireNonNull(look, "look");
  }

  // --- charging

  /**
   * Charges one step.
   *
   * @throws StopSignal if a limit is reached, now or earlier in this run
   */
  public void step() {
    long left = budget - 1;
    if (left < 0) {
      refill(1);
    } else {
      budget = left;
    }
  }

  /**
   * Charges work that is worth {@code n} steps, before it is done.
   *
   * @param n at least 0; sums that exceed a long count as the largest long
   * @throws StopSignal if a limit is reached, now or earlier in this run
   */
  public void spend(long n) {
    long left = budget - n;
    if ((left | n) < 0) {
      refill(n);
    } else {
      budget = left;
    }
  }

  /**
   * Charges {@code n} steps if the step limit allows all of them, else charges nothing. Compiled
   * code uses it to leave the last block before the limit to the interpreter.
   *
   * @param n at least 0
   * @return whether the steps were charged
   * @throws StopSignal if another limit is reached, now or earlier in this run
   */
  public boolean trySpend(long n) {
    long left = budget - n;
    if ((left | n) >= 0) {
      budget = left;
      return true;
    }
    requireRunning();
    if (n > stepLimit - stepsUsed()) {
      return false;
    }
    spend(n);
    return true;
  }

  /**
   * Hands out the steps that may be taken without a look, for compiled code that counts them
   * itself. They count as taken until {@link #giveBack}; until then nothing else may be charged.
   *
   * @return at least 0
   */
  public long lend() {
    long lent = Math.max(0, budget);
    budget -= lent;
    return lent;
  }

  /**
   * The same, with a new slice when fewer steps are left than asked for. Fewer are lent only where
   * the limit is nearer.
   *
   * @param least at least 0
   * @throws StopSignal if a limit is reached
   */
  public long lend(long least) {
    if (budget < least) {
      refill(0);
    }
    return lend();
  }

  /**
   * Takes back what is left of {@link #lend}.
   *
   * @param left below 0 when more was used than was lent: the rest is charged now
   * @throws StopSignal if a limit is reached
   */
  public void giveBack(long left) {
    if (left >= 0) {
      budget += left;
    } else {
      spend(-left);
    }
  }

  /**
   * Charges an allocation before it is made.
   *
   * @param bytes nominal bytes, at least 0
   * @throws StopSignal if it exceeds the limit of a single allocation or what is left of the memory
   */
  public void allocate(long bytes) {
    long left = headroom - bytes;
    if ((left | bytes) < 0) {
      chargeMemory(bytes);
    } else {
      headroom = left;
    }
  }

  /**
   * Charges an allocation if that takes no look at what the guest holds. Compiled code uses it
   * while it holds objects that such a look would not find.
   *
   * @param bytes nominal bytes, at least 0
   * @return whether the allocation was charged
   */
  public boolean tryAllocate(long bytes) {
    long left = headroom - bytes;
    if ((left | bytes) < 0) {
      return false;
    }
    headroom = left;
    return true;
  }

  /**
   * Charges output before it is written.
   *
   * @param bytes at least 0
   * @throws StopSignal if the run would have written more than its quota; nothing is counted then
   */
  public void output(long bytes) {
    requireRunning();
    output = charge(Limit.OUTPUT, output, bytes, active().limits().output());
  }

  /**
   * Charges source text before it is compiled.
   *
   * @param bytes at least 0
   * @throws StopSignal if the run would have compiled more than its quota
   */
  public void source(long bytes) {
    requireRunning();
    source = charge(Limit.SOURCE, source, bytes, active().limits().source());
  }

  /**
   * Charges one call into the host, which may take long and wait in it.
   *
   * @throws StopSignal if the run made as many calls as its quota allows
   */
  public void hostCall() {
    clock.startCpu();
    briefHostCall();
  }

  /**
   * The same for a call that takes microseconds at most, as earlier ones did: it is not worth a
   * question for the processor time, which takes as long.
   *
   * @throws StopSignal if the run made as many calls as its quota allows
   */
  public void briefHostCall() {
    long left = callsLeft - 1;
    if (left < 0) {
      refillCalls();
    } else {
      callsLeft = left;
    }
  }

  /**
   * Charges a handle that is about to be opened. Handles stay charged between runs.
   *
   * @throws StopSignal if as many are open as the quota allows
   */
  public void openHandle() {
    requireRunning();
    if (handles >= handleLimit) {
      throw fail(StopSignal.exceeded(Limit.HANDLES, handleLimit, handles + 1L));
    }
    handles++;
  }

  /**
   * Gives a handle back; allowed at any time on the owner's thread.
   *
   * @throws IllegalStateException if none is open
   */
  public void closeHandle() {
    if (handles == 0) {
      throw new IllegalStateException("no handle is open");
    }
    handles--;
  }

  /**
   * Looks at stop requests, interrupts and times now. Helpers whose work is charged in one piece
   * poll between the pieces that they do it in.
   *
   * @throws StopSignal if the run has to end
   */
  public void poll() {
    requireRunning();
    check();
  }

  /**
   * Ends the run by a limit that somebody else counts: from now on every charge throws the signal.
   *
   * @return the signal with its place, for the caller to throw
   */
  public StopSignal refuse(StopSignal signal) {
    requireRunning();
    return fail(signal);
  }

  // --- runs

  /**
   * Begins a run; to be followed by {@link #end} in a finally block. The outermost one forgets stop
   * requests that came before it.
   *
   * @param quota what this run may use
   */
  public void begin(Quota quota) {
    begin(quota, true);
  }

  /**
   * The same for a run that need not be timed if it is brief: its times then count from its first
   * look at them. That is at the end of its first slice, an eighth as long as the others, at a
   * poll, or before it calls the host or waits for it. Saves two reads of the clock. An inner run
   * is always timed.
   */
  public void beginUntimed(Quota quota) {
    begin(quota, false);
  }

  private void begin(Quota quota, boolean isTimed) {
    Objects.requireNonNull(quota, "quota");
    Run outer = run;
    if (outer == null) {
      if (requests.isPending()) {
        requests.forgetStop();
      }
      granted = 0;
      budget = 0;
      output = 0;
      source = 0;
      hostCalls = 0;
      callsLeft = 0;
      clock.begin(isTimed);
      memory.start();
      headroom = 0;
      if (outermost.quota() != quota) {
        outermost = Run.begin(quota, null, NOTHING);
      }
      run = outermost;
      hasJustBegun = true;
    } else {
      requireRunning();
      run = Run.begin(quota, outer, counters(quota));
    }
    apply(active());
  }

  /**
   * Makes the next outermost run a part of a run of another meter, which called the host on this
   * thread: what ends that one is looked at, too, and ends both. To be called before {@link
   * #begin}; holds until that run ends.
   *
   * @throws IllegalStateException if a run is active
   */
  public void within(Meter other) {
    if (run != null) {
      throw new IllegalStateException("a run is active");
    }
    around = Objects.requireNonNull(other, "other");
  }

  private Run.Counters counters(Quota quota) {
    long elapsed = clock.elapsed();
    long cpu = quota.cpuNanos() == Quota.UNLIMITED ? 0 : clock.cpu(elapsed);
    return new Run.Counters(stepsUsed(), elapsed, cpu, output, source, hostCallsUsed());
  }

  /**
   * Ends the innermost run. The figures of an outermost run can be read until the next one begins.
   *
   * @throws IllegalStateException if no run is active
   */
  public void end() {
    Run outer = active().outer();
    granted = stepsUsed();
    settleCalls(REFUSE);
    stopped = null;
    memory.settle(Math.max(0, headroom));
    headroom = 0;
    run = outer;
    if (outer == null) {
      budget = REFUSE;
      headroom = REFUSE;
      around = null;
      if (requests.isPending()) {
        requests.serve();
      }
    } else {
      budget = 0;
      apply(outer);
    }
  }

  /** Puts a run's limits in force; the next charge looks at everything anew. */
  private void apply(Run current) {
    stepLimit = current.limits().steps();
    granted = stepsUsed();
    budget = 0;
    settleCalls(0);
    cpuCheckAt = Math.min(current.limits().cpu(), RunClock.FREE_NANOS);
    Quota strictest = current.quota();
    for (Run r = current.outer(); r != null; r = r.outer()) {
      strictest = strictest.min(r.quota());
    }
    handleLimit = strictest.handles();
    memory.settle(Math.max(0, headroom));
    memory.limits(strictest.memoryBytes(), strictest.singleAllocationBytes());
    headroom = memory.grant();
  }

  /** Whether a run is active. */
  public boolean isRunning() {
    return run != null;
  }

  /**
   * Asks the active run, with all runs around it, to stop at its next look. Any thread may call
   * this; without an active run it has no effect.
   *
   * @param why one clause for people, part of the signal's text
   */
  public void stop(String why) {
    requests.stop(Objects.requireNonNull(why, "why"));
  }

  /**
   * Has something done by the run's own thread at its next look, or when it ends: reading figures
   * that belong to that thread. Any thread may call this. Without an active run it waits for the
   * next one.
   *
   * @param inquiry what to do; it neither charges this meter nor throws nor waits
   */
  public void ask(Runnable inquiry) {
    requests.ask(Objects.requireNonNull(inquiry, "inquiry"));
  }

  /** Declares that the run now waits for the host; may nest. Such time is not processor time. */
  public void beginHostWait() {
    clock.beginWait();
  }

  /**
   * Ends a declared wait.
   *
   * @throws IllegalStateException without a matching {@link #beginHostWait}
   */
  public void endHostWait() {
    clock.endWait();
  }

  // --- figures

  /** Steps charged since the outermost run began; what was refused does not count. */
  public long stepsUsed() {
    return budget < 0 ? granted : granted - budget;
  }

  /** Steps that the active run may still take; 0 outside a run. */
  public long stepsLeft() {
    return run == null ? 0 : stepLimit - stepsUsed();
  }

  /** Nominal bytes charged since the outermost run began, garbage included. */
  public long bytesCharged() {
    return memory.total(Math.max(0, headroom));
  }

  /** What the guest held at the last measurement, in bytes; 0 before the first. */
  public long bytesRetained() {
    return memory.retained();
  }

  /** Bytes of output charged since the outermost run began. */
  public long outputUsed() {
    return output;
  }

  /** Bytes of source text charged since the outermost run began. */
  public long sourceUsed() {
    return source;
  }

  /** Calls into the host since the outermost run began. */
  public long hostCallsUsed() {
    return hostCalls - Math.max(0, callsLeft);
  }

  /** Handles open now. */
  public int handlesOpen() {
    return handles;
  }

  /** Nanoseconds since the outermost run began; 0 for a brief run that was not timed. */
  public long wallNanosUsed() {
    return clock.seen();
  }

  /**
   * Whether the outermost run has not looked at the times, or had not when it ended: an untimed one
   * says nothing about them.
   */
  public boolean isBrief() {
    return !clock.wasAsked();
  }

  /** Processor time since the outermost run began; on its own thread only. Costs about 1 us. */
  public long cpuNanosUsed() {
    return clock.cpu(clock.elapsed());
  }

  /**
   * Processor time since the outermost run began, for accounts: like {@link #cpuNanosUsed}, but a
   * run that never asked for it counts as its elapsed time without waits, which costs nothing.
   */
  public long cpuNanosEstimated() {
    return cpuNanosEstimated(clock.seen());
  }

  /**
   * The same for one who has just asked for the time.
   *
   * @param wallNanos what {@link #wallNanosUsed} said
   */
  public long cpuNanosEstimated(long wallNanos) {
    return clock.cpuEstimate(wallNanos);
  }

  // --- slow paths

  private void refill(long n) {
    requireRunning();
    requireNotNegative(n);
    long before = granted - budget;
    long after = MemoryAccount.saturatingAdd(before, n);
    if (after > stepLimit) {
      throw fail(active().exceeded(Limit.STEPS, after));
    }
    boolean isFirst = hasJustBegun;
    hasJustBegun = false;
    long next = Math.min(isFirst ? slice / FIRST_SLICE_PART : slice, stepLimit - after);
    granted = after + next;
    budget = next;
    checkRequests();
    if (!isFirst) {
      checkTimes();
    }
  }

  /** Grants some calls at once; the first one of a run makes its time count. */
  private void refillCalls() {
    requireRunning();
    clock.start();
    long most = active().limits().hostCalls();
    long used = charge(Limit.HOST_CALLS, hostCallsUsed(), 1, most);
    callsLeft = Math.min(CALLS, most - used);
    hostCalls = used + callsLeft;
  }

  /** Takes back what was granted and not used. */
  private void settleCalls(long left) {
    hostCalls = hostCallsUsed();
    callsLeft = left;
  }

  private void chargeMemory(long bytes) {
    requireRunning();
    requireNotNegative(bytes);
    memory.settle(headroom);
    headroom = 0;
    StopSignal refused = memory.charge(bytes);
    if (refused != null) {
      throw fail(refused);
    }
    headroom = memory.grant();
  }

  private long charge(Limit limit, long used, long amount, long most) {
    requireNotNegative(amount);
    long after = MemoryAccount.saturatingAdd(used, amount);
    if (after > most) {
      throw fail(active().exceeded(limit, after));
    }
    return after;
  }

  /** Everything that is not counted: requests, interrupts, times. */
  private void check() {
    checkRequests();
    checkTimes();
  }

  private void checkRequests() {
    if (watcher != null) {
      watcher.run();
    }
    if (requests.isPending()) {
      String why = requests.serve();
      if (why != null) {
        throw fail(new StopSignal(Limit.STOPPED, 0, 0, "stopped: " + why));
      }
    }
    if (Thread.currentThread().isInterrupted()) {
      throw fail(new StopSignal(Limit.INTERRUPTED, 0, 0, "stopped: the thread was interrupted"));
    }
    if (around != null) {
      checkAround(around);
    }
  }

  private void checkAround(Meter other) {
    try {
      other.poll();
    } catch (StopSignal ended) {
      throw fail(
          new StopSignal(
              Limit.STOPPED, 0, 0, "stopped: the run that called it had to end: " + ended.text()));
    }
  }

  private void checkTimes() {
    Run current = active();
    long elapsed = clock.elapsed();
    if (elapsed > current.limits().elapsed()) {
      throw fail(current.exceeded(Limit.WALL, elapsed));
    }
    if (elapsed >= cpuCheckAt) {
      checkCpu(current, elapsed);
    }
    if (elapsed >= RunClock.FREE_NANOS) {
      observeAllocations();
    }
  }

  /** What was allocated without a charge counts too; see {@link MemoryAccount#observe}. */
  private void observeAllocations() {
    if (!observesThread || memory.isMeasuring()) {
      return;
    }
    long allocated = time.allocatedBytes();
    long figure = allocated < 0 ? stepBytes * stepsUsed() : allocated;
    memory.settle(Math.max(0, headroom));
    headroom = 0;
    StopSignal refused = memory.observe(figure);
    if (refused != null) {
      throw fail(refused);
    }
    headroom = memory.grant();
  }

  /** Processor time grows at most as fast as time: it cannot pass the limit before what is left. */
  private void checkCpu(Run current, long elapsed) {
    long cpu = clock.cpu(elapsed);
    long left = current.limits().cpu() - cpu;
    if (left < 0) {
      throw fail(current.exceeded(Limit.CPU, cpu));
    }
    cpuCheckAt = MemoryAccount.saturatingAdd(elapsed, left);
  }

  /** Makes the signal stick and both fast counters refuse. */
  private StopSignal fail(StopSignal raised) {
    StopSignal signal = raised.at(locator.place());
    stopped = signal;
    granted = stepsUsed();
    budget = REFUSE;
    settleCalls(REFUSE);
    memory.settle(Math.max(0, headroom));
    headroom = REFUSE;
    return signal;
  }

  private void requireRunning() {
    if (stopped != null) {
      throw stopped;
    }
    active();
  }

  /** A negative charge would be a gift; it can only come from arithmetic that went wrong. */
  private static void requireNotNegative(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("a charge is negative: " + amount);
    }
  }

  private Run active() {
    Run current = run;
    if (current == null) {
      throw new IllegalStateException("no run is active: begin one before the guest is charged");
    }
    return current;
  }
}
