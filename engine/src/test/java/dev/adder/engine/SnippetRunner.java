package dev.adder.engine;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.sandbox.policy.Policy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;

/** Runs snippets, each in an isolate of its own. */
final class SnippetRunner {
  private static final Path WRAPPER = Path.of("src", "test", "oracle", "run_snippet.py");

  private final AdderScriptEngine engine;
  private final String wrapper;

  private SnippetRunner(Policy policy) {
    EngineOptions options = EngineOptions.defaults().withPolicy(policy).withHashSeed(0);
    this.engine = new AdderScriptEngineFactory().getScriptEngine(options);
    try {
      this.wrapper = Files.readString(WRAPPER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A runner whose scripts may do what scripts of CPython may. */
  static SnippetRunner permissive() {
    return new SnippetRunner(Policy.allowAll());
  }

  /** A runner whose scripts may only compute. */
  static SnippetRunner confined() {
    return new SnippetRunner(Policy.computation());
  }

  /** What the snippet prints; the end of the run is the last line. */
  String run(Snippet snippet) {
    StringWriter out = new StringWriter();
    ScriptContext context = new SimpleScriptContext();
    context.setWriter(out);
    context.setErrorWriter(new StringWriter());
    context.setReader(new StringReader(""));
    context.setBindings(new SimpleBindings(), ScriptContext.ENGINE_SCOPE);
    context.setAttribute("snippet", snippet.source(), ScriptContext.ENGINE_SCOPE);
    try {
      engine.eval(wrapper, context);
    } catch (ScriptException e) {
      return out + "@@STOPPED " + e.getMessage() + "\n";
    }
    return out.toString();
  }
}
