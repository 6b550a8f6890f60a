package dev.adder.jit.backend;

import dev.adder.jit.ir.Region;

/**
 * Makes regions runnable. What every backend owes is tested by one class, BackendContract, in this
 * module's tests.
 *
 * <p>Thread rule: a backend may be used by any thread, by one at a time.
 */
public interface Backend {

  /** A short name for logs. */
  String name();

  /** Whether it can compile the region; that a region is too large or special is not an error. */
  boolean accepts(Region region);

  /**
   * Compiles a valid region.
   *
   * @throws IllegalArgumentException when it does not accept the region
   */
  CompiledRegion compile(Region region);
}
