package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Scripts that read the JVM's standard input, which nobody may ever write. */
@Timeout(60)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class StandardInputTest {
  private static final String READ_LINE = "input()";

  private final InputStream before = System.in;
  private final PipedOutputStream keyboard = new PipedOutputStream();
  private final AdderScriptEngine engine =
      Adder.engine(
          EngineOptions.defaults()
              .withQuota(Quota.unlimited().toBuilder().wall(Duration.ofMillis(300)).build()));

  @BeforeEach
  void connect() throws IOException {
    System.setIn(new PipedInputStream(keyboard));
  }

  @AfterEach
  void disconnect() throws IOException {
    keyboard.close();
    System.setIn(before);
  }

  private void type(String text) throws IOException {
    keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  @Test
  @DisplayName("a limit ends the wait, and the next run has what arrives later")
  void limitsEndTheWait_andNothingIsLost() throws Exception {
    ScriptStoppedException stopped =
        assertThrows(ScriptStoppedException.class, () -> engine.eval(READ_LINE));
    assertEquals(Limit.WALL, stopped.limit());
    type("one\ntwo\n");
    assertEquals("one", engine.eval(READ_LINE));
    assertEquals("two", Adder.engine().eval(READ_LINE));
  }

  @Test
  @DisplayName("an interrupt ends the wait")
  void anInterruptEndsTheWait() throws Exception {
    assertEquals(Limit.INTERRUPTED, endOfWait(Thread::interrupt));
  }

  @Test
  @DisplayName("stop() ends the wait")
  void stopEndsTheWait() throws Exception {
    Consumer<Thread> stop =
        reader -> ScriptRuns.stop(ScriptRuns.running().getFirst().id(), "enough");
    assertEquals(Limit.STOPPED, endOfWait(stop));
  }

  /** What ends a run that waits for input. */
  private static Limit endOfWait(Consumer<Thread> ending) throws Exception {
    AdderScriptEngine free = Adder.engine(EngineOptions.defaults().withQuota(Quota.unlimited()));
    CompletableFuture<Limit> ended = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                free.eval(READ_LINE);
              } catch (ScriptStoppedException e) {
                ended.complete(e.limit());
              } catch (ScriptException e) {
                ended.completeExceptionally(e);
              }
            });
    while (ScriptRuns.running().isEmpty()) {
      Thread.sleep(5);
    }
    ending.accept(reader);
    return ended.get(20, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("the end of input is an EOFError, as often as it is read")
  void theEndIsAnError() throws Exception {
    type("last");
    keyboard.close();
    assertEquals("last", engine.eval(READ_LINE));
    for (int i = 0; i < 2; i++) {
      PythonException failed = assertThrows(PythonException.class, () -> engine.eval(READ_LINE));
      assertEquals("EOFError", failed.typeName());
    }
  }
}
