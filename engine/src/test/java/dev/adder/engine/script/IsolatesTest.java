package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** Which isolate belongs to which bindings, and for how long. */
class IsolatesTest {
  private static final int PATIENCE = 100;

  private static AdderScriptEngine engine(String tenant) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withTenant(tenant));
  }

  private static int live(AdderScriptEngine engine) throws InterruptedException {
    int count = engine.isolates().all().size();
    for (int i = 0; i < PATIENCE && count > 0; i++) {
      System.gc();
      Thread.sleep(10);
      count = engine.isolates().all().size();
    }
    return count;
  }

  @Test
  void bindingsOfTheEngine_takeTheirIsolateWithThem() throws Exception {
    try (AdderScriptEngine engine = engine("IsolatesTest own")) {
      engine.eval("x = [1] * 1000", engine.createBindings());
      engine.eval("x = [1] * 1000", engine.createBindings());
      assertEquals(0, live(engine));
    }
  }

  @Test
  void otherBindings_areForgottenWhenAnyEngineIsUsed() throws Exception {
    try (AdderScriptEngine engine = engine("IsolatesTest foreign");
        AdderScriptEngine other = engine("IsolatesTest other")) {
      engine.eval("x = [1] * 1000", new SimpleBindings());
      for (int i = 0; i < PATIENCE && !engine.isolates().all().isEmpty(); i++) {
        System.gc();
        Thread.sleep(10);
        other.eval("1", new SimpleBindings());
      }
      assertEquals(0, live(engine));
    }
  }

  @Test
  void bindings_ofAnotherEngine_haveAnIsolateForEach() throws ScriptException {
    try (AdderScriptEngine first = engine("IsolatesTest");
        AdderScriptEngine second = engine("IsolatesTest")) {
      Bindings shared = first.createBindings();
      first.eval("def f(): return 1\n_x = 1", shared);
      assertEquals(2L, second.eval("import math\n_x + 1", shared));
      assertEquals(3L, first.eval("_x += 1\n_x + 1", shared));
      assertEquals(2L, second.eval("_x", shared));
      assertThrows(PythonException.class, () -> first.eval("sys", shared));
      assertEquals(1, second.isolates().all().size());
    }
  }

  @Test
  void sameBindings_haveTheSameIsolate() throws ScriptException {
    try (AdderScriptEngine engine = engine("IsolatesTest same")) {
      for (Bindings bindings :
          new Bindings[] {
            new SimpleBindings(Map.of()), new SimpleBindings(), engine.createBindings()
          }) {
        Bindings between = new SimpleBindings();
        Object id = engine.eval("id(globals())", bindings);
        engine.eval("1", between);
        assertEquals(id, engine.eval("id(globals())", bindings));
      }
    }
  }
}
