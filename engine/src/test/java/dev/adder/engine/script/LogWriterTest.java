package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

class LogWriterTest {
  private final List<String> logged = new ArrayList<>();

  /** A logger that keeps what comes at a level. */
  private Logger logger() {
    Object[] level = new Object[1];
    LoggingEventBuilder builder =
        (LoggingEventBuilder)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LoggingEventBuilder.class},
                (proxy, method, args) -> {
                  logged.add(level[0] + " " + args[0]);
                  return null;
                });
    return (Logger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, args) -> {
              level[0] = args[0];
              return builder;
            });
  }

  @Test
  void lines_areLoggedWhenTheyEnd_withControlCharactersShown() throws Exception {
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();
    LogWriter writer = new LogWriter(logger(), Level.WARN);
    engine.getContext().setErrorWriter(writer);
    engine.eval(
        """
        import sys
        print('one\\ntwo', file=sys.stderr)
        sys.stderr.write('half')
        sys.stderr.write(' a line\\x1b[31m\\r forged\\tok')
        """);
    assertEquals(List.of("WARN one", "WARN two"), logged);
    writer.close();
    assertEquals("WARN half a line\\u001b[31m\\u000d forged\tok", logged.getLast());
  }

  @Test
  void longLine_isLoggedInPieces() throws Exception {
    LogWriter writer = new LogWriter(logger(), Level.INFO);
    writer.write("x".repeat(20_000) + "\n");
    assertEquals(List.of(8_197, 8_197, 3_621), logged.stream().map(String::length).toList());
  }
}
