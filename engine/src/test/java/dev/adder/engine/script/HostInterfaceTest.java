package dev.adder.engine.script;

import static dev.adder.engine.script.HostImportTest.engine;
import static dev.adder.engine.script.HostImportTest.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.shop.Order;
import acme.shop.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of scripts that implement interfaces of the host. */
class HostInterfaceTest {
  private static final String CLASSES =
      """
      from acme.shop import Order, Rule
      from java.lang import Comparable, Runnable
      from java.util import Comparator
      from java.util.function import Supplier
      class Cmp(Comparator):
          def compare(self, a, b):
              return (a > b) - (a < b)
      class Double(Rule):
          def apply(self, order, value):
              return 2 * value
      class Both(Rule, Supplier):
          def __init__(self, n): self.n = n
          def apply(self, order, value): return value + self.n
          def get(self): return self.n
          def label(self): return 'own ' + str(self.n)
          def __eq__(self, other): return self.n == other.n
          def __hash__(self): return 17
          def __str__(self): return 'Both of ' + str(self.n)
      r = Rule.Runner()
      """;

  private final AdderScriptEngine engine =
      engine("allow host.class **", "allow host.member \"**\" *");

  @BeforeEach
  void define() throws ScriptException {
    engine.eval(CLASSES);
  }

  @Test
  void anInstance_isAnObjectOfTheInterface() throws ScriptException {
    List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
    engine.put("numbers", numbers);
    engine.eval("from java.util import Collections\nCollections.sort(numbers, Cmp())");
    assertEquals(List.of(1, 2, 3), numbers);
    engine.eval("Collections.sort(numbers, Cmp().reversed())");
    assertEquals(List.of(3, 2, 1), numbers);
    @SuppressWarnings("unchecked")
    Comparator<Object> comparator = (Comparator<Object>) engine.eval("Cmp()");
    assertEquals(-1, comparator.compare(1, 2), "after the run");
    assertEquals(1, comparator.reversed().compare(1, 2));
    assertEquals(
        "[[1, 9], [2, 5]]", engine.eval("str(sorted([[2, 5], [1, 9]], key=lambda x: x[0]))"));
  }

  @Test
  void severalInterfaces_andDefaultMethods() throws ScriptException {
    assertEquals(84L, engine.eval("r.run(Double(), 42)"));
    assertEquals("rule 2", engine.eval("r.label(Double())"));
    assertEquals("rule 2", engine.eval("Double().label()"));
    assertEquals("x/rule 2", engine.eval("Double().named('x')"));
    assertEquals("own 5", engine.eval("r.label(Both(5))"));
    assertEquals("y/own 5", engine.eval("Both(5).named('y')"));
    Object both = engine.eval("Both(5)");
    assertInstanceOf(Rule.class, both);
    assertEquals(5L, ((Supplier<?>) both).get());
    assertEquals(6, ((Rule) both).apply(new Order("a"), 1));
  }

  @Test
  void equalsHashCodeToString_arePythons() throws ScriptException {
    Object one = engine.eval("Both(1)");
    assertEquals(one, engine.eval("Both(1)"));
    assertTrue(!one.equals(engine.eval("Both(2)")));
    assertTrue(!one.equals("text"));
    assertEquals(Long.hashCode(17), one.hashCode());
    assertEquals("Both of 1", one.toString());
    assertEquals(true, engine.eval("d = Double()\nr.same(d, d)"));
    assertEquals(false, engine.eval("r.same(Double(), Double())"));
    assertEquals("Both of 3", engine.eval("r.text(Both(3))"));
  }

  @Test
  void anInstance_comesBackAsItself() throws ScriptException {
    assertEquals(
        true, engine.eval("d = Double()\nd.extra = 1\nr.back(d) is d and r.back(d).extra == 1"));
    assertEquals("rule", engine.eval("r.kind(Double())"));
    assertEquals(
        "True True False",
        engine.eval(
            "f'{isinstance(Double(), Rule)} {issubclass(Both, Supplier)} "
                + "{isinstance(Double(), Supplier)}'"));
  }

  @Test
  void anErasedParameter_takesTheInterfaceOfItsBound() throws ScriptException {
    engine.eval(
        "class N(Comparable):\n def __init__(self, n): self.n = n\n"
            + " def compareTo(self, other): return self.n - other.n");
    assertEquals(-2L, engine.eval("r.order(N(1), N(3))"));
    assertEquals("ordered", engine.eval("r.kind(N(1))"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A(Order): pass",
        "class A(Order.Base): pass",
        "class A(Order.State): pass",
        "class B(Rule, Order): pass",
        "from java.lang.constant import ConstantDesc\nclass A(ConstantDesc): pass",
        "from java.lang import Override\nclass A(Override): pass",
      })
  void whatIsNoOpenInterface_isNoBase(String script) {
    String type = failure(engine, script).typeName();
    assertTrue(List.of("TypeError", "ImportError").contains(type), type);
  }

  @Test
  void aMissingMethod_isAnErrorWhenItIsCalled() throws ScriptException {
    engine.eval("class Lazy(Rule): pass");
    PythonException e = failure(engine, "r.run(Lazy(), 1)");
    assertEquals("NotImplementedError", e.typeName());
    assertTrue(
        e.getMessage().contains("class 'Lazy' does not implement apply() of acme.shop.Rule"),
        e.getMessage());
    assertEquals("AttributeError", failure(engine, "Lazy().apply").typeName());
    assertEquals("AttributeError", failure(engine, "Lazy().nothing").typeName());
    Rule rule = (Rule) engine.eval("Lazy()");
    assertThrows(UncheckedScriptException.class, () -> rule.apply(null, 1));
  }

  @Test
  void exceptions_goThroughTheHost() throws ScriptException {
    engine.eval("class Bad(Rule):\n def apply(self, o, v): raise KeyError('k')");
    assertEquals("KeyError", failure(engine, "r.run(Bad(), 1)").typeName());
    assertEquals("caught", engine.eval("try: r.run(Bad(), 1)\nexcept KeyError: x = 'caught'\nx"));
  }

  @Test
  void interfaces_needTheirGrant() {
    AdderScriptEngine none = engine("allow host.class \"acme.shop.Order\"");
    assertEquals("ImportError", failure(none, "from acme.shop import Rule").typeName());
    AdderScriptEngine some = engine("allow host.class \"acme.shop.Rule\"");
    assertEquals(
        "AttributeError",
        failure(
                some,
                "from acme.shop import Rule\nclass R(Rule):\n def apply(self, o, v): return v\n"
                    + "R().label()")
            .typeName(),
        "default methods are members");
  }
}
