package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.GlobalNames;
import java.util.SortedSet;
import javax.script.Bindings;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** A compiled script: immutable code that may run in any bindings, on any thread. */
final class AdderCompiledScript extends CompiledScript implements ScriptNames {
  private final AdderScriptEngine engine;
  private final String text;
  private final Code code;

  AdderCompiledScript(AdderScriptEngine engine, String text, Code code) {
    this.engine = engine;
    this.text = text;
    this.code = code;
  }

  @Override
  public Object eval(ScriptContext context) throws ScriptException {
    return engine.isolates().of(context).eval(code, text, context);
  }

  @Override
  public Object eval() throws ScriptException {
    return eval(engine.getContext());
  }

  @Override
  public Object eval(Bindings bindings) throws ScriptException {
    return eval(bindings == null ? engine.getContext() : engine.contextOf(bindings));
  }

  Code code() {
    return code;
  }

  @Override
  public SortedSet<String> reads() {
    return BuiltinNames.select(GlobalNames.of(code).reads(), name -> !BuiltinNames.contains(name));
  }

  @Override
  public SortedSet<String> builtins() {
    return BuiltinNames.select(GlobalNames.of(code).reads(), BuiltinNames::contains);
  }

  @Override
  public SortedSet<String> writes() {
    return GlobalNames.of(code).writes();
  }

  @Override
  public boolean isDynamic() {
    return GlobalNames.of(code).isDynamic();
  }

  @Override
  public ScriptEngine getEngine() {
    return engine;
  }
}
