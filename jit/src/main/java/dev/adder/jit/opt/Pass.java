package dev.adder.jit.opt;

import dev.adder.jit.ir.Region;

/**
 * One transformation of regions. What a pass owes:
 *
 * <ol>
 *   <li>a valid region becomes a valid region;
 *   <li>a run of it gives the same result, the same effects in the same order and the same exits
 *       with the same frames and the same fuel;
 *   <li>it ends, in time about linear in the size of the region;
 *   <li>it is a function of the region: no clocks, no random choices, no state.
 * </ol>
 *
 * <p>Thread rule: immutable, any thread may use it.
 */
public interface Pass {

  /** The name in pipelines and texts: a word. */
  String name();

  /** The transformed region; the given one if there was nothing to do. */
  Region run(Region region);
}
