package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfacesTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  /** Returns a primitive. */
  public interface Price {
    int price();
  }

  /** Says that scripts may fail. */
  public interface CheckedPrice {
    int price() throws ScriptException;
  }

  /** Returns an array. */
  public interface Prices {
    short[] price();
  }

  private <T> T returning(String expression, Class<T> type) throws ScriptException {
    engine.eval("def price(): return " + expression);
    return engine.getInterface(type);
  }

  @Test
  void getInterface_callableOfTheScript_isAnyInterfaceOfOneMethod() throws ScriptException {
    @SuppressWarnings("unchecked")
    Function<Object, Object> next =
        engine.getInterface(engine.eval("lambda x: x + 1"), Function.class);
    assertEquals(3L, next.andThen(next).apply(1));
    @SuppressWarnings("unchecked")
    Comparator<Object> down =
        engine.getInterface(engine.eval("lambda a, b: b - a"), Comparator.class);
    List<Object> sorted = new ArrayList<>(List.of(1, 3, 2));
    sorted.sort(down);
    assertEquals(List.of(3, 2, 1), sorted);
    assertNull(engine.getInterface(engine.eval("[1]"), Runnable.class));
    assertNull(engine.getInterface(engine.eval("print"), CharSequence.class));
  }

  @Test
  void call_resultOfTheType_isConverted() throws ScriptException {
    assertEquals(7, returning("7", Price.class).price());
    assertArrayEquals(new short[] {1, 2}, returning("[1, 2]", Prices.class).price());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'", "2 ** 40", "2 ** 70", "2.5", "None", "[1]"})
  void call_resultThatWouldLoseSomething_isRefusedByName(String expression) throws ScriptException {
    Price price = returning(expression, Price.class);
    ClassCastException wrong = assertThrows(ClassCastException.class, price::price);
    String start = "what the script returned from price() should be of Java type int, but is ";
    assertTrue(wrong.getMessage().startsWith(start), wrong.getMessage());
  }

  @Test
  void call_scriptFails_theExceptionIsThrownAsDeclaredOrWithItsMessage() throws ScriptException {
    CheckedPrice checked = returning("1 / 0", CheckedPrice.class);
    assertThrows(PythonException.class, checked::price);
    Price price = engine.getInterface(Price.class);
    UndeclaredThrowableException e = assertThrows(UndeclaredThrowableException.class, price::price);
    assertInstanceOf(PythonException.class, e.getCause());
    assertEquals(e.getCause().getMessage(), e.getMessage());
  }
}
