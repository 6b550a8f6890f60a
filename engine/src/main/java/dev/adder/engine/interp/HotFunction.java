package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of calls of a code: how often it was called, what was watched, what was compiled.
 * It serves all contexts and knows nothing of a tenant. Racy: contexts may compile the same
 * function at the same time.
 */
public final class HotFunction implements Recording.Listener {
  /** How many calls are watched, at most, and how many of them have to end. */
  private static final int PASSES = 12;

  private static final int MAX_VERSIONS = 6;

  private final Code code;
  private int calls;
  private int begun;
  private int ended;
  private int versions;
  private int mismatches;
  private List<Recording> watched = List.of();
  private volatile FunctionVersion version;
  private FunctionVersion before;
  private String refusal;

  private HotFunction(Code code) {
    this.code = code;
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
    return code.calls() instanceof HotFunction known && known.refusal != null;
  }

  Code code() {
    return code;
  }

  FunctionVersion version() {
    return version;
  }

  /** Says that the function is not compiled, and why. */
  public void refuse(String why) {
    refusal = why;
  }

  /** Why the function is not compiled; null while nobody refused. */
  public String refusal() {
    return refusal;
  }

  /** Counts a call: whether it should be watched. */
  boolean isWatched(int threshold) {
    return ++calls >= threshold && begun < PASSES;
  }

  /** Watches a call, which is about to begin. */
  void watch(Frame f) {
    begun++;
    List<Recording> more = new ArrayList<>(watched);
    more.add(Recording.begin(f, this));
    watched = List.copyOf(more);
  }

  @Override
  public void recorded(Recording recording) {
    ended++;
  }

  /** What was watched, when it was enough to compile; calls that have not ended count too. */
  Recording ripe(int threshold) {
    List<Recording> ready = watched;
    if (ready.isEmpty() || ended < Math.min(PASSES / 2, threshold)) {
      return null;
    }
    Recording all = ready.getLast();
    ready.forEach(all::add);
    watched = List.of(all);
    return all;
  }

  void install(FunctionVersion made) {
    if (before != null) {
      before.relink(made);
    }
    version = made;
    versions++;
    ended = 0;
  }

  /** The arguments of a call did not fit. */
  void mismatch() {
    if (++mismatches == ExitPlans.HOT_EXIT) {
      again();
    }
  }

  /** An exit of the compiled function at an instruction is taken often. */
  void again(int pc) {
    for (Recording each : watched) {
      each.avoid(pc);
    }
    again();
  }

  /** Has the function watched and compiled once more, unless that was done often. */
  private void again() {
    mismatches = 0;
    FunctionVersion old = version;
    if (old != null && versions < MAX_VERSIONS) {
      version = null;
      before = old;
      begun = 0;
      old.unlink();
    }
  }
}
