package dev.adder.engine.jit;

import java.util.List;

/**
 * A loop that is compiled, with how often each exit was taken until now. Immutable.
 *
 * @param loop which one
 * @param version how often it was compiled
 * @param bytes estimated bytes that it keeps in use
 * @param exits its exits, by number
 */
public record LoopReport(LoopName loop, int version, long bytes, List<Exit> exits) {
  /** Copies the list. */
  public LoopReport {
    exits = List.copyOf(exits);
  }

  /**
   * A way out of compiled code.
   *
   * @param position of the instruction where the interpreter goes on
   * @param line its line in the source, 0 when it has none
   * @param isRare whether the recording never went there
   * @param taken how often it was taken, by all threads
   */
  public record Exit(int position, int line, boolean isRare, int taken) {}

  /** Several lines for people: the loop, then the exits that were taken. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(loop).append(", version ").append(version);
    text.append(", ").append(bytes).append(" bytes, ").append(exits.size()).append(" exits\n");
    for (int i = 0; i < exits.size(); i++) {
      Exit exit = exits.get(i);
      if (exit.taken > 0) {
        text.append("  exit ").append(i).append(" to @").append(exit.position);
        text.append(" line ").append(exit.line).append(exit.isRare ? " (rare)" : "");
        text.append(": ").append(exit.taken).append(" times\n");
      }
    }
    return text.toString();
  }
}
