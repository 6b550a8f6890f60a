package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.object.PyType;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that would harm the host or other tenants, were it not for one rule each. */
class HostileScriptsTest {
  private static final Quota SMALL =
      Quota.builder()
          .cpuNanos(TimeUnit.SECONDS.toNanos(5))
          .wallNanos(TimeUnit.SECONDS.toNanos(10))
          .memoryBytes(32L << 20)
          .build();

  private static AdderScriptEngine engine(Quota quota) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withQuota(quota));
  }

  private static Limit limitOf(Quota quota, String script) {
    AdderScriptEngine engine = engine(quota);
    return assertThrows(ScriptStoppedException.class, () -> engine.eval(script)).limit();
  }

  @Test
  void classesOfBuiltinBases_thatNobodyHas_areGarbage() throws ScriptException {
    AdderScriptEngine engine = engine(SMALL);
    engine.eval("for i in range(40000): type('X', (), {})");
    long before = used();
    engine.eval("for i in range(40000): type('X', (), {})");
    assertTrue(used() - before < 20L << 20, () -> "grew to " + used() + " from " + before);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L = []\nwhile True: L.append(type('X', (), {}))",
        "import hashlib\nL = []\nwhile True: L.append(hashlib.md5())",
        "('a ' * 3000000).split()",
        "(b'a\\n' * 3000000).splitlines()",
        "import re\nre.split('', 'a' * 3000000)",
        "('a' * 10**6).translate({97: 'b' * 10**6})",
        "import itertools\n"
            + "next(itertools.batched((x * 7.5 for x in itertools.count()), 10**9))",
        "import itertools\nitertools.permutations(x * 7.5 for x in itertools.count())",
        "import hashlib\nL = []\nh = hashlib.sha512()\nwhile True: L.append(h.copy())"
      })
  void objectsWithMuchBehindThem_countForTheMemory(String script) {
    assertEquals(Limit.MEMORY, limitOf(SMALL, script));
  }

  @Test
  void longNames_areNotKeptByBuiltinTypes() throws ScriptException {
    AdderScriptEngine engine = engine(SMALL);
    long before = used();
    engine.eval(
        "n = 'x' * 1_000_000\nfor i in range(50): getattr(int, n + str(i), None)\nn = None");
    assertTrue(used() - before < 20L << 20, () -> "grew to " + used() + " from " + before);
    assertEquals(null, PyType.OBJECT.lookup("x".repeat(1000)));
  }

  @Test
  void manyAttributeNames_doNotFillTheClassThatTenantsShare() throws ScriptException {
    AdderScriptEngine engine = engine(Quota.builder().cpuNanos(5_000_000_000L).build());
    assertEquals(
        60000L,
        engine.eval(
            "class A: pass\nfor i in range(60000):\n  a = A(); setattr(a, 'k%d' % i, i)\ni + 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = iter([1])\nfor _ in range(100000): x = map(len, x)\nnext(x)",
        "x = iter([1])\nfor _ in range(100000): x = filter(None, x)\nnext(x)",
        "x = iter([1])\nfor _ in range(100000): x = zip(x)\nnext(x)",
        "import itertools\nx = iter([1])\n"
            + "for _ in range(100000): x = itertools.chain(x)\nnext(x)",
        "import types\nx = {}\n"
            + "for _ in range(100000): x = types.MappingProxyType(x)\nrepr(len(x)), x.get(1)",
        "import types\nx = len\nfor _ in range(100000): x = types.MethodType(x, 1)\nx()",
        "x = len\nfor _ in range(100000): x = staticmethod(x)\nx([])",
        "x = slice(1)\nfor _ in range(100000): x = slice(x)\nhash(x)",
        "class A: pass\nA.__call__ = A()\nA()()"
      })
  void nestedObjectsOfJava_endInRecursionError(String script) throws ScriptException {
    AdderScriptEngine engine = engine(SMALL);
    PythonException e = assertThrows(PythonException.class, () -> engine.eval(script));
    assertEquals("RecursionError", e.typeName());
    assertEquals(1L, engine.eval("1"));
  }

  @Test
  void slowHost_doesNotLiftTheLimitOfTime() {
    AdderScriptEngine engine =
        engine(Quota.builder().wallNanos(TimeUnit.MILLISECONDS.toNanos(200)).build());
    engine.put("sleep", (Runnable) HostileScriptsTest::sleep);
    long before = System.nanoTime();
    ScriptStoppedException e =
        assertThrows(ScriptStoppedException.class, () -> engine.eval("while True: sleep()"));
    assertEquals(Limit.WALL, e.limit());
    assertTrue(System.nanoTime() - before < TimeUnit.SECONDS.toNanos(5));
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void views_ofEndlessValues_failTyped() throws ScriptException {
    AdderScriptEngine engine = engine(SMALL);
    for (Object each :
        List.of(
            engine.eval("x = []\nfor _ in range(100000): x = [x]\nx"),
            engine.eval("x = ()\nfor _ in range(100000): x = (x,)\nx"),
            engine.eval("x = {}\nx['x'] = [x]\nx"))) {
      assertThrows(IllegalStateException.class, each::hashCode);
      assertThrows(IllegalStateException.class, each::toString);
    }
    Object flat = engine.eval("[(1, 2), {'a': {3}}]");
    assertEquals(List.of(List.of(1L, 2L), Map.of("a", java.util.Set.of(3L))), flat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object().missing()",
        "import collections\ncollections.OrderedDict.popitem('x')",
        "import collections\ncollections.OrderedDict.move_to_end(1, 2)",
        "import collections\ncollections.deque([1], maxlen=2**31 - 1) * 2**40",
        "import time\ntime.struct_time.__repr__(5)",
        "import _weakref\n_weakref._remove_dead_weakref(5, 5)",
        "'%*d' % (-2**63, 5)"
      })
  void absurdArguments_areErrorsOfTheScript(String script) {
    AdderScriptEngine engine = engine(SMALL);
    assertThrows(PythonException.class, () -> engine.eval(script));
  }

  @Test
  void negativeWidths_padNothing() throws ScriptException {
    assertEquals(
        "xxxx",
        engine(SMALL)
            .eval(
                "''.join(['x'.center(-2**63), 'x'.ljust(-2**63), 'x'.rjust(-5), 'x'.zfill(-2**63)])"));
  }

  @Test
  void basesOfAnotherLayout_areRefused() {
    for (String change :
        List.of("C.__bases__ = (B,)", "class D(A, metaclass=M): pass", "C().__class__ = B")) {
      AdderScriptEngine engine = engine(SMALL);
      PythonException e =
          assertThrows(
              PythonException.class,
              () ->
                  engine.eval(
                      """
                      class A: __slots__ = ('x',)
                      class B: __slots__ = ('p', 'q')
                      class C(A): pass
                      class M(type):
                        def mro(cls): return [cls, B, object]
                      """
                          + change));
      assertEquals("TypeError", e.typeName());
    }
  }
}
