package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Where a ScriptException says that the fault is. */
@Order(9)
class ErrorPositionsTest {
  private static final String FILE = "rule.txt";

  private final ScriptEngine engine = Subject.engine();

  @BeforeEach
  void setFileName() {
    engine.put(ScriptEngine.FILENAME, FILE);
  }

  private ScriptException failure(Idiom idiom) {
    return Subject.failure(engine, Subject.text(idiom));
  }

  private static void assertPlace(int line, ScriptException e) {
    assertEquals(FILE, e.getFileName());
    assertEquals(line, e.getLineNumber());
  }

  @Test
  @DisplayName("syntax error: file+line")
  void syntaxError_hasLine() {
    assertPlace(3, failure(Idiom.SYNTAX_ERROR));
  }

  @Test
  @DisplayName("syntax error: column")
  void syntaxError_hasColumn() {
    ScriptException e = failure(Idiom.SYNTAX_ERROR);
    assertTrue(e.getColumnNumber() > 0, "column " + e.getColumnNumber());
  }

  @Test
  @DisplayName("syntax error in a Reader: file+line")
  void syntaxError_inAReader_hasLine() {
    String text = Subject.text(Idiom.SYNTAX_ERROR);
    assertPlace(3, assertThrows(ScriptException.class, () -> engine.eval(new StringReader(text))));
  }

  @Test
  @DisplayName("thrown error: file+line")
  void thrown_hasLine() {
    assertPlace(3, failure(Idiom.THROW));
  }

  @Test
  @DisplayName("thrown error: the message is there")
  void thrown_hasItsMessage() {
    assertTrue(failure(Idiom.THROW).getMessage().contains("boom"));
  }

  @Test
  @DisplayName("undefined call: file+line")
  void undefinedCall_hasLine() {
    assertPlace(3, failure(Idiom.UNDEFINED_CALL));
  }

  @Test
  @DisplayName("runtime error: column")
  void runTimeError_hasColumn() {
    assertEquals(9, failure(Idiom.UNDEFINED_CALL).getColumnNumber());
  }

  @Test
  @DisplayName("an error in a function has the function's line")
  void errorInAFunction_hasItsLine() {
    assertPlace(2, failure(Idiom.FAIL_IN_FUNCTION));
  }

  @Test
  @DisplayName("invokeFunction: file+line")
  void invokedFunction_hasLine() throws ScriptException {
    engine.eval("\n" + Subject.text(Idiom.FUNCTION_OF, "f", "nosuch()"));
    ScriptException e =
        assertThrows(ScriptException.class, () -> Subject.invocable(engine).invokeFunction("f"));
    assertEquals(FILE, e.getFileName());
    assertTrue(e.getLineNumber() == 2 || e.getLineNumber() == 3, "line " + e.getLineNumber());
  }

  @Test
  @DisplayName("compile error: line")
  void compileError_hasLine() {
    String text = Subject.text(Idiom.SYNTAX_ERROR);
    assertPlace(
        3, assertThrows(ScriptException.class, () -> Subject.compilable(engine).compile(text)));
  }

  @Test
  @DisplayName("compile error: column")
  void compileError_hasColumn() {
    String text = Subject.text(Idiom.SYNTAX_ERROR);
    ScriptException e =
        assertThrows(ScriptException.class, () -> Subject.compilable(engine).compile(text));
    assertTrue(e.getColumnNumber() > 0, "column " + e.getColumnNumber());
  }

  @Test
  @DisplayName("a compiled script keeps the FILENAME of its compilation")
  void compiled_keepsFileName() throws ScriptException {
    var compiled = Subject.compilable(engine).compile(Subject.text(Idiom.THROW));
    engine.put(ScriptEngine.FILENAME, "other.txt");
    assertPlace(3, assertThrows(ScriptException.class, compiled::eval));
  }

  @Test
  @DisplayName("without FILENAME the line is there all the same")
  void noFileName_hasLine() {
    ScriptEngine fresh = Subject.engine();
    assertEquals(3, Subject.failure(fresh, Subject.text(Idiom.UNDEFINED_CALL)).getLineNumber());
    assertEquals(3, Subject.failure(fresh, Subject.text(Idiom.SYNTAX_ERROR)).getLineNumber());
  }

  @Test
  @DisplayName("the message ends with file and line")
  void message_endsWithThePlace() {
    for (Idiom idiom : new Idiom[] {Idiom.SYNTAX_ERROR, Idiom.THROW}) {
      String message = failure(idiom).getMessage();
      assertTrue(message.contains(" in " + FILE + " at line number 3"), message);
    }
  }
}
