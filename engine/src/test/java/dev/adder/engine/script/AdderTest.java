package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Quota;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

class AdderTest {
  @Test
  void engine_needsNoClassLoaderToFindIt() throws ScriptException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try {
      assertEquals(3L, Adder.engine().eval("1 + 2"));
      assertTrue(Adder.doctor().contains("context class loader: none"), Adder::doctor);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void engine_withOptions_hasThem() {
    AdderScriptEngine engine =
        Adder.engine(EngineOptions.defaults().withQuota(Quota.defaults().withSteps(1000)));
    assertThrows(ScriptStoppedException.class, () -> engine.eval("while True: pass"));
  }

  @Test
  void doctor_healthyEngine_saysSo() {
    String text = Adder.doctor();
    assertTrue(text.contains("evaluation: 1 + 1 is 2\n"), text);
    assertTrue(text.contains("own class loader"), text);
    assertTrue(text.contains("adder [python, python3, py, adder]: finds the engine"), text);
    assertTrue(!text.contains("MISSING") && !text.contains("NOT"), text);
  }

  @Test
  void libraryMissing_evalAndDoctorName() throws Exception {
    try (FreshEngine incomplete = new FreshEngine(org.slf4j.Logger.class)) {
      ScriptEngine engine = incomplete.engine();
      ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("1 + 2"));
      assertInstanceOf(LinkageError.class, e.getCause());
      assertTrue(e.getMessage().contains("Adder.doctor()"), e.getMessage());
      assertThrows(ScriptException.class, () -> engine.eval("1 + 2"));
      Object text =
          incomplete.load("dev.adder.engine.script.Adder").getMethod("doctor").invoke(null);
      String expected = "library: com.github.benmanes.caffeine.cache.Caffeine: MISSING";
      assertTrue(text.toString().contains(expected), text.toString());
      assertTrue(text.toString().contains("evaluation: FAILS"), text.toString());
    }
  }
}
