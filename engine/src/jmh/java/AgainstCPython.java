import dev.adder.engine.script.AdderScriptEngineFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.script.Invocable;
import javax.script.ScriptEngine;

/**
 * Measures the benchmark programs on the engine and on CPython in the same run: the median CPU time
 * of one call of {@code run()} after a warm-up. All programs share one JVM, so the interpreter is
 * measured as a server sees it, with the profile of many programs.
 *
 * <pre>java -cp ... AgainstCPython.java PYTHON PROGRAM...</pre>
 *
 * where a PROGRAM is a file or a directory of programs.
 */
final class AgainstCPython {
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final int ROUNDS = 15;
  private static final int CALLS = 5;
  private static final String DRIVER =
      """
      import sys, time
      names = {}
      exec(open(sys.argv[1]).read(), names)
      run = names["run"]
      result = run()
      end = time.time() + 1
      while time.time() < end:
          run()
      times = []
      for _ in range(15):
          start = time.process_time()
          for _ in range(5):
              run()
          times.append((time.process_time() - start) / 5 * 1000)
      times.sort()
      print(times[7])
      """;

  private AgainstCPython() {}

  public static void main(String[] args) throws Exception {
    System.out.printf("%-20s %12s %12s %8s%n", "program", "adder ms", "cpython ms", "ratio");
    double logs = 0;
    List<Path> programs = programs(args);
    for (Path program : programs) {
      double ours = adder(program);
      double theirs = cpython(args[0], program);
      logs += Math.log(theirs / ours);
      System.out.printf(
          "%-20s %12.3f %12.3f %8.2f%n", program.getFileName(), ours, theirs, theirs / ours);
    }
    System.out.printf("geometric mean of the ratios: %.2f%n", Math.exp(logs / programs.size()));
  }

  private static List<Path> programs(String[] args) throws IOException {
    List<Path> programs = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      try (Stream<Path> files = Files.walk(Path.of(args[i]))) {
        files.filter(file -> file.toString().endsWith(".py")).sorted().forEach(programs::add);
      }
    }
    if (programs.isEmpty()) {
      throw new IllegalArgumentException("no programs given");
    }
    return programs;
  }

  private static double adder(Path program) throws Exception {
    ScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();
    engine.eval(Files.readString(program));
    Invocable script = (Invocable) engine;
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      script.invokeFunction("run");
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int call = 0; call < CALLS; call++) {
        script.invokeFunction("run");
      }
      times.add((threads.getCurrentThreadCpuTime() - before) / 1e6 / CALLS);
    }
    Collections.sort(times);
    return times.get(ROUNDS / 2);
  }

  private static double cpython(String python, Path program)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python, "-c", DRIVER, program.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return Double.parseDouble(output);
  }
}
