package dev.adder.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures {@link EngineBenchmark} with this engine and others in one run, each benchmark in a JVM
 * of its own, and prints the table: nanoseconds of CPU of the process and bytes allocated per call.
 */
final class AgainstEngines {
  private static final List<String> ENGINES =
      List.of("python", "jexl", "mvel", "nashorn", "groovy");
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double NANOS = 1e6;

  private AgainstEngines() {}

  public static void main(String[] arguments) throws IOException, RunnerException {
    Settings settings = Settings.fromSystem();
    String text = table(measure(settings), settings);
    System.out.print(text);
    if (!settings.output().isEmpty()) {
      Files.writeString(Path.of(settings.output()), text);
    }
  }

  private static Collection<RunResult> measure(Settings settings) throws RunnerException {
    Collection<RunResult> all = new ArrayList<>();
    String any = EngineBenchmark.class.getName() + "\\.(compiled|sameText|new.*|compileNew)$";
    String function = EngineBenchmark.class.getName() + "\\.interfaceCall$";
    all.addAll(run(settings, any, ENGINES));
    all.addAll(
        run(settings, function, ENGINES.stream().filter(EngineBenchmark::hasFunctions).toList()));
    return all;
  }

  private static Collection<RunResult> run(Settings settings, String pattern, List<String> engines)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(pattern)
                .param("engine", engines.toArray(String[]::new))
                .jvmArgs("-XX:+Use" + settings.collector() + "GC", "-Xmx2g")
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static String table(Collection<RunResult> results, Settings settings) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      rows.computeIfAbsent(name, key -> new TreeMap<>())
          .put(
              result.getParams().getParam("engine"),
              String.format(
                  Locale.ROOT,
                  "%,.0f (%,.0f B)",
                  score(result, CpuTime.LABEL) * NANOS,
                  score(result, ALLOCATED)));
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, Java %s, %sGC, %d processors; ns of CPU (bytes) per call%n"
            .formatted(
                LocalDate.now(),
                Runtime.version(),
                settings.collector(),
                Runtime.getRuntime().availableProcessors()));
    text.append("| |");
    ENGINES.forEach(name -> text.append(' ').append(title(name)).append(" |"));
    text.append("\n|---|").append("---|".repeat(ENGINES.size())).append('\n');
    rows.forEach((name, row) -> {
      text.append("| ").append(name).append(" |");
      ENGINES.forEach(each -> text.append(' ').append(row.getOrDefault(each, "-")).append(" |"));
      text.append('\n');
    });
    return text.toString();
  }

  private static double score(RunResult result, String label) {
    return result.getSecondaryResults().get(label).getScore();
  }

  private static String title(String name) {
    ScriptEngineFactory factory = new ScriptEngineManager().getEngineByName(name).getFactory();
    return factory.getEngineName() + " " + factory.getEngineVersion();
  }
}
