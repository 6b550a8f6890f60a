package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The default context of an engine and the bindings in it. */
@Order(5)
class EngineContextTest {
  private static final int NO_SCOPE = 4711;

  private final ScriptEngine engine = Subject.engine();

  private static ScriptContext contextWith(ScriptEngine engine, String name, Object value) {
    ScriptContext context = new SimpleScriptContext();
    context.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    context.setAttribute(name, value, ScriptContext.ENGINE_SCOPE);
    return context;
  }

  @Test
  @DisplayName("setContext(null) -> NPE")
  void setContext_null_isRefused() {
    assertThrows(NullPointerException.class, () -> engine.setContext(null));
  }

  @Test
  @DisplayName("setContext takes effect")
  void setContext_takesEffect() throws ScriptException {
    ScriptContext other = contextWith(engine, "x", 40);
    engine.setContext(other);
    assertSame(other, engine.getContext());
    Subject.assertNumber(42, engine.eval(Subject.text(Idiom.ADD, "x", "2")));
    assertEquals(40, engine.get("x"));
  }

  @Test
  @DisplayName("put, get and getBindings are the context's")
  void putAndGet_areTheContexts() {
    engine.put("x", "text");
    assertEquals("text", engine.get("x"));
    assertEquals("text", engine.getContext().getAttribute("x", ScriptContext.ENGINE_SCOPE));
    assertEquals("text", engine.getBindings(ScriptContext.ENGINE_SCOPE).get("x"));
    assertSame(
        engine.getContext().getBindings(ScriptContext.ENGINE_SCOPE),
        engine.getBindings(ScriptContext.ENGINE_SCOPE));
  }

  @Test
  @DisplayName("setBindings(null,ENGINE) -> NPE")
  void setBindings_nullEngine_isRefused() {
    assertThrows(
        NullPointerException.class, () -> engine.setBindings(null, ScriptContext.ENGINE_SCOPE));
  }

  @Test
  @DisplayName("setBindings(null,GLOBAL) ok")
  void setBindings_nullGlobal_isFine() throws ScriptException {
    engine.setBindings(null, ScriptContext.GLOBAL_SCOPE);
    assertNull(engine.getBindings(ScriptContext.GLOBAL_SCOPE));
    Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
  }

  @Test
  @DisplayName("unknown scope -> IAE")
  void unknownScope_isRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> engine.setBindings(new SimpleBindings(), NO_SCOPE));
    assertThrows(IllegalArgumentException.class, () -> engine.getBindings(NO_SCOPE));
  }

  @Test
  @DisplayName("setBindings keeps identity")
  void setBindings_keepsIdentity() throws ScriptException {
    for (int scope : new int[] {ScriptContext.ENGINE_SCOPE, ScriptContext.GLOBAL_SCOPE}) {
      Bindings mine = new SimpleBindings();
      engine.setBindings(mine, scope);
      assertSame(mine, engine.getBindings(scope));
      engine.eval(Subject.text(Idiom.ADD, "1", "2"));
      assertSame(mine, engine.getBindings(scope));
    }
  }

  @Test
  @DisplayName("setBindings takes effect")
  void setBindings_takesEffect() throws ScriptException {
    engine.put("x", 1);
    Bindings mine = new SimpleBindings();
    mine.put("x", 40);
    engine.setBindings(mine, ScriptContext.ENGINE_SCOPE);
    Subject.assertNumber(42, engine.eval(Subject.text(Idiom.ADD, "x", "2")));
    engine.eval(Subject.text(Idiom.ASSIGN, "made", "9"));
    Subject.assertNumber(9, engine.get("made"));
  }

  @Test
  @DisplayName("createBindings are new and empty")
  void createBindings_areNewAndEmpty() {
    Bindings one = engine.createBindings();
    assertNotSame(one, engine.createBindings());
    assertEquals(Set.of(), one.keySet());
  }

  @Test
  @DisplayName("fresh engine scope is empty")
  void freshScope_isEmpty() {
    assertEquals(Set.of(), engine.getBindings(ScriptContext.ENGINE_SCOPE).keySet());
  }

  @Test
  @DisplayName("engine scope stays empty when a script assigns nothing")
  void scope_afterAnExpression_isEmpty() throws ScriptException {
    engine.eval(Subject.text(Idiom.ADD, "1", "2"));
    assertEquals(Set.of(), engine.getBindings(ScriptContext.ENGINE_SCOPE).keySet());
  }

  @Test
  @DisplayName("the manager's GLOBAL_SCOPE is that of its engines")
  void managerScope_isGlobal() throws ScriptException {
    ScriptEngineManager manager = new ScriptEngineManager();
    manager.put("wide", 40);
    ScriptEngine one = manager.getEngineByName(Subject.name());
    assertSame(manager.getBindings(), one.getBindings(ScriptContext.GLOBAL_SCOPE));
    Subject.assertNumber(42, one.eval(Subject.text(Idiom.ADD, "wide", "2")));
    manager.put("wide", 50);
    Subject.assertNumber(52, one.eval(Subject.text(Idiom.ADD, "wide", "2")));
  }

  @Test
  @DisplayName("the manager's later bindings do not reach older engines")
  void managerScope_exchanged_isForNewEngines() throws ScriptException {
    ScriptEngineManager manager = new ScriptEngineManager();
    manager.put("wide", 40);
    ScriptEngine one = manager.getEngineByName(Subject.name());
    Bindings later = new SimpleBindings();
    later.put("wide", 50);
    manager.setBindings(later);
    Subject.assertNumber(42, one.eval(Subject.text(Idiom.ADD, "wide", "2")));
    Subject.assertNumber(
        52, manager.getEngineByName(Subject.name()).eval(Subject.text(Idiom.ADD, "wide", "2")));
  }

  @Test
  @DisplayName("getFactory is the factory that made it")
  void getFactory_isTheFactory() {
    assertTrue(engine.getFactory().getNames().contains(Subject.name()));
  }
}
