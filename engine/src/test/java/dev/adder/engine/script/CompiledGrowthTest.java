package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.RegionWatcher;
import dev.adder.engine.jit.JitStatistics;
import dev.adder.jit.backend.jvm.GeneratedClass;
import dev.adder.jit.ir.Region;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/**
 * Scripts that were never seen, each with a loop that is compiled, leave no more classes than their
 * cache has room for. {@code -Djit.scripts=} says how many; 10,000 in the profile {@code stress}.
 */
class CompiledGrowthTest {
  private static final int SCRIPTS = Integer.getInteger("jit.scripts", 300);
  private static final int FIRST = Math.max(100, SCRIPTS / 10);
  private static final long CACHE = 1L << 20;
  private static final int CLASS_SLACK = 40;
  private static final long METASPACE_SLACK = 2L << 20;
  private static final long HEAP_SLACK = 3L << 20;

  private static final String SCRIPT =
      """
      def run%1$d(n):
          s = %1$d
          for i in range(n):
              s += i * i %% 7
          return s
      run%1$d(20)
      """;

  private static AdderScriptEngine engine(long cache) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(
            EngineOptions.defaults()
                .withJit(Jit.FORCE)
                .withCodeCacheBytes(cache)
                .withWarmUp(false));
  }

  /** Keeps the classes it sees weakly. */
  private static final class Classes implements RegionWatcher {
    final List<WeakReference<Class<?>>> seen = new ArrayList<>();

    @Override
    public void shaped(String pass, Region region) {
      // Classes only.
    }

    @Override
    public void generated(GeneratedClass made) {
      seen.add(new WeakReference<>(made.type()));
    }

    long alive() {
      return seen.stream().filter(each -> !each.refersTo(null)).count();
    }
  }

  private static Classes watch(AdderScriptEngine engine) {
    Classes classes = new Classes();
    ((Loops) engine.isolates().of(engine.getContext()).context().tier()).tier().watch(classes);
    return classes;
  }

  private static void run(AdderScriptEngine engine, int from, int to) throws ScriptException {
    for (int i = from; i < to; i++) {
      assertEquals(i + 41L, engine.eval(SCRIPT.formatted(i), engine.createBindings()));
    }
  }

  @Test
  void compiledScripts_leaveWhatTheCacheHolds() throws ScriptException {
    try (AdderScriptEngine engine = engine(CACHE)) {
      Classes classes = watch(engine);
      run(engine, 0, FIRST);
      Footprint.now();
      Footprint before = Footprint.now();
      assertTrue(engine.jitStatistics().evictions() > 0, () -> "" + engine.jitStatistics());
      run(engine, FIRST, SCRIPTS);
      Footprint after = Footprint.now();
      JitStatistics statistics = engine.jitStatistics();
      String report =
          "after "
              + FIRST
              + ": "
              + before
              + "\nafter "
              + SCRIPTS
              + ": "
              + after
              + "\n"
              + statistics;
      System.out.println(report);
      assertTrue(statistics.compilations() >= SCRIPTS, report);
      assertTrue(statistics.live() > 5 && statistics.live() < 80, report);
      assertTrue(classes.alive() <= statistics.live() + 5, classes.alive() + " classes " + report);
      assertTrue(after.classes() <= before.classes() + CLASS_SLACK, report);
      assertTrue(after.metaspaceBytes() <= before.metaspaceBytes() + METASPACE_SLACK, report);
      assertTrue(after.heapBytes() <= before.heapBytes() + HEAP_SLACK, report);
    }
  }

  @Test
  void statistics_countWhatIsThere() throws ScriptException {
    try (AdderScriptEngine engine = engine(64 << 20)) {
      long empty = engine.codes().bytes();
      run(engine, 0, 10);
      JitStatistics statistics = engine.jitStatistics();
      assertEquals(10, statistics.compilations());
      assertEquals(10, statistics.live());
      assertEquals(10, engine.compiledLoops().size());
      assertEquals(0, statistics.evictions());
      assertTrue(statistics.nanos() > 0);
      assertTrue(statistics.bytes() > 10 * 5_000 && statistics.bytes() < 10 * 100_000);
      assertTrue(engine.codes().bytes() > empty + statistics.bytes());
    }
  }

  /** What a region is said to take is of the order of what it takes. */
  @Test
  void bytes_areOfTheOrderOfTheHeapAndClassData() throws ScriptException {
    int count = 400;
    try (AdderScriptEngine engine = engine(64 << 20);
        AdderScriptEngine cold = engine(64 << 20)) {
      run(cold, 0, 50);
      Footprint.now();
      Footprint before = Footprint.now();
      run(engine, 0, count);
      Footprint after = Footprint.now();
      long real =
          after.heapBytes() - before.heapBytes() + after.metaspaceBytes() - before.metaspaceBytes();
      long said = engine.codes().bytes();
      String report = said / count + " bytes said, " + real / count + " in use for each script";
      System.out.println(report);
      assertTrue(said > real / 2 && said < real * 4, report);
    }
  }
}
