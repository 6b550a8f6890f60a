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
        "s = 0\nfor i in range(n):\n  try: s += [1, 2, 3][i % 40 // 11]\n  except IndexError: s -= 1",
        "s = []\nfor x in [1, 2.5, 'a', None] * n: s.append(x)\ns = len(s)",
        "s = 0\nfor i in range(n): s += (i if i % 2 else float(i))",
        "s = 0\nfor i in range(n):\n  a, b = i, i + 1\n  s += a * b\n  del a",
        "s = 0\na = [1, None, 'x']\nfor i in range(9 * n):\n  x = a[i % 3]\n  if x is None: s += 1\n"
            + "  if x is not None: s += 2",
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
    assertTrue(loops(engine).compiledLoops() > 0, () -> loops(engine).refusals().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)",
        "def g(n): return 1.5 if n == 0 else f(n - 1) * 0.5\ndef f(n): return 2 if n == 0 else g(n - 1)",
        "def f(n, a=2, b=0.5):\n  while n > 0: n -= a\n  return n + b",
        "def h(n, m): return m + 1 if n == 0 else h(n - 1, m * 3 % 7)\ndef f(n): return h(n, 1)",
        "def make():\n  c = 0\n  def f(n):\n    nonlocal c\n    c += n\n    return c\n  return f\nf = make()",
        "class P:\n  def __init__(self, x, y=3): self.x = x; self.y = y\n"
            + "  def get(self): return self.x * self.y\ndef f(n): return P(n).get()",
        "class P:\n  def get(self): return 1\nclass Q(P):\n  def get(self): return super().get() + 1\n"
            + "q = Q()\ndef f(n): return q.get() + n",
        "def f(n):\n  if n % 5 == 0: raise ValueError(n)\n  return None",
        "import sys\ndef g(n): return sys._getframe(1).f_lineno if n == 7 else n\n"
            + "def f(n):\n  x = 1\n  return g(n) + x",
        "def r(n): return r(n - 1) + 1 if n else 0\ndef f(n): return r(n * 70)",
        "def f(n): return d['a'] + l[n % 3] + t[1]\nd, l, t = {'a': 1}, [1, 4, 2.5], (1, 2)",
        "def f(n): return 'yes' if w[n % 2] == 'a' and s else n is None\nw, s = ['a', 'b'], [1]",
      })
  void function_compiled_givesTheSameInAsManySteps(String functions) throws ScriptException {
    String script =
        functions
            + """

            out = []
            for i in range(40):
              try: out.append(f(i % 12))
              except Exception as e:
                out.append((type(e).__name__, str(e), e.__traceback__.tb_next.tb_lineno))
            str(out + list(map(f, [1, 2, 3])))
            """;
    for (int i = 0; i < 3; i++) {
      long before = engine.totals().steps();
      Object expected = interpreted.eval(script);
      long middle = engine.totals().steps();
      assertEquals(expected, engine.eval(script), functions);
      assertEquals(middle - before, engine.totals().steps() - middle, functions);
    }
    assertTrue(
        engine.compiledLoops().stream().anyMatch(each -> each.loop().position() == 0),
        () -> loops(engine).refusals().toString());
  }

  @Test
  void function_thatNeedsAFrame_isRefusedByName() throws ScriptException {
    engine.eval("def f(x): return [x]\nfor i in range(9): f(i)");
    assertEquals(1, loops(engine).refusals().get("LIST needs a frame"));
  }

  @Test
  void recursion_withoutEnd_isARecursionErrorAtTheSameDepth() throws ScriptException {
    String script =
        """
        deepest = 0
        class Depth:
          def __init__(self): self.n = 0
        d = Depth()
        def f(n):
          d.n = n
          return f(n + 1) + 1
        def run():
          try: f(0)
          except RecursionError as e: return str(e), d.n
        str([run() for i in range(3)])
        """;
    assertEquals(interpreted.eval(script), engine.eval(script));
  }

  @Test
  void memory_thatOnlyCompiledCodeHolds_isFound() {
    Quota quota = Quota.unlimited().toBuilder().memoryBytes(16L << 20).build();
    String script =
        """
        class Node:
          def __init__(self, next): self.next = next
        def grow(n):
          last = None
          while n > 0:
            last = Node(last)
            n -= 1
          return last
        for i in range(5): grow(5)
        grow(10_000_000)
        """;
    ScriptStoppedException stop =
        assertThrows(ScriptStoppedException.class, () -> engine(Jit.FORCE, quota).eval(script));
    assertEquals("MEMORY", stop.limit().toString());
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
