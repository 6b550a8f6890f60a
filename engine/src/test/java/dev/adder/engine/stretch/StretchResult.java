package dev.adder.engine.stretch;

import dev.adder.engine.code.Code;
import dev.adder.engine.stretch.StretchIsolate.Run;
import dev.adder.engine.stretch.StretchRows.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a row showed: the run with the median of the longest stretches after warming up, and the
 * longest of all of them. The median leaves out what a shared machine adds to single runs.
 */
record StretchResult(Row row, Run median, long maximumNanos) {
  private static final Duration CPU = Duration.ofMillis(800);
  private static final long STEPS = 200_000_000;
  private static final int MEASURED = 3;

  /** How long a row is repeated before it is measured. */
  private record WarmUp(long cpuNanos, int runs) {}

  private static final WarmUp HEAVY = new WarmUp(400_000_000L, 10);
  private static final WarmUp LIGHT = new WarmUp(20_000_000L, 10);
  private static final WarmUp BRIEF = new WarmUp(40_000_000L, 2);

  /** Measures a row on a warm machine. */
  static StretchResult of(StretchRows rows, Row row) {
    return measure(rows, row, row.constant() ? LIGHT : HEAVY);
  }

  /** Measures a row with little warming up, for a bound that leaves room. */
  static StretchResult brief(StretchRows rows, Row row) {
    return measure(rows, row, BRIEF);
  }

  private static StretchResult measure(StretchRows rows, Row row, WarmUp warmUp) {
    StretchIsolate isolate = new StretchIsolate();
    Code definitions = isolate.compile(rows.definitions(row));
    isolate.prepare(definitions);
    Code setup = row.isFresh() ? definitions : isolate.compile(row.setup());
    Code call = isolate.compile(row.call());
    long used = 0;
    for (int i = 0; i < warmUp.runs && used < warmUp.cpuNanos; i++) {
      used += once(isolate, row, setup, call).cpuNanos();
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      runs.add(once(isolate, row, setup, call));
    }
    runs.sort(Comparator.comparing(Run::stretchNanos));
    return new StretchResult(row, runs.get(MEASURED / 2), runs.getLast().stretchNanos());
  }

  private static Run once(StretchIsolate isolate, Row row, Code setup, Code call) {
    isolate.prepare(setup);
    Run run = isolate.run(call, CPU, STEPS);
    boolean stopped = run.outcome().startsWith("stopped at");
    boolean raised = !run.outcome().isEmpty() && !stopped;
    if (raised != row.raises() && !stopped) {
      throw new IllegalStateException(
          row.title() + ": " + row.call() + (raised ? " raises " + run.outcome() : " ends well"));
    }
    return run;
  }

  boolean exceeds(long boundNanos) {
    return median.stretchNanos() > boundNanos;
  }

  /** Whether the row is above its bound. */
  boolean isAbove() {
    return exceeds(row.boundNanos());
  }

  static String header() {
    return "%9s %9s %10s %9s  %s".formatted("median ms", "max ms", "steps", "cpu ms", "row");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%9.3f %9.3f %10d %9.2f  %s  %s%s%s%s",
        median.stretchNanos() / 1e6,
        maximumNanos / 1e6,
        median.steps(),
        median.cpuNanos() / 1e6,
        row.title(),
        row.call(),
        median.outcome().isEmpty() ? "" : "  [" + median.outcome() + "]",
        row.hasOwnBound() ? "  [bound " + row.boundNanos() / 1e6 + "]" : "",
        median.where().isEmpty() ? "" : "  {" + median.where() + "}");
  }
}
