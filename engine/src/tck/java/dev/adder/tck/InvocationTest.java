package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** invokeFunction and invokeMethod. */
@Order(12)
class InvocationTest {
  private final ScriptEngine engine = Subject.engine();

  private Invocable invocable() {
    return Subject.invocable(engine);
  }

  private Object object() throws ScriptException {
    return Subject.object(engine);
  }

  @Test
  @DisplayName("Invocable")
  void engine_isInvocable() {
    assertInstanceOf(Invocable.class, engine);
  }

  @Test
  @DisplayName("invokeFunction")
  void function_answers() throws Exception {
    engine.eval(Subject.text(Idiom.FUNCTION, "add"));
    Subject.assertNumber(5, invocable().invokeFunction("add", 2, 3));
  }

  @Test
  @DisplayName("invokeFunction: null arrives as null and comes back")
  void function_null_comesBack() throws Exception {
    engine.eval(Subject.text(Idiom.FUNCTION_OF, "f", Subject.text(Idiom.NULL)));
    assertNull(invocable().invokeFunction("f"));
  }

  @Test
  @DisplayName("invokeFunction missing -> NoSuchMethod")
  void function_missing_isRefused() {
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeFunction("missing"));
  }

  @Test
  @DisplayName("invokeFunction of what is no function -> NoSuchMethod")
  void function_thatIsNone_isRefused() throws ScriptException {
    engine.eval(Subject.text(Idiom.ASSIGN, "number", "5"));
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeFunction("number"));
  }

  @Test
  @DisplayName("invokeFunction(null) -> NPE")
  void function_null_isRefused() {
    assertThrows(NullPointerException.class, () -> invocable().invokeFunction(null));
  }

  @Test
  @DisplayName("invokeFunction with other arguments -> NoSuchMethod")
  void function_otherArguments_isRefused() throws ScriptException {
    // A language whose functions take any number has no idiom for optional ones.
    Subject.text(Idiom.OPTIONAL_PARAMETER);
    engine.eval(Subject.text(Idiom.FUNCTION, "add"));
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeFunction("add", 1));
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeFunction("add", 1, 2, 3));
  }

  @Test
  @DisplayName("invokeFunction with an optional parameter")
  void function_optionalParameter_mayBeLeftOut() throws Exception {
    engine.eval(Subject.text(Idiom.OPTIONAL_PARAMETER, "f"));
    Subject.assertNumber(11, invocable().invokeFunction("f", 1));
    Subject.assertNumber(3, invocable().invokeFunction("f", 1, 2));
  }

  @Test
  @DisplayName("invokeFunction that fails -> ScriptException")
  void function_thatFails_isAScriptException() throws ScriptException {
    engine.eval(Subject.text(Idiom.FAILING_FUNCTION, "f"));
    ScriptException e = assertThrows(ScriptException.class, () -> invocable().invokeFunction("f"));
    assertTrue(e.getMessage().contains("boom"), e.getMessage());
  }

  @Test
  @DisplayName("invokeFunction: an unfit call inside the function -> ScriptException")
  void function_unfitCallInside_isAScriptException() throws ScriptException {
    Subject.text(Idiom.OPTIONAL_PARAMETER);
    engine.eval(Subject.text(Idiom.FUNCTION, "add"));
    engine.eval(Subject.text(Idiom.FUNCTION_OF, "f", "add(1)"));
    assertThrows(ScriptException.class, () -> invocable().invokeFunction("f"));
  }

  @Test
  @DisplayName("a function sees and changes the names of the engine scope")
  void function_usesTheEngineScope() throws Exception {
    engine.put("n", 1);
    engine.eval(Subject.text(Idiom.COUNTER, "tick"));
    Subject.assertNumber(2, invocable().invokeFunction("tick"));
    Subject.assertNumber(2, engine.get("n"));
    engine.put("n", 10);
    Subject.assertNumber(11, invocable().invokeFunction("tick"));
    Subject.assertNumber(11, engine.get("n"));
  }

  @Test
  @DisplayName("functions are those of the current context")
  void function_isThatOfTheContext() throws ScriptException {
    engine.eval(Subject.text(Idiom.FUNCTION, "add"));
    ScriptContext other = new SimpleScriptContext();
    other.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    engine.setContext(other);
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeFunction("add", 1, 2));
  }

  @Test
  @DisplayName("invokeMethod")
  void method_answers() throws Exception {
    Subject.assertNumber(42, invocable().invokeMethod(object(), "apply", 41));
  }

  @Test
  @DisplayName("invokeMethod(null,..) -> IAE")
  void method_ofNull_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> invocable().invokeMethod(null, "toString"));
  }

  @Test
  @DisplayName("invokeMethod(non-script obj) -> IAE")
  void method_ofTheHost_isRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> invocable().invokeMethod(new ArrayList<>(), "size"));
    assertThrows(IllegalArgumentException.class, () -> invocable().invokeMethod("text", "length"));
  }

  @Test
  @DisplayName("invokeMethod missing -> NoSuchMethod")
  void method_missing_isRefused() throws ScriptException {
    Object object = object();
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeMethod(object, "missing"));
  }

  @Test
  @DisplayName("invokeMethod(null name) -> NPE")
  void method_nullName_isRefused() throws ScriptException {
    Object object = object();
    assertThrows(NullPointerException.class, () -> invocable().invokeMethod(object, null));
  }

  @Test
  @DisplayName("invokeMethod with other arguments -> NoSuchMethod")
  void method_otherArguments_isRefused() throws ScriptException {
    Subject.text(Idiom.OPTIONAL_PARAMETER);
    Object object = object();
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeMethod(object, "apply"));
    assertThrows(NoSuchMethodException.class, () -> invocable().invokeMethod(object, "run", 1, 2));
  }

  @Test
  @DisplayName("objects of scripts go through bindings unharmed")
  void object_throughBindings_isTheSame() throws Exception {
    engine.put("mine", object());
    Subject.assertNumber(42, invocable().invokeMethod(engine.eval("mine"), "apply", 41));
    assertFalse(engine.get("mine") == null);
  }
}
