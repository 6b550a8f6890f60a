package dev.adder.engine.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.engine.script.PythonException;
import dev.adder.engine.syntax.Sections;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of tracebacks are CPython's; src/test/oracle/tracebacks.py made them. */
class TracebackTest {
  private static final String EXPECTED = "--- expected\n";

  /** What module traceback says about the script in {@code source}. */
  private static final String CAUGHT =
      """
      import linecache, traceback
      linecache.cache['case.py'] = len(source), None, source.splitlines(True), 'case.py'
      text = ''
      try:
          exec(compile(source, 'case.py', 'exec'), {'__name__': '__main__'})
      except BaseException as e:
          text = ''.join(traceback.format_exception(e.with_traceback(e.__traceback__.tb_next)))
      text
      """;

  static Stream<Arguments> cases() {
    return Sections.of(TracebackTest.class, "tracebacks.txt").entrySet().stream()
        .map(each -> {
          String[] parts = each.getValue().split(EXPECTED, -1);
          return Arguments.of(each.getKey(), parts[0], parts[1]);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void uncaughtException_isShownAsByCPython(String name, String source, String expected) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
    engine.put(ScriptEngine.FILENAME, "case.py");
    PythonException e = assertThrows(PythonException.class, () -> engine.eval(source));
    assertEquals(expected, e.traceback());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void moduleTraceback_showsTheSame(String name, String source, String expected)
      throws ScriptException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
    engine.put("source", source);
    assertEquals(expected, engine.eval(CAUGHT));
  }
}
