package dev.adder.engine.limits;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.script.CompiledScript;
import javax.script.ScriptException;

/**
 * What limits cost: each program of the interpreter's benchmark under a quota that limits
 * everything, and under none, in turns. A figure is the median of the quotients of neighbouring
 * rounds, in processor time of the thread.
 *
 * <p>Arguments: the directory of the programs, and the number of rounds.
 */
final class OverheadReport {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long ROUND_NANOS = 60_000_000;
  private static final long WARM_NANOS = 3_000_000_000L;

  private OverheadReport() {}

  public static void main(String[] args) throws IOException, ScriptException {
    int rounds = Integer.parseInt(args[1]);
    Quota everything =
        Quota.defaults().toBuilder().cpu(Duration.ofHours(1)).wall(Duration.ofHours(1)).build();
    System.out.println("| program | all limits / none |");
    System.out.println("|---|---|");
    List<Double> quotients = new ArrayList<>();
    double product = 1;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).sorted().toList()) {
        double quotient = measure(Files.readString(file), everything, rounds);
        quotients.add(quotient);
        product *= quotient;
        System.out.printf("| %s | %.3f |%n", file.getFileName(), quotient);
      }
    }
    System.out.printf(
        "| geometric mean | %.3f |%n| worst | %.3f |%n",
        Math.pow(product, 1.0 / quotients.size()), Collections.max(quotients));
  }

  private static double measure(String program, Quota limits, int rounds) throws ScriptException {
    CompiledScript limited = prepare(program, limits);
    CompiledScript free = prepare(program, Quota.unlimited());
    long end = System.nanoTime() + WARM_NANOS;
    while (System.nanoTime() < end) {
      limited.eval();
      free.eval();
    }
    long before = THREADS.getCurrentThreadCpuTime();
    free.eval();
    long once = Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
    int repeats = (int) Math.max(1, ROUND_NANOS / once);
    List<Double> quotients = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      boolean limitedFirst = i % 2 == 0;
      long first = time(limitedFirst ? limited : free, repeats);
      long second = time(limitedFirst ? free : limited, repeats);
      quotients.add(limitedFirst ? (double) first / second : (double) second / first);
    }
    Collections.sort(quotients);
    return quotients.get(quotients.size() / 2);
  }

  private static CompiledScript prepare(String program, Quota quota) throws ScriptException {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults().withPolicy(Policy.computation()).withQuota(quota));
    engine.eval(program);
    return engine.compile("run()");
  }

  private static long time(CompiledScript script, int repeats) throws ScriptException {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < repeats; i++) {
      script.eval();
    }
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
