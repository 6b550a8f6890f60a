package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** What scripts see of the host's scopes and what they leave there. */
class HostScopesTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  /** Bindings of a host that loads variables one by one. */
  private static final class Lazy extends SimpleBindings {
    final List<String> asked = new ArrayList<>();

    @Override
    public Object get(Object key) {
      asked.add((String) key);
      return key.equals("broken") ? fail() : super.get(key);
    }

    private static Object fail() {
      throw new IllegalStateException("the store is gone");
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      throw new AssertionError("enumerated");
    }

    @Override
    public Set<String> keySet() {
      throw new AssertionError("enumerated");
    }
  }

  /** A context with one scope more, at a number of the test's choice. */
  private static final class Scoped extends SimpleScriptContext {
    private final int number;
    private final Bindings extra = new SimpleBindings();

    Scoped(int number) {
      this.number = number;
      setBindings(new SimpleBindings(), GLOBAL_SCOPE);
    }

    @Override
    public List<Integer> getScopes() {
      return List.of(GLOBAL_SCOPE, number, ENGINE_SCOPE);
    }

    @Override
    public Bindings getBindings(int scope) {
      return scope == number ? extra : super.getBindings(scope);
    }
  }

  @Test
  void lookUp_foreignBindings_areAskedForWhatTheScriptUsesOnly() throws ScriptException {
    Lazy bindings = new Lazy();
    bindings.put("used", 2);
    bindings.put("unused", 3);
    assertEquals(20L, engine.eval("total = 0\nfor i in range(10): total += used\ntotal", bindings));
    assertTrue(bindings.asked.contains("used"));
    assertFalse(bindings.asked.contains("unused"));
    assertEquals(1, Collections.frequency(bindings.asked, "used"));
    assertEquals(1, Collections.frequency(bindings.asked, "range"));
  }

  @Test
  void lookUp_null_isNoneAndAbsentIsANameError() throws ScriptException {
    engine.put("nothing", null);
    assertEquals(true, engine.eval("nothing is None"));
    assertEquals(true, engine.eval("'nothing' in globals() and 'absent' not in globals()"));
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("absent"));
    assertEquals("NameError", e.typeName());
  }

  @Test
  void lookUp_order_isByNumberOfTheScope() throws ScriptException {
    for (int number : new int[] {50, 150, 250}) {
      Scoped context = new Scoped(number);
      context.getBindings(ScriptContext.ENGINE_SCOPE).put("a", "engine");
      context.getBindings(ScriptContext.GLOBAL_SCOPE).put("a", "global");
      context.getBindings(ScriptContext.GLOBAL_SCOPE).put("b", "global");
      context.extra.put("a", "extra");
      context.extra.put("b", "extra");
      context.extra.put("c", "extra");
      assertEquals(number < 100 ? "extra" : "engine", engine.eval("a", context));
      assertEquals(number < 200 ? "extra" : "global", engine.eval("b", context));
      assertEquals("extra", engine.eval("c", context));
    }
  }

  @Test
  void lookUp_hostName_shadowsABuiltin_fromTheEvalItWasPutBefore() throws ScriptException {
    String text = "len([1, 2])";
    assertEquals(2L, engine.eval(text));
    engine.put("len", 5);
    assertEquals(5L, engine.eval("len"));
    engine.getBindings(ScriptContext.ENGINE_SCOPE).remove("len");
    assertEquals(2L, engine.eval(text));
  }

  @Test
  void changes_ofTheHostBetweenEvals_areSeen() throws ScriptException {
    engine.put("x", 1);
    assertEquals(1L, engine.eval("x"));
    engine.put("x", 2);
    assertEquals(2L, engine.eval("x"));
    engine.eval("y = 1");
    engine.put("y", 10);
    assertEquals(10L, engine.eval("y"));
    engine.getBindings(ScriptContext.ENGINE_SCOPE).remove("y");
    assertThrows(PythonException.class, () -> engine.eval("y"));
  }

  @Test
  void assignments_areInTheBindings_andNothingElse() throws ScriptException {
    Bindings bindings = new SimpleBindings();
    bindings.put("given", 1);
    Bindings global = new SimpleBindings();
    global.put("wide", 2);
    engine.getContext().setBindings(global, ScriptContext.GLOBAL_SCOPE);
    engine.eval("import math\nmade = given + wide + len('a')\ndef f(): pass", bindings);
    assertEquals(Set.of("given", "made", "math", "f"), bindings.keySet());
    assertEquals(4L, bindings.get("made"));
    assertEquals(Map.of("wide", 2), new HashMap<>(global));
    engine.eval("del made, given", bindings);
    assertEquals(Set.of("math", "f"), bindings.keySet());
    engine.eval("wide = 3", bindings);
    assertEquals(3L, bindings.get("wide"));
    assertEquals(2, global.get("wide"));
  }

  @Test
  void assignments_beforeAnException_areInTheBindings() {
    Bindings bindings = new SimpleBindings();
    assertThrows(ScriptException.class, () -> engine.eval("a = 1\n1 / 0\nb = 2", bindings));
    assertEquals(Set.of("a"), bindings.keySet());
  }

  @Test
  void assignments_ofFunctionsInvokedLater_areInTheBindings() throws Exception {
    engine.put("step", 2);
    engine.eval("n = 0\ndef bump():\n    global n\n    n += step\n    return n");
    assertEquals(2L, engine.invokeFunction("bump"));
    engine.put("step", 5);
    assertEquals(7L, engine.invokeFunction("bump"));
    assertEquals(7L, engine.get("n"));
    engine.put("n", 100);
    assertEquals(105L, engine.invokeFunction("bump"));
  }

  @Test
  void deletedName_isGoneForTheScriptAtOnce() throws ScriptException {
    engine.put("x", 1);
    assertEquals(
        "NameError", engine.eval("del x\ntry: x\nexcept NameError as e: r = type(e).__name__\nr"));
    assertNull(engine.get("x"));
  }

  @Test
  void values_keepTheirIdentityAcrossEvals() throws ScriptException {
    engine.eval("class I(int): pass\nn = I(5)\nxs = [1]\nkeep = xs");
    assertEquals(true, engine.eval("type(n) is I and xs is keep"));
    Object host = new Object();
    engine.put("host", host);
    assertSame(host, engine.eval("other = host\nother"));
    assertEquals(true, engine.eval("other is host"));
  }

  @Test
  void immutableBindings_canBeReadAndRefuseAssignments() throws ScriptException {
    Bindings fixed = new SimpleBindings(Map.of("x", 20));
    assertEquals(40L, engine.eval("x + x", fixed));
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("y = x", fixed));
    assertEquals("TypeError", e.typeName());
    assertTrue(e.getMessage().contains("cannot assign 'y': the bindings are read-only"));
    assertInstanceOf(UnsupportedOperationException.class, e.getCause());
    assertEquals(20L, engine.eval("x", fixed));
    PythonException own =
        assertThrows(PythonException.class, () -> engine.eval("z = 1 / 0", fixed));
    assertEquals("ZeroDivisionError", own.typeName());
    PythonException both =
        assertThrows(PythonException.class, () -> engine.eval("z = 1\n1 / 0", fixed));
    assertEquals("ZeroDivisionError", both.typeName());
    assertEquals(1, both.getSuppressed().length);
  }

  @Test
  void lookUp_hostFails_isAHostError() throws ScriptException {
    Lazy bindings = new Lazy();
    assertEquals(
        "HostError the store is gone",
        engine.eval(
            "try: broken\nexcept Exception as e: r = type(e).__name__ + ' ' + str(e)\nr",
            bindings));
    ScriptException e =
        assertThrows(ScriptException.class, () -> engine.eval("broken", new Lazy()));
    assertInstanceOf(IllegalStateException.class, e.getCause());
  }

  @Test
  void globals_setdefaultAndGet_seeTheHostsNames() throws ScriptException {
    engine.put("x", 1);
    assertEquals(1L, engine.eval("globals().setdefault('x', 9)"));
    assertEquals(1L, engine.eval("globals().get('x', 9)"));
    assertEquals(true, engine.eval("import __main__\n__main__.x == 1"));
    assertEquals(1L, engine.eval("(lambda: eval('x'))()"));
  }

  @Test
  void lookUp_hostThrowsAnError_endsTheRun() throws ScriptException {
    LinkageError original = new LinkageError("no class");
    Bindings bindings =
        new SimpleBindings() {
          @Override
          public Object get(Object key) {
            if (key.equals("bad")) {
              throw original;
            }
            return super.get(key);
          }
        };
    ScriptStoppedException e =
        assertThrows(
            ScriptStoppedException.class,
            () -> engine.eval("a = 1\ntry: bad\nexcept BaseException: a = 2", bindings));
    assertSame(original, e.getCause());
    assertEquals(1L, bindings.get("a"));
    assertEquals(2L, engine.eval("a + 1", bindings));
  }

  @Test
  void stoppedRun_leavesTheScopesInOrder() throws ScriptException {
    AdderScriptEngine small =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults()
                    .withQuota(dev.adder.sandbox.quota.Quota.unlimited().withSteps(1000)));
    Bindings bindings = new SimpleBindings();
    bindings.put("x", 1);
    assertThrows(
        ScriptStoppedException.class, () -> small.eval("y = x\nwhile True: pass", bindings));
    assertEquals(Map.of("x", 1, "y", 1L), new HashMap<>(bindings));
    bindings.put("x", 5);
    assertEquals(6L, small.eval("x + y", bindings));
  }

  @Test
  void sameScriptAgain_seesWhatTheHostChanged() throws ScriptException {
    CompiledScript script = engine.compile("x[0] if hasattr(x, 'append') else x * 10");
    Bindings bindings = engine.createBindings();
    for (Object[] step :
        new Object[][] {
          {1, 10L}, {1, 10L}, {2.5, 25.0}, {2L, 20L}, {List.of(7), 7L}, {3, 30L}, {true, 10L}
        }) {
      bindings.put("x", step[0]);
      assertEquals(step[1], script.eval(bindings));
      assertEquals(Set.of("x"), bindings.keySet());
    }
    bindings.remove("x");
    assertThrows(PythonException.class, () -> script.eval(bindings));
    bindings.put("x", null);
    assertThrows(PythonException.class, () -> script.eval(bindings));
    bindings.put("x", "ab");
    assertEquals("ab".repeat(10), script.eval(bindings));
  }

  @Test
  void sameScriptAgain_scopeBeforeTheEnginesShadows() throws ScriptException {
    CompiledScript script = engine.compile("x");
    Bindings bindings = new SimpleBindings();
    bindings.put("x", 1);
    assertEquals(1L, script.eval(bindings));
    assertEquals(1L, script.eval(bindings));
    Scoped context = new Scoped(50);
    context.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
    context.extra.put("x", 2);
    assertEquals(2L, script.eval(context));
    assertEquals(1L, script.eval(bindings));
    Bindings global = new SimpleBindings();
    global.put("x", 3);
    global.put("y", 4);
    engine.getContext().setBindings(global, ScriptContext.GLOBAL_SCOPE);
    bindings.remove("x");
    assertEquals(3L, script.eval(bindings));
    global.put("x", 5);
    assertEquals(5L, script.eval(bindings));
    bindings.put("x", 6);
    assertEquals(6L, script.eval(bindings));
  }

  @Test
  void otherScript_asksForItsOwnNamesOnly() throws ScriptException {
    Lazy bindings = new Lazy();
    bindings.put("first", 1);
    bindings.put("second", 2);
    assertEquals(1L, engine.eval("first", bindings));
    assertEquals(1L, engine.eval("first", bindings));
    bindings.asked.clear();
    assertEquals(2L, engine.eval("second", bindings));
    assertFalse(bindings.asked.contains("first"), bindings.asked.toString());
    bindings.asked.clear();
    assertEquals(3L, engine.eval("first + second", bindings));
    assertEquals(1, Collections.frequency(bindings.asked, "first"));
    assertEquals(1, Collections.frequency(bindings.asked, "second"));
  }

  @Test
  void lentName_thatTheScriptAssigns_isTheScriptsFromThenOn() throws ScriptException {
    CompiledScript count = engine.compile("n = n + 1");
    Bindings bindings = engine.createBindings();
    bindings.put("n", 1);
    count.eval(bindings);
    count.eval(bindings);
    assertEquals(3L, bindings.get("n"));
    bindings.put("n", 10);
    count.eval(bindings);
    assertEquals(11L, bindings.get("n"));
    engine.eval("del n", bindings);
    assertEquals(Set.of(), bindings.keySet());
    assertThrows(PythonException.class, () -> count.eval(bindings));
  }

  @Test
  void objectsOfTheHost_areNotKeptBetweenRuns() throws Exception {
    Bindings bindings = engine.createBindings();
    Object large = new Object();
    WeakReference<Object> reference = new WeakReference<>(large);
    bindings.put("large", large);
    CompiledScript script = engine.compile("large is not None");
    assertEquals(true, script.eval(bindings));
    assertEquals(true, script.eval(bindings));
    bindings.remove("large");
    large = null;
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(reference.get());
    assertThrows(PythonException.class, () -> script.eval(bindings));
  }

  @Test
  void nestedRun_ofTheSameScope_seesAndChangesTheNames() throws ScriptException {
    Bindings bindings = engine.createBindings();
    bindings.put("x", 1);
    bindings.put(
        "inner",
        (Callable<Object>)
            () -> {
              bindings.put("x", 5);
              return engine.eval("y = x + 1\ny", bindings);
            });
    CompiledScript script = engine.compile("[x, inner(), x, y]");
    for (int i = 0; i < 3; i++) {
      bindings.put("x", 1);
      assertEquals(List.of(1L, 6L, 5L, 6L), script.eval(bindings));
    }
  }
}
