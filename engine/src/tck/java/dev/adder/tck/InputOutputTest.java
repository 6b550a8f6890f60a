package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Function;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Reader, writer and error writer of a context. */
@Order(7)
class InputOutputTest {
  private final ScriptEngine engine = Subject.engine();
  private final ScriptContext context = engine.getContext();
  private final StringWriter out = new StringWriter();

  /** Takes nothing. */
  private static final class BrokenWriter extends Writer {
    final IOException fault = new IOException("disk");

    @Override
    public void write(char[] text, int from, int count) throws IOException {
      throw fault;
    }

    @Override
    public void flush() throws IOException {
      throw fault;
    }

    @Override
    public void close() {}
  }

  @Test
  @DisplayName("writer honoured")
  void writer_isTheContexts() throws ScriptException {
    context.setWriter(out);
    engine.eval(Subject.text(Idiom.PRINT, "hello"));
    assertEquals("hello", out.toString().strip());
  }

  @Test
  @DisplayName("writer honoured (flushed)")
  void writer_isFlushed() throws ScriptException {
    context.setWriter(new BufferedWriter(out, 8192));
    engine.eval(Subject.text(Idiom.PRINT, "hello"));
    assertEquals("hello", out.toString().strip());
  }

  @Test
  @DisplayName("writer flushed when the script fails")
  void writer_isFlushedAfterAFailure() {
    context.setWriter(new BufferedWriter(out, 8192));
    String script = Subject.text(Idiom.PRINT, "hello") + "\n" + Subject.text(Idiom.THROW);
    assertThrows(ScriptException.class, () -> engine.eval(script));
    assertEquals("hello", out.toString().strip());
  }

  @Test
  @DisplayName("writer exchanged between evals")
  void writer_exchangedBetween_isUsed() throws ScriptException {
    context.setWriter(out);
    engine.eval(Subject.text(Idiom.PRINT, "one"));
    StringWriter other = new StringWriter();
    context.setWriter(other);
    engine.eval(Subject.text(Idiom.PRINT, "two"));
    assertEquals("one", out.toString().strip());
    assertEquals("two", other.toString().strip());
  }

  @Test
  @DisplayName("writer exchanged during an eval is used from then on")
  void writer_exchangedDuring_isUsed() throws ScriptException {
    StringWriter other = new StringWriter();
    Function<Object, Object> exchange =
        given -> {
          context.setWriter(other);
          return null;
        };
    engine.put("exchange", exchange);
    context.setWriter(out);
    engine.eval(
        String.join(
            "\n",
            Subject.text(Idiom.PRINT, "one"),
            Subject.text(Idiom.HOST_CALL, "exchange", "1"),
            Subject.text(Idiom.PRINT, "two")));
    assertEquals("one", out.toString().strip());
    assertEquals("two", other.toString().strip());
  }

  @Test
  @DisplayName("a function prints to the writer of its call, not of its definition")
  void writer_isThatOfTheCall() throws Exception {
    context.setWriter(out);
    engine.put("word", "hello");
    engine.eval(Subject.text(Idiom.PRINTING_FUNCTION, "f", "word"));
    StringWriter other = new StringWriter();
    context.setWriter(other);
    Subject.invocable(engine).invokeFunction("f");
    assertEquals("", out.toString());
    assertEquals("hello", other.toString().strip());
  }

  @Test
  @DisplayName("a writer that fails gives ScriptException with the cause")
  void writer_thatFails_isTheCause() {
    BrokenWriter broken = new BrokenWriter();
    context.setWriter(broken);
    ScriptException e = Subject.failure(engine, Subject.text(Idiom.PRINT, "hello"));
    assertTrue(Subject.isBehind(e, broken.fault));
  }

  @Test
  @DisplayName("error writer honoured (flushed)")
  void errorWriter_isTheContexts() throws ScriptException {
    context.setWriter(new StringWriter());
    context.setErrorWriter(new BufferedWriter(out, 8192));
    engine.eval(Subject.text(Idiom.PRINT_ERROR, "fault"));
    assertEquals("fault", out.toString().strip());
  }

  @Test
  @DisplayName("reader honoured")
  void reader_isTheContexts() throws ScriptException {
    context.setReader(new StringReader("first\nsecond\n"));
    assertEquals("first", String.valueOf(engine.eval(Subject.text(Idiom.READ_LINE))));
  }

  @Test
  @DisplayName("reader goes on where the script before left it")
  void reader_goesOn() throws ScriptException {
    context.setReader(new StringReader("first\nsecond\n"));
    engine.eval(Subject.text(Idiom.READ_LINE));
    assertEquals("second", String.valueOf(engine.eval(Subject.text(Idiom.READ_LINE))));
  }

  @Test
  @DisplayName("reader exchanged between evals")
  void reader_exchanged_isUsed() throws ScriptException {
    context.setReader(new StringReader("first\nsecond\n"));
    engine.eval(Subject.text(Idiom.READ_LINE));
    context.setReader(new StringReader("other\n"));
    assertEquals("other", String.valueOf(engine.eval(Subject.text(Idiom.READ_LINE))));
  }

  @Test
  @DisplayName("the end of the reader is an error of the script")
  void reader_atItsEnd_fails() {
    context.setReader(new StringReader(""));
    String text = Subject.text(Idiom.READ_LINE);
    assertThrows(ScriptException.class, () -> engine.eval(text));
  }

  @Test
  @DisplayName("writers of contexts that are used in turn do not cross")
  void writers_inTurn_doNotCross() throws ScriptException {
    String text = Subject.text(Idiom.PRINT_VALUE, "word");
    ScriptContext[] contexts = new ScriptContext[4];
    for (int i = 0; i < contexts.length; i++) {
      contexts[i] = new SimpleScriptContext();
      contexts[i].setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
      contexts[i].setWriter(new StringWriter());
      contexts[i].setAttribute("word", "w" + i, ScriptContext.ENGINE_SCOPE);
    }
    for (int round = 0; round < 3; round++) {
      for (ScriptContext each : contexts) {
        engine.eval(text, each);
      }
    }
    for (int i = 0; i < contexts.length; i++) {
      String word = "w" + i;
      assertEquals(
          String.join(" ", word, word, word),
          String.join(" ", contexts[i].getWriter().toString().strip().split("\\s+")));
    }
  }
}
