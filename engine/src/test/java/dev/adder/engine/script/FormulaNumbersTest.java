package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.FormulaOptions.Nulls;
import dev.adder.sandbox.quota.Quota;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact decimals and what None is as an operand. */
class FormulaNumbersTest {
  private static final FormulaOptions EXACT = FormulaOptions.defaults().withDecimals();
  private static final FormulaOptions PROPAGATE =
      FormulaOptions.defaults().withNulls(Nulls.PROPAGATE);
  private static final FormulaOptions ZERO = FormulaOptions.defaults().withNulls(Nulls.ZERO);

  private final AdderScriptEngine engine = Adder.engine();

  private Object value(FormulaOptions options, String text, Map<String, ?> names)
      throws ScriptException {
    return engine.formula(text, options).eval(names);
  }

  // --- decimals

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.1 + 0.2 == 0.3; true",
        "str(0.1 + 0.2); 0.3",
        "str(1.10); 1.10",
        "str(-0.5); -0.5",
        "str(1_000.25); 1000.25",
        "str(1e-3); 0.001",
        "str(.5 * 2.); 1.0",
        "str(0.12345678901234567890123); 0.12345678901234567890123",
        "str(1 / 3); 0.3333333333333333333333333333",
        "type(6 / 3).__name__; no",
        "str(6 / 3); 2",
        "7 // 2; 3",
        "7 % 4; 3",
        "2 ** 10; 1024",
        "str(2 ** -1); 0.5",
        "str(round(2.675, 2)); 2.68",
        "round(2.5); 2",
        "3 + 4; 7",
        "str((0.1, [0.2, {0.3}])[0] + 0.1); 0.2",
        "str(sum([0.1] * 10)); 1.0",
        "str((lambda x: x / 4)(1)); 0.25",
        "str(sum(x / 8 for x in (1, 2))); 0.375",
        "f'{0.1 + 0.2:.2f}'; 0.30",
        "str(max(0.1, 1 / 4, 0)); 0.25",
        "0.1 in (0.1, 0.2); true",
        "str(1.5 if 0.5 < 1 else 2.5); 1.5",
        "2j * 1j == -2; true",
      })
  void decimals_areExact(String text, String expected) throws ScriptException {
    if (expected.equals("no")) {
      assertThrows(PythonException.class, () -> engine.formula(text, EXACT));
      return;
    }
    assertEquals(expected, String.valueOf(value(EXACT, text, Map.of())), text);
  }

  @Test
  void decimals_areBigDecimalsForTheHost_bothWays() throws ScriptException {
    Map<String, Object> names = Map.of("price", new BigDecimal("19.90"), "qty", 3);
    assertEquals(new BigDecimal("53.730"), value(EXACT, "price * qty * 0.9", names));
    Formula formula = engine.formula("price * qty * 0.9", EXACT);
    assertEquals(53.73, formula.evalAs(double.class, names));
    assertEquals(12, engine.formula("0.1 * 120", EXACT).evalAs(int.class, Map.of()));
    PythonException e = assertThrows(PythonException.class, () -> formula.evalAs(int.class, names));
    assertTrue(
        e.getMessage().contains("'decimal.Decimal' object cannot be converted to Java int"),
        e.getMessage());
    assertThrows(
        PythonException.class,
        () -> engine.formula("1e99999999 + 0", EXACT).evalAs(long.class, Map.of()));
  }

  @Test
  void hostDoubles_stayFloats_andDoNotMix_unlessConverted() throws ScriptException {
    Map<String, Object> names = Map.of("price", 19.9, "qty", 3);
    assertEquals(19.9 * 3, value(EXACT, "price * qty", names));
    PythonException e =
        assertThrows(PythonException.class, () -> value(EXACT, "price * 0.9", names));
    assertTrue(
        e.getMessage()
            .startsWith(
                "TypeError: unsupported operand type(s) for *: 'float' and 'decimal.Decimal'"),
        e.getMessage());
    FormulaOptions converting = EXACT.withFloatsAsDecimals(true);
    assertEquals(new BigDecimal("17.91"), value(converting, "price * 0.9", names));
    assertEquals(new BigDecimal("0.2"), value(converting, "f + 0.1", Map.of("f", 0.1f)));
    assertEquals("Infinity", value(converting, "str(d)", Map.of("d", Double.POSITIVE_INFINITY)));
    assertEquals(
        0.5, value(FormulaOptions.defaults().withFloatsAsDecimals(true), "d", Map.of("d", 0.5)));
  }

  @Test
  void intDividedByFloat_staysAFloat() throws ScriptException {
    assertEquals(2.0, value(EXACT, "5 / x", Map.of("x", 2.5)));
    PythonException e =
        assertThrows(PythonException.class, () -> value(EXACT, "1 / x", Map.of("x", 0)));
    assertTrue(e.getMessage().contains("ivisionByZero"), e.getMessage());
    assertEquals(List.of(1, 1, 6), place(e));
  }

  private static List<Integer> place(PythonException e) {
    return List.of(e.getLineNumber(), e.getColumnNumber(), e.getEndColumnNumber());
  }

  @Test
  void precision_isThatOfTheOptions_alsoInTurns() throws ScriptException {
    for (int i = 0; i < 2; i++) {
      assertEquals(new BigDecimal("0.3333"), value(EXACT.withDecimals(4), "1 / 3", Map.of()));
      assertEquals(new BigDecimal("0.33"), value(EXACT.withDecimals(2), "1 / 3", Map.of()));
      assertEquals(
          new BigDecimal("0.3333333333333333333333333333"), value(EXACT, "1 / 3", Map.of()));
    }
    assertThrows(IllegalArgumentException.class, () -> EXACT.withDecimals(0));
    assertThrows(IllegalArgumentException.class, () -> EXACT.withDecimals(1_000_001));
  }

  @Test
  void sameText_withOtherOptions_isAnotherCode() throws ScriptException {
    for (int i = 0; i < 2; i++) {
      assertEquals(0.30000000000000004, value(FormulaOptions.defaults(), "0.1 + 0.2", Map.of()));
      assertEquals(new BigDecimal("0.3"), value(EXACT, "0.1 + 0.2", Map.of()));
      assertNull(value(PROPAGATE, "1 + None", Map.of()));
      assertEquals(1L, value(ZERO, "1 + None", Map.of()));
      assertThrows(
          PythonException.class, () -> value(FormulaOptions.defaults(), "1 + None", Map.of()));
    }
    assertEquals(0.30000000000000004, engine.eval("0.1 + 0.2"));
  }

  @Test
  void decimalsModule_isPaidForByNobody() throws ScriptException {
    AdderScriptEngine tight =
        Adder.engine(EngineOptions.defaults().withQuota(Quota.defaults().withSteps(3_000)));
    assertEquals(new BigDecimal("0.3"), tight.formula("0.1 + 0.2", EXACT).eval(Map.of()));
  }

  // --- None

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "n + 1; null",
        "1 + n; null",
        "1.5 * n - 2; null",
        "-n; null",
        "~n; null",
        "n ** 2 // 3 % 4; null",
        "n < 1; null",
        "1 >= n; null",
        "n == None; null",
        "n != 3; null",
        "1 < 2 < n; null",
        "1 < n < 0; null",
        "2 < 1 < n; false",
        "n is None; true",
        "n is not None; false",
        "n or 5; 5",
        "n and 5; null",
        "not n; true",
        "'less' if n < 1 else 'not'; not",
        "'less' if not n < 1 else 'not'; less",
        "n in (None, 1); true",
        "(n + 1) or 7; 7",
        "[x + 1 for x in (1, n)][1]; null",
        "(lambda a, b: a * b)(2, n); null",
        "sum(x for x in (1, n) if x is not None); 1",
        "1 + 2; 3",
        "-1; -1",
        "1 < 2; true",
        "len([n < 2, 3 > n]); 2",
      })
  void nulls_propagate(String text, String expected) throws ScriptException {
    Map<String, Object> names = new HashMap<>();
    names.put("n", null);
    assertEquals(expected, String.valueOf(value(PROPAGATE, text, names)), text);
  }

  @Test
  void nulls_evaluateBothOperandsFirst() {
    assertThrows(PythonException.class, () -> value(PROPAGATE, "None + 1 / 0", Map.of()));
    assertThrows(PythonException.class, () -> value(PROPAGATE, "None.x", Map.of()));
    assertThrows(PythonException.class, () -> value(PROPAGATE, "None[0]", Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "n + 1; 1",
        "7 * n; 0",
        "-n; 0",
        "n < 1; true",
        "n == 0; true",
        "0 <= n <= 0; true",
        "5 if n < 1 else 6; 5",
        "n is None; true",
        "(n, n + 1)[0]; null",
        "[x + x for x in (n, 2)][0]; 0",
        "(lambda a: (a + 1, a))(n)[1]; null",
      })
  void nulls_countAsZero(String text, String expected) throws ScriptException {
    Map<String, Object> names = new HashMap<>();
    names.put("n", null);
    assertEquals(expected, String.valueOf(value(ZERO, text, names)), text);
  }

  @Test
  void nullsAndDecimals_goTogether() throws ScriptException {
    FormulaOptions both = EXACT.withNulls(Nulls.PROPAGATE);
    Map<String, Object> names = new HashMap<>();
    names.put("n", null);
    assertNull(value(both, "0.1 + n", names));
    assertNull(value(both, "n / 2", names));
    assertNull(value(both, "2 / n", names));
    assertEquals(new BigDecimal("0.5"), value(both, "1 / 2", names));
    assertEquals(new BigDecimal("0.5"), value(EXACT.withNulls(Nulls.ZERO), "n + 0.5", names));
  }
}
