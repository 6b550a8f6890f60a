package dev.adder.engine.script;

import java.util.List;

/**
 * A run as it was when somebody looked.
 *
 * @param id names the run in this JVM; see {@link ScriptRuns#stop}
 * @param tenant on whose behalf it runs
 * @param script the name of the script
 * @param thread the name of the thread
 * @param steps steps used so far
 * @param cpuNanos processor time so far in nanoseconds; -1 when the run did not answer
 * @param wallNanos elapsed time so far in nanoseconds
 * @param bytesCharged nominal bytes allocated so far, garbage included
 * @param bytesRetained nominal bytes held at the last measurement; 0 before the first
 * @param stack the Python frames, innermost first; empty when the run did not answer
 * @param answered whether the run's own thread gave the figures; one that waits for the host does
 *     not, and its figures are a moment old
 */
public record RunningScript(
    String id,
    String tenant,
    String script,
    String thread,
    long steps,
    long cpuNanos,
    long wallNanos,
    long bytesCharged,
    long bytesRetained,
    List<Line> stack,
    boolean answered) {
  /**
   * One Python frame.
   *
   * @param file the name of the source
   * @param line the line being executed, from 1
   * @param function the name of the function
   */
  public record Line(String file, int line, String function) {
    @Override
    public String toString() {
      return file + ":" + line + " in " + function;
    }
  }

  /** One line with the figures, then a line for each frame. */
  public String dump() {
    StringBuilder text = new StringBuilder(id);
    text.append(" \"").append(script).append("\" tenant ").append(tenant);
    text.append(" on ").append(thread).append(": ");
    text.append(steps).append(" steps, ");
    text.append(cpuNanos < 0 ? "?" : Long.toString(cpuNanos / 1_000_000)).append(" ms CPU, ");
    text.append(wallNanos / 1_000_000).append(" ms, ");
    text.append(bytesCharged).append(" bytes charged\n");
    if (!answered) {
      text.append("    does not answer: in the host's code, or about to end\n");
    }
    stack.forEach(line -> text.append("    at ").append(line).append('\n'));
    return text.toString();
  }
}
