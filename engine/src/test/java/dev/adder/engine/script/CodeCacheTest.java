package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.code.CompileGate;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Source;
import dev.adder.sandbox.quota.Quota;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** The cache of compiled texts that the engines of a JVM share. */
class CodeCacheTest {
  private static Code code(ScriptEngine engine, String text) throws ScriptException {
    return ((AdderCompiledScript) ((AdderScriptEngine) engine).compile(text)).code();
  }

  private static AdderScriptEngine engine(long bytes) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withCodeCacheBytes(bytes));
  }

  @Test
  void compile_sameTextInOtherEngines_isTheSameCode() throws ScriptException {
    ScriptEngine one = new ScriptEngineManager().getEngineByName("python");
    ScriptEngine two = new ScriptEngineManager().getEngineByName("python");
    Code code = code(one, "shared_by_engines = 1");
    assertSame(code, code(two, new String("shared_by_engines = 1")));
    assertNotSame(code, code(two, "shared_by_engines = 2"));
    two.put(ScriptEngine.FILENAME, "other.py");
    assertNotSame(code, code(two, "shared_by_engines = 1"));
    assertNotSame(code, code(engine(1 << 20), "shared_by_engines = 1"));
  }

  @Test
  void compile_manyVirtualThreadsAtOnce_compileOnce() throws Exception {
    Set<Code> codes = ConcurrentHashMap.newKeySet();
    AtomicInteger failures = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    String text = "def f(a): return a\n".repeat(300);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  start.await();
                  codes.add(code(engine, text));
                } catch (ScriptException | InterruptedException e) {
                  failures.incrementAndGet();
                }
              }));
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, failures.get());
    assertEquals(1, codes.size());
  }

  @Test
  void get_compilationFails_isTriedAgainAndNotKept() {
    CodeCache cache = new CodeCache(1 << 20);
    AtomicInteger tried = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      assertThrows(
          IllegalStateException.class,
          () ->
              cache.get(
                  new Source("f", "x"),
                  Module.Mode.EXEC,
                  Compiler.Results.DROP,
                  0,
                  () -> {
                    tried.incrementAndGet();
                    throw new IllegalStateException();
                  }));
    }
    assertEquals(2, tried.get());
    assertEquals(0, cache.size());
    AdderScriptEngine own = engine(1 << 20);
    assertThrows(ScriptException.class, () -> own.compile("if"));
    assertEquals(0, own.codes().size());
  }

  @Test
  void get_otherThreadFails_waiterCompilesAlone() throws Exception {
    CodeCache cache = new CodeCache(1 << 20);
    Source source = new Source("f", "y = 1");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch fail = new CountDownLatch(1);
    AtomicInteger failed = new AtomicInteger();
    Thread first =
        Thread.ofVirtual()
            .start(() -> {
              try {
                cache.get(
                    source,
                    Module.Mode.EXEC,
                    Compiler.Results.DROP,
                    0,
                    () -> {
                      inside.countDown();
                      awaitQuietly(fail);
                      throw new IllegalStateException();
                    });
              } catch (IllegalStateException e) {
                failed.incrementAndGet();
              }
            });
    inside.await();
    Code[] got = new Code[1];
    Thread second =
        Thread.ofPlatform()
            .start(() ->
                got[0] =
                    dev.adder.engine.modules.SourceCompiler.compile(
                            cache,
                            source,
                            Module.Mode.EXEC,
                            Compiler.Results.DROP,
                            0,
                            CompileGate.OPEN)
                        .code());
    while (second.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    fail.countDown();
    first.join();
    second.join();
    assertEquals(1, failed.get());
    assertTrue(got[0] != null);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bound_manyTexts_evictsDownToIt() throws ScriptException {
    AdderScriptEngine own = engine(200_000);
    for (int i = 0; i < 500; i++) {
      own.compile("def f(a, b):\n    return a * b + " + i + "\n");
    }
    assertTrue(own.codes().bytes() <= 200_000, () -> own.codes().bytes() + " bytes");
    assertTrue(own.codes().size() > 10, () -> own.codes().size() + " texts");
    assertTrue(own.codes().size() < 400, () -> own.codes().size() + " texts");
    AdderScriptEngine none = engine(0);
    assertNotSame(code(none, "a = 1"), code(none, "a = 1"));
  }

  @Test
  void weights_growWithTheCode() throws ScriptException {
    long[] weights = new long[3];
    for (int i = 0; i < weights.length; i++) {
      AdderScriptEngine own = engine(64 << 20);
      own.compile("def f(a):\n    return [a, 'text', 2 ** a]\n".repeat((int) Math.pow(10, i)));
      weights[i] = own.codes().bytes();
    }
    assertTrue(weights[0] > 1_000 && weights[0] < 10_000, () -> weights[0] + " bytes");
    assertTrue(weights[2] > 50 * weights[0], () -> weights[2] + " bytes");
    assertTrue(weights[2] < 100 * weights[0], () -> weights[2] + " bytes");
  }

  @Test
  void scripts_execEvalCompile_useTheCacheAndAreChargedAllTheSame() throws ScriptException {
    String make = "compile('made = 1 + 2', 'made.py', 'exec')";
    Object one = new AdderScriptEngineFactory().getScriptEngine().eval(make);
    assertEquals(one, new AdderScriptEngineFactory().getScriptEngine().eval(make));
    AdderScriptEngine own = engine(1 << 20);
    own.eval("for i in range(50): exec('a = 1'); eval('a + 1')");
    assertEquals(3, own.codes().size());
    Quota tight = Quota.unlimited().toBuilder().sourceBytes(1000).build();
    AdderScriptEngine charged =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withQuota(tight));
    assertThrows(
        ScriptStoppedException.class,
        () -> charged.eval("for i in range(500): eval('1 + 1 + 1 + 1')"));
  }

  @Test
  void scripts_warningsOfAKnownText_areGivenAgain() throws ScriptException {
    String script =
        """
        import warnings
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            compile('1 is 1', 'warned.py', 'eval')
        len(caught)
        """;
    assertEquals(1L, engine(1 << 20).eval(script));
    AdderScriptEngine twice = engine(1 << 20);
    assertEquals(1L, twice.eval(script));
    assertEquals(1L, twice.eval(script, new SimpleBindings()));
  }

  @Test
  void entries_keepNothingOfAScript() throws Exception {
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();
    String text =
        "class C: pass\ndef f(x):\n    c = C()\n    c.x = x\n    return c\nf(host).x is host";
    Object host = new Object();
    Bindings bindings = new SimpleBindings();
    bindings.put("host", host);
    assertEquals(true, engine.eval(text, bindings));
    Code kept = code(engine, text);
    WeakReference<Object> reference = new WeakReference<>(host);
    host = null;
    bindings = null;
    for (int i = 0; i < 100 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
      engine.eval("0");
    }
    assertNull(reference.get());
    assertSame(kept, code(engine, text));
  }
}
