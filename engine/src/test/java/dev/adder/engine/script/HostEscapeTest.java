package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways from a host object to the JVM, none of which leads anywhere. */
public class HostEscapeTest {
  /** A bean that hands out what it should not. */
  public static final class Careless {
    public Class<?> type() {
      return Careless.class;
    }

    public Object method() throws NoSuchMethodException {
      return Careless.class.getMethod("type");
    }

    public Object[] several() {
      return new Object[] {Careless.class.getClassLoader(), MethodHandles.lookup()};
    }

    public Map<String, Object> named() {
      return Map.of("loader", Careless.class.getClassLoader());
    }
  }

  private static AdderScriptEngine engine(Policy policy) {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withPolicy(policy));
    engine.put("o", new Careless());
    engine.put("xs", new ArrayList<>(List.of(1)));
    engine.put("m", Map.of("a", 1));
    engine.put("f", (Supplier<Object>) () -> "made");
    engine.put("leak", (Supplier<Object>) () -> Careless.class);
    engine.put("array", new int[] {1});
    return engine;
  }

  /** Everything about members is granted: even then these stay out of reach. */
  private static final Policy ALL_MEMBERS =
      Policy.computation().toBuilder().allow(new HostMember("***", "*")).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o.getClass()",
        "xs.getClass()",
        "m.getClass()",
        "f.getClass()",
        "array.getClass()",
        "getattr(o, 'getClass')()",
        "getattr(xs, 'getC' + 'lass')()",
        "'{0.getClass}'.format(o)",
        "'{0.getClass.name}'.format(xs)",
        "'%(x)s'.__class__.format('{0.getClass}', o)",
        "__import__('operator').attrgetter('getClass')(o)",
        "__import__('operator').methodcaller('getClass')(o)",
        "type(o).getClass(o)",
        "type(o).__getattr__(o, 'getClass')()",
        "object.__getattribute__(o, 'getClass')()",
        "o.wait()",
        "o.notifyAll()",
        "o.type()",
        "o.method()",
        "o.several()[0]",
        "o.several()[1]",
        "list(o.several())",
        "o.named()['loader']",
        "list(o.named().values())",
        "leak()",
        "o.type.target",
        "o.type.__self__",
        "o.target",
        "o.clone()",
        "f.__self__",
        "type(o)()",
        "type(o)(1)",
        "object.__new__(type(o))",
        "type('X', (type(o),), {})",
        "setattr(type(o), 'x', 1)",
        "o.__class__ = object",
        "o.__dict__",
        "vars(o)",
        "__import__('copy').copy(o)",
        "__import__('java')",
        "__import__('java.lang')"
      })
  void attempt_withAllMembersGranted_fails(String script) {
    AdderScriptEngine engine = engine(ALL_MEMBERS);
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval(script));
    assertTrue(e instanceof PythonException, () -> script + ": " + e);
  }

  @ParameterizedTest
  @ValueSource(strings = {"o", "xs", "m", "f", "array"})
  void dir_ofAHostObject_namesNothingOfJava(String name) throws ScriptException {
    AdderScriptEngine engine = engine(ALL_MEMBERS);
    Object names = engine.eval("' '.join(dir(" + name + "))");
    assertFalse(names.toString().contains("getClass"), names::toString);
    assertEquals(
        true,
        engine.eval("all(c.__module__ == 'builtins' for c in type(%s).__mro__)".formatted(name)));
    assertEquals(0L, engine.eval("len(type(" + name + ").__subclasses__())"));
  }

  @Test
  void classObjects_inBindings_cannotBeRead() {
    AdderScriptEngine engine = engine(Policy.computation());
    for (Object forbidden :
        List.of(
            String.class,
            ClassLoader.getSystemClassLoader(),
            MethodHandles.lookup(),
            Object.class.getModule(),
            Object.class.getMethods()[0])) {
      engine.put("x", forbidden);
      PythonException e = assertThrows(PythonException.class, () -> engine.eval("x"));
      assertEquals("TypeError", e.typeName());
    }
  }

  @Test
  void denials_areNotCaughtAsSomethingElse() throws ScriptException {
    AdderScriptEngine engine = engine(Policy.computation());
    engine.put("call", (Callable<Object>) () -> new Careless());
    assertEquals(
        "AttributeError",
        engine.eval("try: call().type\nexcept Exception as e: r = type(e).__name__\nr"));
  }
}
