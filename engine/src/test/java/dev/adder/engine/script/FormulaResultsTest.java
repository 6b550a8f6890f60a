package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** The Java types that values of formulas become. */
class FormulaResultsTest {
  private final AdderScriptEngine engine = Adder.engine();

  /** A record that formulas make. */
  record Offer(String name, int count, BigDecimal price) {}

  /** A record inside of a record. */
  record Order(Offer offer, double[] weights) {}

  private <T> T value(Class<T> type, String text) throws ScriptException {
    return engine.formula(text).evalAs(type, Map.of());
  }

  private String failure(Class<?> type, String text) {
    return assertThrows(PythonException.class, () -> value(type, text)).getMessage();
  }

  @Test
  void numbers_becomeTheTypeAskedFor() throws ScriptException {
    assertEquals(7, value(int.class, "3 + 4"));
    assertEquals(7, value(Integer.class, "3 + 4"));
    assertEquals((byte) 7, value(byte.class, "7"));
    assertEquals(7.0, value(double.class, "7"));
    assertEquals(0.5, value(Double.class, "1 / 2"));
    assertEquals(0.5f, value(float.class, "1 / 2"));
    assertEquals(new BigDecimal("0.1"), value(BigDecimal.class, "0.1"));
    assertEquals(BigInteger.TWO.pow(70), value(BigInteger.class, "2 ** 70"));
    assertEquals(true, value(boolean.class, "1 < 2"));
    assertEquals("ab", value(String.class, "'a' + 'b'"));
    assertEquals('x', value(char.class, "'x'"));
    assertNull(value(String.class, "None"));
    assertArrayEquals(new double[] {1, 2.5}, value(double[].class, "[1, 2.5]"));
    assertArrayEquals(new String[] {"a", null}, value(String[].class, "('a', None)"));
  }

  @Test
  void valueThatDoesNotFit_isATypedError() {
    assertEquals(
        "OverflowError: Python int too large to convert to Java int",
        failure(int.class, "2 ** 40"));
    assertEquals(
        "OverflowError: Python int too large to convert to Java long",
        failure(long.class, "2 ** 64"));
    assertEquals(
        "TypeError: 'float' object cannot be converted to Java int", failure(int.class, "1.5"));
    assertEquals(
        "TypeError: 'NoneType' object cannot be converted to Java double",
        failure(double.class, "None"));
    assertEquals(
        "TypeError: 'str' object cannot be converted to Java BigDecimal",
        failure(BigDecimal.class, "'1'"));
    assertEquals(
        "TypeError: 'list' object cannot be converted to Java double[]",
        failure(double[].class, "[1, 'x']"));
  }

  @Test
  void records_areMadeOfDictsTuplesListsAndAttributes() throws ScriptException {
    Offer offer = new Offer("tea", 3, new BigDecimal("2.5"));
    assertEquals(offer, value(Offer.class, "{'name': 'tea', 'count': 3, 'price': 2.5}"));
    assertEquals(offer, value(Offer.class, "('tea', 3, 2.5)"));
    assertEquals(offer, value(Offer.class, "['tea', 3, 2.5]"));
    assertSame(offer, engine.formula("o").evalAs(Offer.class, Map.of("o", offer)));
    record Copy(String name, int count) {}
    record Source(String name, int count, int more) {}
    assertEquals(
        new Copy("a", 1),
        engine.formula("o").evalAs(Copy.class, Map.of("o", new Source("a", 1, 2))));
    Order order = value(Order.class, "{'offer': ('tea', 3, 2.5), 'weights': [1, 2]}");
    assertEquals(offer, order.offer());
    assertArrayEquals(new double[] {1, 2}, order.weights());
  }

  @Test
  void recordThatDoesNotFit_isATypedError() throws ClassNotFoundException {
    assertEquals(
        "TypeError: record Offer needs component 'price'",
        failure(Offer.class, "{'name': 'x', 'count': 3, 'cost': 1}"));
    assertEquals(
        "TypeError: record Offer has 3 components, not 4",
        failure(Offer.class, "{'name': 'x', 'count': 3, 'price': 1, 'more': 1}"));
    assertEquals("TypeError: record Offer has 3 components, not 2", failure(Offer.class, "(1, 2)"));
    assertEquals(
        "TypeError: 'int' object cannot be converted to Java Offer", failure(Offer.class, "3"));
    assertEquals(
        "OverflowError: Python int too large to convert to Java int",
        failure(Offer.class, "('x', 2 ** 40, 1)"));
    Class<?> hidden = Class.forName("jdk.internal.foreign.abi.Binding$Copy");
    assertTrue(hidden.isRecord());
    assertEquals("TypeError: record Copy is hidden by its module", failure(hidden, "(1, 2)"));
  }
}
