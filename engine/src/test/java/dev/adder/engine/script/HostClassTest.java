package dev.adder.engine.script;

import static dev.adder.engine.script.HostImportTest.engine;
import static dev.adder.engine.script.HostImportTest.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.shop.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class of the host is to a script. */
class HostClassTest {
  private final AdderScriptEngine engine =
      engine("allow host.class **", "allow host.class \"java.io.*\"", "allow host.member \"**\" *");

  private Object eval(String script) throws ScriptException {
    return engine.eval("from acme.shop import Order, Rule\n" + script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Order('a').getCustomer() | a",
        "Order('a', 3).lines()[0].count | 3",
        "Order.of('a').add('x', 2).lines()[0].item | x",
        "Order.LIMIT | 99",
        "Order.State.PAID.name | PAID",
        "Order.State.PAID is Order.State.valueOf('PAID') | true",
        "Order.State.values()[1].name | PAID",
        "Order.Line('x', 4).twice() | 8",
        "Order.Line('x', 4).item | x",
        "Order.pick(1) + Order.pick('a') + Order.pick(1.5) | inttextdouble",
        "' '.join(Order.pick(x) for x in (1, 'a', 1.5, 1, 'b', 2**40, 2.5)) "
            + "| int text double int text double double",
        "isinstance(Order('a'), Order) | true",
        "isinstance(1, Order) | false",
        "isinstance(Order.State.OPEN, (int, Order.State)) | true",
        "isinstance(Order, Order) | false",
        "issubclass(Order.LostException, Order) | false",
        "type(Order('a')).__name__ | hostobject",
        "type(Order).__name__ | hostclass",
        "type(Order('a')) is Order | false",
        "repr(Order) | <hostclass 'acme.shop.Order'>",
        "Order.__name__ + Order.__module__ | Orderacme.shop",
        "Order.State.__qualname__ | Order.State",
        "callable(Order) | true",
        "Order is __import__('acme.shop', fromlist=['x']).Order | true",
        "{Order: 1}[Order] | 1",
        "list(map(Order.of, 'ab'))[1].getCustomer() | b",
      })
  void aClass_hasConstructorsStaticsConstantsAndNestedClasses(String text, String expected)
      throws ScriptException {
    assertEquals(expected, String.valueOf(eval(text)));
  }

  @Test
  void staticField_isReadEachTime_andWrittenIfGranted() throws ScriptException {
    Order.counter = 5;
    eval("f = lambda: Order.counter");
    assertEquals(5L, eval("f()"));
    Order.counter = 6;
    assertEquals(6L, eval("f()"));
    eval("Order.counter = 7");
    assertEquals(7, Order.counter);
    assertEquals("TypeError", failure(engine, "Order.counter = 'x'").typeName());
    assertEquals("AttributeError", failure(engine, "Order.LIMIT = 1").typeName());
    assertEquals("AttributeError", failure(engine, "Order.nothing = 1").typeName());
    AdderScriptEngine reader =
        engine("allow host.class **", "allow host.member \"acme.shop.Order\" counter");
    assertEquals(7L, reader.eval("from acme.shop import Order\nOrder.counter"));
    assertEquals("PermissionError", failure(reader, "Order.counter = 8").typeName());
    assertEquals(7, Order.counter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order.of('a')",
        "Order('a')",
        "Order.LIMIT",
        "Order.counter",
        "Order.Line",
        "Order.valueOf",
        "Order.LIMIT = 3",
        "del Order.LIMIT",
        "Order.State",
      })
  void aClassAlone_givesNoMembers(String use) throws ScriptException {
    AdderScriptEngine named = engine("allow host.class \"acme.shop.Order\"");
    named.eval("from acme.shop import Order");
    String type = failure(named, use).typeName();
    assertTrue(List.of("AttributeError", "PermissionError").contains(type), type);
  }

  /** The twin of the one before: each member by a grant of its own. */
  @Test
  void eachMember_hasItsGrant() throws ScriptException {
    AdderScriptEngine some =
        engine(
            "allow host.class \"acme.shop.Order\"",
            "allow host.member \"acme.shop.Order\" \"<init>\"",
            "allow host.member \"acme.shop.Order\" getCustomer");
    assertEquals("a", some.eval("from acme.shop import Order\nOrder('a').getCustomer()"));
    assertEquals("AttributeError", failure(some, "Order.of").typeName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Order() | TypeError",
        "Order(1, 2, 3) | TypeError",
        "Order('a', 2**40) | OverflowError",
        "Order(customer='a') | TypeError",
        "Order.State() | TypeError",
        "Order.Base() | TypeError",
        "Rule() | TypeError",
        "Order.pick([]) | TypeError",
        "issubclass(3, Order) | TypeError",
        "Order.getClass() | AttributeError",
        "Order.class_ | AttributeError",
        "Order.forName | AttributeError",
      })
  void aMisuse_isAnErrorOfPython(String script, String type) {
    assertEquals(type, failure(engine, "from acme.shop import Order, Rule\n" + script).typeName());
  }

  @Test
  void messages_sayWhatIsWrong() {
    Map<String, String> all =
        Map.of(
            "Order.LIMIT = 1", "attribute 'LIMIT' of class 'acme.shop.Order' is final",
            "Order.nothing", "class 'acme.shop.Order' has no attribute 'nothing'",
            "import acme.shop; acme.shop.No", "package 'acme.shop' has no attribute 'No'",
            "Order.counter = 'x'", "attribute 'counter' should be of Java type int",
            "class A(Order): pass",
                "class 'acme.shop.Order"
                    + "' is not an acceptable base: only interfaces that are not sealed are",
            "Rule(1)",
                "interface 'acme.shop.Rule"
                    + "' cannot be called with these arguments; derive a class from it",
            "Order.State()", "cannot create 'acme.shop.Order$State' instances");
    all.forEach((script, message) -> {
      String told = failure(engine, "from acme.shop import Order, Rule\n" + script).getMessage();
      assertTrue(told.contains(message), told);
    });
  }

  @Test
  void whatAClassMakesOfItsOwnKind_staysAView() throws ScriptException {
    assertEquals(
        LocalDate.of(2024, 1, 5),
        engine.eval(
            "from java.time import LocalDate\nd = LocalDate.of(2024, 1, 2).plusDays(3)\nd"));
    assertEquals("2024-01-05", engine.eval("str(d)"));
    assertEquals(5L, engine.eval("d.getDayOfMonth()"));
    assertEquals(
        "date",
        engine.eval(
            "type(d.atStartOfDay().toLocalDate()).__name__ if False else "
                + "type(__import__('datetime').date(2024, 1, 5)).__name__"));
    assertEquals(true, engine.eval("d.isEqual(__import__('datetime').date(2024, 1, 5))"));
    assertEquals(
        "1.50",
        engine.eval("from java.math import BigDecimal\nstr(BigDecimal('1.5').setScale(2))"));
    assertEquals(
        "abc1",
        engine.eval(
            "from java.lang import StringBuilder\n"
                + "StringBuilder('ab').append('c').append(1).toString()"));
    assertEquals(1970L, engine.eval("LocalDate.EPOCH.getYear()"));
    assertEquals("7", engine.eval("str(BigDecimal.TEN.subtract(BigDecimal('3')))"));
    engine.put("given", LocalDate.of(2020, 1, 1));
    assertEquals("date", engine.eval("type(given).__name__"));
    assertEquals(4.0, engine.eval("from java.lang import Math\nMath.sqrt(16)"));
    assertEquals(12L, engine.eval("from java.math import BigInteger\nBigInteger('12')"));
  }

  @Test
  void exceptions_areCaughtByTheirClass() throws ScriptException {
    String script =
        """
        from java.io import IOException
        from java.lang import Exception as JavaException
        seen = []
        def lose(*kinds):
            try:
                Order('a').lose()
            except kinds as e:
                return type(e).__name__ + ' ' + e.java_class + ' ' + str(e)
        seen.append(lose(Order.LostException))
        seen.append(lose(ValueError, JavaException))
        try:
            lose(IOException)
        except Exception as e:
            seen.append('passed ' + type(e).__name__)
        try:
            raise ValueError
        except JavaException:
            seen.append('wrong')
        except ValueError:
            seen.append('own')
        try:
            lose(Order)
        except TypeError as e:
            seen.append(str(e))
        '; '.join(seen)
        """;
    String lost = "HostError acme.shop.Order$LostException a";
    assertEquals(
        lost
            + "; "
            + lost
            + "; passed HostError; own; catching classes that do not inherit from"
            + " BaseException is not allowed",
        eval(script));
  }

  @Test
  void patterns_matchRecordsByPosition_andListsAndMaps() throws ScriptException {
    engine.put("line", new Order.Line("x", 2));
    engine.put("xs", new ArrayList<>(List.of(1, "b", 3)));
    engine.put("array", new int[] {7, 8});
    engine.put("m", new TreeMap<>(Map.of("a", 1, "b", 2)));
    String script =
        """
        Line = Order.Line
        def f(v):
            match v:
                case Line(item, 3): return 'three ' + item
                case Line(item, count=n): return item + str(n)
                case [a, *rest]: return f'{a} {rest}'
                case {'a': a, **rest}: return f'{a} {rest}'
                case Order(): return 'order'
                case _: return 'nothing'
        [f(line), f(Line('y', 3)), f(xs), f(array), f(m), f(Order('a')), f(5), f({}), Line.__match_args__]
        """;
    assertEquals(
        "[x2, three y, 1 ['b', 3], 7 [8], 1 {'b': 2}, order, nothing, nothing, [item, count]]",
        eval(script).toString());
    assertEquals("TypeError", failure(engine, "match line:\n case Line(a, b, c): pass").typeName());
    assertEquals(
        "TypeError", failure(engine, "match line:\n case Line(a, item=b): pass").typeName());
    assertEquals("TypeError", failure(engine, "match 5:\n case xs(): pass").typeName());
  }

  @Test
  void anInstance_goesBackAsItself() throws ScriptException {
    Order order = new Order("q");
    engine.put("o", order);
    assertSame(order, eval("o"));
    assertInstanceOf(Order.class, eval("Order('r')"));
    assertEquals("rule", eval("Rule.Runner().kind(Rule(lambda o, v: v))"));
    assertEquals(41L, eval("Rule.Runner().run(Rule(lambda o, v: v + 1), 40)"));
    assertEquals("other", eval("Rule.Runner().kind(lambda o, v: v)"));
  }

  @Test
  void classesThatScriptsHold_areNeverTheHosts() throws ScriptException {
    Object held = eval("Order");
    assertTrue(!(held instanceof Class<?>), "opaque: " + held.getClass());
    assertEquals("other", eval("Rule.Runner().kind(Order)"));
  }
}
