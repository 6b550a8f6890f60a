package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Compilable and CompiledScript. */
@Order(11)
class CompilationTest {
  private final ScriptEngine engine = Subject.engine();

  private CompiledScript compiled(Idiom idiom, Object... names) throws ScriptException {
    return Subject.compilable(engine).compile(Subject.text(idiom, names));
  }

  @Test
  @DisplayName("Compilable")
  void engine_isCompilable() {
    assertInstanceOf(Compilable.class, engine);
  }

  @Test
  @DisplayName("compile(null) -> NPE")
  void compile_null_isRefused() {
    Compilable compilable = Subject.compilable(engine);
    assertThrows(NullPointerException.class, () -> compilable.compile((String) null));
    assertThrows(NullPointerException.class, () -> compilable.compile((Reader) null));
  }

  @Test
  @DisplayName("CompiledScript.getEngine identity")
  void getEngine_isTheEngine() throws ScriptException {
    assertSame(engine, compiled(Idiom.ADD, "1", "2").getEngine());
  }

  @Test
  @DisplayName("compiling runs nothing")
  void compile_runsNothing() throws ScriptException {
    compiled(Idiom.ASSIGN, "x", "1");
    compiled(Idiom.THROW);
    assertNull(engine.get("x"));
  }

  @Test
  @DisplayName("a syntax error is found by compile")
  void syntaxError_isFoundByCompile() {
    assertThrows(ScriptException.class, () -> compiled(Idiom.SYNTAX_ERROR));
  }

  @Test
  @DisplayName("a Reader can be compiled")
  void reader_canBeCompiled() throws ScriptException {
    String text = Subject.text(Idiom.ADD, "1", "2");
    Subject.assertNumber(3, Subject.compilable(engine).compile(new StringReader(text)).eval());
  }

  @Test
  @DisplayName("the value is that of the last expression")
  void value_isThatOfTheLastExpression() throws ScriptException {
    Subject.assertNumber(42, compiled(Idiom.LAST_EXPRESSION).eval());
  }

  @Test
  @DisplayName("CompiledScript over 2 bindings + default")
  void eval_overManyBindings() throws ScriptException {
    CompiledScript script = compiled(Idiom.ADD, "x", "2");
    engine.put("x", 40);
    Bindings one = new SimpleBindings();
    one.put("x", 1);
    Bindings two = new SimpleBindings();
    two.put("x", 10);
    Subject.assertNumber(3, script.eval(one));
    Subject.assertNumber(12, script.eval(two));
    Subject.assertNumber(42, script.eval());
    Subject.assertNumber(3, script.eval(one));
  }

  @Test
  @DisplayName("eval(null bindings) uses the default context")
  void eval_nullBindings_isTheDefaultContext() throws ScriptException {
    engine.put("x", 40);
    Subject.assertNumber(42, compiled(Idiom.ADD, "x", "2").eval((Bindings) null));
  }

  @Test
  @DisplayName("eval(null context) -> NPE")
  void eval_nullContext_isRefused() throws ScriptException {
    CompiledScript script = compiled(Idiom.ADD, "1", "2");
    assertThrows(NullPointerException.class, () -> script.eval((ScriptContext) null));
  }

  @Test
  @DisplayName("eval(context) uses that context for all")
  void eval_context_isUsedForAll() throws ScriptException {
    CompiledScript script = compiled(Idiom.PRINT_VALUE, "x");
    ScriptContext context = new SimpleScriptContext();
    context.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    StringWriter out = new StringWriter();
    context.setWriter(out);
    context.setAttribute("x", "word", ScriptContext.ENGINE_SCOPE);
    script.eval(context);
    assertEquals("word", out.toString().strip());
  }

  @Test
  @DisplayName("eval(bindings) leaves engine scope alone and assigns in the bindings")
  void eval_bindings_takeAssignments() throws ScriptException {
    Bindings own = new SimpleBindings();
    compiled(Idiom.ASSIGN, "made", "7").eval(own);
    Subject.assertNumber(7, own.get("made"));
    assertNull(engine.get("made"));
  }

  @Test
  @DisplayName("eval follows setContext of the engine")
  void eval_followsSetContext() throws ScriptException {
    CompiledScript script = compiled(Idiom.ADD, "x", "2");
    engine.put("x", 1);
    Subject.assertNumber(3, script.eval());
    ScriptContext other = new SimpleScriptContext();
    other.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
    other.setAttribute("x", 40, ScriptContext.ENGINE_SCOPE);
    engine.setContext(other);
    Subject.assertNumber(42, script.eval());
  }

  @Test
  @DisplayName("functions of a compiled script can be invoked")
  void functions_canBeInvoked() throws Exception {
    compiled(Idiom.FUNCTION, "add").eval();
    Subject.assertNumber(5, Subject.invocable(engine).invokeFunction("add", 2, 3));
  }
}
