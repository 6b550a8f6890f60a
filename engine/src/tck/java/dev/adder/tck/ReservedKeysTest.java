package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The keys {@code javax.script.*}. */
@Order(8)
class ReservedKeysTest {
  private final ScriptEngine engine = Subject.engine();

  @BeforeEach
  void setKeys() {
    engine.put(ScriptEngine.FILENAME, "rule.txt");
    engine.put(ScriptEngine.ARGV, new String[] {"one", "two"});
  }

  private String lastArgument() throws ScriptException {
    return String.valueOf(Subject.after(engine, Subject.text(Idiom.LAST_ARGUMENT), "last"));
  }

  private Object argumentCount() throws ScriptException {
    return Subject.after(engine, Subject.text(Idiom.ARGUMENT_COUNT), "count");
  }

  @Test
  @DisplayName("FILENAME reaches the script")
  void fileName_reachesTheScript() throws ScriptException {
    assertEquals("rule.txt", String.valueOf(engine.eval(Subject.text(Idiom.FILE))));
  }

  @Test
  @DisplayName("FILENAME exchanged reaches the script")
  void fileName_exchanged_reachesTheScript() throws ScriptException {
    engine.eval(Subject.text(Idiom.FILE));
    engine.put(ScriptEngine.FILENAME, "other.txt");
    assertEquals("other.txt", String.valueOf(engine.eval(Subject.text(Idiom.FILE))));
  }

  @Test
  @DisplayName("FILENAME of a context reaches the script")
  void fileName_ofAContext_reachesTheScript() throws ScriptException {
    ScriptContext other = new SimpleScriptContext();
    other.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    other.setAttribute(ScriptEngine.FILENAME, "third.txt", ScriptContext.ENGINE_SCOPE);
    assertEquals("third.txt", String.valueOf(engine.eval(Subject.text(Idiom.FILE), other)));
  }

  @Test
  @DisplayName("FILENAME is in the text of tracebacks")
  void fileName_isInTracebacks() throws ScriptException {
    String text = String.valueOf(Subject.after(engine, Subject.text(Idiom.STACK_TEXT), "text"));
    assertTrue(text.contains("rule.txt"), text);
  }

  @Test
  @DisplayName("FILENAME is the file of a syntax error")
  void fileName_isTheFileOfASyntaxError() {
    assertEquals(
        "rule.txt", Subject.failure(engine, Subject.text(Idiom.SYNTAX_ERROR)).getFileName());
  }

  @Test
  @DisplayName("FILENAME is the file of a run-time error")
  void fileName_isTheFileOfARunTimeError() {
    assertEquals(
        "rule.txt", Subject.failure(engine, Subject.text(Idiom.UNDEFINED_CALL)).getFileName());
  }

  @Test
  @DisplayName("ARGV reaches script idiom (sys.argv/arguments)")
  void arguments_reachTheScript() throws ScriptException {
    assertEquals("two", lastArgument());
    Subject.assertNumber(2, argumentCount());
  }

  @Test
  @DisplayName("ARGV exchanged reaches the script")
  void arguments_exchanged_reachTheScript() throws ScriptException {
    argumentCount();
    engine.put(ScriptEngine.ARGV, new String[] {"last"});
    assertEquals("last", lastArgument());
    Subject.assertNumber(1, argumentCount());
  }

  @Test
  @DisplayName("the keys stay as the host put them")
  void keys_stay() throws ScriptException {
    engine.eval(Subject.text(Idiom.ADD, "1", "2"));
    assertEquals("rule.txt", engine.get(ScriptEngine.FILENAME));
    assertArrayEquals(new String[] {"one", "two"}, (String[]) engine.get(ScriptEngine.ARGV));
  }

  @Test
  @DisplayName("ENGINE, NAME and LANGUAGE can be bound and do no harm")
  void otherKeys_doNoHarm() throws ScriptException {
    for (String key :
        new String[] {
          ScriptEngine.ENGINE,
          ScriptEngine.ENGINE_VERSION,
          ScriptEngine.NAME,
          ScriptEngine.LANGUAGE,
          ScriptEngine.LANGUAGE_VERSION
        }) {
      engine.put(key, "mine");
      Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
      assertEquals("mine", engine.get(key));
    }
  }
}
