package dev.adder.engine.bench;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a script pays for a call of the host in a loop, with all default limits. The body {@code
 * pass} is the loop alone; {@link #main} prints the others with it subtracted. Each fork runs all
 * bodies before it measures one, as a server would.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class HostCallBenchmark {
  private static final int CALLS = 10_000;

  private static final int SERVED = 200;

  private static final String LOOP = "loop";

  private static final Map<String, String> BODIES =
      Map.of(
          LOOP,
          "pass",
          "getter",
          "o.getCount()",
          "getterOfText",
          "o.getName()",
          "getterOfObject",
          "o.getSelf()",
          "twoArguments",
          "o.add(i, 2)",
          "overload",
          "o.pick(i)",
          "staticOverload",
          "Math.max(i, 7)",
          "function",
          "f(i)");

  /** What stands in the loop. */
  @Param({
    LOOP,
    "getter",
    "getterOfText",
    "getterOfObject",
    "twoArguments",
    "overload",
    "staticOverload",
    "function"
  })
  public String body = "";

  private @Nullable CompiledScript script;
  private @Nullable Bindings names;

  /** A class of the host. */
  public static class Item {
    private final int count;

    /** An item that counts. */
    public Item(int count) {
      this.count = count;
    }

    /** A getter. */
    public int getCount() {
      return count;
    }

    /** A getter of a text. */
    public String getName() {
      return "item";
    }

    /** A method with two arguments. */
    public int add(int a, int b) {
      return a + b + count;
    }

    /** One of two methods of its name. */
    public long pick(int a) {
      return a;
    }

    /** The other one. */
    public String pick(String a) {
      return a;
    }

    /** A getter of an object. */
    public Item getSelf() {
      return this;
    }
  }

  /** Runs every body, then compiles the measured one. */
  @Setup
  public void serveAllBodies() throws ScriptException {
    Policy policy =
        Policy.computation().toBuilder()
            .allow(new HostClass("java.lang.Math"))
            .allow(new HostMember("java.lang.Math", "*"))
            .allow(new HostMember(Item.class.getName(), "*"))
            .build();
    AdderScriptEngine engine =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withPolicy(policy));
    names = engine.createBindings();
    names.put("o", new Item(1));
    names.put("f", (LongUnaryOperator) x -> 2 * x);
    engine.eval("from java.lang import Math", names);
    for (int i = 0; i < SERVED; i++) {
      for (String each : BODIES.keySet()) {
        engine.eval(text(each), names);
      }
    }
    script = engine.compile(text(body));
  }

  private static String text(String body) {
    return "def run(o, Math, f):\n  for i in range(%d): %s\nrun(o, Math, f)"
        .formatted(CALLS, BODIES.get(body));
  }

  /** The loop. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object call() throws ScriptException {
    return script.eval(names);
  }

  /** Measures all bodies and prints nanoseconds for each pass, and without the loop's own. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(HostCallBenchmark.class.getName()).build()).run();
    Map<String, Double> times = new TreeMap<>();
    for (RunResult result : results) {
      times.put(result.getParams().getParam("body"), result.getPrimaryResult().getScore());
    }
    double loop = times.getOrDefault(LOOP, 0.0);
    times.forEach((body, time) ->
        System.out.printf(
            Locale.ROOT,
            "%-16s %6.1f ns a pass, %6.1f without the loop%n",
            body,
            time,
            time - loop));
  }
}
