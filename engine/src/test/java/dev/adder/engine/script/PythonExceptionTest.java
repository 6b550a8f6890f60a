package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonExceptionTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  private PythonException failure(String script) {
    return assertThrows(PythonException.class, () -> engine.eval(script));
  }

  /** The message without the place that ScriptException adds. */
  private String message(String script) {
    return failure(script).getMessage().replaceFirst(" in <script> at .*", "");
  }

  @Test
  void message_isTheLastLineOfTheTraceback() {
    assertEquals("KeyError: 'PATH'", message("{}['PATH']"));
    assertEquals("AssertionError", message("assert 0"));
    assertEquals(
        "PermissionError: [Errno 13] Permission denied: '/etc/passwd'",
        message("open('/etc/passwd')"));
    assertEquals(
        "NameError: name 'vale' is not defined. Did you mean: 'value'?",
        message("value = 1; vale"));
    assertEquals(
        "E: <exception str() failed>",
        message("class E(Exception):\n  def __str__(self): return 1 / 0\nraise E"));
  }

  @Test
  void place_insideTheLibrary_isTheCallOfTheScript() {
    PythonException e = failure("import json\n\njson.dumps(object())");
    assertEquals("<script>", e.getFileName());
    assertEquals(3, e.getLineNumber());
    assertTrue(e.traceback().contains("<adder>/json"), e.traceback());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"None; 0; ''", "3; 3; ''", "True; 1; ''", "2 ** 70; 255; ''", "[1]; 1; [1]"})
  void exit_everyCode_isPythons(String code, int exit, String text) {
    PythonException e = failure("raise SystemExit(" + code + ")");
    assertEquals(OptionalInt.of(exit), e.exitCode());
    assertEquals(text, e.exitMessage());
  }

  @Test
  void exit_ofAnotherException_isEmpty() {
    PythonException e = failure("1 / 0");
    assertEquals(OptionalInt.empty(), e.exitCode());
    assertEquals("", e.exitMessage());
  }

  @Test
  void hostFailure_withoutMessage_namesItsClass() {
    engine.put("prices", List.of(1));
    assertEquals("HostError: java.lang.UnsupportedOperationException", message("prices.append(2)"));
  }

  @Test
  void writer_thatFails_isTheCause() {
    IOException disk = new IOException("disk");
    engine.getContext().setWriter(new Broken(disk));
    PythonException e = failure("print(1)");
    assertTrue(e.getMessage().startsWith("OSError: [Errno 5] Input/output error"), e.getMessage());
    assertSame(disk, e.getCause());
  }

  @Test
  void object_ofAScript_saysItsType() throws Exception {
    Object zone = engine.eval("import datetime\ndatetime.timezone.utc");
    assertEquals("<datetime.timezone object>", zone.toString());
  }

  /** Takes nothing. */
  private static final class Broken extends Writer {
    private final IOException fault;

    Broken(IOException fault) {
      this.fault = fault;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw fault;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
