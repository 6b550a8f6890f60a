package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Which names a script sees, and which it leaves. */
@Order(6)
class ScopesAndBindingsTest {
  private static final int ENGINE = ScriptContext.ENGINE_SCOPE;
  private static final int GLOBAL = ScriptContext.GLOBAL_SCOPE;

  private final ScriptEngine engine = Subject.engine();

  private void assertSum(double expected, String name, ScriptContext context)
      throws ScriptException {
    Subject.assertNumber(expected, engine.eval(Subject.text(Idiom.ADD, name, "0"), context));
  }

  // --- which scope

  @Test
  @DisplayName("GLOBAL_SCOPE visible")
  void global_isVisible() throws ScriptException {
    engine.setBindings(new SimpleBindings(), GLOBAL);
    engine.getContext().setAttribute("v", 1, GLOBAL);
    assertSum(1, "v", engine.getContext());
  }

  @Test
  @DisplayName("ENGINE shadows GLOBAL")
  void engine_shadowsGlobal() throws ScriptException {
    engine.setBindings(new SimpleBindings(), GLOBAL);
    engine.getContext().setAttribute("v", 1, GLOBAL);
    engine.put("v", 2);
    assertSum(2, "v", engine.getContext());
  }

  @Test
  @DisplayName("assigning a name of GLOBAL_SCOPE leaves GLOBAL_SCOPE alone")
  void assignment_goesToEngine() throws ScriptException {
    engine.setBindings(new SimpleBindings(), GLOBAL);
    engine.getContext().setAttribute("v", 1, GLOBAL);
    engine.eval(Subject.text(Idiom.ASSIGN, "v", "5"));
    assertEquals(1, engine.getContext().getAttribute("v", GLOBAL));
    Subject.assertNumber(5, engine.getContext().getAttribute("v", ENGINE));
  }

  @Test
  @DisplayName("extra scopes (getScopes) honoured")
  void extraScopes_areHonoured() throws ScriptException {
    for (int number : new int[] {50, 150}) {
      Scopes.Extra context = new Scopes.Extra(number);
      context.extra.put("only", 7);
      assertSum(7, "only", context);
    }
  }

  @Test
  @DisplayName("scope 50 shadows ENGINE_SCOPE, scope 150 shadows GLOBAL_SCOPE")
  void extraScopes_areInOrder() throws ScriptException {
    for (int number : new int[] {50, 150}) {
      Scopes.Extra context = new Scopes.Extra(number);
      context.getBindings(ENGINE).put("a", 100);
      context.getBindings(GLOBAL).put("a", 200);
      context.getBindings(GLOBAL).put("b", 200);
      context.extra.put("a", number);
      context.extra.put("b", number);
      assertSum(Math.min(number, 100), "a", context);
      assertSum(number, "b", context);
    }
  }

  @Test
  @DisplayName("setAttribute(GLOBAL) without global bindings does nothing")
  void setAttribute_withoutGlobal_doesNothing() {
    engine.setBindings(null, GLOBAL);
    engine.getContext().setAttribute("v", 1, GLOBAL);
    assertNull(engine.getContext().getAttribute("v"));
  }

  @Test
  @DisplayName("getAttributesScope is the lowest, -1 without one")
  void getAttributesScope_isTheLowest() {
    ScriptContext context = engine.getContext();
    context.setBindings(new SimpleBindings(), GLOBAL);
    assertEquals(-1, context.getAttributesScope("v"));
    context.setAttribute("v", 1, GLOBAL);
    assertEquals(GLOBAL, context.getAttributesScope("v"));
    context.setAttribute("v", 2, ENGINE);
    assertEquals(ENGINE, context.getAttributesScope("v"));
  }

  @Test
  @DisplayName("getScopes immutable")
  void getScopes_isImmutable() {
    List<Integer> scopes = engine.getContext().getScopes();
    assertTrue(scopes.contains(ENGINE) && scopes.contains(GLOBAL), scopes.toString());
    assertThrows(UnsupportedOperationException.class, () -> scopes.add(50));
  }

  // --- keys

  @Test
  @DisplayName("attribute: empty name and invalid scope -> IAE, null -> NPE")
  void attribute_badNames_areRefused() {
    ScriptContext context = engine.getContext();
    assertThrows(IllegalArgumentException.class, () -> context.setAttribute("", 1, ENGINE));
    assertThrows(IllegalArgumentException.class, () -> context.setAttribute("a", 1, 4711));
    assertThrows(NullPointerException.class, () -> context.setAttribute(null, 1, ENGINE));
    assertThrows(IllegalArgumentException.class, () -> context.getAttribute(""));
    assertThrows(NullPointerException.class, () -> context.getAttribute(null));
    assertThrows(NullPointerException.class, () -> context.getAttributesScope(null));
  }

  @Test
  @DisplayName("put(\"\") -> IAE")
  void put_emptyName_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> engine.put("", 1));
    assertThrows(IllegalArgumentException.class, () -> engine.createBindings().put("", 1));
  }

  @Test
  @DisplayName("put(null) -> NPE")
  void put_null_isRefused() {
    assertThrows(NullPointerException.class, () -> engine.put(null, 1));
    assertThrows(NullPointerException.class, () -> engine.createBindings().put(null, 1));
  }

  @Test
  @DisplayName("get(\"\") -> IAE")
  void get_emptyName_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> engine.get(""));
  }

  @Test
  @DisplayName("Bindings.containsKey(non-String) -> CCE")
  void containsKey_notAString_isRefused() {
    assertThrows(ClassCastException.class, () -> engine.createBindings().containsKey(1));
    assertThrows(
        ClassCastException.class, () -> engine.getBindings(ENGINE).containsKey(new Object()));
  }

  @Test
  @DisplayName("Bindings.get and remove(non-String) -> CCE")
  void getAndRemove_notAString_areRefused() {
    assertThrows(ClassCastException.class, () -> engine.createBindings().get(1));
    assertThrows(ClassCastException.class, () -> engine.createBindings().remove(1));
  }

  // --- what scripts see

  @Test
  @DisplayName("foreign bindings are never enumerated, only names in use are asked for")
  void lazyBindings_areAskedForNamesInUse() throws ScriptException {
    Scopes.Lazy lazy = new Scopes.Lazy();
    lazy.put("used", 40);
    lazy.put("unused", 1);
    Subject.assertNumber(42, engine.eval(Subject.text(Idiom.ADD, "used", "2"), lazy));
    assertTrue(lazy.asked.contains("used"));
    assertFalse(lazy.asked.contains("unused"));
  }

  @Test
  @DisplayName("a name bound to null is told from one that is absent")
  void nullAndAbsent_differ() throws ScriptException {
    engine.put("nothing", null);
    assertEquals(true, engine.eval(Subject.text(Idiom.IS_NULL, "nothing")));
    assertEquals(true, engine.eval(Subject.text(Idiom.IS_BOUND, "nothing")));
    assertEquals(false, engine.eval(Subject.text(Idiom.IS_BOUND, "absent")));
  }

  @Test
  @DisplayName("an absent name is a ScriptException")
  void absent_fails() {
    assertThrows(ScriptException.class, () -> engine.eval(Subject.text(Idiom.ADD, "absent", "1")));
  }

  @Test
  @DisplayName("null in ENGINE_SCOPE shadows GLOBAL_SCOPE")
  void null_shadowsGlobal() throws ScriptException {
    engine.setBindings(new SimpleBindings(), GLOBAL);
    engine.getContext().setAttribute("v", 1, GLOBAL);
    engine.put("v", null);
    assertEquals(true, engine.eval(Subject.text(Idiom.IS_NULL, "v")));
  }

  @Test
  @DisplayName("what the host changes between evals is seen")
  void changes_ofTheHost_areSeen() throws ScriptException {
    engine.eval(Subject.text(Idiom.ASSIGN, "x", "1"));
    engine.put("x", 2);
    assertSum(2, "x", engine.getContext());
    engine.getBindings(ENGINE).remove("x");
    assertThrows(ScriptException.class, () -> engine.eval(Subject.text(Idiom.ADD, "x", "0")));
  }

  @Test
  @DisplayName("bindings backed by an immutable map work for reading")
  void immutableBindings_canBeRead() throws ScriptException {
    Bindings fixed = new SimpleBindings(Map.of("x", 40));
    Subject.assertNumber(42, engine.eval(Subject.text(Idiom.ADD, "x", "2"), fixed));
  }

  @Test
  @DisplayName("bindings backed by an immutable map: assigning is a ScriptException")
  void immutableBindings_cannotBeWritten() {
    Bindings fixed = new SimpleBindings(Map.of("x", 40));
    assertThrows(
        ScriptException.class, () -> engine.eval(Subject.text(Idiom.ASSIGN, "x", "2"), fixed));
  }

  // --- what scripts leave

  @Test
  @DisplayName("assignments visible in a SimpleBindings scope")
  void assignments_areVisible() throws ScriptException {
    Bindings bindings = new SimpleBindings();
    engine.eval(Subject.text(Idiom.ASSIGN, "y", "7"), bindings);
    Subject.assertNumber(7, bindings.get("y"));
  }

  @Test
  @DisplayName("assignments visible in the map behind a SimpleBindings")
  void assignments_areVisibleInTheMap() throws ScriptException {
    Map<String, Object> map = new HashMap<>();
    map.put("x", 5);
    engine.eval(Subject.text(Idiom.ASSIGN, "y", "x + 2"), new SimpleBindings(map));
    Subject.assertNumber(7, map.get("y"));
  }

  @Test
  @DisplayName("assignments before a failure are visible")
  void assignments_beforeAFailure_areVisible() {
    Bindings bindings = new SimpleBindings();
    String script = Subject.text(Idiom.ASSIGN, "y", "7") + "\n" + Subject.text(Idiom.THROW);
    assertThrows(ScriptException.class, () -> engine.eval(script, bindings));
    Subject.assertNumber(7, bindings.get("y"));
  }

  @Test
  @DisplayName("no private keys left in caller Bindings")
  void bindings_holdNamesOfTheScriptOnly() throws ScriptException {
    Bindings bindings = new SimpleBindings();
    bindings.put("given", 1);
    engine.eval(Subject.text(Idiom.ASSIGN, "made", "given + 1"), bindings);
    assertEquals(Set.of("given", "made"), bindings.keySet());
  }

  @Test
  @DisplayName("a name that the script removes is gone")
  void removed_isGone() throws ScriptException {
    Bindings bindings = new SimpleBindings();
    engine.eval(Subject.text(Idiom.ASSIGN, "x", "1"), bindings);
    engine.eval(Subject.text(Idiom.REMOVE, "x"), bindings);
    assertFalse(bindings.containsKey("x"));
  }

  @Test
  @DisplayName("values that the script does not touch keep their identity")
  void untouched_keepIdentity() throws ScriptException {
    Map<String, Object> mine = Collections.synchronizedMap(new HashMap<>());
    Bindings bindings = new SimpleBindings();
    bindings.put("mine", mine);
    engine.eval(Subject.text(Idiom.ASSIGN, "y", "1"), bindings);
    assertTrue(bindings.get("mine") == mine);
  }

  @Test
  @DisplayName("engines isolated")
  void engines_areIsolated() throws ScriptException {
    ScriptEngine other = Subject.engine();
    engine.eval(Subject.text(Idiom.ASSIGN, "x", "1"));
    assertNull(other.get("x"));
    assertThrows(ScriptException.class, () -> other.eval(Subject.text(Idiom.ADD, "x", "0")));
    assertNotEquals(engine.getBindings(ENGINE).keySet(), other.getBindings(ENGINE).keySet());
  }

  @Test
  @DisplayName("two bindings of one engine isolated")
  void bindings_areIsolated() throws ScriptException {
    Bindings one = engine.createBindings();
    engine.eval(Subject.text(Idiom.ASSIGN, "x", "1"), one);
    Bindings two = engine.createBindings();
    assertThrows(ScriptException.class, () -> engine.eval(Subject.text(Idiom.ADD, "x", "0"), two));
    assertFalse(two.containsKey("x"));
  }
}
