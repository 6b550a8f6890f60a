package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** Compiling, evaluating and fitting the values of formulas. */
class FormulaTest {
  private final AdderScriptEngine engine = Adder.engine();

  private Formula formula(String text) throws ScriptException {
    return engine.formula(text);
  }

  private <T> T value(Class<T> type, String text) throws ScriptException {
    return formula(text).evalAs(type, Map.of());
  }

  private PythonException failure(Class<?> type, String text) {
    return assertThrows(PythonException.class, () -> value(type, text));
  }

  // --- names

  @Test
  void reads_areTheNamesToBind_sorted() throws ScriptException {
    Formula formula = formula("price * qty * (1 - max(discount, 0)) if sum(y for y in ys) else 0");
    assertEquals("[discount, price, qty, ys]", formula.reads().toString());
    assertEquals("[max, sum]", formula.builtins().toString());
    assertThrows(UnsupportedOperationException.class, () -> formula.reads().clear());
  }

  @Test
  void eval_takesNamesFromAnyMap() throws ScriptException {
    Formula formula = formula("a*x**2 + b*x + c");
    Map<String, Object> names = Map.of("a", 2.0, "b", 3, "c", 4L, "x", 5.0);
    assertEquals(69.0, formula.eval(names));
    assertEquals(69.0, formula.eval(new HashMap<>(names)));
    assertEquals(69.0, formula.eval(new TreeMap<>(names)));
    assertEquals(69.0, formula.evalAs(double.class, names));
  }

  @Test
  void eval_again_seesNewValuesOnly() throws ScriptException {
    Formula formula = formula("a + b");
    assertEquals(3L, formula.eval(Map.of("a", 1, "b", 2)));
    assertEquals(7L, formula.eval(Map.of("a", 3, "b", 4)));
    PythonException missing =
        assertThrows(PythonException.class, () -> formula.eval(Map.of("a", 1)));
    assertEquals("NameError: name 'b' is not defined", message(missing));
    assertEquals("xy", formula.eval(Map.of("a", "x", "b", "y")));
  }

  @Test
  void builtin_thatTheHostBinds_isTheHosts_forThatEvaluation() throws ScriptException {
    Formula formula = formula("max(sum)");
    Function<Object, Object> first = list -> ((List<?>) list).getFirst();
    assertEquals(4L, formula.eval(Map.of("max", first, "sum", List.of(4, 9))));
    assertEquals(9L, formula.eval(Map.of("sum", List.of(4, 9))));
    assertEquals(12L, formula("id + type").eval(Map.of("id", 5, "type", 7)));
  }

  @Test
  void missingNames_areNoneOrWhatTheFunctionSays() throws ScriptException {
    FormulaOptions nulls = FormulaOptions.defaults().withMissingNames(name -> null);
    assertEquals(true, engine.formula("x is None", nulls).eval(Map.of()));
    FormulaOptions defaults = FormulaOptions.defaults().withMissingNames(Map.of("rate", 3)::get);
    assertEquals(6L, engine.formula("rate * n", defaults).eval(Map.of("n", 2)));
    FormulaOptions failing =
        FormulaOptions.defaults()
            .withMissingNames(name -> {
              throw new IllegalStateException("no " + name);
            });
    PythonException e =
        assertThrows(PythonException.class, () -> engine.formula("x", failing).eval(Map.of()));
    assertEquals("HostError: no x", message(e));
  }

  @Test
  void missingName_thatIsNotReached_isNoError() throws ScriptException {
    assertEquals(1L, formula("1 if True else gone").eval(Map.of()));
    assertEquals(
        true,
        formula("x is None")
            .eval(
                new HashMap<>() {
                  @Override
                  public boolean containsKey(Object key) {
                    return true;
                  }
                }));
  }

  @Test
  void mapThatThrows_isAHostError() throws ScriptException {
    Map<String, Object> failing =
        new TreeMap<>() {
          @Override
          public Object get(Object key) {
            throw new IllegalStateException("closed");
          }
        };
    Formula formula = formula("x");
    PythonException e = assertThrows(PythonException.class, () -> formula.eval(failing));
    assertEquals("HostError: closed", message(e));
    assertTrue(e.getCause() instanceof IllegalStateException);
  }

  // --- the profile

  @Test
  void statements_areSyntaxErrors_inCPythonsWords() {
    assertFault("x = 1", "SyntaxError: invalid syntax", 3, 4);
    assertFault("import os", "SyntaxError: invalid syntax", 1, 7);
    assertFault("1 +", "SyntaxError: invalid syntax", 4, 5);
    assertFault("(1 + 2", "SyntaxError: '(' was never closed", 1, -1);
    assertFault("a b", "SyntaxError: invalid syntax", 3, 4);
    assertFault("(a b)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 2, 5);
  }

  private void assertFault(String text, String message, int column, int end) {
    PythonException e = assertThrows(PythonException.class, () -> formula(text), text);
    assertEquals(message, message(e));
    assertEquals(
        List.of(1, column, end),
        List.of(e.getLineNumber(), e.getColumnNumber(), e.getEndColumnNumber()),
        text);
    assertTrue(e.traceback().contains("    " + text + "\n"), e.traceback());
    assertTrue(e.traceback().contains("^"), e.traceback());
  }

  @Test
  void whatIsNoFormula_isASyntaxErrorAtItsPlace() {
    refused("1 + (n := 2)", "a formula cannot assign to a name", 6);
    refused("[k := 1 for i in (1,)]", "a formula cannot assign to a name", 2);
    refused("[0 for a.b in [1]]", "a formula cannot assign to an attribute or item", 8);
    refused("[0 for a[0] in [1]]", "a formula cannot assign to an attribute or item", 8);
    refused("2 * eval('3')", "a formula cannot use 'eval'", 5);
    refused("__import__('os')", "a formula cannot use '__import__'", 1);
    refused("a.b.__class__", "a formula cannot use attribute '__class__'", 1);
    refused("getattr(a, 'x')", "a formula cannot use 'getattr'", 1);
    refused("'{0.x}'.format(a)", "a formula cannot use attribute 'format'", 1);
  }

  private void refused(String text, String message, int column) {
    PythonException e = assertThrows(PythonException.class, () -> formula(text), text);
    assertEquals("SyntaxError: " + message, message(e), text);
    assertEquals(column, e.getColumnNumber(), text);
    assertEquals(1, e.getLineNumber());
    assertTrue(e.getEndColumnNumber() > column, text);
    assertTrue(e.traceback().contains(text), e.traceback());
  }

  @Test
  void lambdasComprehensionsAndFStrings_work() throws ScriptException {
    assertEquals(
        "a=1, b=4",
        formula("', '.join(f'{k}={v:.0f}' for k, v in sorted(d.items()))")
            .eval(Map.of("d", Map.of("a", 1.0, "b", 4.0))));
    assertEquals(9L, value(Object.class, "(lambda x: (y := x) * y)(3)"));
    assertEquals(List.of(0L, 2L), value(List.class, "[2 * i for i in range(2)]"));
  }

  @Test
  void blanksBefore_areNoIndentation_andCount() throws ScriptException {
    assertEquals(3L, value(Object.class, "  \t1 + 2\n"));
    PythonException e = failure(Object.class, "   1 + gone");
    assertEquals(8, e.getColumnNumber());
    PythonException fault = assertThrows(PythonException.class, () -> formula("   1 +* 2"));
    assertEquals(7, fault.getColumnNumber());
  }

  @Test
  void attributes_canBeListed() throws ScriptException {
    FormulaOptions upper = FormulaOptions.defaults().withAttributes(Set.of("upper"));
    assertEquals("X", engine.formula("s.upper()", upper).eval(Map.of("s", "x")));
    PythonException e =
        assertThrows(PythonException.class, () -> engine.formula("s.lower()", upper));
    assertEquals("SyntaxError: a formula cannot use attribute 'lower'", message(e));
    assertThrows(
        IllegalArgumentException.class,
        () -> FormulaOptions.defaults().withAttributes(Set.of("__class__")));
  }

  // --- errors

  @Test
  void exception_pointsIntoTheText() throws ScriptException {
    Formula formula = formula("1 + (2 / x)");
    PythonException e = assertThrows(PythonException.class, () -> formula.eval(Map.of("x", 0)));
    assertEquals("ZeroDivisionError: division by zero", message(e));
    assertEquals("<formula>", e.getFileName());
    assertEquals(1, e.getLineNumber());
    assertEquals(6, e.getColumnNumber());
    assertEquals(11, e.getEndColumnNumber());
    assertTrue(e.traceback().contains("    1 + (2 / x)\n"), e.traceback());
    assertTrue(e.traceback().contains("~~^~~"), e.traceback());
  }

  @Test
  void limits_holdForEachEvaluation() throws ScriptException {
    AdderScriptEngine tight =
        Adder.engine(EngineOptions.defaults().withQuota(Quota.defaults().withSteps(2_000)));
    Formula sum = tight.formula("sum(i for i in range(n))");
    for (int i = 0; i < 20; i++) {
      assertEquals(4950L, sum.eval(Map.of("n", 100)));
    }
    ScriptStoppedException stopped =
        assertThrows(ScriptStoppedException.class, () -> sum.eval(Map.of("n", 100_000)));
    assertEquals(Limit.STEPS, stopped.limit());
    assertEquals(4950L, sum.eval(Map.of("n", 100)));
  }

  @Test
  void closedEngine_evaluatesNothing() throws ScriptException {
    AdderScriptEngine closed = Adder.engine();
    Formula formula = closed.formula("1");
    closed.close();
    assertThrows(ClosedEngineException.class, () -> formula.eval(Map.of()));
    assertThrows(ClosedEngineException.class, () -> closed.formula("1"));
  }

  // --- what is around evaluations

  @Test
  void print_goesToTheWriterOfTheEngine() throws ScriptException {
    Formula formula = formula("print('seen', n)");
    for (int i = 0; i < 2; i++) {
      StringWriter out = new StringWriter();
      engine.getContext().setWriter(out);
      formula.eval(Map.of("n", i));
      assertEquals("seen " + i + "\n", out.toString());
    }
    SimpleScriptContext other = new SimpleScriptContext();
    StringWriter out = new StringWriter();
    other.setWriter(out);
    engine.setContext(other);
    formula.eval(Map.of("n", 2));
    assertEquals("seen 2\n", out.toString());
  }

  @Test
  void audit_knowsTheFormula() throws ScriptException {
    List<String> scripts = new ArrayList<>();
    AdderScriptEngine audited =
        Adder.engine(
            EngineOptions.defaults().withAudit(event -> scripts.add(event.origin().script())));
    audited.formula("print(1)").eval(Map.of());
    assertEquals(Set.of("<formula>"), Set.copyOf(scripts));
  }

  // --- evaluations beside each other

  @Test
  void viewsAndFunctions_stayTheHosts() throws ScriptException {
    Formula list = formula("[n, n + 1]");
    List<List<?>> kept = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      kept.add(list.evalAs(List.class, Map.of("n", i)));
    }
    for (int i = 0; i < 40; i++) {
      assertEquals(List.of((long) i, i + 1L), kept.get(i));
    }
    IntSupplier later = formula("lambda: n * 2").evalAs(IntSupplier.class, Map.of("n", 21));
    formula("n").eval(Map.of("n", 1));
    assertEquals(42, later.getAsInt());
  }

  @Test
  void formulaInsideAFormula_works() throws ScriptException {
    Formula inner = formula("n * n");
    Function<Object, Object> square =
        n -> {
          try {
            return inner.eval(Map.of("n", n));
          } catch (ScriptException e) {
            throw new IllegalStateException(e);
          }
        };
    assertEquals(
        25L, formula("square(a) + square(b)").eval(Map.of("square", square, "a", 3, "b", 4)));
  }

  @Test
  void threads_evaluateOneFormulaAtOnce() throws Exception {
    Formula formula = formula("sum(x * i for i in range(50)) + len(tag)");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Map<String, Object> names = Map.of("x", i, "tag", "t".repeat(i % 7));
        answers.add(threads.submit(() -> formula.eval(names)));
      }
      for (int i = 0; i < 200; i++) {
        assertEquals(1225L * i + i % 7, answers.get(i).get());
      }
    }
  }

  private static String message(ScriptException e) {
    String text = e.getMessage();
    int at = text.indexOf(" in <formula>");
    return at < 0 ? text : text.substring(0, at);
  }
}
