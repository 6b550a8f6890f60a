package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

class ScriptLogTest {
  /** A logger that keeps level, keys and values, and message; throws what it is told to throw. */
  private static final class Kept {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private RuntimeException fault;

    private Logger logger() {
      return proxy(
          Logger.class,
          (proxy, method, args) -> {
            assertEquals("atLevel", method.getName());
            line.setLength(0);
            line.append(args[0]);
            return builder();
          });
    }

    private LoggingEventBuilder builder() {
      return proxy(
          LoggingEventBuilder.class,
          (proxy, method, args) -> {
            if (method.getName().equals("addKeyValue")) {
              line.append(' ').append(args[0]).append('=').append(args[1]);
              return proxy;
            }
            assertEquals("log", method.getName());
            assertEquals(1, args.length, "a message without arguments is not formatted again");
            if (fault != null) {
              throw fault;
            }
            lines.add(line + " " + args[0]);
            return null;
          });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }

  private final Kept kept = new Kept();
  private final StringWriter errors = new StringWriter();

  private EngineOptions options() {
    return EngineOptions.defaults().withLogging(kept.logger());
  }

  private AdderScriptEngine engine(EngineOptions options) {
    AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine(options);
    engine.getContext().setErrorWriter(errors);
    return engine;
  }

  @Test
  void levels_areThoseOfTheHost_customOnesTheNearestBelow() throws Exception {
    engine(options())
        .eval(
            """
            import logging
            logging.basicConfig(level=1)
            for n in (1, 9, 10, 19, 20, 25, 30, 39, 40, 50, 10 ** 30):
                logging.log(n, 'n')
            """);
    assertEquals(
        "TRACE TRACE DEBUG DEBUG INFO INFO WARN WARN ERROR ERROR ERROR",
        String.join(" ", kept.lines.stream().map(line -> line.split(" ")[0]).toList()));
    assertEquals("", errors.toString());
  }

  @Test
  void record_hasNameAndFormattedMessage_bracesStayAsTheyAre() throws Exception {
    engine(options())
        .eval(
            """
            import logging
            logging.getLogger('app.db').warning('%s rows {}', 5)
            logging.warning('of the root')
            logging.getLogger('app').info('not enabled')
            """);
    assertEquals(
        List.of("WARN logger=app.db 5 rows {}", "WARN logger=root of the root"), kept.lines);
  }

  @Test
  void message_cannotForgeLinesOrSteerTerminals() throws Exception {
    engine(options())
        .eval(
            """
            import logging
            logging.warning('one\\nERROR forged\\r\\x1b[2J\\u2028\\x85\\x00\\ttab')
            logging.getLogger('a\\nERROR b').warning('x')
            """);
    assertEquals(
        List.of(
            "WARN logger=root one\\nERROR forged\\u000d\\u001b[2J\\u2028\\u0085\\u0000\ttab",
            "WARN logger=a\\nERROR b x"),
        kept.lines);
  }

  @Test
  void linesThatAreKept_beginWithTab_namesHaveNone() throws Exception {
    engine(options().withLogLines(true))
        .eval(
            """
            import logging
            logging.getLogger('a\\nb').warning('one\\ntwo\\rthree')
            try: 1 / 0
            except ZeroDivisionError: logging.exception('failed')
            """);
    assertEquals("WARN logger=a\\nb one\n\ttwo\\u000dthree", kept.lines.getFirst());
    String traceback = kept.lines.getLast();
    assertTrue(
        traceback.startsWith(
            "ERROR logger=root failed\n\tTraceback (most recent call last):\n\t  "),
        traceback);
    assertTrue(traceback.endsWith("\n\tZeroDivisionError: division by zero"), traceback);
  }

  @Test
  void basicConfig_setsTheLevelAndLeavesTheHostsHandler() throws Exception {
    AdderScriptEngine engine = engine(options());
    engine.eval(
        """
        import logging, sys
        logging.basicConfig(level='INFO', format='%(asctime)s %(message)s')
        logging.info('once')
        count = len(logging.root.handlers)
        logging.basicConfig(stream=sys.stderr, format='<%(message)s>', force=True)
        logging.info('twice')
        logging.basicConfig(stream=sys.stderr, force=True, format='[%(message)s]')
        logging.info('again')
        """);
    assertEquals(1L, engine.get("count"));
    assertEquals(
        List.of("INFO logger=root once", "INFO logger=root twice", "INFO logger=root again"),
        kept.lines);
    assertEquals("<twice>\n[again]\n", errors.toString());
  }

  @Test
  void withoutOption_nothingGoesToTheHost() throws Exception {
    AdderScriptEngine engine = engine(EngineOptions.defaults());
    engine.eval("import logging\nlogging.warning('x')\nn = len(logging.root.handlers)");
    assertEquals("WARNING:root:x\n", errors.toString());
    assertEquals(1L, engine.get("n"));
    ScriptException refused =
        assertThrows(
            ScriptException.class, () -> engine.eval("import _logging\n_logging.emit(10, '', '')"));
    assertTrue(refused.getMessage().contains("the host does not want the log"));
    assertEquals(List.of(), kept.lines);
  }

  @Test
  void records_countAsOutput() throws Exception {
    Quota quota = Policy.computation().quota().toBuilder().outputBytes(10_000).build();
    AdderScriptEngine engine = engine(options().withQuota(quota));
    ScriptStoppedException stopped =
        assertInstanceOf(
            ScriptStoppedException.class,
            assertThrows(
                ScriptException.class,
                () ->
                    engine.eval(
                        """
                        import logging
                        while True:
                            try: logging.getLogger('n').error('y' * 99)
                            except BaseException: pass
                        """)));
    assertEquals(Limit.OUTPUT, stopped.limit());
    assertEquals(100, kept.lines.size());
  }

  @Test
  void withoutGrantOfOutput_nothingIsLogged_andTheScriptCanTell() throws Exception {
    Policy policy = Policy.builder().allow(new ModuleImport("*")).build();
    AdderScriptEngine engine = engine(options().withPolicy(policy));
    engine.eval(
        """
        import _logging, logging
        logging.error('x')
        try: _logging.emit(40, 'n', 'x')
        except PermissionError as e: told = str(e)
        """);
    assertEquals("[Errno 13] Permission denied", engine.get("told"));
    assertEquals(List.of(), kept.lines);
    assertEquals("", errors.toString());
  }

  @Test
  void tenants_doNotMix() throws Exception {
    Kept other = new Kept();
    AdderScriptEngine one = engine(options().withTenant("one"));
    AdderScriptEngine two =
        engine(EngineOptions.defaults().withLogging(other.logger()).withTenant("two"));
    AdderScriptEngine none = engine(EngineOptions.defaults());
    String text = "import logging\nlogging.getLogger('app').error(who)";
    one.put("who", "first");
    two.put("who", "second");
    none.put("who", "third");
    for (AdderScriptEngine engine : List.of(one, two, none, one)) {
      engine.eval(text);
    }
    String first = "ERROR tenant=one logger=app first";
    assertEquals(List.of(first, first), kept.lines);
    assertEquals(List.of("ERROR tenant=two logger=app second"), other.lines);
    assertEquals("third\n", errors.toString());
    two.eval("logging.root.handlers.clear()\nlogging.getLogger('app').setLevel('CRITICAL')");
    one.eval("logging.getLogger('app').error('still')");
    assertEquals(3, kept.lines.size());
  }

  @Test
  void failureOfTheHostsLogger_isToldAsOtherErrorsOfHandlers() throws Exception {
    kept.fault = new IllegalStateException("disk full");
    AdderScriptEngine engine = engine(options());
    engine.eval("import logging\nlogging.error('lost')\nwent_on = True");
    assertEquals(true, engine.get("went_on"));
    assertTrue(errors.toString().contains("HostError: disk full"), errors.toString());
    assertTrue(errors.toString().endsWith("Message: 'lost'\nArguments: ()\n"), errors.toString());
  }

  @Test
  void wrongArguments_areTypeErrors() throws Exception {
    AdderScriptEngine engine = engine(options());
    engine.eval(
        """
        import _logging
        def fault(*args):
            try: _logging.emit(*args)
            except TypeError as e: return str(e)
        told = [fault('10', '', ''), fault(10, 5, ''), fault(10, '', b'')]
        """);
    assertEquals(
        List.of(
            "level must be an integer",
            "emit() argument must be str, not int",
            "emit() argument must be str, not bytes"),
        engine.get("told"));
  }

  @Test
  void options_keepTheLogger() {
    EngineOptions options = options().withLogLines(true).withHashSeed(5);
    assertTrue(options.logger().isPresent());
    assertTrue(options.keepsLogLines());
    assertFalse(EngineOptions.defaults().keepsLogLines());
    assertTrue(EngineOptions.defaults().logger().isEmpty());
    assertEquals(
        LoggerFactory.getLogger("scripts.log"),
        EngineOptions.defaults().withLogging("scripts.log").logger().orElseThrow());
    assertThrows(
        NullPointerException.class, () -> EngineOptions.defaults().withLogging((Logger) null));
  }

  @Test
  void recordWithoutClock_hasTimeZero() throws Exception {
    AdderScriptEngine engine = engine(options());
    engine.eval(
        """
        import logging
        record = logging.makeLogRecord({})
        times = [record.created, record.msecs, record.relativeCreated]
        shown = logging.Formatter('%(asctime)s').format(record)
        """);
    assertEquals(List.of(0.0, 0.0, 0.0), engine.get("times"));
    assertEquals("1970-01-01 00:00:00,000", engine.get("shown"));
  }
}
