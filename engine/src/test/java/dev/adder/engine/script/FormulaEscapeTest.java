package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.FormulaOptions.Nulls;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of formulas give no rights; each attack has a twin that a grant lets through. */
public class FormulaEscapeTest {
  private static final FormulaOptions PLAIN = FormulaOptions.defaults();

  private static final List<FormulaOptions> ALL =
      List.of(
          PLAIN,
          PLAIN.withDecimals(),
          PLAIN.withDecimals().withFloatsAsDecimals(true),
          PLAIN.withNulls(Nulls.PROPAGATE),
          PLAIN.withNulls(Nulls.ZERO),
          PLAIN.withMissingNames(name -> null),
          PLAIN.withAttributes(Set.of("secret", "read", "getValue", "append")));

  /** An object of the host with a method that no option gives. */
  public static final class Safe {
    public String secret() {
      return "opened";
    }
  }

  @TempDir Path directory;

  private static AdderScriptEngine engine(String policy) {
    return Adder.engine(EngineOptions.defaults().withPolicy(Policy.parse(policy)));
  }

  private static String failure(AdderScriptEngine engine, String text, FormulaOptions options) {
    return assertThrows(
            ScriptException.class,
            () -> engine.formula(text, options).eval(Map.of("safe", new Safe(), "n", 1)),
            text)
        .getMessage();
  }

  @Test
  void members_needTheirGrant_whateverTheOptions() throws ScriptException {
    AdderScriptEngine poor = engine("allow module.import *");
    AdderScriptEngine rich =
        Adder.engine(
            EngineOptions.defaults()
                .withPolicy(
                    Policy.computation().toBuilder()
                        .allow(new HostMember(Safe.class.getName(), "secret"))
                        .build()));
    for (FormulaOptions options : ALL) {
      assertTrue(failure(poor, "safe.secret()", options).startsWith("AttributeError"));
      assertEquals(
          "opened", rich.formula("safe.secret()", options).eval(Map.of("safe", new Safe())));
    }
  }

  @Test
  void files_needTheirGrant_whateverTheOptions() throws IOException, ScriptException {
    Path file = directory.resolve("data.txt");
    Files.writeString(file, "data");
    AdderScriptEngine poor = engine("allow module.import *");
    AdderScriptEngine rich = engine("allow module.import *\nallow file.read \"" + directory + "\"");
    String text = "open('" + file + "').read()";
    for (FormulaOptions options : ALL) {
      assertTrue(failure(poor, text, options).startsWith("PermissionError"), text);
      assertEquals("data", rich.formula(text, options).eval(Map.of()));
    }
  }

  @Test
  void decimals_bringNoModule() throws ScriptException {
    AdderScriptEngine poor = engine("allow output.write");
    FormulaOptions exact = PLAIN.withDecimals();
    assertEquals("0.3", String.valueOf(poor.formula("0.1 + 0.2", exact).eval(Map.of())));
    assertTrue(failure(poor, "decimal.Decimal", exact).startsWith("NameError"));
    assertTrue(failure(poor, "dividend", exact).startsWith("NameError"));
    assertThrows(PythonException.class, () -> poor.eval("import decimal"));
    assertEquals(
        "0.3",
        String.valueOf(
            Adder.engine().eval("from decimal import Decimal as D\nD('0.1') + D('0.2')")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__import__('os')",
        "__builtins__",
        "__name__",
        "eval('1')",
        "exec('x = 1')",
        "compile('1', 'f', 'eval')",
        "[f for f in [eval]]",
        "(lambda: exec)()('x = 1')",
        "globals()",
        "locals()",
        "vars()",
        "dir()",
        "getattr(n, '__class__')",
        "setattr(safe, 'x', 1)",
        "hasattr(n, 'real')",
        "n.__class__",
        "n.__class__.__base__.__subclasses__()",
        "(lambda: 0).__globals__",
        "(lambda: 0).__code__",
        "(x for x in [1]).gi_frame",
        "(x for x in [1]).gi_code",
        "(x for x in [1]).gi_frame.f_back",
        "f'{n.__class__}'",
        "f'{n:{n.__class__}}'",
        "'{0.__class__}'.format(n)",
        "'{0[__class__]}'.format(n)",
        "str.format('{0.__class__}', n)",
        "''.format_map({})",
        "list(map(str.format, ['{0.__class__}'], [n]))",
        "[n for n.real in [1]]",
        "[0 for safe.field in [1]]",
        "[0 for n, (safe.field, *n) in [1]]",
        "[0 for {}['x'] in [1]]",
        "[0 for (0.5)._c in [7]]",
        "(lambda: [0 for safe[0] in [1]])()",
        "(n := 1)",
        "[(k := i) for i in range(3)]",
      })
  void waysAroundTheProfile_areSyntaxErrors(String text) {
    AdderScriptEngine engine = Adder.engine();
    for (FormulaOptions options : ALL) {
      PythonException e =
          assertThrows(PythonException.class, () -> engine.formula(text, options), text);
      assertEquals("SyntaxError", e.typeName(), text);
      assertEquals(1, e.getLineNumber(), text);
      assertTrue(e.getColumnNumber() > 0, text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(n, 1)",
        "n.real",
        "[k for k in range(n)] == [0]",
        "(lambda k: (m := k) + m)(n)",
        "f'{n:>{n + 4}}'",
        "'%d' % n",
        "format(n, '05d')",
        "'a,b'.split(',')",
        "sorted([3, n], key=lambda k: -k)",
      })
  void twins_ofThese_areFormulas(String text) throws ScriptException {
    assertTrue(Adder.engine().formula(text).eval(Map.of("n", 1)) != null, text);
  }

  @Test
  void evaluation_leavesNothingForTheNext() throws ScriptException {
    AdderScriptEngine engine = Adder.engine();
    Function<Object, Object> secret = value -> "secret";
    engine.formula("f(1) + word").eval(Map.of("f", secret, "word", "w"));
    for (String text : List.of("f", "word", "f(1) + word")) {
      assertTrue(failure(engine, text, PLAIN).startsWith("NameError"), text);
    }
    engine.formula("max + min").eval(Map.of("max", 1, "min", 2));
    assertEquals(3L, engine.formula("max(1, 3)").eval(Map.of()));
    engine.put("x", 5);
    engine.eval("y = 6");
    assertTrue(failure(engine, "x", PLAIN).startsWith("NameError"));
    assertTrue(failure(engine, "y", PLAIN).startsWith("NameError"));
    assertEquals(5L, engine.formula("x").eval(Map.of("x", 5)));
  }

  @Test
  void hints_nameNothingHidden() {
    AdderScriptEngine engine = Adder.engine();
    PythonException e =
        assertThrows(
            PythonException.class,
            () -> engine.formula("1 / 4 + dividend", PLAIN.withDecimals()).eval(Map.of()));
    assertEquals("NameError", e.typeName());
    assertTrue(!e.traceback().contains("'.dividend'"), e.traceback());
    PythonException other =
        assertThrows(
            PythonException.class,
            () -> engine.formula("price + prise", PLAIN).eval(Map.of("price", 1)));
    assertTrue(other.traceback().contains("Did you mean: 'price'?"), other.traceback());
  }
}
