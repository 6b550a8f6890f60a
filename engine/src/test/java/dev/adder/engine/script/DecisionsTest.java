package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.adder.engine.host.HostValues;
import dev.adder.engine.object.PyInstance;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decisions that everything rests on (docs/architecture.md), each shown at work; those on
 * values are in {@link ValueDecisionsTest}.
 */
class DecisionsTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  private static AdderScriptEngine limited(Quota quota) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withHashSeed(1).withQuota(quota));
  }

  @Test
  void d5_builtinTypesAreFrozen_subclassesStayInTheirIsolate() throws ScriptException {
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("int.x = 1"));
    assertTrue(e.getMessage().contains("cannot set 'x' attribute of immutable type 'int'"));
    engine.eval("class Mine(int): pass", new SimpleBindings());
    assertEquals(
        false,
        engine.eval(
            "any(c.__name__ == 'Mine' for c in int.__subclasses__())", new SimpleBindings()));
  }

  @Test
  void d5_classStatement_sharesItsTemplateUntilAClassIsChanged() throws ScriptException {
    CompiledScript script =
        ((Compilable) engine).compile("class P:\n    def __init__(self): self.x = 1\np = P()\np");
    PyInstance one = instance(script.eval(new SimpleBindings()));
    Bindings second = new SimpleBindings();
    PyInstance two = instance(script.eval(second));
    assertNotSame(one.type(), two.type());
    assertSame(one.type().template(), two.type().template());
    assertSame(one.shape().layout(), two.shape().layout());
    engine.eval("P.extra = 5", second);
    assertNotSame(one.type().template(), two.type().template());
    assertEquals(1L, engine.eval("p.x", second));
  }

  @Test
  void d5_changedClass_keepsTheSlotsOfItsInstances() throws ScriptException {
    assertEquals(
        "(0, 'n', 2.5, None, 'm', 1)",
        engine.eval(
            """
            class P: pass
            a = P()
            a.value = 0
            a.name = 'n'
            a.weight = 2.5
            b = P()
            b.value = None
            b.name = 'm'
            b.weight = 1
            P.extra = 1
            str((a.value, a.name, a.weight, b.value, b.name, b.weight))
            """));
  }

  @Test
  void d6_libraryModules_areCompiledOnceAndChangedAlone() throws ScriptException {
    String code = "import json, heapq\n(json.dumps.__code__, heapq.merge.__code__)";
    List<?> one = (List<?>) engine.eval(code, new SimpleBindings());
    AdderScriptEngine uncached =
        new AdderScriptEngineFactory()
            .getScriptEngine(EngineOptions.defaults().withCodeCacheBytes(0));
    List<?> two = (List<?>) uncached.eval(code);
    assertEquals(one.get(0), two.get(0));
    assertEquals(one.get(1), two.get(1));
    String function = "import math\nmath.sqrt";
    assertEquals(engine.eval(function, new SimpleBindings()), uncached.eval(function));
    Bindings changing = new SimpleBindings();
    engine.eval("import math, heapq\nmath.pi = 3\ndel math.e\nheapq.extra = 1", changing);
    assertEquals(3L, engine.eval("math.pi", changing));
    assertEquals(
        "(True, True, False)",
        engine.eval(
            """
            import math, heapq
            str((math.pi == 3.141592653589793, hasattr(math, 'e'), hasattr(heapq, 'extra')))
            """,
            new SimpleBindings()));
  }

  @Test
  void d6_importingAKnownModule_costsTheSameSteps() throws ScriptException {
    long low = 1;
    long high = 1 << 24;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      try {
        limited(Quota.unlimited().withSteps(middle)).eval("import fractions");
        high = middle;
      } catch (ScriptStoppedException e) {
        low = middle;
      }
    }
    long enough = high;
    assertThrows(
        ScriptStoppedException.class,
        () -> limited(Quota.unlimited().withSteps(enough - 1)).eval("import fractions"));
    limited(Quota.unlimited().withSteps(enough)).eval("import fractions");
  }

  @Test
  void d7_isolate_livesAsLongAsItsBindings() throws Exception {
    Bindings bindings = new SimpleBindings();
    engine.eval("import sys\nsys.mark = 1", bindings);
    assertEquals(1L, engine.eval("sys.mark", bindings));
    WeakReference<Bindings> reference = new WeakReference<>(bindings);
    bindings = null;
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(reference.get());
  }

  @Test
  void d8_callsThatShareAScope_runOneAfterAnother() throws Exception {
    engine.eval("n = 0\ndef bump():\n    global n\n    for i in range(2000):\n        n = n + 1");
    AtomicReference<Exception> failure = new AtomicReference<>();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  engine.invokeFunction("bump");
                } catch (Exception e) {
                  failure.set(e);
                }
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertNull(failure.get());
    assertEquals(8000L, engine.eval("n"));
  }

  @Test
  void d9_sameScriptSameFuel_stopsAtTheSameInstruction() {
    String script = "trace = []\nfor i in range(1000):\n    trace.append(i * i % 7)\n";
    Object[] lengths = new Object[2];
    for (int run = 0; run < 2; run++) {
      AdderScriptEngine fresh = limited(Quota.unlimited().withSteps(1500));
      Bindings bindings = new SimpleBindings();
      ScriptStoppedException e =
          assertThrows(ScriptStoppedException.class, () -> fresh.eval(script, bindings));
      assertEquals(Limit.STEPS, e.limit());
      lengths[run] = ((List<?>) bindings.get("trace")).size();
    }
    assertEquals(lengths[0], lengths[1]);
    assertTrue((Integer) lengths[0] > 50, () -> "stopped after " + lengths[0]);
  }

  @Test
  void d10_garbageIsNotPunished_liveBombsAreStopped() throws ScriptException {
    AdderScriptEngine small = limited(Quota.unlimited().toBuilder().memoryBytes(16L << 20).build());
    assertEquals(
        "ok", small.eval("def f(a): return [a] * 100\nfor i in range(200000): f(i)\n'ok'"));
    ScriptStoppedException live =
        assertThrows(
            ScriptStoppedException.class,
            () -> small.eval("x = []\nwhile True: x.append([0] * 1000)"));
    assertEquals(Limit.MEMORY, live.limit());
    ScriptStoppedException single =
        assertThrows(ScriptStoppedException.class, () -> small.eval("'a' * 10**9"));
    assertTrue(single.limit() == Limit.MEMORY || single.limit() == Limit.ALLOCATION);
  }

  @Test
  void d11_stop_runsNoHandler() {
    AdderScriptEngine small = limited(Quota.unlimited().withSteps(20_000));
    Bindings bindings = new SimpleBindings();
    bindings.put("marks", 0);
    assertThrows(
        ScriptStoppedException.class,
        () ->
            small.eval(
                """
                try:
                    while True: pass
                except BaseException:
                    marks = 1
                finally:
                    marks = 2
                """,
                bindings));
    assertEquals(0L, ((Number) bindings.get("marks")).longValue());
  }

  @Test
  void d11_deepRecursion_isARecursionErrorAndTheEngineLives() throws ScriptException {
    assertEquals(
        "RecursionError",
        engine.eval(
            """
            def f(n): return f(n + 1)
            class R:
                def __repr__(self): return repr(self)
            name = ''
            try: f(0)
            except RecursionError as e: name = type(e).__name__
            try: repr(R())
            except RecursionError as e: pass
            name
            """));
    assertEquals(3L, engine.eval("1 + 2"));
  }

  @Test
  void d11_longChainOfExceptions_reachesTheHostAsAScriptException() {
    ScriptException e =
        assertThrows(
            PythonException.class,
            () ->
                engine.eval(
                    """
                    e = None
                    for i in range(50000):
                        n = ValueError(i)
                        n.__context__ = e
                        e = n
                    raise e
                    """));
    assertTrue(e.getMessage().startsWith("ValueError: 49999"), e.getMessage());
  }

  @Test
  void d11_deepSourceOnASmallStack_isAScriptException() throws Exception {
    String deep = "x = 1\n" + String.join("+", Collections.nCopies(990, "x"));
    assertEquals(990L, engine.eval(deep));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                engine.eval(deep);
              } catch (Throwable e) {
                thrown.set(e);
              }
            },
            "small stack",
            256 << 10);
    small.start();
    small.join();
    assertTrue(
        thrown.get() == null || thrown.get() instanceof ScriptException,
        () -> "the host saw " + thrown.get());
  }

  /** Builtins that hold what script code gives them, in nothing that the script can reach. */
  private static final List<String> BUILDERS =
      List.of(
          "list(map(big, many))",
          "tuple(big(i) for i in many)",
          "set(bytes(big(i)) for i in many)",
          "dict((i, big(i)) for i in many)",
          "dict.fromkeys(bytes(big(i)) for i in many)",
          "sorted(many, key=big)",
          "''.join(text(i) for i in many)",
          "b''.join(big(i) for i in many)",
          "repr([Shown() for i in many])",
          "repr((Shown(), [Shown() for i in many]))",
          "repr({i: Shown() for i in many})",
          "repr({Shown() for i in many})",
          "sum(([big(i)] for i in many), [])",
          "('{}' * 150).format(*[Shown() for i in many])",
          "('%s' * 150) % tuple(Shown() for i in many)",
          "import re; re.sub('a', lambda m: text(1), 'a' * 150)",
          "import json; json.dumps([3, Shown()] * 150, default=lambda o: text(1))",
          "import itertools; itertools.product(map(big, many))",
          "import collections; collections.deque(big(i) for i in many)",
          "a, *b = map(big, many)",
          "(lambda *x: x)(*(big(i) for i in many))");

  static Stream<String> builders() {
    return BUILDERS.stream();
  }

  @ParameterizedTest
  @MethodSource("builders")
  void d10_buildersInProgress_areRoots(String builder) throws ScriptException {
    AdderScriptEngine small = limited(Quota.unlimited().toBuilder().memoryBytes(32L << 20).build());
    small.eval(
        """
        many = range(150)
        made = 0
        def big(i):
            global made
            made += 1
            return bytearray(b'%d' % made + b'x' * (1 << 20))
        def text(i):
            global made
            made += 1
            return 'x' * (1 << 20)
        class Shown:
            def __repr__(self): return text(1)
        """);
    ScriptStoppedException e =
        assertThrows(ScriptStoppedException.class, () -> small.eval(builder));
    assertEquals(Limit.MEMORY, e.limit());
    long made = ((Number) small.get("made")).longValue();
    assertTrue(made < 40, () -> "stopped after " + made + " MB");
  }

  private static final String CALLBACKS =
      """
      def down(n):
          return 0 if n == 0 else sorted([n], key=lambda x: down(n - 1))[0] + 0
      class R:
          def __init__(self, n): self.n = n
          def __repr__(self): return 'R' if self.n == 0 else repr([R(self.n - 1)])
      def attempt(work):
          try: return str(work())
          except RecursionError as e: return str(e)
      attempt(lambda: down(450)) + ' ' + attempt(lambda: len(repr(R(300))))
      """;

  private Object onThread(Thread.Builder builder, String script) throws Exception {
    AtomicReference<Object> result = new AtomicReference<>();
    Thread thread =
        builder.unstarted(() -> {
          try {
            result.set(engine.eval(script));
          } catch (ScriptException e) {
            result.set(e);
          }
        });
    thread.start();
    thread.join();
    return result.get();
  }

  private Object withStack(int bytes, String script) throws Exception {
    return onThread(Thread.ofPlatform().stackSize(bytes), script);
  }

  @Test
  void d11_callbacksThroughJava_goAsDeepAsInCPythonOnALargeStack() throws Exception {
    assertEquals("450 601", withStack(16 << 20, CALLBACKS));
  }

  /** Whether the stack ends in the repr of a list or in that of its item is left to chance. */
  private static String withoutPlace(Object messages) {
    return messages.toString().replace(" while getting the repr of an object", "");
  }

  @Test
  void d11_callbacksThroughJava_endInRecursionErrorOnSmallStacks() throws Exception {
    String exceeded = "maximum recursion depth exceeded";
    // Compiled code may have room for all levels.
    String small = withoutPlace(withStack(256 << 10, CALLBACKS));
    assertTrue(small.matches("(" + exceeded + "|450) (" + exceeded + "|601)"), small);
    String endless = CALLBACKS + "attempt(lambda: down(-1)) + ' ' + attempt(lambda: repr(R(-1)))\n";
    for (int stack = 256 << 10; stack <= 2 << 20; stack *= 2) {
      assertEquals(exceeded + " " + exceeded, withoutPlace(withStack(stack, endless)));
    }
    assertEquals(exceeded + " " + exceeded, withoutPlace(onThread(Thread.ofVirtual(), endless)));
    assertEquals(3L, engine.eval("1 + 2"), "nothing of this poisons the bindings");
  }

  @Test
  void d11_stackThatEndsInTheMiddle_poisonsTheBindingsOnly() throws ScriptException {
    Writer endless =
        new StringWriter() {
          @Override
          public void write(String text) {
            write(text + "x".substring(0, 0));
          }

          @Override
          public void write(char[] text, int from, int length) {
            write(new String(text, from, length));
          }
        };
    Writer before = engine.getContext().getWriter();
    engine.getContext().setWriter(endless);
    ScriptStoppedException stopped =
        assertThrows(
            ScriptStoppedException.class,
            () ->
                engine.eval(
                    """
                    ran = []
                    try: print('x' * 100000, flush=True)
                    except BaseException: ran.append(1)
                    finally: ran.append(2)
                    """));
    assertEquals(Limit.STACK, stopped.limit());
    engine.getContext().setWriter(before);
    PoisonedBindingsException poisoned =
        assertThrows(PoisonedBindingsException.class, () -> engine.eval("1 + 2"));
    assertTrue(poisoned.getMessage().contains("use new bindings"), poisoned.getMessage());
    assertEquals(3L, engine.eval("1 + 2", new SimpleBindings()));
  }

  @Test
  void d13_compiledScript_servesAllBindings() throws ScriptException {
    CompiledScript script = ((Compilable) engine).compile("x * 2");
    for (int i = 0; i < 3; i++) {
      Bindings bindings = new SimpleBindings();
      bindings.put("x", i);
      assertEquals(2L * i, script.eval(bindings));
    }
  }

  @Test
  void d14_firstRunWithATightLimit_doesNotPayForLoadingTheEngine() throws Exception {
    assumeFalse(
        "force".equalsIgnoreCase(System.getProperty(Jit.PROPERTY)),
        "forced, the script's thread compiles and pays for it");
    try (FreshEngine fresh = new FreshEngine()) {
      assertFalse(BackgroundTest.isWarm(fresh));
      assertEquals(
          "(118, 26, \"Order('r',   248.75)\", 333283335000, {1, 2, 3})",
          fresh
              .engine(Duration.ofMillis(25).toNanos())
              .eval(
                  """
                  class Order:
                      def __init__(self, key, amount):
                          self.key = key
                          self.amount = amount
                      def __repr__(self):
                          return f'Order({self.key!r}, {self.amount:>8.2f})'
                  orders = [Order(chr(97 + i % 26), i * 1.25) for i in range(200)]
                  groups = {}
                  for order in orders:
                      groups.setdefault(order.key, []).append(order)
                  totals = {k: sum(o.amount for o in v) for k, v in sorted(groups.items())}
                  failed = 0
                  for key in list(totals) + ['?']:
                      try:
                          totals[key] / (len(groups[key]) - 8)
                      except ZeroDivisionError:
                          failed += 1
                      except KeyError as e:
                          failed += 100
                  text = ', '.join('%s=%d' % (k, v) for k, v in totals.items()).upper().split(', ')
                  best = max(orders, key=lambda o: o.amount)
                  str((failed, len(text), repr(best), sum(i * i for i in range(10000)), {1, 2} | {3}))
                  """));
      assertTrue(BackgroundTest.isWarm(fresh));
    }
  }

  @Test
  void d15_attributes_areUnboxedUntilTheirKindChanges() throws ScriptException {
    PyInstance p =
        instance(
            engine.eval(
                """
                class P:
                    def __init__(self, a, b, c):
                        self.a = a
                        self.b = b
                        self.c = c
                p = P(1, 2.5, 'x')
                p
                """));
    assertEquals("[INT, FLOAT, REF]", kinds(p));
    engine.eval("p.a = 'text'");
    assertEquals("[REF, FLOAT, REF]", kinds(p));
    assertEquals("('text', 2.5, 'x')", engine.eval("str((p.a, p.b, p.c))"));
  }

  @Test
  void d16_hostException_isAHostErrorWithTheOriginalInside() throws ScriptException {
    IOException original = new IOException("disk");
    engine.put(
        "read",
        (Callable<Object>)
            () -> {
              throw original;
            });
    assertEquals(
        "HostError disk java.io.IOException",
        engine.eval(
            """
            try:
                read()
            except Exception as e:
                r = ' '.join((type(e).__name__, str(e), e.java_class))
            r
            """));
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("read()"));
    assertSame(original, e.getCause());
  }

  @Test
  void d16_hostError_endsTheRunWithoutTheScript() throws ScriptException {
    StackOverflowError original = new StackOverflowError();
    engine.put(
        "read",
        (Runnable)
            () -> {
              throw original;
            });
    ScriptStoppedException e =
        assertThrows(
            ScriptStoppedException.class,
            () -> engine.eval("seen = 0\ntry: read()\nexcept BaseException: seen = 1"));
    assertSame(original, e.getCause());
    assertEquals(0L, engine.get("seen"));
  }

  private static PyInstance instance(Object value) {
    return (PyInstance) ((HostValues.View) value).target();
  }

  private static String kinds(PyInstance p) {
    return List.of("a", "b", "c").stream()
        .map(name -> p.shape().layout().find(name).kind().name())
        .toList()
        .toString();
  }
}
