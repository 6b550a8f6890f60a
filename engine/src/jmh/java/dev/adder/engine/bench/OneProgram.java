package dev.adder.engine.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.adder.engine.script.AdderScriptEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.script.ScriptException;

/**
 * Times one program in a JVM that serves nothing else: arguments are the program's file, the number
 * of rounds and the processor seconds of each. Prints the share of its steps that ran compiled in
 * the last third of the rounds, {@code repr(run())}, and for each round the milliseconds of a call
 * on the clock and of the whole process on processors.
 */
final class OneProgram {
  private final AdderScriptEngine engine;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private OneProgram(AdderScriptEngine engine) {
    this.engine = engine;
  }

  public static void main(String[] arguments)
      throws IOException, ScriptException, NoSuchMethodException {
    Path file = Path.of(arguments[0]);
    String name = file.getFileName().toString().replace(".py", "");
    var engine = (AdderScriptEngine) new Programs(file.getParent()).load(name);
    int rounds = Integer.parseInt(arguments[1]);
    new OneProgram(engine).run(rounds, (long) (Double.parseDouble(arguments[2]) * 1e9));
  }

  private void run(int rounds, long nanos) throws ScriptException, NoSuchMethodException {
    String result = (String) engine.eval("repr(run())");
    List<Round> timed = new ArrayList<>();
    int settling = rounds - Steady.counted(rounds);
    for (int i = 0; i < settling; i++) {
      timed.add(round(nanos));
    }
    long steps = engine.totals().steps();
    long compiled = engine.compiledSteps();
    while (timed.size() < rounds) {
      timed.add(round(nanos));
    }
    long all = engine.totals().steps() - steps;
    System.out.printf(Locale.ROOT, "%.4f%n", (engine.compiledSteps() - compiled) / (double) all);
    System.out.println(result);
    timed.forEach(round ->
        System.out.printf(Locale.ROOT, "%.6f %.6f%n", round.wallMillis(), round.cpuMillis()));
  }

  /**
   * A round is over when the process has used that much of a processor, so that a machine which is
   * busy with something else does not leave HotSpot with less than it needs to settle.
   */
  private Round round(long nanos) throws ScriptException, NoSuchMethodException {
    long calls = 0;
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    while (true) {
      engine.invokeFunction("run");
      calls++;
      long spent = system.getProcessCpuTime() - cpu;
      if (spent >= nanos) {
        return new Round((System.nanoTime() - start) / 1e6 / calls, spent / 1e6 / calls);
      }
    }
  }
}
