package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** getInterface. */
@Order(13)
class InterfacesTest {
  private final ScriptEngine engine = Subject.engine();

  /** Two methods, and one that needs none of a script. */
  public interface Task {
    /** Adds 1. */
    Object apply(Object x);

    /** Does nothing. */
    void run();

    /** Adds 2. */
    default Object twice(Object x) {
      return apply(apply(x));
    }
  }

  private Invocable invocable() {
    return Subject.invocable(engine);
  }

  private Object object() throws ScriptException {
    return Subject.object(engine);
  }

  @Test
  @DisplayName("getInterface(null/class) -> IAE")
  void type_thatIsNoInterface_isRefused() throws ScriptException {
    assertThrows(IllegalArgumentException.class, () -> invocable().getInterface(null));
    assertThrows(IllegalArgumentException.class, () -> invocable().getInterface(String.class));
    Object object = object();
    assertThrows(IllegalArgumentException.class, () -> invocable().getInterface(object, null));
    assertThrows(
        IllegalArgumentException.class, () -> invocable().getInterface(object, String.class));
  }

  @Test
  @DisplayName("getInterface(null object,..) -> IAE")
  void object_null_isRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> invocable().getInterface(null, Runnable.class));
  }

  @Test
  @DisplayName("getInterface of an object of the host -> IAE")
  void object_ofTheHost_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> invocable().getInterface(new Object(), Runnable.class));
  }

  @Test
  @DisplayName("getInterface unavailable -> null")
  void functions_missing_isNull() {
    assertNull(invocable().getInterface(Runnable.class));
  }

  @Test
  @DisplayName("getInterface(obj,..) unavailable -> null")
  void methods_missing_isNull() throws ScriptException {
    Object object = object();
    assertNull(invocable().getInterface(object, java.util.Iterator.class));
  }

  @Test
  @DisplayName("getInterface(Runnable) runs, sane equals")
  void runnable_runs() throws ScriptException {
    engine.put("n", 1);
    engine.eval(Subject.text(Idiom.COUNTER, "run"));
    Runnable runnable = invocable().getInterface(Runnable.class);
    runnable.run();
    Subject.assertNumber(2, engine.get("n"));
    assertEquals(runnable, runnable);
    assertNotEquals(runnable, new Object());
    assertEquals(runnable.hashCode(), runnable.hashCode());
    assertNotNull(runnable.toString());
  }

  @Test
  @DisplayName("getInterface converts the result to the type declared")
  void result_isConverted() throws ScriptException {
    engine.eval(Subject.text(Idiom.FUNCTION, "applyAsInt"));
    assertEquals(5, invocable().getInterface(IntBinaryOperator.class).applyAsInt(2, 3));
  }

  @Test
  @DisplayName("getInterface(obj,..) runs")
  void object_runs() throws ScriptException {
    Task task = invocable().getInterface(object(), Task.class);
    Subject.assertNumber(42, task.apply(41));
    task.run();
  }

  @Test
  @DisplayName("a method of an interface changes names of the scope")
  void object_changesNames() throws ScriptException {
    Object runner = Subject.after(engine, Subject.text(Idiom.GLOBAL_RUN), "seen");
    invocable().getInterface(runner, Runnable.class).run();
    Subject.assertNumber(1, engine.get("ran"));
  }

  @Test
  @DisplayName("interface default methods kept")
  void defaultMethods_areKept() throws ScriptException {
    Subject.assertNumber(42, invocable().getInterface(object(), Task.class).twice(40));
  }

  @Test
  @DisplayName("default methods of the JDK's interfaces kept")
  void defaultMethods_ofTheJdk_areKept() throws ScriptException {
    @SuppressWarnings("unchecked")
    Function<Object, Object> next = invocable().getInterface(object(), Function.class);
    Subject.assertNumber(42, next.andThen(next).apply(40));
  }

  @Test
  @DisplayName("a function defined anew is used")
  void function_definedAnew_isUsed() throws ScriptException {
    engine.eval(Subject.text(Idiom.FUNCTION_OF, "get", "1"));
    java.util.function.Supplier<?> supplier =
        invocable().getInterface(java.util.function.Supplier.class);
    Subject.assertNumber(1, supplier.get());
    engine.eval(Subject.text(Idiom.FUNCTION_OF, "get", "2"));
    Subject.assertNumber(2, supplier.get());
  }

  @Test
  @DisplayName("a failure is unchecked and has the ScriptException as a cause")
  void failure_isUnchecked() throws ScriptException {
    engine.eval(Subject.text(Idiom.FAILING_FUNCTION, "run"));
    Runnable runnable = invocable().getInterface(Runnable.class);
    Throwable e = assertThrows(Throwable.class, runnable::run);
    assertInstanceOf(RuntimeException.class, e);
    StringBuilder chain = new StringBuilder();
    boolean found = false;
    for (Throwable at = e; at != null; at = at.getCause()) {
      chain.append(at).append(" <- ");
      found |= at instanceof ScriptException;
    }
    assertTrue(found && chain.toString().contains("boom"), chain.toString());
  }
}
