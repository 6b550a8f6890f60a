package dev.adder.engine.jit;

/** Something that happened to a hot loop. Immutable; texts are for people and may change. */
public sealed interface JitEvent {
  /** The loop. */
  LoopName loop();

  /**
   * A loop was watched long enough; its compilation begins.
   *
   * @param version how often the loop was watched, this time included
   * @param passes each instruction that ran, with what registers held before it
   */
  record Recorded(LoopName loop, int version, String passes) implements JitEvent {}

  /**
   * The region of a loop as the recording gave it, or after a pass.
   *
   * @param pass the name of the pass, or {@code recorded}
   * @param region in the text form that docs/jit.md explains
   */
  record Shaped(LoopName loop, String pass, String region) implements JitEvent {}

  /**
   * A class was made.
   *
   * @param text its fields and instructions
   */
  record Generated(LoopName loop, String text) implements JitEvent {}

  /**
   * A loop runs compiled from now on.
   *
   * @param version as when it was recorded
   * @param bytes estimated bytes of all that is kept for the loop
   * @param nanos processor nanoseconds of the compilation
   * @param exits a line for each exit: its number, where the interpreter goes on, with what
   */
  record Compiled(LoopName loop, int version, long bytes, long nanos, String exits)
      implements JitEvent {}

  /**
   * A loop stays interpreted.
   *
   * @param why the reason, one of a fixed set but for names of types of the engine
   */
  record Refused(LoopName loop, String why) implements JitEvent {}

  /**
   * An exit that should be rare was taken often; the loop was watched anew because of it.
   *
   * @param version that had the exit
   * @param exit its number
   * @param position of the instruction where the interpreter went on
   */
  record ExitStorm(LoopName loop, int version, int exit, int position) implements JitEvent {}
}
