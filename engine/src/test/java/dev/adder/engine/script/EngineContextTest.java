package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** The engine's own context does what the JDK's does. */
class EngineContextTest {
  /** What a use of a context gives: a value, or the class of what it throws. */
  private static Object outcome(ScriptContext context, Function<ScriptContext, Object> use) {
    try {
      return use.apply(context);
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  private static Object done(Runnable use) {
    use.run();
    return "done";
  }

  private static List<Function<ScriptContext, Object>> uses() {
    List<Function<ScriptContext, Object>> uses = new ArrayList<>();
    uses.add(ScriptContext::getScopes);
    for (String name : new String[] {"a", "g", "both", "none", "nothing", "", null}) {
      uses.add(c -> c.getAttribute(name));
      uses.add(c -> c.getAttributesScope(name));
      for (int scope : new int[] {100, 200, 150, 0}) {
        uses.add(c -> c.getAttribute(name, scope));
        uses.add(c -> done(() -> c.setAttribute(name, scope + "!", scope)));
        uses.add(c -> c.getAttribute(name));
        uses.add(c -> c.removeAttribute(name, scope));
        uses.add(c -> c.getAttributesScope(name));
      }
    }
    for (int scope : new int[] {100, 200, 150}) {
      uses.add(c -> c.getBindings(scope) == null);
      uses.add(c -> done(() -> c.setBindings(null, scope)));
      uses.add(c -> c.getBindings(scope) == null);
      uses.add(c -> c.getAttribute("both"));
      uses.add(c -> done(() -> c.setAttribute("late", 1, scope)));
      uses.add(c -> c.removeAttribute("late", scope));
    }
    return uses;
  }

  private static ScriptContext filled(ScriptContext context) {
    context.setBindings(new SimpleBindings(), ScriptContext.GLOBAL_SCOPE);
    context.setAttribute("a", 1, ScriptContext.ENGINE_SCOPE);
    context.setAttribute("g", 2, ScriptContext.GLOBAL_SCOPE);
    context.setAttribute("both", 3, ScriptContext.ENGINE_SCOPE);
    context.setAttribute("both", 4, ScriptContext.GLOBAL_SCOPE);
    context.setAttribute("nothing", null, ScriptContext.ENGINE_SCOPE);
    context.setAttribute("nothing", 5, ScriptContext.GLOBAL_SCOPE);
    return context;
  }

  @Test
  void names_areThoseOfTheJdksContext() {
    ScriptContext expected = filled(new SimpleScriptContext());
    ScriptContext actual = filled(new EngineContext());
    int i = 0;
    for (Function<ScriptContext, Object> use : uses()) {
      assertEquals(outcome(expected, use), outcome(actual, use), "use " + i++);
    }
  }

  @Test
  void contextOfACall_hasTheStreamsAndGlobalNamesOfTheOther() {
    ScriptContext engine = filled(new EngineContext());
    Writer out = new StringWriter();
    Writer err = new StringWriter();
    Reader in = new StringReader("");
    ScriptContext call = new EngineContext(new SimpleBindings(), engine);
    engine.setWriter(out);
    engine.setErrorWriter(err);
    engine.setReader(in);
    assertSame(out, call.getWriter());
    assertSame(err, call.getErrorWriter());
    assertSame(in, call.getReader());
    assertEquals(4, call.getAttribute("both"));
    Writer own = new StringWriter();
    call.setWriter(own);
    assertSame(own, call.getWriter());
    assertSame(out, engine.getWriter());
    engine.setReader(null);
    assertNull(engine.getReader());
    assertNull(call.getReader());
    call.setErrorWriter(null);
    assertNull(call.getErrorWriter());
    assertSame(err, engine.getErrorWriter());
  }

  @Test
  void reservedNames_areSeenHoweverTheyComeIn() {
    AdderBindings bindings = new AdderBindings();
    EngineContext context = new EngineContext(bindings, new EngineContext());
    assertEquals(true, context.saysNothing());
    SimpleBindings other = new SimpleBindings();
    other.put(ScriptEngine.FILENAME, "a.py");
    bindings.putAll(other);
    assertEquals(false, context.saysNothing());
    AdderBindings merged = new AdderBindings();
    merged.putIfAbsent(ScriptEngine.ARGV, new String[0]);
    assertEquals(false, new EngineContext(merged, new EngineContext()).saysNothing());
    ScriptContext global = new EngineContext();
    global.setBindings(other, ScriptContext.GLOBAL_SCOPE);
    assertEquals(false, new EngineContext(new AdderBindings(), global).saysNothing());
  }
}
