package dev.adder.jit.backend;

/**
 * Decides how much of what was compiled stays. Whoever compiles hands over units and goes on using
 * them; the cache asks a unit to let go when it is too many bytes for it or was not used for long.
 *
 * <p>Thread rule: any thread, also several at once.
 */
public interface RegionCache {

  /** Compiled regions that come and go together, with what is kept to compile them again. */
  interface Unit {
    /** Estimated bytes that it keeps in use at the moment. */
    long bytes();

    /**
     * Lets go of everything: no run begins from now on, and when the last has left the generated
     * classes can be unloaded. Called by any thread; the unit may be handed over again later.
     */
    void retire();
  }

  /** Takes a unit, or weighs one anew whose bytes have changed; may retire it or others at once. */
  void keep(Unit unit);

  /** Says that a unit is in use. Cost: a look-up, so not to be called for each run of a region. */
  void touch(Unit unit);
}
