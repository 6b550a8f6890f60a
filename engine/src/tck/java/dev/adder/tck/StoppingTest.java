package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The end of scripts and of engines; last, since an engine that does not stop goes on. */
@Order(15)
class StoppingTest {
  private static final long PATIENCE_MILLIS = 5_000;

  private final ScriptEngine engine = Subject.engine();
  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicReference<Throwable> thrown = new AtomicReference<>();

  /** Runs a script without an end on a thread of its own. */
  private Thread endless() throws InterruptedException {
    Function<Object, Object> start =
        given -> {
          started.countDown();
          return null;
        };
    engine.put("start", start);
    String script =
        Subject.text(Idiom.HOST_CALL, "start", "1") + "\n" + Subject.text(Idiom.ENDLESS);
    Thread thread =
        new Thread(
            () -> {
              try {
                engine.eval(script);
              } catch (Throwable e) {
                thrown.set(e);
              }
            },
            "endless");
    thread.setDaemon(true);
    thread.start();
    started.await();
    return thread;
  }

  private AutoCloseable closeable() {
    if (engine instanceof AutoCloseable closeable) {
      return closeable;
    }
    throw Subject.notDemanded("the engine is not AutoCloseable");
  }

  @Test
  @DisplayName("interrupt stops a tight loop")
  void interrupt_stopsALoop() throws Exception {
    Thread thread = endless();
    thread.interrupt();
    thread.join(PATIENCE_MILLIS);
    assertFalse(thread.isAlive());
    assertInstanceOf(ScriptException.class, thrown.get());
  }

  @Test
  @DisplayName("an engine is sound after an interrupt")
  void engine_afterAnInterrupt_isSound() throws Exception {
    Thread thread = endless();
    thread.interrupt();
    thread.join(PATIENCE_MILLIS);
    assertFalse(thread.isAlive());
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
  }

  @Test
  @DisplayName("close stops what runs")
  void close_stopsWhatRuns() throws Exception {
    AutoCloseable closeable = closeable();
    Thread thread = endless();
    closeable.close();
    thread.join(PATIENCE_MILLIS);
    assertFalse(thread.isAlive());
    assertInstanceOf(ScriptException.class, thrown.get());
  }

  @Test
  @DisplayName("closed: eval is a ScriptException that says so")
  void closed_evalSaysSo() throws Exception {
    closeable().close();
    ScriptException e = Subject.failure(engine, Subject.text(Idiom.ADD, "1", "2"));
    assertTrue(String.valueOf(e.getMessage()).contains("closed"), e.getMessage());
  }

  @Test
  @DisplayName("closed: compiled scripts and functions say so")
  void closed_othersSaySo() throws Exception {
    AutoCloseable closeable = closeable();
    CompiledScript script = Subject.compilable(engine).compile(Subject.text(Idiom.ADD, "1", "2"));
    engine.eval(Subject.text(Idiom.FUNCTION, "add"));
    closeable.close();
    assertThrows(ScriptException.class, script::eval);
    assertThrows(
        ScriptException.class, () -> Subject.invocable(engine).invokeFunction("add", 1, 2));
  }

  @Test
  @DisplayName("close twice is no fault, and other engines go on")
  void close_twice_isNoFault() throws Exception {
    AutoCloseable closeable = closeable();
    ScriptEngine other = Subject.engine();
    closeable.close();
    closeable.close();
    Subject.assertNumber(3, other.eval(Subject.text(Idiom.ADD, "1", "2")));
  }

  @Test
  @DisplayName("an engine need not be closed")
  void engines_manyWithoutClose_areNoFault() throws ScriptException {
    for (int i = 0; i < 50; i++) {
      Subject.assertNumber(i + 1, Subject.engine().eval(Subject.text(Idiom.ADD, "" + i, "1")));
    }
  }
}
