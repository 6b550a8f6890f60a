package dev.adder.engine.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Runs the classic programs, each in a process of its own, on Adder, on CPython 3.13 and, where it
 * is installed, on PyPy, one after the other for each program; prints what a call takes when the
 * process has settled, and how many of Adder's steps ran compiled. All must give the same result.
 *
 * <p>{@code bench.pypy} is the command of PyPy, empty for none; {@code bench.rounds} how many
 * rounds each process does, of 0.2 seconds of the clock for a Python and of the processor for
 * Adder.
 */
final class Classics {
  private final Settings settings;
  private final int rounds = Integer.getInteger("bench.rounds", 30);
  private final String pypy = System.getProperty("bench.pypy", "pypy3").strip();
  private String version = "";
  private String pypyVersion = "";

  private Classics(Settings settings) {
    this.settings = settings;
  }

  /** The figures of a program. */
  private record Row(
      String program, Steady ours, Steady theirs, Optional<Steady> pypy, double compiled) {
    double ratio() {
      return theirs.cpu() / ours.cpu();
    }

    double pypyRatio() {
      return theirs.cpu() / pypy.orElseThrow().cpu();
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.fromSystem();
    String text = new Classics(settings).table();
    System.out.print(text);
    if (!settings.output().isEmpty()) {
      Files.writeString(Path.of(settings.output()), text);
    }
  }

  private String table() throws IOException, InterruptedException {
    boolean hasPypy = !pypy.isEmpty() && isInstalled(pypy);
    List<Row> rows = new ArrayList<>();
    for (String name : settings.selected()) {
      rows.add(row(name, hasPypy));
      System.out.print(text(rows.getLast()));
    }
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "%s, Java %s, %sGC, --jit=%s, CPython %s, %s, %d processors",
            LocalDate.now(),
            Runtime.version(),
            settings.collector(),
            System.getProperty("adder.jit", "off"),
            version,
            hasPypy ? "PyPy (Python " + pypyVersion + ")" : "no PyPy",
            Runtime.getRuntime().availableProcessors()));
    text.append(line("CPU ms of a call, mean of the last third of %d rounds", rounds));
    text.append(line("| program | Adder | CPython | ratio | PyPy | its ratio | compiled |"));
    text.append(line("|---|---|---|---|---|---|---|"));
    rows.forEach(row -> text.append(text(row)));
    text.append(
        line(
            "| geometric mean | | | %.2f | | %s | |",
            mean(rows, Row::ratio), hasPypy ? format(mean(rows, Row::pypyRatio)) : ""));
    return text.toString();
  }

  private static String text(Row row) {
    return line(
        "| %s | %.3f | %.3f | %.2f | %s | %s | %.0f %% |",
        row.program,
        row.ours.cpu(),
        row.theirs.cpu(),
        row.ratio(),
        row.pypy.map(steady -> "%.3f".formatted(steady.cpu())).orElse(""),
        row.pypy.isPresent() ? format(row.pypyRatio()) : "",
        100 * row.compiled);
  }

  private static String format(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private Row row(String name, boolean hasPypy) throws IOException, InterruptedException {
    Path program = settings.programs().file(name);
    CPython.Answer theirs = settings.cpython().time(program, rounds);
    CPython.Answer ours = CPython.Answer.of(command(program), rounds);
    check(name, "Adder", ours, theirs);
    version = theirs.head();
    Optional<Steady> other = Optional.empty();
    if (hasPypy) {
      CPython.Answer answer =
          CPython.Answer.of(settings.other(pypy).command(program, rounds), rounds);
      check(name, pypy, answer, theirs);
      pypyVersion = answer.head();
      other = Optional.of(Steady.of(answer.rounds()));
    }
    return new Row(
        name,
        Steady.of(ours.rounds()),
        Steady.of(theirs.rounds()),
        other,
        Double.parseDouble(ours.head()));
  }

  private static void check(
      String name, String who, CPython.Answer given, CPython.Answer expected) {
    if (!given.result().equals(expected.result())) {
      throw new IllegalStateException(
          name + ": " + who + " gives " + given.result() + ", CPython " + expected.result());
    }
  }

  private List<String> command(Path program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+Use" + settings.collector() + "GC",
        "-Dadder.jit=" + System.getProperty("adder.jit", "off"),
        "-cp",
        System.getProperty("java.class.path"),
        OneProgram.class.getName(),
        program.toString(),
        Integer.toString(rounds),
        Double.toString(Rounds.ROUND_MILLIS / 1000.0));
  }

  /** Whether a command is a file, or the name of one in a directory of PATH. */
  private static boolean isInstalled(String command) {
    if (command.contains(File.separator)) {
      return Files.isExecutable(Path.of(command));
    }
    for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, command))) {
        return true;
      }
    }
    return false;
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> ratio) {
    return Math.exp(
        rows.stream()
            .mapToDouble(row -> Math.log(ratio.applyAsDouble(row)))
            .average()
            .orElseThrow());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + System.lineSeparator();
  }
}
