package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
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

  private static final String COUNTER =
      """
      class Counter:
          count = 0
          def add(self):
              global calls
              calls += 1
              n = self.count
              for i in range(20): pass
              self.count = n + 1
              return self.count
      calls = 0
      Counter()
      """;

  @Test
  void invokeMethod_objectOfOtherBindings_runsInItsOwnIsolate() throws Exception {
    Bindings names = engine.createBindings();
    Object counter = engine.eval(COUNTER, names);
    engine.put("calls", 100L);
    assertEquals(1L, engine.invokeMethod(counter, "add"));
    assertEquals(1L, names.get("calls"));
    assertEquals(100L, engine.get("calls"));
    assertEquals(2L, engine.getInterface(counter, Counter.class).add());
    assertEquals(2L, names.get("calls"));
  }

  /** Has a method of the script's class. */
  public interface Counter {
    long add();
  }

  @Test
  void invokeMethod_objectOfOtherBindings_byManyThreads_losesNothing() throws Exception {
    Object counter = engine.eval(COUNTER, new SimpleBindings());
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 5; i++) {
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
              .start(() -> {
                try {
                  for (int n = 0; n < 400; n++) {
                    engine.invokeMethod(counter, "add");
                  }
                } catch (ScriptException | NoSuchMethodException e) {
                  failures.add(e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), failures);
    assertEquals(2001L, engine.invokeMethod(counter, "add"));
  }

  @Test
  void invokeMethod_bindingsAreGone_findsWhatTheyHeld() throws Exception {
    Object counter = objectOfBindingsThatGo();
    for (int i = 0; i < 100 && !gone.refersTo(null); i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertTrue(gone.refersTo(null));
    assertEquals(1L, engine.invokeMethod(counter, "add"));
    assertEquals(2L, engine.invokeMethod(counter, "add"));
  }

  private WeakReference<Bindings> gone;

  private Object objectOfBindingsThatGo() throws ScriptException {
    Bindings names = new SimpleBindings();
    gone = new WeakReference<>(names);
    return engine.eval(COUNTER, names);
  }

  @Test
  void objectsOfAScript_areEqualWhenTheyAreOne() throws Exception {
    Object first = engine.eval("def f(): pass\nf");
    Object second = engine.eval("f");
    assertEquals(first, second);
    assertEquals(first.hashCode(), second.hashCode());
    assertNotEquals(first, engine.eval("lambda: 1"));
    assertEquals("<function object>", first.toString());
    engine.put("again", first);
    assertEquals(true, engine.eval("again is f"));
  }
}
