package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.FormulaOptions.Nulls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Where no operand is None, formulas that know None mean what Python means. */
class FormulaAgreementTest {
  private static final long SEED = Long.getLong("random.seed", 20_261_123L);
  private static final int FORMULAS = 3_000;

  private static final List<String> OPERATORS =
      List.of(
          "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "<", "<=", "==", "!=",
          ">", ">=", "and", "or", "is", "is not");

  private static final Map<String, Object> NAMES = new HashMap<>();

  static {
    NAMES.put("i", 7);
    NAMES.put("j", -3);
    NAMES.put("x", 2.5);
    NAMES.put("s", "ab");
    NAMES.put("t", true);
  }

  private final AdderScriptEngine engine = Adder.engine();
  private final Random random = new Random(SEED);

  private String expression(int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      List<String> atoms = List.of("i", "j", "x", "s", "t", "0", "1", "2", "-4", "1.5", "'b'");
      return atoms.get(random.nextInt(atoms.size()));
    }
    String left = expression(depth - 1);
    String right = expression(depth - 1);
    return switch (random.nextInt(9)) {
      case 0 -> "-(" + left + ")";
      case 1 -> "(not " + left + ")";
      case 2 -> "(" + left + " if " + right + " else " + expression(depth - 1) + ")";
      case 3 -> "(" + left + " < " + right + " <= " + expression(depth - 1) + ")";
      case 4 -> "(lambda a, b: a - b)(" + left + ", " + right + ")";
      case 5 -> "[" + left + " * k for k in (1, " + right + ")][0]";
      default ->
          "(" + left + " " + OPERATORS.get(random.nextInt(OPERATORS.size())) + " " + right + ")";
    };
  }

  private String outcome(String text, FormulaOptions options) {
    try {
      return String.valueOf(engine.formula(text, options).eval(NAMES));
    } catch (PythonException e) {
      return e.getMessage() + " to " + e.getEndColumnNumber();
    } catch (ScriptException e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void formulasWithoutNone_meanTheSameWithAllOptions() {
    FormulaOptions plain = FormulaOptions.defaults();
    int values = 0;
    for (int n = 0; n < FORMULAS; n++) {
      String text = expression(3);
      String expected = outcome(text, plain);
      values += expected.contains("Error") ? 0 : 1;
      for (Nulls nulls : List.of(Nulls.PROPAGATE, Nulls.ZERO)) {
        assertEquals(expected, outcome(text, plain.withNulls(nulls)), () -> SEED + ": " + text);
      }
    }
    assertTrue(values > FORMULAS / 4, values + " values");
  }
}
