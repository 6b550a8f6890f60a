package dev.adder.engine.jit;

/**
 * Which loop of which text. Immutable.
 *
 * @param file the name of the source
 * @param function the qualified name of the function, {@code <module>} outside of functions
 * @param line line of the loop's first instruction, from 1; 0 when it has none
 * @param position of that instruction in the code
 */
public record LoopName(String file, String function, int line, int position) {
  /** For people: {@code f in a.py, line 3 @17}. */
  @Override
  public String toString() {
    return function + " in " + file + ", line " + line + " @" + position;
  }
}
