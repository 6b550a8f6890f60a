package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What becomes of exceptions and errors of Java. */
@Order(10)
class HostExceptionsTest {
  private static final String FILE = "rule.txt";

  private final ScriptEngine engine = Subject.engine();

  /** Throws anything without saying so. */
  private static <T extends Throwable> Object sneak(Throwable thrown) throws T {
    @SuppressWarnings("unchecked")
    T unchecked = (T) thrown;
    throw unchecked;
  }

  private void bind(Throwable thrown) {
    Function<Object, Object> action = given -> HostExceptionsTest.<RuntimeException>sneak(thrown);
    engine.put("action", action);
    engine.put(ScriptEngine.FILENAME, FILE);
  }

  private ScriptException thrownBy(String script) {
    return assertInstanceOf(
        ScriptException.class, assertThrows(Throwable.class, () -> engine.eval(script)));
  }

  @Test
  @DisplayName("host exception: ScriptException wrapper + original cause")
  void unchecked_isTheCause() {
    IllegalStateException original = new IllegalStateException("original");
    bind(original);
    ScriptException e = thrownBy(Subject.text(Idiom.HOST_CALL, "action", "1"));
    assertTrue(Subject.isBehind(e, original));
  }

  @Test
  @DisplayName("checked host exception: ScriptException wrapper + original cause")
  void checked_isTheCause() {
    IOException original = new IOException("original");
    bind(original);
    ScriptException e = thrownBy(Subject.text(Idiom.HOST_CALL, "action", "1"));
    assertTrue(Subject.isBehind(e, original));
  }

  @Test
  @DisplayName("host exception: message and line are there")
  void exception_hasMessageAndLine() {
    bind(new IllegalStateException("original"));
    ScriptException e = thrownBy("\n\n" + Subject.text(Idiom.HOST_CALL, "action", "1"));
    assertTrue(e.getMessage().contains("original"), e.getMessage());
    assertEquals(3, e.getLineNumber());
  }

  @Test
  @DisplayName("host exception through invokeFunction: original cause")
  void invokedFunction_keepsTheCause() throws ScriptException {
    IllegalStateException original = new IllegalStateException("original");
    bind(original);
    engine.eval(Subject.text(Idiom.CALLING_FUNCTION, "f", "action"));
    Throwable e =
        assertThrows(Throwable.class, () -> Subject.invocable(engine).invokeFunction("f", 1));
    assertInstanceOf(ScriptException.class, e);
    assertTrue(Subject.isBehind(e, original));
  }

  @Test
  @DisplayName("host exception raised from by the script: original cause")
  void rethrown_keepsTheCause() {
    IllegalStateException original = new IllegalStateException("original");
    bind(original);
    String call = Subject.text(Idiom.HOST_CALL, "action", "1");
    ScriptException e = thrownBy(Subject.text(Idiom.RETHROW, call));
    assertTrue(e.getMessage().contains("mine"), e.getMessage());
    assertTrue(Subject.isBehind(e, original));
  }

  @Test
  @DisplayName("a script can catch a host exception")
  void script_catchesIt() throws ScriptException {
    bind(new IllegalStateException("original"));
    String call = Subject.text(Idiom.HOST_CALL, "action", "1");
    String seen = String.valueOf(Subject.after(engine, Subject.text(Idiom.CATCH, call), "seen"));
    assertTrue(seen.contains("original"), seen);
  }

  @Test
  @DisplayName("the stack of the exception shows lines of the script between those of Java")
  void stack_isInterleaved() throws ScriptException {
    engine.put("action", failing());
    engine.put(ScriptEngine.FILENAME, FILE);
    engine.eval(Subject.text(Idiom.CALLING_FUNCTION, "inner", "action"));
    ScriptException e = thrownBy("\n\n" + Subject.text(Idiom.ADD, "inner(1)", "1"));
    StackTraceElement[] stack = e.getStackTrace();
    String text = Arrays.toString(stack);
    int called = first(stack, at -> at.getMethodName().contains("failing"));
    int inner = first(stack, at -> at.getMethodName().equals("inner"));
    int outer = first(stack, at -> FILE.equals(at.getFileName()) && at.getLineNumber() == 3);
    int caller = first(stack, at -> at.getMethodName().contains("thrownBy"));
    assertTrue(called < inner && inner < outer && outer < caller && caller < stack.length, text);
  }

  private static Function<Object, Object> failing() {
    return given -> {
      throw new IllegalStateException("original");
    };
  }

  private static int first(StackTraceElement[] stack, Predicate<StackTraceElement> wanted) {
    for (int i = 0; i < stack.length; i++) {
      if (wanted.test(stack[i])) {
        return i;
      }
    }
    return stack.length;
  }

  @Test
  @DisplayName("stack overflow -> ScriptException, not Error")
  void deepRecursion_isAScriptException() throws ScriptException {
    thrownBy(Subject.text(Idiom.DEEP));
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
  }

  @Test
  @DisplayName("more memory than there is -> ScriptException, not Error")
  void hugeRequest_isAScriptException() throws ScriptException {
    thrownBy(Subject.text(Idiom.HUGE));
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
  }

  @Test
  @DisplayName("an Error of the host -> ScriptException with the original cause")
  void error_isTheCause() {
    Error original = new AssertionError("original");
    bind(original);
    ScriptException e = thrownBy(Subject.text(Idiom.HOST_CALL, "action", "1"));
    assertTrue(Subject.isBehind(e, original));
  }

  @Test
  @DisplayName("an OutOfMemoryError of the host -> ScriptException with the original cause")
  void outOfMemory_isTheCause() {
    Error original = new OutOfMemoryError("original");
    bind(original);
    ScriptException e = thrownBy(Subject.text(Idiom.HOST_CALL, "action", "1"));
    assertTrue(Subject.isBehind(e, original));
  }

  @Test
  @DisplayName("the engine is sound after failures")
  void engine_isSoundAfterFailures() throws ScriptException {
    bind(new IllegalStateException("original"));
    for (int i = 0; i < 10; i++) {
      thrownBy(Subject.text(Idiom.THROW));
      thrownBy(Subject.text(Idiom.HOST_CALL, "action", "1"));
    }
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
  }
}
