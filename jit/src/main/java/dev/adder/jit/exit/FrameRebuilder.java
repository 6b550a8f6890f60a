package dev.adder.jit.exit;

/**
 * Goes on where compiled code left off: rebuilds the frames of an exit, runs the rest of the
 * function without compiled code and hands over its result. Callers of that function stay compiled.
 *
 * <p>Thread rule: called by the thread that runs the compiled code.
 */
@FunctionalInterface
public interface FrameRebuilder {

  /**
   * Runs the rest of the outermost frame of the exit's snapshot. The live values are in {@code
   * context.exit}; the result goes to {@code longResult} or {@code refResult} there, as the
   * region's result says. When there is no such result, {@code context.pending} is set instead.
   * Whatever was pending at the exit is the business of this method. The refund has been given back
   * already.
   *
   * @throws RuntimeException whatever stops the run; compiled code lets it pass
   */
  void resume(RunContext context, SideExit exit);
}
