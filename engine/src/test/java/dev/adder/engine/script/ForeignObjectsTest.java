package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of one script in the hands of another one. */
@Timeout(60)
class ForeignObjectsTest {
  private final ScriptEngine engine = Adder.engine();
  private final Bindings a = engine.createBindings();
  private final Bindings b = engine.createBindings();

  private Object inA(String text) throws ScriptException {
    return engine.eval(text, a);
  }

  private Object inB(String text) throws ScriptException {
    return engine.eval(text, b);
  }

  private void give(String name, String expression) throws ScriptException {
    b.put(name, inA(expression));
  }

  @Test
  @DisplayName("a function works on the globals of the script that it comes from")
  void functionsWorkAtHome() throws ScriptException {
    inA("count = 0\ndef f(n, *, by=1):\n  global count\n  count += n * by\n  return [count]\n");
    give("f", "f");
    assertEquals(List.of(2L), inB("list(f(2))"));
    assertEquals(List.of(8L), inB("list(f(2, by=3))"));
    assertEquals(List.of(14L), inB("list(f.__call__(2, **{'by': 3}))"));
    assertEquals(14L, inA("count"));
    assertEquals(
        "NameError", inB("try:\n  count\nexcept NameError as e:\n  r = type(e).__name__\nr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f.__globals__",
        "f.__code__",
        "f.__closure__",
        "f.__dict__",
        "f.__self__",
        "type(f).__mro__[0].__globals__",
        "vars(f)",
        "f.__wrapped__",
        "f.__builtins__",
        "f.secret",
        "f.target()",
        "f.context()",
        "C.secret",
        "C.__init__.__globals__",
        "C.__subclasses__()",
        "c._secret",
        "c.__class__.f",
        "c.__dict__",
        "c.method.__globals__",
        "c.method.__self__",
        "c.method.__func__",
        "c.x.__iadd__([1])",
        "mod.path",
        "mod.__dict__",
        "setattr(c, 'x', 3)",
        "delattr(c, 'x')",
        "numbers.target()",
        "numbers.context()",
        "names.target()",
        "names.context().meter()",
        "object.__getattribute__(f, '__globals__')",
        "f.__reduce__()[0].__globals__",
        "next(gen).gi_frame",
        "gen.gi_frame",
        "gen.gi_code",
        "error.__traceback__",
        "error.args"
      })
  @DisplayName("nothing but uses of an object can be reached")
  void nothingElseIsReached(String attempt) throws ScriptException {
    inA(
        """
        import os as mod
        class C:
          secret = 'canary'
          x = 1
          def method(self): return self
          def __init__(self): self._secret = 'canary'
        c = C()
        def f(): return 'f'
        f.secret = 'canary'
        numbers = [1]
        names = {'a': 1}
        gen = (i for i in range(3))
        error = ValueError('canary')
        """);
    for (String name : List.of("f", "C", "c", "mod", "numbers", "names", "gen", "error")) {
      give(name, name);
    }
    PythonException refused = assertThrows(PythonException.class, () -> inB(attempt));
    assertTrue(
        List.of("AttributeError", "TypeError").contains(refused.typeName()), refused.traceback());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type(f)()",
        "object.__new__(type(f))",
        "type(f).__call__(1)",
        "type(f).__getattr__(f, 3)",
        "class D(type(f)): pass",
        "__import__('copy').copy(f)",
        "repr(ring)",
        "hash(ring)",
        "f[0]",
        "iter(f)",
        "next(f)",
        "len(f)",
        "1 in f",
        "f(unknown=1)",
        "f(f, f, f)",
        "c()",
        "f + f",
        "f < f",
        "f.x",
        "del f.x",
        "f.__init__(1, 2)",
        "f.__class__ = int"
      })
  @DisplayName("every misuse is an exception of Python")
  void misusesArePythonExceptions(String misuse) throws ScriptException {
    inA("class C: pass\nc = C()\ndef f(): return 'f'\nring = []\nring.append(ring)");
    for (String name : List.of("f", "c", "ring")) {
      give(name, name);
    }
    assertThrows(PythonException.class, () -> inB(misuse));
    assertEquals("f", inB("f()"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"items.target()", "items.context()", "t.target()", "d.context()", "s.target()"})
  @DisplayName("no grant for members opens a view")
  void viewsHaveNoMembers(String attempt) throws ScriptException {
    AdderScriptEngine all = Adder.engine(EngineOptions.defaults().withPolicy(Policy.allowAll()));
    inA("items = [1]\nt = (1,)\nd = {'a': 1}\ns = {1}");
    for (String name : List.of("items", "t", "d", "s")) {
      all.put(name, inA(name));
    }
    PythonException refused = assertThrows(PythonException.class, () -> all.eval(attempt));
    assertEquals("AttributeError", refused.typeName(), refused.traceback());
  }

  @Test
  @DisplayName("a value that holds itself often is hashed under the limits")
  void hashesOfSharedValues_endByLimits() throws Exception {
    AdderScriptEngine limited =
        Adder.engine(
            EngineOptions.defaults()
                .withQuota(Quota.unlimited().toBuilder().wall(Duration.ofMillis(300)).build()));
    limited.put("m", new java.util.HashMap<Object, Object>());
    String tower = "t = (1,)\nfor i in range(60): t = (t, t)\n";
    ScriptStoppedException stopped =
        assertThrows(ScriptStoppedException.class, () -> limited.eval(tower + "m[t] = 1"));
    assertEquals(Limit.WALL, stopped.limit());
    Object view = limited.get("t");
    IllegalStateException refused = assertThrows(IllegalStateException.class, view::hashCode);
    assertTrue(refused.getMessage().contains("wall time limit"), refused.getMessage());
  }

  @Test
  @DisplayName("collections are live views")
  void collectionsAreLive() throws ScriptException {
    inA("items = [1, (2, 3), {'k': [4]}, {5}]");
    give("items", "items");
    assertEquals(1L, inB("items[0]"));
    assertEquals(5L, inB("p, q = items[1]\np + q"));
    assertEquals(4L, inB("items[2]['k'][0]"));
    assertEquals(true, inB("5 in items[3]"));
    inB("items.append('new')\nitems[2]['k'].append(6)");
    assertEquals("[1, (2, 3), {'k': [4, 6]}, {5}, 'new']", inA("str(items)"));
  }

  @Test
  @DisplayName("an object that comes home is itself again")
  void objectsComeHome() throws ScriptException {
    inA("class C:\n  pass\nc = C()\nnumbers = [1]\ndef same(x, y): return x is y");
    for (String name : List.of("c", "numbers", "same")) {
      give(name, name);
    }
    b.put("again", inA("c"));
    inB("kept = [c, numbers]");
    a.put("kept", b.get("kept"));
    assertEquals(true, inA("kept[0] is c"));
    assertEquals(true, inA("kept[1] is numbers"));
    assertEquals(true, inB("same(c, again)"));
    assertEquals(true, inB("c == again and len({c, again}) == 1 and c != numbers"));
  }

  @Test
  @DisplayName("instances have their public attributes, methods, items and iteration")
  void instancesCanBeUsed() throws ScriptException {
    inA(
        """
        class Shelf:
          def __init__(self): self.books = ['x']
          def add(self, book): self.books.append(book); return self
          def each(self, f): return [f(b) for b in self.books]
          def __len__(self): return len(self.books)
          def __getitem__(self, i): return self.books[i]
          def __contains__(self, b): return b in self.books
          def __repr__(self): return 'Shelf'
          def __bool__(self): return False
        shelf = Shelf()
        squares = (i * i for i in range(3))
        """);
    give("shelf", "shelf");
    give("squares", "squares");
    give("Shelf", "Shelf");
    assertEquals(2L, inB("len(shelf.add('y'))"));
    assertEquals("y", inB("shelf[1]"));
    assertEquals(
        "Shelf Shelf True False", inB("f'{shelf} {shelf!r} {\"y\" in shelf} {bool(shelf)}'"));
    assertEquals("['x!', 'y!']", inB("str(list(shelf.each(lambda b: b + '!')))"));
    assertEquals("['x', 'y']", inB("str(list(shelf))"));
    assertEquals("[0, 1, 4]", inB("str(list(squares))"));
    assertEquals(1L, inB("len(Shelf())"));
    assertEquals(true, inB("callable(Shelf) and not callable(shelf)"));
  }

  @Test
  @DisplayName("an exception of the other script is an error of the host")
  void exceptionsAreHostErrors() throws ScriptException {
    inA("def f(): raise ValueError('broken')");
    give("f", "f");
    assertEquals(
        "HostError True",
        inB(
            """
            try:
              f()
            except Exception as e:
              r = f"{type(e).__name__} {str(e).startswith('ValueError: broken')}"
            r
            """));
    PythonException failed = assertThrows(PythonException.class, () -> inB("f()"));
    assertInstanceOf(UncheckedScriptException.class, failed.getCause());
  }

  @Test
  @DisplayName("limits of the run that asks hold in the other isolate")
  void limitsHoldInside() throws ScriptException {
    AdderScriptEngine limited =
        Adder.engine(
            EngineOptions.defaults()
                .withQuota(Quota.unlimited().toBuilder().wall(Duration.ofMillis(200)).build()));
    AdderScriptEngine free = Adder.engine(EngineOptions.defaults().withQuota(Quota.unlimited()));
    free.eval("def forever():\n  while True:\n    pass\n");
    limited.put("f", free.get("forever"));
    long start = System.nanoTime();
    ScriptStoppedException stopped =
        assertThrows(
            ScriptStoppedException.class,
            () -> limited.eval("try:\n  f()\nexcept BaseException:\n  pass\nwhile True: pass"));
    assertEquals(Limit.WALL, stopped.limit());
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
    assertEquals(2L, free.eval("1 + 1"));
  }

  @Test
  @DisplayName("two scripts that call each other from two threads do not wait for ever")
  void ringsOfWaitingRunsAreRefused() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Callable<Object> meet =
        () -> {
          both.countDown();
          return both.await(20, TimeUnit.SECONDS);
        };
    a.put("meet", meet);
    b.put("meet", meet);
    inA("def f():\n  return 'a'");
    inB("def f():\n  return 'b'");
    a.put("other", b.get("f"));
    b.put("other", a.get("f"));
    String call = "meet()\ntry:\n  r = other()\nexcept Exception as e:\n  r = 'refused'\nr";
    assertOneIsRefused(call);
  }

  @Test
  @DisplayName("so do two whose host functions evaluate in the other bindings")
  void ringsOfHostFunctionsAreRefused() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    a.put("other", evaluating(b, both));
    b.put("other", evaluating(a, both));
    String call = "try:\n  r = other()\nexcept Exception as e:\n  r = 'refused'\nr";
    assertOneIsRefused(call);
  }

  /** Runs the script in both bindings at once; each run ends. */
  private void assertOneIsRefused(String call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Object> first = threads.submit(() -> inA(call));
      Future<Object> second = threads.submit(() -> inB(call));
      Object one = first.get(30, TimeUnit.SECONDS);
      Object two = second.get(30, TimeUnit.SECONDS);
      assertTrue("refused".equals(one) || "refused".equals(two), one + " " + two);
    }
  }

  private Callable<Object> evaluating(Bindings where, CountDownLatch both) {
    return () -> {
      both.countDown();
      both.await(20, TimeUnit.SECONDS);
      return engine.eval("1 + 1", where);
    };
  }

  @Test
  @DisplayName("a run that waits for other bindings is ended by its limits")
  void waitsEndByLimits() throws Exception {
    AdderScriptEngine limited =
        Adder.engine(
            EngineOptions.defaults()
                .withQuota(Quota.unlimited().toBuilder().wall(Duration.ofMillis(200)).build()));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    a.put(
        "block",
        (Callable<Object>)
            () -> {
              inside.countDown();
              return release.await(30, TimeUnit.SECONDS);
            });
    limited.put("use", (Callable<Object>) () -> inA("1"));
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Object> blocked = threads.submit(() -> inA("block()"));
      assertTrue(inside.await(20, TimeUnit.SECONDS));
      try {
        ScriptStoppedException stopped =
            assertThrows(ScriptStoppedException.class, () -> limited.eval("use()"));
        assertEquals(Limit.WALL, stopped.limit());
      } finally {
        release.countDown();
      }
      assertEquals(true, blocked.get(30, TimeUnit.SECONDS));
    }
  }

  @Test
  @DisplayName("a view read while the script runs in another thread shows no half of a change")
  void viewsWaitForRuns() throws Exception {
    inA("items = {}\ndef grow():\n  for i in range(2000):\n    items[i] = i\n  items.clear()\n");
    @SuppressWarnings("unchecked")
    Map<Object, Object> items = (Map<Object, Object>) inA("items");
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Object> growing =
          threads.submit(() -> {
            for (int i = 0; i < 200; i++) {
              inA("grow()");
            }
            return null;
          });
      while (!growing.isDone()) {
        assertEquals(0, items.size());
      }
      growing.get();
    }
    assertSame(null, items.get(1L));
  }
}
