package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CompiledUnit;
import dev.adder.engine.jit.LoopName;
import dev.adder.engine.jit.LoopReport;
import dev.adder.jit.backend.CompiledRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A part of a code that is compiled by itself: a loop, or the whole function. What is known of it
 * serves all contexts and holds nothing of a tenant. Contexts count and record racily; whoever has
 * claimed it compiles it, and what is published can be read by any thread.
 */
public abstract class HotCode implements CompiledUnit, Recording.Listener {
  /** What one takes by itself, with what only it may keep alive of its code. */
  private static final int OWN_BYTES = 200;

  private static final int PER_INSTRUCTION = 24;

  private final Code code;
  private final int header;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private int versions;
  private int retired;
  private int storm = -1;
  private int stormPosition;
  private volatile String refusal;

  /** For the instructions from {@code header} on. */
  HotCode(Code code, int header) {
    this.code = code;
    this.header = header;
  }

  final Code code() {
    return code;
  }

  @Override
  public final LoopName name() {
    Code.Naming naming = code.naming();
    return new LoopName(naming.file(), naming.qualname(), code.span(header).line(), header);
  }

  /** Says that it is not compiled, and why. */
  public final void refuse(String why) {
    refusal = why;
  }

  /** Why it is not compiled; null while nobody refused. */
  public final String refusal() {
    return refusal;
  }

  /** Whether the caller is to have it compiled: nobody else does. */
  final boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  final void unclaim() {
    claimed.set(false);
  }

  /** Whether somebody has it compiled, or is about to. */
  final boolean isClaimed() {
    return claimed.get();
  }

  /** How often it was taken to be compiled. */
  final int versions() {
    return versions;
  }

  /** How often all of it was let go. */
  final int retired() {
    return retired;
  }

  /** What was recorded, with all that was before; null when that was let go. Counts a version. */
  final Recording take() {
    Recording taken = takeRecorded();
    if (taken != null) {
      versions++;
    }
    return taken;
  }

  /** What was recorded and is to be compiled; null for nothing. */
  abstract Recording takeRecorded();

  /**
   * Compiles what was recorded and publishes it.
   *
   * @return the region, or null after {@link #refuse}
   */
  abstract CompiledRegion make(
      Loops.LoopCompiler compiler, Recording recording, RegionWatcher watcher);

  /** What is compiled now; null for nothing. */
  abstract Compiled compiled();

  /** Bytes of what was recorded. */
  abstract long recordedBytes();

  /** Lets go of everything; called by {@link #retire}. */
  abstract void forget();

  /** Compiled code with what its exits mean. */
  record Compiled(CompiledRegion region, ExitPlans exits) {}

  /** Notes the exit that has it watched anew. */
  final void stormed(int exit, int position) {
    storm = exit;
    stormPosition = position;
  }

  /** The exit that had it watched anew, once; -1 for none. */
  final int takeStorm() {
    int exit = storm;
    storm = -1;
    return exit;
  }

  final int stormPosition() {
    return stormPosition;
  }

  @Override
  public final long bytes() {
    Compiled made = compiled();
    return OWN_BYTES
        + (long) PER_INSTRUCTION * code.instructions().length
        + recordedBytes()
        + (made == null ? 0 : made.region.bytes() + made.exits.bytes());
  }

  static long bytes(Recording recording) {
    return recording == null ? 0 : recording.bytes();
  }

  @Override
  public final void retire() {
    forget();
    versions = 0;
    retired++;
  }

  @Override
  public final Optional<LoopReport> report() {
    Compiled made = compiled();
    if (made == null) {
      return Optional.empty();
    }
    List<LoopReport.Exit> all = new ArrayList<>();
    for (int i = 0; i < made.exits.size(); i++) {
      ExitPlan plan = made.exits.plan(i);
      int line = code.span(plan.pc()).line();
      all.add(new LoopReport.Exit(plan.pc(), line, plan.isRare(), made.exits.taken(i)));
    }
    return Optional.of(new LoopReport(name(), versions, bytes(), all));
  }
}
