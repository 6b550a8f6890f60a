package dev.adder.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import javax.script.ScriptException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the interpreter and CPython 3.13 in one run and prints the table. Before anything is
 * timed, both must give the same result for each program.
 */
final class AgainstCPython {
  private AgainstCPython() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ScriptException, RunnerException {
    Settings settings = Settings.fromSystem();
    String version = agreeingVersion(settings);
    Table table = new Table(version, settings.collector(), measure(settings));
    System.out.print(table.text());
    if (!settings.output().isEmpty()) {
      Files.writeString(Path.of(settings.output()), table.text());
    }
  }

  private static Collection<RunResult> measure(Settings settings)
      throws IOException, RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(InterpreterBenchmark.class.getName())
                .param("program", settings.selected().toArray(String[]::new))
                .jvmArgs(settings.jvmOptions().toArray(String[]::new))
                .addProfiler(CPythonBeside.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  /** The version of CPython, after each program gave the same result on both. */
  private static String agreeingVersion(Settings settings)
      throws IOException, InterruptedException, ScriptException {
    String version = "";
    for (String name : settings.selected()) {
      CPython.Answer answer = settings.cpython().time(settings.programs().file(name), 0);
      Object ours = settings.programs().load(name).eval("repr(run())");
      if (!answer.result().equals(ours)) {
        throw new IllegalStateException(
            name + ": " + ours + " where CPython gives " + answer.result());
      }
      version = answer.head();
    }
    return version;
  }
}
