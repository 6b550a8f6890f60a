package dev.adder.engine.script;

import dev.adder.jit.SafePoint;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;

/**
 * The engine in a class loader of its own, where none of its classes is loaded yet: what a JVM sees
 * that has just begun, but for the JDK's classes.
 */
final class FreshEngine implements AutoCloseable {
  private final URLClassLoader loader;

  FreshEngine() {
    this(com.github.benmanes.caffeine.cache.Cache.class, org.slf4j.Logger.class);
  }

  /** With the libraries of others that these classes are from, and no more. */
  FreshEngine(Class<?>... libraries) {
    List<Class<?>> all = new ArrayList<>(List.of(libraries));
    all.addAll(List.of(AdderScriptEngine.class, Quota.class, SafePoint.class));
    List<URL> places = new ArrayList<>();
    for (Class<?> each : all) {
      places.add(each.getProtectionDomain().getCodeSource().getLocation());
    }
    loader = new URLClassLoader(places.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }

  Class<?> load(String name) throws ReflectiveOperationException {
    return Class.forName(name, true, loader);
  }

  /** An engine with the default options. */
  ScriptEngine engine() throws ReflectiveOperationException {
    return factory().getScriptEngine();
  }

  private ScriptEngineFactory factory() throws ReflectiveOperationException {
    return (ScriptEngineFactory)
        load("dev.adder.engine.script.AdderScriptEngineFactory").getConstructor().newInstance();
  }

  /**
   * An engine whose runs may take so much of the processor, and which does not warm up by itself.
   */
  ScriptEngine engine(long cpuNanos) throws ReflectiveOperationException {
    Class<?> options = load("dev.adder.engine.script.EngineOptions");
    Class<?> quota = load("dev.adder.sandbox.quota.Quota");
    Object unlimited = quota.getMethod("unlimited").invoke(null);
    Object builder = quota.getMethod("toBuilder").invoke(unlimited);
    builder = builder.getClass().getMethod("cpuNanos", long.class).invoke(builder, cpuNanos);
    Object tight = builder.getClass().getMethod("build").invoke(builder);
    Object chosen = options.getMethod("defaults").invoke(null);
    chosen = options.getMethod("withWarmUp", boolean.class).invoke(chosen, false);
    chosen = options.getMethod("withQuota", quota).invoke(chosen, tight);
    ScriptEngineFactory factory = factory();
    return (ScriptEngine)
        factory.getClass().getMethod("getScriptEngine", options).invoke(factory, chosen);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
