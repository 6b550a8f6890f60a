package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringWriter;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The texts that a factory writes for hosts. */
@Order(3)
class SourceRenderingTest {
  private final ScriptEngine engine = Subject.engine();
  private final ScriptEngineFactory factory = engine.getFactory();

  private String printed(String text) throws ScriptException {
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.eval(factory.getOutputStatement(text));
    return out.toString().stripTrailing();
  }

  @Test
  @DisplayName("getMethodCallSyntax well formed")
  void methodCall_isWellFormed() {
    for (String[] args : new String[][] {{}, {"a"}, {"a", "b"}}) {
      String call = factory.getMethodCallSyntax("o", "m", args);
      assertEquals(
          "o.m(" + String.join(",", args) + ")", call.replace(" ", "").replaceAll(";$", ""));
    }
  }

  @Test
  @DisplayName("getMethodCallSyntax runs")
  void methodCall_runs() throws ScriptException {
    engine.put("o", Subject.object(engine));
    Subject.assertNumber(42, engine.eval(factory.getMethodCallSyntax("o", "apply", "41")));
  }

  @Test
  @DisplayName("getMethodCallSyntax(null) -> NPE")
  void methodCall_null_isRefused() {
    assertThrows(NullPointerException.class, () -> factory.getMethodCallSyntax(null, "m"));
    assertThrows(NullPointerException.class, () -> factory.getMethodCallSyntax("o", null));
    assertThrows(
        NullPointerException.class, () -> factory.getMethodCallSyntax("o", "m", (String[]) null));
    assertThrows(
        NullPointerException.class,
        () -> factory.getMethodCallSyntax("o", "m", new String[] {"a", null}));
  }

  @Test
  @DisplayName("getOutputStatement quotes + runs")
  void output_quotesAndBackslash_areQuoted() throws ScriptException {
    assertEquals("a\"b\\c", printed("a\"b\\c"));
  }

  @Test
  @DisplayName("getOutputStatement quotes apostrophes and line ends")
  void output_lineEnds_areQuoted() throws ScriptException {
    assertEquals("it's\na\ttab\rback", printed("it's\na\ttab\rback"));
  }

  @Test
  @DisplayName("getOutputStatement quotes what its language would replace in a text")
  void output_placeholders_areQuoted() throws ScriptException {
    assertEquals("${1} $x %s {0} \\u0041", printed("${1} $x %s {0} \\u0041"));
  }

  @Test
  @DisplayName("getOutputStatement keeps characters beyond 16 bits")
  void output_surrogates_areKept() throws ScriptException {
    assertEquals("caf\u00e9 \ud83d\ude00", printed("caf\u00e9 \ud83d\ude00"));
  }

  @Test
  @DisplayName("getProgram runs its statements in order")
  void program_runs() throws ScriptException {
    String program =
        factory.getProgram(
            Subject.text(Idiom.ASSIGN, "a", "1"), Subject.text(Idiom.ASSIGN, "b", "2"));
    engine.eval(program);
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "a", "b")));
    assertFalse(program.isEmpty());
  }

  @Test
  @DisplayName("getProgram(null) -> NPE")
  void program_null_isRefused() {
    assertThrows(NullPointerException.class, () -> factory.getProgram((String[]) null));
  }
}
