package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.interp.Loops;
import dev.adder.sandbox.quota.Quota;
import java.time.Duration;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that are compiled: which are, and that nothing else changes. */
class JitTest {
  private final AdderScriptEngine engine = engine(Jit.FORCE, Quota.unlimited());
  private final AdderScriptEngine interpreted = engine(Jit.OFF, Quota.unlimited());

  private static AdderScriptEngine engine(Jit jit, Quota quota) {
    EngineOptions options =
        EngineOptions.defaults()
            .withJit(jit)
            .withQuota(quota)
            .withHashSeed(1)
            .withCodeCacheBytes(1 << 20);
    return new AdderScriptEngineFactory().getScriptEngine(options);
  }

  private static Loops loops(AdderScriptEngine engine) {
    return (Loops) engine.isolates().of(engine.getContext()).context().tier();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s = 0\nfor i in range(n): s += i * i % 7",
        "s = 0.0\nx = 1.5\nfor i in range(n):\n  x = x * 0.5 + i\n  s -= x / 3.0",
        "s = 0\ni = n\nwhile i > 0:\n  i -= 1\n  if i & 3 == 1: continue\n  s += i // 2",
        "a = [i for i in range(n)]\ns = 0\nfor i in range(n): a[i] = a[i - 1] + 1\ns = sum(a)",
        "a = [0.5] * n\nfor i in range(n): a[i] += 2 * a[i]\ns = a[-1]",
        "s = 2 ** 61\nfor i in range(n): s += 2 ** 60 if i > 7 else i",
        "s = ''\nfor c in 'abc' * n: s = c + s if c != 'b' else s",
        "s = 0\nfor i in range(n):\n  for j in range(i % 5): s += i * j",
        "d = {}\nfor i in range(n): d[i % 7] = d.get(i % 7, 0) + i\ns = str(d)",
        "def f(x): return x + 1\ns = 0\nfor i in range(n): s = f(s) * 3 % 1000003",
        "class P: pass\np = P()\np.v = 0\nfor i in range(n): p.v += i\ns = p.v",
        "s = None\nfor i in range(n):\n  s = i if s is None else (not s) + i",
        "s = 0\nfor i in range(n):\n  try:\n    s += 10 // (i % 5)\n  except ZeroDivisionError: s += 1",
        "s = []\nfor x in [1, 2.5, 'a', None] * n: s.append(x)\ns = len(s)",
        "s = 0\nfor i in range(n): s += (i if i % 2 else float(i))",
        "s = 0\nfor i in range(n):\n  a, b = i, i + 1\n  s += a * b\n  del a",
      })
  void loop_compiled_givesTheSameInAsManySteps(String loop) throws ScriptException {
    String script =
        "n = 300\ndef run(n):\n  " + loop.replace("\n", "\n  ") + "\n  return s\nrun(n)";
    for (int i = 0; i < 3; i++) {
      long before = engine.totals().steps();
      Object expected = interpreted.eval(script);
      long middle = engine.totals().steps();
      assertEquals(expected, engine.eval(script), loop);
      assertEquals(middle - before, engine.totals().steps() - middle, loop);
    }
    Loops compiled = loops(engine);
    assertTrue(
        compiled.compiledLoops() + compiled.calls().compiledFunctions() > 0,
        () -> compiled.refusals() + ", " + compiled.calls().refusals());
  }

  @Test
  void loop_overAGenerator_isRefusedByName() throws ScriptException {
    engine.eval("def g():\n  yield from [1] * 50\nfor x in g(): pass");
    assertEquals(1, loops(engine).refusals().get("iteration over PyGenerator"));
  }

  @Test
  void loop_inLargeCode_isRefused() throws ScriptException {
    engine.eval("for i in range(50):\n" + "  x = i + 1\n".repeat(3000));
    assertEquals(1, loops(engine).refusals().get("the code is too large"));
  }

  @Test
  void exception_inALoop_namesItsLine() {
    PythonException failed =
        assertThrows(
            PythonException.class,
            () -> engine.eval("def f(a):\n  for i in range(99):\n    a[i] = 1\nf([0] * 50)"));
    assertEquals("IndexError", failed.typeName());
    assertEquals(3, failed.getLineNumber());
    assertTrue(failed.traceback().contains("line 3, in f"), failed.traceback());
  }

  @Test
  void endlessLoop_isStoppedByEachLimit() {
    String endless = "i = 0\nwhile True: i = i * 3 % 1000";
    for (Quota quota :
        new Quota[] {
          Quota.unlimited().toBuilder().steps(1_000_000).build(),
          Quota.unlimited().toBuilder().cpu(Duration.ofMillis(50)).build(),
          Quota.unlimited().toBuilder().wall(Duration.ofMillis(50)).build()
        }) {
      ScriptStoppedException stop =
          assertThrows(ScriptStoppedException.class, () -> engine(Jit.FORCE, quota).eval(endless));
      assertEquals(2, stop.getLineNumber());
    }
  }

  @Test
  void compiledLoop_servesOtherBindings_withTheirOwnGlobals() throws ScriptException {
    String script = "s = 0\nfor i in range(200): s += step\ns";
    for (long step = 1; step < 4; step++) {
      javax.script.Bindings names = engine.createBindings();
      names.put("step", step);
      assertEquals(200 * step, engine.eval(script, names));
    }
  }

  @Test
  void property_withAnotherWord_isRefused() {
    String before = System.getProperty(Jit.PROPERTY);
    System.setProperty(Jit.PROPERTY, "maybe");
    try {
      assertThrows(IllegalArgumentException.class, EngineOptions::defaults);
    } finally {
      if (before == null) {
        System.clearProperty(Jit.PROPERTY);
      } else {
        System.setProperty(Jit.PROPERTY, before);
      }
    }
  }
}
