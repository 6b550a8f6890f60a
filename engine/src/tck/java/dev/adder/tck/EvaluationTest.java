package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The six forms of eval. */
@Order(4)
class EvaluationTest {
  private final ScriptEngine engine = Subject.engine();
  private final String three = Subject.text(Idiom.ADD, "1", "2");

  /** Fails when it is read. */
  private static final class BrokenReader extends Reader {
    final IOException fault = new IOException("disk");

    @Override
    public int read(char[] into, int from, int count) throws IOException {
      throw fault;
    }

    @Override
    public void close() {}
  }

  @Test
  @DisplayName("eval(null) -> NPE")
  void script_null_isRefused() {
    assertThrows(NullPointerException.class, () -> engine.eval((String) null));
    assertThrows(NullPointerException.class, () -> engine.eval((String) null, engine.getContext()));
    assertThrows(
        NullPointerException.class, () -> engine.eval((String) null, new SimpleBindings()));
  }

  @Test
  @DisplayName("eval(null Reader) -> NPE")
  void reader_null_isRefused() {
    assertThrows(NullPointerException.class, () -> engine.eval((Reader) null));
    assertThrows(NullPointerException.class, () -> engine.eval((Reader) null, engine.getContext()));
    assertThrows(
        NullPointerException.class, () -> engine.eval((Reader) null, new SimpleBindings()));
  }

  @Test
  @DisplayName("eval(s,null ctx) -> NPE")
  void context_null_isRefused() {
    assertThrows(NullPointerException.class, () -> engine.eval(three, (ScriptContext) null));
    assertThrows(
        NullPointerException.class,
        () -> engine.eval(new StringReader(three), (ScriptContext) null));
  }

  @Test
  @DisplayName("eval(s,null bindings) -> NPE")
  void bindings_null_isRefused() {
    assertThrows(NullPointerException.class, () -> engine.eval(three, (Bindings) null));
    assertThrows(
        NullPointerException.class, () -> engine.eval(new StringReader(three), (Bindings) null));
  }

  @Test
  @DisplayName("the value is that of the last expression")
  void value_isThatOfTheLastExpression() throws ScriptException {
    Subject.assertNumber(3, engine.eval(three));
    Subject.assertNumber(42, engine.eval(Subject.text(Idiom.LAST_EXPRESSION)));
  }

  @Test
  @DisplayName("the value that is nothing is null")
  void value_none_isNull() throws ScriptException {
    assertNull(engine.eval(Subject.text(Idiom.NULL)));
  }

  @Test
  @DisplayName("an empty script and a comment have the value null")
  void value_ofNothing_isNull() throws ScriptException {
    assertNull(engine.eval(""));
    assertNull(engine.eval(Subject.text(Idiom.COMMENT)));
  }

  @Test
  @DisplayName("a Reader is as good as a String")
  void reader_isAsGoodAsText() throws ScriptException {
    Subject.assertNumber(3, engine.eval(new StringReader(three)));
    Subject.assertNumber(3, engine.eval(new StringReader(three), new SimpleBindings()));
    Subject.assertNumber(3, engine.eval(new StringReader(three), engine.getContext()));
  }

  @Test
  @DisplayName("a Reader longer than a buffer is read to its end")
  void reader_long_isReadToItsEnd() throws ScriptException {
    String comments = Subject.text(Idiom.COMMENT).repeat(10_000);
    Subject.assertNumber(3, engine.eval(new StringReader(comments + three)));
  }

  @Test
  @DisplayName("a Reader that fails gives ScriptException with the cause")
  void reader_thatFails_isTheCause() {
    BrokenReader broken = new BrokenReader();
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval(broken));
    assertTrue(Subject.isBehind(e, broken.fault));
  }

  @Test
  @DisplayName("names assigned by one eval are there in the next")
  void state_staysBetweenEvals() throws ScriptException {
    engine.eval(Subject.text(Idiom.ASSIGN, "kept", "5"));
    Subject.assertNumber(7, engine.eval(Subject.text(Idiom.ADD, "kept", "2")));
  }

  @Test
  @DisplayName("eval(s,createBindings) leaves engine scope alone")
  void bindings_areTheEngineScopeOfThatCallOnly() throws ScriptException {
    engine.put("x", 1);
    Bindings before = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    Bindings own = engine.createBindings();
    own.put("x", 10);
    Subject.assertNumber(12, engine.eval(Subject.text(Idiom.ADD, "x", "2"), own));
    engine.eval(Subject.text(Idiom.ASSIGN, "y", "7"), own);
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "x", "2")));
    assertNull(engine.get("y"));
    assertEquals(before, engine.getBindings(ScriptContext.ENGINE_SCOPE));
  }

  @Test
  @DisplayName("eval(s,bindings) uses writer and GLOBAL_SCOPE of the default context")
  void bindings_otherPartsAreTheDefaultContexts() throws ScriptException {
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.setBindings(new SimpleBindings(), ScriptContext.GLOBAL_SCOPE);
    engine.getBindings(ScriptContext.GLOBAL_SCOPE).put("wide", 40);
    Bindings own = engine.createBindings();
    Subject.assertNumber(42, engine.eval(Subject.text(Idiom.ADD, "wide", "2"), own));
    engine.eval(Subject.text(Idiom.PRINT, "hello"), own);
    assertEquals("hello", out.toString().strip());
  }

  @Test
  @DisplayName("eval(s,ctx) uses that context for all")
  void context_isUsedForAll() throws ScriptException {
    engine.put("x", 1);
    StringWriter out = new StringWriter();
    ScriptContext other = new SimpleScriptContext();
    other.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    other.setWriter(out);
    other.setAttribute("x", 100, ScriptContext.ENGINE_SCOPE);
    Subject.assertNumber(102, engine.eval(Subject.text(Idiom.ADD, "x", "2"), other));
    engine.eval(Subject.text(Idiom.PRINT, "other"), other);
    engine.eval(Subject.text(Idiom.ASSIGN, "made", "8"), other);
    assertEquals("other", out.toString().strip());
    Subject.assertNumber(8, other.getAttribute("made"));
    assertNull(engine.get("made"));
  }

  @Test
  @DisplayName("values of the host come back as they are")
  void values_ofTheHost_comeBack() throws ScriptException {
    Object mine = new Object();
    engine.put("mine", mine);
    assertEquals(mine, engine.eval("mine"));
    engine.put("text", "caf\u00e9 \ud83d\ude00");
    assertEquals("caf\u00e9 \ud83d\ude00", String.valueOf(engine.eval("text")));
    engine.put("truth", true);
    assertEquals(true, engine.eval("truth"));
  }
}
