package dev.adder.engine.script;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/**
 * The context that an engine begins with, and the one of a call that brings its own ENGINE_SCOPE.
 * It does what {@link javax.script.SimpleScriptContext} does, and makes streams when they are asked
 * for: making them takes longer than a short script. For one thread at a time.
 */
final class EngineContext implements ScriptContext {
  private static final List<Integer> SCOPES = List.of(ENGINE_SCOPE, GLOBAL_SCOPE);

  private final ScriptContext streams;
  private Bindings engineScope;
  private Bindings globalScope;
  private Reader reader;
  private Writer writer;
  private Writer errorWriter;
  private boolean hasReader;
  private boolean hasWriter;
  private boolean hasErrorWriter;

  /** A context with empty names and the streams of the JVM. */
  EngineContext() {
    this.streams = null;
    this.engineScope = new AdderBindings();
  }

  /** A context with names of its own, and all else as in {@code other}. */
  EngineContext(Bindings engineScope, ScriptContext other) {
    this.streams = other;
    this.engineScope = Objects.requireNonNull(engineScope, "bindings");
    this.globalScope = other.getBindings(GLOBAL_SCOPE);
  }

  @Override
  public Bindings getBindings(int scope) {
    return switch (scope) {
      case ENGINE_SCOPE -> engineScope;
      case GLOBAL_SCOPE -> globalScope;
      default -> throw illegal(scope);
    };
  }

  @Override
  public void setBindings(Bindings bindings, int scope) {
    switch (scope) {
      case ENGINE_SCOPE -> engineScope = Objects.requireNonNull(bindings, "bindings");
      case GLOBAL_SCOPE -> globalScope = bindings;
      default -> throw illegal(scope);
    }
  }

  /** Whether FILENAME and ARGV are certainly not set. */
  boolean saysNothing() {
    return engineScope instanceof AdderBindings own
        && own.hasNoReserved()
        && (globalScope == null
            || globalScope.get(ScriptEngine.FILENAME) == null
                && globalScope.get(ScriptEngine.ARGV) == null);
  }

  private static IllegalArgumentException illegal(int scope) {
    return new IllegalArgumentException("no scope " + scope + ", only 100 and 200");
  }

  private static void check(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name is empty");
    }
  }

  @Override
  public void setAttribute(String name, Object value, int scope) {
    check(name);
    Bindings bindings = getBindings(scope);
    if (bindings != null) {
      bindings.put(name, value);
    }
  }

  @Override
  public Object getAttribute(String name, int scope) {
    check(name);
    Bindings bindings = getBindings(scope);
    return bindings == null ? null : bindings.get(name);
  }

  @Override
  public Object removeAttribute(String name, int scope) {
    check(name);
    Bindings bindings = getBindings(scope);
    return bindings == null ? null : bindings.remove(name);
  }

  @Override
  public Object getAttribute(String name) {
    check(name);
    Object value = engineScope.get(name);
    if (value != null || engineScope.containsKey(name)) {
      return value;
    }
    return globalScope == null ? null : globalScope.get(name);
  }

  @Override
  public int getAttributesScope(String name) {
    check(name);
    if (engineScope.containsKey(name)) {
      return ENGINE_SCOPE;
    }
    return globalScope != null && globalScope.containsKey(name) ? GLOBAL_SCOPE : -1;
  }

  @Override
  public Writer getWriter() {
    if (!hasWriter && streams != null) {
      return streams.getWriter();
    }
    if (!hasWriter) {
      setWriter(new PrintWriter(System.out, true));
    }
    return writer;
  }

  @Override
  public Writer getErrorWriter() {
    if (!hasErrorWriter && streams != null) {
      return streams.getErrorWriter();
    }
    if (!hasErrorWriter) {
      setErrorWriter(new PrintWriter(System.err, true));
    }
    return errorWriter;
  }

  @Override
  public Reader getReader() {
    if (!hasReader && streams != null) {
      return streams.getReader();
    }
    if (!hasReader) {
      setReader(StandardInput.ofJvm());
    }
    return reader;
  }

  @Override
  public void setWriter(Writer value) {
    writer = value;
    hasWriter = true;
  }

  @Override
  public void setErrorWriter(Writer value) {
    errorWriter = value;
    hasErrorWriter = true;
  }

  @Override
  public void setReader(Reader value) {
    reader = value;
    hasReader = true;
  }

  @Override
  public List<Integer> getScopes() {
    return SCOPES;
  }
}
