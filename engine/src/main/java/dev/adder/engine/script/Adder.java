package dev.adder.engine.script;

import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

/**
 * The way to an engine that needs no class loader to find it: a {@code ScriptEngineManager} answers
 * null where the thread's context class loader does not see the engine (plug-ins, modules, forked
 * threads), and says nothing of the reason; {@link #doctor} does. Thread-safe.
 */
public final class Adder {
  private static final String SERVICE = "META-INF/services/" + ScriptEngineFactory.class.getName();

  /** What the engine cannot run without, by a class of each. */
  private static final List<String> LIBRARIES =
      List.of(
          "dev.adder.sandbox.quota.Quota",
          "dev.adder.jit.SafePoint",
          "com.github.benmanes.caffeine.cache.Caffeine",
          "org.slf4j.Logger");

  private Adder() {}

  /** An engine with the default options. */
  public static AdderScriptEngine engine() {
    return new AdderScriptEngineFactory().getScriptEngine();
  }

  /** An engine with options of the host's choice. */
  public static AdderScriptEngine engine(EngineOptions options) {
    return new AdderScriptEngineFactory().getScriptEngine(options);
  }

  /**
   * What this JVM says about the engine, for people: where it comes from, which of its libraries
   * are there, which class loaders find it by {@code javax.script}, who else answers to its names,
   * and whether it runs. Never throws; may take as long as a first script.
   */
  public static String doctor() {
    StringBuilder text = new StringBuilder();
    ClassLoader own = Adder.class.getClassLoader();
    line(
        text,
        "engine",
        AdderScriptEngineFactory.ENGINE_NAME
            + " "
            + AdderScriptEngineFactory.ENGINE_VERSION
            + " from "
            + place(Adder.class));
    line(text, "java", Runtime.version() + ", " + Adder.class.getModule());
    for (String library : LIBRARIES) {
      line(text, "library", library + ": " + library(library, own));
    }
    line(text, "own class loader", found(own));
    line(text, "context class loader", found(Thread.currentThread().getContextClassLoader()));
    line(text, "evaluation", evaluation());
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String finding) {
    text.append(what).append(": ").append(finding).append('\n');
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? "the JDK" : source.toString();
  }

  private static String library(String name, ClassLoader loader) {
    try {
      return place(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return "MISSING, add its jar to the class path";
    }
  }

  /** How a manager with this loader would fare. */
  private static String found(ClassLoader loader) {
    if (loader == null) {
      return "none: a ScriptEngineManager without arguments finds engines of the JDK only; give it"
          + " a class loader, or use Adder.engine()";
    }
    StringBuilder text = new StringBuilder(loader.toString());
    text.append(", ").append(loader.resources(SERVICE).count()).append(" service files");
    boolean finds = false;
    for (var factories = ServiceLoader.load(ScriptEngineFactory.class, loader).iterator(); ; ) {
      try {
        if (!factories.hasNext()) {
          break;
        }
        ScriptEngineFactory factory = factories.next();
        finds |= factory instanceof AdderScriptEngineFactory;
        text.append(", ").append(factory.getEngineName()).append(' ').append(factory.getNames());
      } catch (ServiceConfigurationError e) {
        text.append(", ").append(e.getMessage());
      }
    }
    return text.append(finds ? ": finds the engine" : ": does NOT find this engine").toString();
  }

  private static String evaluation() {
    try (AdderScriptEngine engine = engine()) {
      return "1 + 1 is " + Objects.toString(engine.eval("1 + 1"));
    } catch (ScriptException | LinkageError e) {
      return "FAILS: " + e;
    }
  }
}
