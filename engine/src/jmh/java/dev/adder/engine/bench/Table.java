package dev.adder.engine.bench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * The figures of a run as text: a head that says what was measured, a line for each program, and
 * the geometric means of the ratios. A ratio above 1 means that the interpreter is faster.
 *
 * @param version of CPython
 * @param collector of the measured JVM
 * @param results of JMH, with the rounds of CPython as secondary results
 */
record Table(String version, String collector, Collection<RunResult> results) {

  private record Row(String program, Rounds ours, Rounds theirs) {
    double wallRatio() {
      return theirs.wall() / ours.wall();
    }

    double cpuRatio() {
      return theirs.cpu() / ours.cpu();
    }
  }

  /** The whole table. */
  String text() {
    List<Row> rows = results.stream().map(Table::row).toList();
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "%s, Java %s, %sGC, CPython %s, %d processors",
            LocalDate.now(),
            Runtime.version(),
            collector,
            version,
            Runtime.getRuntime().availableProcessors()));
    text.append(line("%-20s %28s    %28s", "", "wall ms of a call    ", "CPU ms of a call    "));
    text.append(
        line(
            "%-20s %10s %10s %6s    %10s %10s %6s",
            "program", "adder", "cpython", "ratio", "adder", "cpython", "ratio"));
    for (Row row : rows) {
      text.append(
          line(
              "%-20s %10.3f %10.3f %6.2f    %10.3f %10.3f %6.2f",
              row.program(),
              row.ours().wall(),
              row.theirs().wall(),
              row.wallRatio(),
              row.ours().cpu(),
              row.theirs().cpu(),
              row.cpuRatio()));
    }
    return text.append(
            line(
                "%-20s %28.2f    %28.2f",
                "geometric mean", mean(rows, Row::wallRatio), mean(rows, Row::cpuRatio)))
        .toString();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + System.lineSeparator();
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> ratio) {
    return Math.exp(
        rows.stream()
            .mapToDouble(row -> Math.log(ratio.applyAsDouble(row)))
            .average()
            .orElseThrow());
  }

  private static Row row(RunResult result) {
    Collection<BenchmarkResult> forks = result.getBenchmarkResults();
    return new Row(
        result.getParams().getParam("program"),
        new Rounds(forks.stream().flatMap(fork -> ours(fork).stream()).toList()),
        new Rounds(forks.stream().flatMap(fork -> theirs(fork).stream()).toList()));
  }

  private static List<Round> ours(BenchmarkResult fork) {
    return fork.getIterationResults().stream()
        .map(iteration ->
            new Round(
                iteration.getPrimaryResult().getScore(),
                iteration.getSecondaryResults().get(CpuTime.LABEL).getScore()))
        .toList();
  }

  private static List<Round> theirs(BenchmarkResult fork) {
    double[] wall = scores(fork, CPythonBeside.WALL);
    double[] cpu = scores(fork, CPythonBeside.CPU);
    return IntStream.range(0, wall.length).mapToObj(i -> new Round(wall[i], cpu[i])).toList();
  }

  private static double[] scores(BenchmarkResult fork, String label) {
    return fork.getBenchmarkResults().get(label).stream()
        .mapToDouble(each -> each.getScore())
        .toArray();
  }
}
