package dev.adder.conformance.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericXmlApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.scripting.ScriptCompilationException;
import org.springframework.scripting.ScriptSource;
import org.springframework.scripting.support.ResourceScriptSource;
import org.springframework.scripting.support.StandardScriptEvalException;
import org.springframework.scripting.support.StandardScriptEvaluator;
import org.springframework.scripting.support.StandardScriptFactory;
import org.springframework.scripting.support.StaticScriptSource;

/** Spring's StandardScriptEvaluator and StandardScriptFactory. */
class SpringTest {
  /** What a bean in Python does. */
  public interface Prices {
    /** The price of so many pieces. */
    long price(int pieces);

    /** The names of all goods. */
    List<String> names();
  }

  private static final String PRICES =
      """
      unit = 12

      def price(pieces):
          if pieces < 0:
              raise ValueError('no pieces')
          return pieces * unit

      def names():
          return ['nut', 'bolt']
      """;

  private static StandardScriptEvaluator evaluator() {
    StandardScriptEvaluator evaluator = new StandardScriptEvaluator();
    evaluator.setLanguage("python");
    return evaluator;
  }

  private static ScriptException failure(Throwable thrown) {
    Throwable at = thrown;
    while (!(at instanceof ScriptException) && at.getCause() != null) {
      at = at.getCause();
    }
    if (at instanceof StandardScriptEvalException evaluation) {
      return evaluation.getScriptException();
    }
    return assertInstanceOf(ScriptException.class, at);
  }

  @Test
  void evaluator_readsArgumentsAndWritesResults() {
    Map<String, Object> arguments = new HashMap<>(Map.of("price", 100, "tags", List.of("a", "b")));
    ScriptSource script = new StaticScriptSource("total = price * len(tags)\ntotal + 1");
    assertEquals(201L, evaluator().evaluate(script, arguments));
    assertEquals(200L, arguments.get("total"));
  }

  @Test
  void evaluator_resource_choosesTheEngineByExtension() {
    ByteArrayResource resource =
        new ByteArrayResource("6 * 7".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "answer.py";
          }
        };
    assertEquals(42L, new StandardScriptEvaluator().evaluate(new ResourceScriptSource(resource)));
  }

  @Test
  void evaluator_failure_hasTheLine() {
    ScriptCompilationException e =
        assertThrows(
            ScriptCompilationException.class,
            () -> evaluator().evaluate(new StaticScriptSource("x = 1\ny = nosuch + x\n")));
    assertEquals(2, failure(e).getLineNumber());
    assertEquals(5, failure(e).getColumnNumber());
    assertTrue(failure(e).getMessage().contains("NameError"), failure(e)::getMessage);
  }

  @Test
  void factory_functionsOfTheScript_areTheBean() throws Exception {
    StandardScriptFactory factory = new StandardScriptFactory("python", "inline:", Prices.class);
    factory.setBeanClassLoader(SpringTest.class.getClassLoader());
    Prices prices =
        assertInstanceOf(
            Prices.class, factory.getScriptedObject(new StaticScriptSource(PRICES), Prices.class));
    assertEquals(36, prices.price(3));
    assertEquals(List.of("nut", "bolt"), prices.names());
    Throwable e = assertThrows(RuntimeException.class, () -> prices.price(-1));
    assertEquals(5, failure(e).getLineNumber());
  }

  @Test
  void factory_objectOfTheScript_isTheBean() throws Exception {
    String script =
        "class Shop:\n    def price(self, pieces): return pieces * 5\n"
            + "    def names(self): return []\nShop()";
    StandardScriptFactory factory = new StandardScriptFactory("python", "inline:", Prices.class);
    factory.setBeanClassLoader(SpringTest.class.getClassLoader());
    Prices prices =
        assertInstanceOf(
            Prices.class, factory.getScriptedObject(new StaticScriptSource(script), Prices.class));
    assertEquals(15, prices.price(3));
  }

  @Test
  void context_langStd_makesABeanOfAScript() {
    String xml =
        """
        <beans xmlns="http://www.springframework.org/schema/beans"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:lang="http://www.springframework.org/schema/lang"
            xsi:schemaLocation="http://www.springframework.org/schema/beans
              https://www.springframework.org/schema/beans/spring-beans.xsd
              http://www.springframework.org/schema/lang
              https://www.springframework.org/schema/lang/spring-lang.xsd">
          <lang:std id="prices" engine="python"
              script-interfaces="dev.adder.conformance.clients.SpringTest$Prices">
            <lang:inline-script><![CDATA[
        def price(pieces): return pieces * 7
        def names(): return ['nut']
            ]]></lang:inline-script>
          </lang:std>
        </beans>
        """;
    try (GenericXmlApplicationContext context =
        new GenericXmlApplicationContext(
            new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8)))) {
      assertEquals(21, context.getBean(Prices.class).price(3));
    }
  }
}
