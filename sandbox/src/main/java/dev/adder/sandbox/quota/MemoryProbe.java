package dev.adder.sandbox.quota;

/**
 * Measures what a guest really holds. The engine implements it as a walk over everything reachable
 * from the guest's roots, builders in progress included.
 */
@FunctionalInterface
public interface MemoryProbe {

  /**
   * Returns the nominal bytes reachable now. Called on the run's own thread from inside {@link
   * Meter#allocate}; it may poll the meter and must not allocate on it.
   *
   * @throws StopSignal if the meter stops the walk itself
   */
  long reachableBytes();
}
