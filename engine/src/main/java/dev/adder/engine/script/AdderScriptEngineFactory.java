package dev.adder.engine.script;

import java.util.List;
import java.util.Objects;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;

/** Finds and describes the engine. Creating one loads nothing of the runtime. Immutable. */
public final class AdderScriptEngineFactory implements ScriptEngineFactory {
  static final String ENGINE_NAME = "adder";
  static final String ENGINE_VERSION = "0.1.0";
  static final String LANGUAGE_NAME = "python";
  static final String LANGUAGE_VERSION = "3.13";

  private static final List<String> NAMES = List.of("python", "python3", "py", "adder");
  private static final List<String> EXTENSIONS = List.of("py");
  private static final List<String> MIME_TYPES =
      List.of("text/x-python", "application/x-python", "text/python");

  /** Makes the factory; the service loader calls this. */
  public AdderScriptEngineFactory() {}

  @Override
  public String getEngineName() {
    return ENGINE_NAME;
  }

  @Override
  public String getEngineVersion() {
    return ENGINE_VERSION;
  }

  @Override
  public List<String> getExtensions() {
    return EXTENSIONS;
  }

  @Override
  public List<String> getMimeTypes() {
    return MIME_TYPES;
  }

  @Override
  public List<String> getNames() {
    return NAMES;
  }

  @Override
  public String getLanguageName() {
    return LANGUAGE_NAME;
  }

  @Override
  public String getLanguageVersion() {
    return LANGUAGE_VERSION;
  }

  @Override
  public Object getParameter(String key) {
    return switch (Objects.requireNonNull(key, "key")) {
      case ScriptEngine.ENGINE -> ENGINE_NAME;
      case ScriptEngine.ENGINE_VERSION -> ENGINE_VERSION;
      case ScriptEngine.LANGUAGE -> LANGUAGE_NAME;
      case ScriptEngine.LANGUAGE_VERSION -> LANGUAGE_VERSION;
      case ScriptEngine.NAME -> NAMES.getFirst();
      case "THREADING" -> "MULTITHREADED";
      default -> null;
    };
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... args) {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(method, "method");
    for (String arg : Objects.requireNonNull(args, "args")) {
      Objects.requireNonNull(arg, "argument");
    }
    return object + "." + method + "(" + String.join(", ", args) + ")";
  }

  @Override
  public String getOutputStatement(String toDisplay) {
    return "print(" + PythonLiteral.of(Objects.requireNonNull(toDisplay, "toDisplay")) + ")";
  }

  @Override
  public String getProgram(String... statements) {
    StringBuilder program = new StringBuilder();
    for (String statement : Objects.requireNonNull(statements, "statements")) {
      program.append(Objects.requireNonNull(statement, "statement")).append('\n');
    }
    return program.toString();
  }

  @Override
  public AdderScriptEngine getScriptEngine() {
    return new AdderScriptEngine(this, EngineOptions.defaults());
  }

  /** An engine with other rights, limits or module directories. */
  public AdderScriptEngine getScriptEngine(EngineOptions options) {
    return new AdderScriptEngine(this, Objects.requireNonNull(options, "options"));
  }
}
