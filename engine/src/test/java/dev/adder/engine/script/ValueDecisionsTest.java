package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** The decisions on values, D1 to D4, and that finalizers never run, D12; each shown at work. */
class ValueDecisionsTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  @Test
  void d1_hostNumbers_normaliseAndIdentityComparesTypeAndValue() throws ScriptException {
    engine.put("i", 7);
    engine.put("s", (short) 7);
    engine.put("b", (byte) 7);
    engine.put("f", 1.5f);
    engine.put("c", 'x');
    engine.put("big", BigInteger.valueOf(7));
    assertEquals(true, engine.eval("i is s is b is big and type(i) is int"));
    assertEquals(true, engine.eval("type(f) is float and type(c) is str"));
    assertEquals(true, engine.eval("10**5 is 10**5 and 1 is not 1.0 and 1 is not True"));
    assertEquals(true, engine.eval("id(10**30) == id(10**30) and id('ab') == id('a' + 'b')"));
    assertEquals(Long.MAX_VALUE, engine.eval("2**63 - 1"));
    assertEquals(BigInteger.TWO.pow(63), engine.eval("2**63"));
  }

  @Test
  void d2_surrogates_areCharactersOfTheirOwn() throws ScriptException {
    assertEquals(2L, engine.eval("len('\\ud83d' + '\\ude00')"));
    assertEquals(1L, engine.eval("len('\\U0001f600')"));
    assertEquals("\uD83D\uDE00", engine.eval("'\\U0001f600'"));
    engine.put("host", "\uD83D\uDE00");
    assertEquals(1L, engine.eval("len(host)"));
  }

  @Test
  void d3_noneIsNullAtTheBorder_viewsObeyJava() throws ScriptException {
    assertNull(engine.eval("None"));
    engine.put("nothing", null);
    assertEquals(true, engine.eval("nothing is None"));
    Object view = engine.eval("[1, 2]");
    assertEquals(List.of(1L, 2L), view);
    assertEquals(List.of(1L, 2L).hashCode(), view.hashCode());
    assertNotEquals(List.of(1.0, 2.0), view);
    assertEquals(true, engine.eval("[1, 2] == [1.0, 2.0]"));
  }

  @Test
  void d4_dictKeepsInsertionOrder_setsOfSmallIntsIterateAsInCPython() throws ScriptException {
    assertEquals("['b', 'a', 'c']", engine.eval("str(list({'b': 1, 'a': 2, 'c': 3}))"));
    assertEquals("[0, 1, 2, 5, 9]", engine.eval("str(list({9, 1, 5, 0, 2}))"));
    assertEquals("[3, 100, 7, 40, 16]", engine.eval("str(list(set([100, 3, 40, 7, 16])))"));
    AdderScriptEngine one =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withHashSeed(1));
    AdderScriptEngine two =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withHashSeed(2));
    assertNotEquals(one.eval("hash('key')"), two.eval("hash('key')"));
    assertEquals(one.eval("hash(5)"), two.eval("hash(5)"));
  }

  @Test
  void d12_del_neverRuns() throws ScriptException {
    engine.eval(
        "ran = []\nclass A:\n    def __del__(self): ran.append(1)\nfor i in range(1000): A()\nA()\ndel A");
    System.gc();
    assertEquals(0L, engine.eval("import gc\ngc.collect()\nlen(ran)"));
  }
}
