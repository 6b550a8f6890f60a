package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.background.CompileService;
import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.HotFunction;
import dev.adder.engine.interp.LoopTier;
import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Patience;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.interp.RegionWatcher;
import dev.adder.engine.jit.JitLog;
import dev.adder.engine.jit.JitStatistics;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.sandbox.quota.Quota;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Who compiles loops, and when: the script goes on meanwhile, and nothing can fail it. */
class JitTierTest {
  private static final String LOOP =
      "def run(n):\n  s = 0\n  for i in range(n): s += i * i % 7\n  return s\nrun(40000)";

  /** Tasks that somebody may do, or nobody. */
  private static final class Waiting implements Executor {
    final Deque<Runnable> tasks = new ArrayDeque<>();
    boolean isFull;

    @Override
    public void execute(Runnable task) {
      if (isFull) {
        throw new RejectedExecutionException();
      }
      tasks.add(task);
    }

    void runAll() throws InterruptedException {
      while (!tasks.isEmpty()) {
        Thread thread = new Thread(tasks.remove());
        thread.start();
        thread.join();
      }
    }
  }

  private static EngineOptions options() {
    return EngineOptions.defaults()
        .withJit(Jit.ON)
        .withWarmUp(false)
        .withQuota(Quota.unlimited())
        .withCodeCacheBytes(1 << 20);
  }

  private static AdderScriptEngine engine(EngineOptions options) {
    return new AdderScriptEngineFactory().getScriptEngine(options);
  }

  private static Loops loops(AdderScriptEngine engine) {
    return (Loops) engine.isolates().of(engine.getContext()).context().tier();
  }

  private static Object expected() throws ScriptException {
    return engine(options().withJit(Jit.OFF)).eval(LOOP);
  }

  @Test
  void hotLoop_onAnExecutor_runsInterpretedUntilItIsCompiled() throws Exception {
    Waiting waiting = new Waiting();
    AdderScriptEngine engine = engine(options().withCompiler(waiting));
    Object expected = expected();
    assertEquals(expected, engine.eval(LOOP));
    assertEquals(expected, engine.eval(LOOP));
    assertEquals(1, waiting.tasks.size());
    assertEquals(0, loops(engine).compiledSteps());
    waiting.runAll();
    assertEquals(1, loops(engine).compiledLoops());
    assertEquals(expected, engine.eval(LOOP));
    assertTrue(loops(engine).compiledSteps() > 100_000, () -> "" + loops(engine).compiledSteps());
  }

  @Test
  void hotLoop_onTheDaemon_isCompiledSoon() throws Exception {
    AdderScriptEngine engine = engine(options());
    Object expected = expected();
    for (int i = 0; i < 500 && loops(engine).compiledSteps() == 0; i++) {
      assertEquals(expected, engine.eval(LOOP));
      Thread.sleep(5);
    }
    assertTrue(loops(engine).compiledSteps() > 0, () -> engine.jitStatistics().toString());
  }

  @Test
  void executor_full_isAskedAgain() throws Exception {
    Waiting waiting = new Waiting();
    waiting.isFull = true;
    AdderScriptEngine engine = engine(options().withCompiler(waiting));
    engine.eval(LOOP);
    assertTrue(engine.jitStatistics().postponed() > 0);
    waiting.isFull = false;
    engine.eval(LOOP);
    waiting.runAll();
    assertEquals(1, engine.jitStatistics().compilations());
  }

  @Test
  void closedEngine_compilesNoMore() throws Exception {
    Waiting waiting = new Waiting();
    AdderScriptEngine engine = engine(options().withCompiler(waiting));
    engine.eval(LOOP);
    engine.close();
    assertEquals(1, waiting.tasks.size());
    waiting.runAll();
    assertEquals(0, engine.jitStatistics().compilations());
  }

  @Test
  void compiler_fails_scriptGoesOnAndTheLoopIsRefused() throws Exception {
    AdderScriptEngine engine = engine(options());
    var context = engine.isolates().of(engine.getContext()).context();
    Loops.LoopCompiler broken = new Broken();
    LoopTier.Means means =
        new LoopTier.Means(
            broken, Patience.of(1024), Optional.of(CompileService.inline()), JitLog.none());
    context.setTier(new Loops(context, new LoopTier(means, engine.codes())), 1024);
    assertEquals(expected(), engine.eval(LOOP));
    assertEquals(1L, engine.jitStatistics().refusals().get(LoopTier.FAULT));
    LoopTier.Means forced =
        new LoopTier.Means(broken, Patience.of(1024), Optional.empty(), JitLog.none());
    AdderScriptEngine strict = engine(options());
    var other = strict.isolates().of(strict.getContext()).context();
    other.setTier(new Loops(other, new LoopTier(forced, strict.codes())), 1024);
    assertThrows(IllegalStateException.class, () -> strict.eval(LOOP));
  }

  /** A compiler with a fault. */
  private static final class Broken implements Loops.LoopCompiler {
    @Override
    public CompiledRegion compile(Recording recording, Loops.Loop loop, RegionWatcher watcher) {
      throw new IllegalStateException("expected by the test");
    }

    @Override
    public FunctionVersion compile(
        Recording recording, HotFunction function, RegionWatcher watcher) {
      throw new IllegalStateException("expected by the test");
    }
  }

  @Test
  void cacheWithoutRoom_nothingStaysCompiled() throws Exception {
    AdderScriptEngine engine =
        engine(options().withJit(Jit.FORCE).withCodeCacheBytes(0).withHashSeed(1));
    var script = (AdderCompiledScript) engine.compile(LOOP);
    for (int i = 0; i < 20; i++) {
      assertEquals(expected(), script.eval());
    }
    JitStatistics statistics = engine.jitStatistics();
    assertEquals(0, statistics.live());
    // The loop and the function around it.
    assertEquals(2L, statistics.refusals().get("the cache has no room"));
  }

  @Test
  void compiledSteps_arePartOfAllSteps() throws Exception {
    String failing =
        "def f(d, n):\n  s = 0\n  for i in range(n):\n    s += d[i] * i\n  return s\n"
            + "for i in range(300):\n"
            + "  try: f({0: 1, 1: 2, 2: i}, 9)\n"
            + "  except KeyError: pass\n"
            + "f(list(range(40)), 40)";
    for (String script : new String[] {LOOP, failing}) {
      AdderScriptEngine engine = engine(options().withJit(Jit.FORCE).withTenant("steps"));
      long before = engine.totals().steps();
      engine.eval(script);
      long all = engine.totals().steps() - before;
      assertTrue(engine.compiledSteps() > all / 20, engine.compiledSteps() + " of " + all);
      assertTrue(engine.compiledSteps() < all, engine.compiledSteps() + " of " + all);
    }
  }

  @Test
  void stress_aGuardOfEachRegionFails_scriptsDoTheSame() throws Exception {
    long storms = 0;
    for (int guard = 1; guard <= 12; guard++) {
      System.setProperty(Jit.STRESS_PROPERTY, Integer.toString(guard));
      try {
        AdderScriptEngine engine = engine(options().withJit(Jit.FORCE));
        assertEquals(expected(), engine.eval(LOOP));
        JitStatistics statistics = engine.jitStatistics();
        storms += statistics.exitStorms();
        assertTrue(statistics.compilations() > 0);
      } finally {
        System.clearProperty(Jit.STRESS_PROPERTY);
      }
    }
    assertTrue(storms > 20, storms + " exit storms");
  }

  @Test
  void classOfTheHost_inALoop_isNotKept() throws Exception {
    URL classes = Path.of("target/test-classes").toUri().toURL();
    AdderScriptEngine engine = engine(options().withJit(Jit.FORCE));
    java.lang.ref.WeakReference<ClassLoader> loader = hostObjectInALoop(engine, classes);
    assertTrue(engine.jitStatistics().compilations() > 0);
    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(loader.get());
    assertFalse(engine.compiledLoops().isEmpty());
  }

  private static java.lang.ref.WeakReference<ClassLoader> hostObjectInALoop(
      AdderScriptEngine engine, URL classes) throws Exception {
    try (URLClassLoader own = new URLClassLoader(new URL[] {classes}, null)) {
      Object host = own.loadClass(Plain.class.getName()).getConstructor().newInstance();
      javax.script.Bindings names = engine.createBindings();
      names.put("host", host);
      engine.eval("s = 0\nfor i in range(99):\n  s += 1 if host == i else 2", names);
      return new java.lang.ref.WeakReference<>(own);
    }
  }

  /** A class that the test's own loader loads. */
  public static final class Plain {
    /** Nothing to say. */
    public Plain() {}
  }
}
