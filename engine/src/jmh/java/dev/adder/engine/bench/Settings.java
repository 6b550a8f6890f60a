package dev.adder.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a host of the benchmark chose, by system properties.
 *
 * @param source {@code bench.source}: the directory of {@code python} and {@code cpython}
 * @param python {@code bench.python}: the command of CPython 3.13
 * @param selection {@code bench.programs}: names separated by commas; empty for all
 * @param collector {@code bench.gc}: G1, Parallel, Serial, Shenandoah or Z
 * @param served {@code bench.served}: {@code all} programs before the measured one, or {@code own}
 * @param output {@code bench.output}: the file the table goes to as well; empty for none
 * @param set {@code bench.set}: the directory of programs below {@code python}; empty for itself
 */
record Settings(
    Path source,
    String python,
    String selection,
    String collector,
    String served,
    String output,
    String set) {
  private static final List<String> COLLECTORS =
      List.of("G1", "Parallel", "Serial", "Shenandoah", "Z");

  Settings {
    if (!COLLECTORS.contains(collector)) {
      throw new IllegalArgumentException("no collector " + collector + ", there are " + COLLECTORS);
    }
    if (!served.equals("all") && !served.equals("own")) {
      throw new IllegalArgumentException("bench.served is all or own, not " + served);
    }
  }

  static Settings fromSystem() {
    return new Settings(
        Path.of(property("bench.source")),
        property("bench.python"),
        property("bench.programs"),
        property("bench.gc"),
        property("bench.served"),
        property("bench.output"),
        System.getProperty("bench.set", "").strip());
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the system property " + name + " is missing");
    }
    return value.strip();
  }

  Programs programs() {
    return new Programs(source.resolve("python").resolve(set));
  }

  /** Another Python, timed as CPython is. */
  CPython other(String executable) {
    return new CPython(executable, cpython().driver());
  }

  CPython cpython() {
    return new CPython(python, source.resolve("cpython").resolve("rounds.py"));
  }

  /** The names of the programs to be measured. */
  List<String> selected() throws IOException {
    return programs().select(selection);
  }

  /** The options of the measured JVM. */
  List<String> jvmOptions() {
    return List.of(
        "-XX:+Use" + collector + "GC",
        "-D" + InterpreterBenchmark.DIRECTORY + "=" + programs().directory(),
        "-D" + InterpreterBenchmark.SERVED + "=" + served,
        "-Dadder.jit=" + System.getProperty("adder.jit", "off"),
        // JMH 1.37 reads field offsets; without this each fork prints a warning about it.
        "--sun-misc-unsafe-memory-access=allow");
  }
}
