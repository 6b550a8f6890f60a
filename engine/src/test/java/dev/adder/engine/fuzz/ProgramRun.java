package dev.adder.engine.fuzz;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.Determinism;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.Jit;
import dev.adder.engine.script.PythonException;
import dev.adder.engine.script.ScriptStoppedException;
import dev.adder.engine.script.TenantTotals;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import javax.script.ScriptException;

/**
 * What a program did.
 *
 * @param output what it printed
 * @param end how it ended: nothing, or an exception, or the limit and the place where it was
 *     stopped
 * @param steps what it used
 */
record ProgramRun(String output, String end, long steps) {
  private static final Quota ROOMY =
      Quota.unlimited().toBuilder().steps(50_000_000).memoryBytes(512L << 20).build();

  /** Runs a program in an engine of its own, with everything that may vary fixed by the seed. */
  static ProgramRun of(String program, long seed) {
    return of(program, seed, ROOMY, Jit.OFF);
  }

  /** The same with its loops compiled or not. */
  static ProgramRun of(String program, long seed, Jit jit) {
    return of(program, seed, ROOMY, jit);
  }

  /** The same with a limit of steps. */
  static ProgramRun limited(String program, long seed, long steps, Jit jit) {
    return of(program, seed, ROOMY.toBuilder().steps(steps).build(), jit);
  }

  /** The same with a limit of steps. */
  static ProgramRun limited(String program, long seed, long steps) {
    return limited(program, seed, steps, Jit.OFF);
  }

  /** The same compiled, with a guard of each region that fails although it holds. */
  static ProgramRun stressed(String program, long seed, int guard) {
    return stressed(program, seed, guard, ROOMY.steps());
  }

  /** The same with a limit of steps. */
  static ProgramRun stressed(String program, long seed, int guard, long steps) {
    System.setProperty(Jit.STRESS_PROPERTY, Integer.toString(guard));
    try {
      return limited(program, seed, steps, Jit.FORCE);
    } finally {
      System.clearProperty(Jit.STRESS_PROPERTY);
    }
  }

  private static ProgramRun of(String program, long seed, Quota quota, Jit jit) {
    EngineOptions options =
        EngineOptions.defaults()
            .withCodeCacheBytes(16 << 20)
            .withPolicy(Policy.computation())
            .withQuota(quota)
            .withTenant("random programs")
            .withJit(jit)
            .withDeterminism(Determinism.of(seed));
    try (AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options)) {
      TenantTotals before = engine.totals();
      StringWriter out = new StringWriter();
      engine.getContext().setWriter(out);
      engine.getContext().setErrorWriter(new StringWriter());
      String end = end(engine, program);
      return new ProgramRun(out.toString(), end, engine.totals().steps() - before.steps());
    }
  }

  private static String end(AdderScriptEngine engine, String program) {
    try {
      engine.eval(program);
      return "";
    } catch (ScriptStoppedException stop) {
      return "%s at line %d: %d of %d"
          .formatted(stop.limit(), stop.getLineNumber(), stop.used(), stop.allowed());
    } catch (PythonException fault) {
      return fault.typeName();
    } catch (ScriptException fault) {
      return fault.getMessage().substring(0, fault.getMessage().indexOf(':'));
    }
  }
}
