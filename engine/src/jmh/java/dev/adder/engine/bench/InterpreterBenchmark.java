package dev.adder.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.script.Invocable;
import javax.script.ScriptException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call of a program's {@code run()} through {@code Invocable}, as a host makes it: a run of the
 * meter with all default limits.
 *
 * <p>A fork measures one program, but unless asked for not in a JVM that knows only that one, where
 * HotSpot would tailor the interpreter to it. Before its warm-up the fork serves all programs in
 * turn, one call each, every program with an engine of its own. So each is measured in the JVM of a
 * server, with the profile of many programs, and no program depends on which were measured before
 * it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(
    iterations = Rounds.COUNT,
    time = Rounds.ROUND_MILLIS,
    timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class InterpreterBenchmark {
  /** The system property with the directory of the programs. */
  static final String DIRECTORY = "bench.directory";

  /** The system property that says which programs a fork serves first: all or own. */
  static final String SERVED = "bench.served";

  private static final long MIX_NANOS = TimeUnit.SECONDS.toNanos(6);

  /** The name of the measured program; the launcher gives the list. */
  @Param({})
  public String program = "";

  private @Nullable Invocable script;

  /**
   * Serves all programs in turn (or the measured one only), then loads the measured one into an
   * engine of its own.
   */
  @Setup
  public void serveAllPrograms() throws IOException, ScriptException, NoSuchMethodException {
    Programs programs = new Programs(Path.of(System.getProperty(DIRECTORY)));
    List<Invocable> served = new ArrayList<>();
    boolean all = System.getProperty(SERVED).equals("all");
    for (String name : all ? programs.names() : List.of(program)) {
      served.add((Invocable) programs.load(name));
    }
    long start = System.nanoTime();
    while (System.nanoTime() - start < MIX_NANOS) {
      for (Invocable each : served) {
        each.invokeFunction("run");
      }
    }
    script = (Invocable) programs.load(program);
  }

  /** One call of the program. */
  @Benchmark
  public Object run() throws ScriptException, NoSuchMethodException {
    return script.invokeFunction("run");
  }
}
