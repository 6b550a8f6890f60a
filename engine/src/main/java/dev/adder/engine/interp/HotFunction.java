package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.jit.backend.CompiledRegion;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of calls of a code: how often it was called, what was watched, what was compiled.
 */
public final class HotFunction extends HotCode {
  /** How many calls are watched, at most, and how many of them have to end. */
  private static final int PASSES = 12;

  /** The first call is never watched: its loops may be compiled then. */
  private static final int SECOND = 2;

  /** Of so many calls by the interpreter one tells the cache; a power of two. */
  private static final int TOUCH = 1024;

  private int calls;
  private int runs;
  private int begun;
  private int ended;
  private int mismatches;

  /** Guarded by this. */
  private final List<Recording> watched = new ArrayList<>();

  private volatile FunctionVersion version;
  private FunctionVersion before;

  private HotFunction(Code code) {
    super(code, 0);
  }

  /** What is known of calls of a code. */
  static HotFunction of(Code code) {
    if (code.calls() instanceof HotFunction known) {
      return known;
    }
    HotFunction made = new HotFunction(code);
    code.setCalls(made);
    if (code.plainParameters() < 0) {
      made.refuse("parameters that need a frame");
    }
    return made;
  }

  /** The compiled form of calls of a code; null when there is none. */
  public static FunctionVersion compiled(Code code) {
    return code.calls() instanceof HotFunction known ? known.version : null;
  }

  /** Whether calls of a code will not be compiled. */
  public static boolean isRefused(Code code) {
    return code.calls() instanceof HotFunction known && known.refusal() != null;
  }

  FunctionVersion version() {
    return version;
  }

  /** Counts a call of compiled code: whether the cache should be told. */
  boolean isTouched() {
    return (++runs & TOUCH - 1) == 0;
  }

  /** Counts a call: whether it should be watched. */
  boolean isWatched(Patience patience) {
    return ++calls >= Math.max(SECOND, patience.usual())
        && begun < PASSES
        && patience.isHot(calls, 1);
  }

  /** Watches a call, which is about to begin. */
  synchronized void watch(Frame f) {
    begun++;
    watched.add(Recording.begin(f, this));
  }

  @Override
  public void recorded(Recording recording) {
    ended++;
  }

  /** Whether enough was watched to compile it. */
  boolean isRipe(Patience patience) {
    return ended >= Math.min(PASSES / 2, patience.usual()) && !isClaimed();
  }

  /** Calls that have not ended count too. */
  @Override
  synchronized Recording takeRecorded() {
    if (watched.isEmpty()) {
      return null;
    }
    Recording all = Recording.merged(code(), watched);
    watched.clear();
    watched.add(all);
    return all;
  }

  @Override
  CompiledRegion make(Loops.LoopCompiler compiler, Recording recording, RegionWatcher watcher) {
    FunctionVersion made = compiler.compile(recording, this, watcher);
    if (made == null) {
      return null;
    }
    synchronized (this) {
      if (before != null) {
        before.relink(made);
      }
      version = made;
      ended = 0;
    }
    return made.body();
  }

  @Override
  Compiled compiled() {
    FunctionVersion made = version;
    return made == null ? null : new Compiled(made.body(), made.exits());
  }

  @Override
  synchronized long recordedBytes() {
    long bytes = 0;
    for (Recording each : watched) {
      bytes += each.bytes();
    }
    return bytes;
  }

  /** The arguments of a call did not fit. */
  void mismatch() {
    if (++mismatches == ExitPlans.HOT_EXIT) {
      again();
    }
  }

  /** An exit of the compiled function at an instruction is taken often. */
  synchronized void again(int exit, int pc) {
    stormed(exit, pc);
    for (Recording each : watched) {
      each.avoid(pc);
    }
    again();
  }

  /** Has the function watched and compiled once more, unless that was done often. */
  private synchronized void again() {
    mismatches = 0;
    if (version() != null && versions() < LoopTier.MAX_VERSIONS) {
      unlink();
      begun = 0;
    }
  }

  private void unlink() {
    FunctionVersion old = version;
    if (old != null) {
      version = null;
      before = old;
      old.unlink();
    }
  }

  @Override
  synchronized void forget() {
    unlink();
    before = null;
    watched.clear();
    begun = 0;
    ended = 0;
    calls = 0;
  }
}
