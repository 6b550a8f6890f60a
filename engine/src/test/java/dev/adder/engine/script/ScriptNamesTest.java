package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compiled scripts say of their names. */
class ScriptNamesTest {
  private static ScriptNames names(String text) throws ScriptException {
    return (ScriptNames) Adder.engine().compile(text.replace("|", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "total = price * qty; [price, qty]; [total]",
        "total = total + 1; [total]; [total]",
        "x = 1|y = x + z; [z]; [x, y]",
        "for item in items:|    print(item); [items]; [item]",
        "for item in items:|    last = item|print(last); [items, last]; [item, last]",
        "if a:|    x = 1|else:|    x = 2|y = x; [a]; [x, y]",
        "if a:|    x = 1|y = x; [a, x]; [x, y]",
        "try:|    x = f()|except ValueError:|    pass|y = x; [f, x]; [x, y]",
        "try:|    x = f()|except ValueError:|    x = 1|y = x; [f]; [x, y]",
        "while go:|    x = 1|    y = x; [go]; [x, y]",
        "def f():|    return helper(1)|def helper(n):|    return n + more|f(); [more]; [f, helper]",
        "def f():|    return later|f()|later = 1; [later]; [f, later]",
        "def f(a):|    b = a|    return b + c; [c]; [f]",
        "def f():|    global made|    made = seen|f(); [seen]; [f, made]",
        "class A:|    x = 1|    y = x + z|    def m(self):|        return w; [w, z]; [A]",
        "class A:|    x = 1|    def m(self):|        return x; [x]; [A]",
        "class A:|    x = 1|    y = [x for _ in (1, 2)]; [x]; [A]",
        "class A:|    x = 1|    class B:|        y = x; [x]; [A]",
        "x = 1|class A:|    def m(self):|        return x; []; [A, x]",
        "def f():|    class A:|        y = z; [z]; [f]",
        "try:|    a = 1|    b = f()|finally:|    a|    b; [a, b, f]; [a, b]",
        "for i in r:|    try:|        x = i|    except E:|        continue|    x; [E, r]; [i, x]",
        "while a:|    if b:|        c = 1|        continue|    c; [a, b, c]; [c]",
        "[n * k for n in numbers]; [k, numbers]; []",
        "f = lambda a: a + b; [b]; [f]",
        "import math|math.pi * r; [r]; [math]",
        "x = 1|del x|x; [x]; [x]",
        "@deco|def f(): pass; [deco]; [f]",
        "type X = list[Y]; [Y]; [X]",
        "x: kind = 1; [kind]; [x]",
        "match v:|    case [a, b]:|        a + b; [v]; [a, b]",
        "with door() as d:|    d.shut(why); [door, why]; [d]",
        "x = y = 2|x += step; [step]; [x, y]",
        "(n := 3) + n + m; [m]; [n]",
      })
  void names_ofAScript_areThoseItNeedsAndSets(String text, String reads, String writes)
      throws ScriptException {
    ScriptNames names = names(text);
    assertEquals(reads, names.reads().toString(), text);
    assertEquals(writes, names.writes().toString(), text);
    assertFalse(names.isDynamic(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec(text)",
        "globals()['x'] = 1",
        "from math import *",
        "import __main__|__main__.x = 1",
        "f.__globals__",
        "def f():|    vars()|f()",
        "run = eval|run('x')",
      })
  void computedNames_areDynamic(String text) throws ScriptException {
    assertTrue(names(text).isDynamic(), text);
  }

  @Test
  void builtins_areNamesOfTheirOwn() throws ScriptException {
    ScriptNames names = names("max(a, b)|int = 3|int");
    assertEquals("[max]", names.builtins().toString());
    assertEquals("[a, b]", names.reads().toString());
    assertEquals("[int]", names.writes().toString());
  }

  @Test
  void largeScripts_areAnsweredInTime_withMoreNamesIfNeedBe() throws ScriptException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      text.append("try:\n    a%d = b\nexcept E:\n    a%d = c\na%d\n".formatted(i, i, i));
    }
    ScriptNames names = names(text.toString());
    assertTrue(names.reads().containsAll(List.of("E", "b", "c")), names.reads()::toString);
    assertEquals(4_000, names.writes().size());
  }

  @Test
  void answers_cannotBeChanged() throws ScriptException {
    ScriptNames names = names("a = b|max");
    assertThrows(UnsupportedOperationException.class, () -> names.reads().add("c"));
    assertThrows(UnsupportedOperationException.class, () -> names.writes().clear());
    assertThrows(UnsupportedOperationException.class, () -> names.builtins().clear());
  }
}
