package dev.adder.sandbox.quota;

/** Tells where a run stands. Engines give one to their meter. */
@FunctionalInterface
public interface Locator {
  /**
   * The place in the guest's source that is being executed. Called on the run's own thread from
   * inside the meter; it must neither charge the meter nor run code of the guest.
   */
  Place place();
}
