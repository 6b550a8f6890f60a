package dev.adder.engine.bench;

import dev.adder.engine.script.Adder;
import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.Formula;
import dev.adder.engine.script.FormulaOptions;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code a*x**2 + b*x + c} through {@link Formula} beside {@code CompiledScript.eval(Bindings)}; a,
 * b and c fixed, x put anew before each call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class FormulaBenchmark {
  private static final String TEXT = "a*x**2 + b*x + c";
  private static final int MANY = 64;
  private static final double NANOS = 1e6;

  private final AdderScriptEngine engine = Adder.engine();
  private final Formula[] many = new Formula[MANY];
  private final Map<String, Object> names = new HashMap<>();
  private final Map<String, Object> exactNames = new HashMap<>();
  private @Nullable CompiledScript script;
  private @Nullable Bindings bindings;
  private @Nullable Formula formula;
  private @Nullable Formula nulls;
  private @Nullable Formula exact;
  private double x;
  private int number;

  /** Measures all of it; prints nanoseconds of the process's CPU and bytes allocated per call. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(FormulaBenchmark.class.getName())
                    .jvmArgs("-XX:+UseG1GC", "-Xmx2g")
                    .addProfiler(CpuTime.class)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    for (RunResult result : results) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f (%,.0f B) |%n",
          result.getParams().getBenchmark().replaceFirst(".*\\.", ""),
          result.getSecondaryResults().get(CpuTime.LABEL).getScore() * NANOS,
          result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
  }

  /** Compiles the formula in all ways. */
  @Setup
  public void prepare() throws ScriptException {
    FormulaOptions options = FormulaOptions.defaults();
    script = engine.compile(TEXT);
    formula = engine.formula(TEXT);
    nulls = engine.formula(TEXT, options.withNulls(FormulaOptions.Nulls.PROPAGATE));
    exact = engine.formula(TEXT, options.withDecimals());
    bindings = engine.createBindings();
    for (int i = 0; i < MANY; i++) {
      many[i] = engine.formula(TEXT + " + " + i);
    }
    for (Map<String, Object> each : List.of(names, bindings)) {
      each.put("a", 2.0);
      each.put("b", 3.0);
      each.put("c", 4.0);
      each.put("x", 5.0);
    }
    names.forEach((name, value) -> exactNames.put(name, new BigDecimal(value.toString())));
    check(script.eval(bindings));
    check(formula.eval(names));
    check(nulls.eval(names));
    check(exact.eval(exactNames));
  }

  private static void check(Object value) {
    if (!(value instanceof Number answer) || answer.doubleValue() != 69.0) {
      throw new IllegalStateException("the formula gives " + value);
    }
  }

  /** {@code CompiledScript.eval(Bindings)}. */
  @Benchmark
  public Object compiledScript() throws ScriptException {
    bindings.put("x", x += 1.0);
    return script.eval(bindings);
  }

  /** {@code Formula.eval(Map)}. */
  @Benchmark
  public Object formulaEval() throws ScriptException {
    names.put("x", x += 1.0);
    return formula.eval(names);
  }

  /** {@code Formula.evalAs(double.class, Map)}. */
  @Benchmark
  public double formulaEvalAs() throws ScriptException {
    names.put("x", x += 1.0);
    return formula.evalAs(double.class, names);
  }

  /** The same where None propagates. */
  @Benchmark
  public double formulaWithNulls() throws ScriptException {
    names.put("x", x += 1.0);
    return nulls.evalAs(double.class, names);
  }

  /** The same with decimals for all values. */
  @Benchmark
  public Object formulaWithDecimals() throws ScriptException {
    return exact.eval(exactNames);
  }

  /** Many formulas in turns, so that none finds its globals as it left them. */
  @Benchmark
  public double manyFormulas() throws ScriptException {
    names.put("x", x += 1.0);
    number = (number + 1) % MANY;
    return many[number].evalAs(double.class, names);
  }

  /**
   * {@code formula(text)} of a text that was never seen. The JVM compiles the lexer, the parser and
   * the compiler during the first 200,000 of them, which counts as the process's CPU.
   */
  @Benchmark
  @Warmup(iterations = 40, time = 500, timeUnit = TimeUnit.MILLISECONDS)
  public Object compileNew() throws ScriptException {
    number++;
    return engine.formula("a*" + number + " + b*" + (number + 1) + " - c");
  }
}
