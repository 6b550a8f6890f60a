package dev.adder.engine.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
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
 * What a host pays for a call of a script engine, for this engine and for others that javax.script
 * finds by name. Each engine evaluates the formula {@code a*x**2 + b*x + c} in its own words, with
 * {@code a}, {@code b} and {@code c} fixed and {@code x} put anew before each call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class EngineBenchmark {
  /** The name of the engine; the launcher gives the list. */
  @Param({})
  public String engine = "";

  private @Nullable ScriptEngine scripts;
  private @Nullable ScriptEngineFactory factory;
  private @Nullable CompiledScript formula;
  private @Nullable Bindings names;
  private @Nullable DoubleUnaryOperator function;
  private String text = "";
  private double x;
  private long number;

  /** The formula as engine {@code name} writes it. */
  static String formula(String name) {
    return switch (name) {
      case "python", "groovy", "mvel" -> "a*x**2 + b*x + c";
      default -> "a*x*x + b*x + c";
    };
  }

  /** Whether the engine has functions that implement interfaces. */
  static boolean hasFunctions(String name) {
    return name.equals("python") || name.equals("nashorn");
  }

  /** Compiles the formula. */
  @Setup
  public void prepare() throws ScriptException {
    scripts = new ScriptEngineManager().getEngineByName(engine);
    factory = scripts.getFactory();
    text = formula(engine);
    formula = ((Compilable) scripts).compile(text);
    names = scripts.createBindings();
    names.put("a", 2.0);
    names.put("b", 3.0);
    names.put("c", 4.0);
    names.put("x", 5.0);
    Object value = formula.eval(names);
    if (!(value instanceof Number answer) || answer.doubleValue() != 69.0) {
      throw new IllegalStateException(engine + " gives " + value);
    }
    if (hasFunctions(engine)) {
      scripts.eval(
          engine.equals("python")
              ? "def applyAsDouble(x): return x*x + 1.0"
              : "function applyAsDouble(x) { return x*x + 1.0; }");
      function = ((Invocable) scripts).getInterface(DoubleUnaryOperator.class);
    }
  }

  /** {@code CompiledScript.eval(Bindings)}. */
  @Benchmark
  public Object compiled() throws ScriptException {
    names.put("x", x += 1.0);
    return formula.eval(names);
  }

  /** {@code ScriptEngine.eval(String, Bindings)} with the same text each time. */
  @Benchmark
  public Object sameText() throws ScriptException {
    names.put("x", x += 1.0);
    return scripts.eval(text, names);
  }

  /** A new engine for each call, with a text that was seen before. */
  @Benchmark
  public Object newEngine() throws ScriptException {
    return factory.getScriptEngine().eval("1 + 1");
  }

  /** New bindings for each call, with a text that was seen before. */
  @Benchmark
  public Object newBindings() throws ScriptException {
    return scripts.eval("1 + 1", scripts.createBindings());
  }

  /** {@code Compilable.compile} of a text that was never seen. */
  @Benchmark
  public Object compileNew() throws ScriptException {
    number++;
    return ((Compilable) scripts).compile("a*" + number + " + b*" + (number + 1) + " - c");
  }

  /** A method of {@code getInterface(DoubleUnaryOperator.class)}. */
  @Benchmark
  public double interfaceCall() {
    return function.applyAsDouble(x += 1.0);
  }
}
