package dev.adder.jit;

/**
 * The place where compiled code lets itself be charged and stopped.
 *
 * <p>Every backend emits a poll on each back edge and on each call out of a region. The contract
 * has four parts:
 *
 * <ol>
 *   <li>Between two polls a compiled block does work that is bounded by its own length; loops whose
 *       trip count the running script controls never lie between two polls.
 *   <li>{@code steps} is the static cost of the block about to run, in the steps that an
 *       interpreter would have charged for the same code. Counting is therefore equal in every
 *       execution tier.
 *   <li>A poll may throw. Compiled code does not catch what it throws, and runs none of the
 *       script's handlers on its way out.
 *   <li>All values a frame needs are recoverable at a poll: a stop, a retirement of the region or a
 *       debugger may take over there.
 * </ol>
 *
 * <p>Thread rule: called by the thread that executes the compiled code, and by no other.
 */
@FunctionalInterface
public interface SafePoint {

  /**
   * Charges the block about to run and gives whoever governs this run the chance to stop it.
   *
   * @param steps static cost of the next block in base steps; never negative
   * @throws RuntimeException whatever stops the run; compiled code lets it pass
   */
  void poll(long steps);
}
