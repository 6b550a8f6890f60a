package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** The main paths of JSR-223. */
class AdderScriptEngineTest {
  private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");

  @Test
  void manager_everyNameExtensionAndType_findsTheEngine() {
    ScriptEngineManager manager = new ScriptEngineManager();
    for (String name : List.of("python", "python3", "py", "adder")) {
      assertTrue(manager.getEngineByName(name) instanceof AdderScriptEngine, name);
    }
    assertTrue(manager.getEngineByExtension("py") instanceof AdderScriptEngine);
    assertTrue(manager.getEngineByMimeType("text/x-python") instanceof AdderScriptEngine);
  }

  @Test
  void eval_lastExpression_isTheResult() throws ScriptException {
    assertEquals(42L, engine.eval("a = 40\na + 2"));
    assertNull(engine.eval("a = 1"));
    assertNull(engine.eval("None"));
    assertEquals("text", engine.eval("'text'"));
    assertEquals(1.5, engine.eval("3 / 2"));
    assertEquals(true, engine.eval("1 < 2"));
    assertEquals(BigInteger.TWO.pow(100), engine.eval("2 ** 100"));
  }

  @Test
  void eval_containers_areJavaCollections() throws ScriptException {
    assertEquals(List.of(1L, "a"), engine.eval("[1, 'a']"));
    assertEquals(List.of(1L, 2L), engine.eval("(1, 2)"));
    assertEquals(Map.of("a", 1L), engine.eval("{'a': 1}"));
    assertEquals(Set.of(1L, 2L), engine.eval("{1, 2}"));
  }

  @Test
  void eval_listView_writesThrough() throws ScriptException {
    @SuppressWarnings("unchecked")
    List<Object> list = (List<Object>) engine.eval("xs = [1, 2]\nxs");
    list.add(3);
    assertEquals(3L, engine.eval("len(xs)"));
    assertEquals(6L, engine.eval("sum(xs)"));
  }

  @Test
  void put_hostValue_isVisibleAndAssignmentsComeBack() throws ScriptException {
    engine.put("price", 100);
    engine.put("name", null);
    assertEquals(120L, engine.eval("price * 12 // 10"));
    assertEquals(true, engine.eval("name is None"));
    engine.eval("total = price + 1");
    assertEquals(101L, engine.get("total"));
  }

  @Test
  void eval_foreignBindings_holdOnlyWhatTheScriptAssigned() throws ScriptException {
    Bindings bindings = new SimpleBindings();
    bindings.put("x", 2);
    engine.eval("y = x * 3", bindings);
    assertEquals(6L, bindings.get("y"));
    assertEquals(Set.of("x", "y"), bindings.keySet());
    assertNull(engine.get("y"));
  }

  @Test
  void eval_syntaxError_hasPlace() {
    engine.put(ScriptEngine.FILENAME, "rule.py");
    ScriptException e =
        assertThrows(ScriptException.class, () -> engine.eval("x = 1\nif x\n  pass"));
    assertEquals("rule.py", e.getFileName());
    assertEquals(2, e.getLineNumber());
    assertEquals(5, e.getColumnNumber());
    assertTrue(e.getMessage().startsWith("SyntaxError: expected ':'"), e.getMessage());
  }

  @Test
  void eval_runtimeError_hasPlaceAndTraceback() {
    engine.put(ScriptEngine.FILENAME, "rule.py");
    PythonException e =
        assertThrows(
            PythonException.class, () -> engine.eval("def f():\n    return 1 + [][2]\nf()"));
    assertEquals("rule.py", e.getFileName());
    assertEquals(2, e.getLineNumber());
    assertEquals("IndexError", e.typeName());
    assertTrue(
        e.traceback()
            .contains(
                "  File \"rule.py\", line 2, in f\n    return 1 + [][2]\n               ~~^^^\n"),
        e.traceback());
  }

  @Test
  void eval_writerAndReader_areTheContexts() throws ScriptException {
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.getContext().setReader(new StringReader("line\n"));
    engine.eval("print('got', input())");
    assertEquals("got line\n", out.toString());
  }

  @Test
  void compile_overTwoBindings_isIndependent() throws ScriptException {
    CompiledScript script = ((Compilable) engine).compile("n = n + 1\nn");
    Bindings one = new SimpleBindings();
    one.put("n", 1);
    Bindings two = new SimpleBindings();
    two.put("n", 10);
    assertEquals(2L, script.eval(one));
    assertEquals(11L, script.eval(two));
    assertEquals(3L, script.eval(one));
    assertSame(engine, script.getEngine());
  }

  @Test
  void invocable_functionsMethodsInterfaces_work() throws Exception {
    engine.eval(
        """
        def applyAsInt(a, b): return a * b
        class C:
            def m(self, x): return x + 1
        c = C()
        """);
    Invocable invocable = (Invocable) engine;
    assertEquals(6L, invocable.invokeFunction("applyAsInt", 2, 3));
    assertEquals(5L, invocable.invokeMethod(engine.get("c"), "m", 4));
    assertEquals(12, invocable.getInterface(IntBinaryOperator.class).applyAsInt(3, 4));
    assertNull(invocable.getInterface(Runnable.class));
    assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("missing"));
    assertThrows(IllegalArgumentException.class, () -> invocable.invokeMethod("text", "upper"));
  }

  @Test
  void limits_endlessLoop_stopsWithTheLimit() {
    AdderScriptEngine limited =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults().withQuota(Quota.unlimited().withSteps(100_000)));
    ScriptStoppedException e =
        assertThrows(
            ScriptStoppedException.class,
            () -> limited.eval("while True:\n    try:\n        x = 1\n    except: pass"));
    assertEquals(Limit.STEPS, e.limit());
  }

  @Test
  void defaults_fileClockAndEnvironment_areOutOfReach() throws ScriptException {
    ScriptException e =
        assertThrows(ScriptException.class, () -> engine.eval("open('/etc/passwd').read()"));
    assertTrue(e.getMessage().startsWith("PermissionError"), e.getMessage());
    assertThrows(ScriptException.class, () -> engine.eval("import time\ntime.time()"));
    assertThrows(ScriptException.class, () -> engine.eval("import os\nos.urandom(4)"));
    assertEquals(0L, engine.eval("import os\nlen(os.environ)"));
  }

  @Test
  void isolates_ofDifferentBindings_doNotShareModules() throws ScriptException {
    Bindings one = new SimpleBindings();
    engine.eval("import sys\nsys.secret = 5", one);
    Bindings two = new SimpleBindings();
    assertEquals(false, engine.eval("import sys\nhasattr(sys, 'secret')", two));
  }

  @Test
  void factory_parameters_followTheContract() {
    AdderScriptEngineFactory factory = new AdderScriptEngineFactory();
    assertEquals("python", factory.getParameter(ScriptEngine.NAME));
    assertEquals("MULTITHREADED", factory.getParameter("THREADING"));
    assertNull(factory.getParameter("unknown"));
    assertThrows(NullPointerException.class, () -> factory.getParameter(null));
    assertEquals("o.m(a, b)", factory.getMethodCallSyntax("o", "m", "a", "b"));
    assertEquals("print(\"a\\\"b\\\\c\")", factory.getOutputStatement("a\"b\\c"));
  }

  @Test
  void scopes_engineShadowsGlobal() throws ScriptException {
    engine.getContext().setBindings(new SimpleBindings(), ScriptContext.GLOBAL_SCOPE);
    engine.getContext().setAttribute("v", 1, ScriptContext.GLOBAL_SCOPE);
    assertEquals(1L, engine.eval("v"));
    engine.put("v", 2);
    assertEquals(2L, engine.eval("v"));
  }

  @Test
  void arguments_areReadWhenTheHostChangesThem() throws Exception {
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();
    assertEquals(List.of(""), engine.eval("import sys\nsys.argv"));
    engine.put(ScriptEngine.FILENAME, "a.py");
    engine.put(ScriptEngine.ARGV, new String[] {"x", "y"});
    assertEquals(List.of("a.py", "x", "y"), engine.eval("sys.argv"));
    assertEquals("a.py", engine.eval("__file__"));
    engine.eval("sys.argv.append('own')");
    assertEquals(List.of("a.py", "x", "y", "own"), engine.eval("sys.argv"));
    engine.put(ScriptEngine.ARGV, List.of("z"));
    assertEquals(List.of("a.py", "z"), engine.eval("sys.argv"));
  }

  @Test
  void failureOfTheScript_isNotHiddenByTheWriter() {
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();
    engine
        .getContext()
        .setWriter(
            new java.io.FilterWriter(new StringWriter()) {
              @Override
              public void flush() throws java.io.IOException {
                throw new java.io.IOException("pipe");
              }
            });
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("1 / 0"));
    assertEquals("ZeroDivisionError", e.typeName());
  }
}
