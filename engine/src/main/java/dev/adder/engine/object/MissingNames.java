package dev.adder.engine.object;

/** Asked by a dict for a name that is not in it; see {@link PyDict#asksForMissing}. */
public interface MissingNames {
  /**
   * Where {@code name} stands after this put it into the dict, or -1 when nobody knows it. Called
   * for each look-up that misses, so also for every builtin function of a module's code.
   */
  int find(Context ctx, String name);

  /** Nominal bytes that knowing the script's names takes; for the memory walk. */
  long bookkeepingBytes();
}
