package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Limit;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** What hosts get when something goes wrong where scripts and hosts meet. */
class BorderFailuresTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  /** Throws the same from every use. */
  private static final class Failing extends Writer {
    private final Runnable fault;

    Failing(Runnable fault) {
      this.fault = fault;
    }

    @Override
    public void write(char[] text, int from, int length) {
      fault.run();
    }

    @Override
    public void flush() {
      fault.run();
    }

    @Override
    public void close() {}
  }

  private static RuntimeException gone() {
    return new IllegalStateException("the response is gone");
  }

  @Test
  void syntaxError_isAPythonExceptionWithItsText() {
    engine.put(ScriptEngine.FILENAME, "rule.py");
    PythonException e =
        assertThrows(PythonException.class, () -> engine.eval("x = 1\ny = (x for\n"));
    assertEquals("SyntaxError", e.typeName());
    assertEquals(
        """
          File "rule.py", line 2
            y = (x for
                ^
        SyntaxError: '(' was never closed
        """,
        e.traceback());
    assertEquals(2, e.getLineNumber());
    assertEquals(5, e.getColumnNumber());
  }

  @Test
  void syntaxError_ofTheWholeText_hasNoFigures() {
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("a = '\0'"));
    assertEquals("SyntaxError", e.typeName());
    assertTrue(e.getLineNumber() == -1 || e.getLineNumber() == 1, "line " + e.getLineNumber());
  }

  @Test
  void runTimeError_hasTheEndOfTheExpression() {
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("x = 1 + [][\n  2]"));
    assertEquals(1, e.getLineNumber());
    assertEquals(9, e.getColumnNumber());
    assertEquals(2, e.getEndLineNumber());
    assertEquals(5, e.getEndColumnNumber());
  }

  @Test
  void view_scriptFails_isUncheckedWithTheException() throws ScriptException {
    Map<?, ?> map = (Map<?, ?>) engine.eval("{}");
    UncheckedScriptException e =
        assertThrows(UncheckedScriptException.class, () -> map.get(new ArrayList<>()));
    assertEquals("TypeError", assertInstanceOf(PythonException.class, e.getCause()).typeName());
    assertEquals(Optional.empty(), e.stopped());
    assertEquals(3L, engine.eval("1 + 2"));
  }

  @Test
  void closed_saysWhatToDo() throws ScriptException {
    CompiledScript script = engine.compile("1");
    Runnable run = engine.getInterface(engine.eval("lambda: 1"), Runnable.class);
    engine.close();
    engine.close();
    ClosedEngineException e = assertThrows(ClosedEngineException.class, () -> engine.eval("1"));
    assertEquals(
        "the engine was closed: get another one from its factory or from a ScriptEngineManager",
        e.getMessage());
    assertThrows(ClosedEngineException.class, script::eval);
    assertThrows(ClosedEngineException.class, () -> engine.compile("2"));
    assertThrows(ClosedEngineException.class, () -> engine.invokeFunction("f"));
    assertThrows(IllegalStateException.class, () -> engine.getInterface(Runnable.class));
    assertInstanceOf(
        ClosedEngineException.class, assertThrows(RuntimeException.class, run::run).getCause());
  }

  @Test
  void closed_runThatWaitsForItsTurn_doesNotBegin() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    engine.put("hold", holding(inside, go));
    List<Throwable> thrown = new ArrayList<>();
    Thread first = Thread.ofPlatform().start(() -> collect(thrown, "hold(1)\nwhile True: pass"));
    inside.await();
    Thread second = Thread.ofPlatform().start(() -> collect(thrown, "while True: pass"));
    engine.close();
    go.countDown();
    first.join();
    second.join();
    assertEquals(2, thrown.size());
    assertTrue(thrown.stream().allMatch(ScriptException.class::isInstance), thrown.toString());
  }

  @Test
  void interrupt_endsTheWaitForBindingsInUse() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    engine.put("hold", holding(inside, go));
    Thread first =
        Thread.ofPlatform().start(() -> assertDoesNotThrow(() -> engine.eval("hold(1)")));
    inside.await();
    List<Throwable> thrown = new ArrayList<>();
    Thread second = Thread.ofPlatform().start(() -> collect(thrown, "1"));
    while (second.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    second.interrupt();
    second.join();
    ScriptStoppedException e = assertInstanceOf(ScriptStoppedException.class, thrown.getFirst());
    assertEquals(Limit.INTERRUPTED, e.limit());
    go.countDown();
    first.join();
    assertEquals(3L, engine.eval("1 + 2"));
  }

  /** A function of the host that says when it was called, and returns when it may. */
  private static Function<Object, Object> holding(CountDownLatch inside, CountDownLatch go) {
    return given -> {
      inside.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return null;
    };
  }

  private void collect(List<Throwable> thrown, String script) {
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval(script));
    synchronized (thrown) {
      thrown.add(e);
    }
  }

  @Test
  void writer_uncheckedException_isAHostErrorOfTheScript() throws ScriptException {
    RuntimeException fault = gone();
    engine
        .getContext()
        .setWriter(
            new Failing(() -> {
              throw fault;
            }));
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("print(1)"));
    assertEquals("HostError", e.typeName());
    assertSame(fault, e.getCause());
    assertEquals(1L, engine.eval("1"), "nothing was written, nothing is flushed");
    engine
        .getContext()
        .setWriter(
            new StringWriter() {
              @Override
              public void flush() {
                throw fault;
              }
            });
    PythonException flushed = assertThrows(PythonException.class, () -> engine.eval("print(1)"));
    assertSame(fault, flushed.getCause());
    engine.getContext().setWriter(null);
    assertEquals(3L, engine.eval("print(1)\n1 + 2"));
  }

  @Test
  void writer_error_stopsTheRunAndLeavesTheBindingsSound() throws ScriptException {
    Error fault = new AssertionError("assumption of the host");
    engine
        .getContext()
        .setWriter(
            new Failing(() -> {
              throw fault;
            }));
    ScriptStoppedException e =
        assertThrows(ScriptStoppedException.class, () -> engine.eval("print(1)"));
    assertSame(fault, e.getCause());
    engine.getContext().setWriter(null);
    assertEquals(3L, engine.eval("1 + 2"));
  }

  @Test
  void memoryOfTheJvm_ended_isAStopAndTheBindingsAreNotUsedAgain() throws ScriptException {
    engine
        .getContext()
        .setWriter(
            new Failing(() -> {
              throw new OutOfMemoryError("Java heap space");
            }));
    ScriptStoppedException e =
        assertThrows(ScriptStoppedException.class, () -> engine.eval("print(1)"));
    assertEquals(Limit.MEMORY, e.limit());
    assertInstanceOf(OutOfMemoryError.class, e.getCause());
    engine.getContext().setWriter(null);
    assertThrows(PoisonedBindingsException.class, () -> engine.eval("1"));
    assertEquals(3L, engine.eval("1 + 2", new SimpleBindings()));
  }

  @Test
  void reader_none_isAtItsEnd() throws ScriptException {
    engine.getContext().setReader(null);
    assertEquals("", engine.eval("import sys\nsys.stdin.read()"));
  }

  @Test
  void context_thatFails_isAHostError() {
    RuntimeException fault = gone();
    SimpleScriptContext broken =
        new SimpleScriptContext() {
          @Override
          public List<Integer> getScopes() {
            throw fault;
          }
        };
    PythonException e = assertThrows(PythonException.class, () -> engine.eval("name", broken));
    assertSame(fault, e.getCause());
  }

  @Test
  void arguments_anyObjects_areTexts() throws ScriptException {
    engine.put(ScriptEngine.ARGV, new Object[] {"a", 1, null});
    assertEquals(List.of("", "a", "1", "null"), engine.eval("import sys\nsys.argv"));
  }

  @Test
  void stack_ofNestedScripts_isInterleaved() throws ScriptException {
    Function<Object, Object> fail =
        given -> {
          throw gone();
        };
    engine.put("fail", fail);
    engine.put(ScriptEngine.FILENAME, "rule.py");
    PythonException e =
        assertThrows(
            PythonException.class, () -> engine.eval("def f():\n    return fail(1)\n\nf()"));
    List<String> stack = new ArrayList<>();
    for (StackTraceElement at : e.getStackTrace()) {
      stack.add(at.getClassName() + "." + at.getMethodName() + ":" + at.getFileName());
    }
    int inner = stack.indexOf("<python>.f:rule.py");
    assertTrue(stack.get(1).contains("stack_ofNestedScripts"), stack.toString());
    assertTrue(inner > 0, stack.toString());
    assertEquals("<python>.<module>:rule.py", stack.get(inner + 1));
    assertTrue(stack.get(inner + 2).startsWith("dev.adder.engine.script.AdderScriptEngine.eval"));
    assertNull(e.getCause().getCause());
  }
}
