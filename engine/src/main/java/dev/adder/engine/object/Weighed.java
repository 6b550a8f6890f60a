package dev.adder.engine.object;

import java.util.function.Consumer;

/** Something that knows better than its fields what it holds; for the memory walk. */
public interface Weighed {
  /**
   * Nominal bytes of this object alone.
   *
   * @param more takes what it refers to that counts, too
   */
  long weigh(Consumer<Object> more);
}
