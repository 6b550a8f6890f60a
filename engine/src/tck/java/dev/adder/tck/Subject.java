package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The engine under test. */
final class Subject {
  /** The system property that names the engine. */
  static final String ENGINE_PROPERTY = "tck.engine";

  /** The system property that says whether every point is demanded. */
  static final String STRICT_PROPERTY = "tck.strict";

  /** What the factory says of its language; asked for once. */
  private static final class Language {
    static final Dialect DIALECT = dialect();

    private static Dialect dialect() {
      ScriptEngineFactory factory = factory();
      return Dialect.of(factory.getLanguageName(), factory.getLanguageVersion());
    }
  }

  private Subject() {}

  /** The name under which the engine is asked for. */
  static String name() {
    return System.getProperty(ENGINE_PROPERTY, "adder");
  }

  /** A new engine, from a manager of its own. */
  static ScriptEngine engine() {
    ScriptEngine engine =
        new ScriptEngineManager(Subject.class.getClassLoader()).getEngineByName(name());
    if (engine == null) {
      throw new IllegalStateException("no engine " + name() + " on the class path");
    }
    return engine;
  }

  static ScriptEngineFactory factory() {
    return engine().getFactory();
  }

  /** The text of an idiom with its names filled in; the point is not demanded without one. */
  static String text(Idiom idiom, Object... names) {
    Optional<String> text = Language.DIALECT.text(idiom);
    if (text.isEmpty()) {
      throw notDemanded("the language has no " + idiom);
    }
    return names.length == 0 ? text.get() : text.get().formatted(names);
  }

  /** Ends the test: with an error where all is demanded, otherwise as not demanded. */
  static RuntimeException notDemanded(String why) {
    if (Boolean.getBoolean(STRICT_PROPERTY)) {
      fail("demanded of this engine: " + why);
    }
    return new TestAbortedException(why);
  }

  /** The value of {@code name} after {@code script} ran. */
  static @Nullable Object after(ScriptEngine engine, String script, String name)
      throws ScriptException {
    engine.eval(script);
    return engine.eval(name);
  }

  /** An object of a script. */
  static @Nullable Object object(ScriptEngine engine) throws ScriptException {
    return after(engine, text(Idiom.OBJECT), "thing");
  }

  static Compilable compilable(ScriptEngine engine) {
    return assertInstanceOf(Compilable.class, engine);
  }

  static Invocable invocable(ScriptEngine engine) {
    return assertInstanceOf(Invocable.class, engine);
  }

  /** Compares whatever number an engine made with a whole number. */
  static void assertNumber(double expected, @Nullable Object actual) {
    assertEquals(expected, assertInstanceOf(Number.class, actual).doubleValue());
  }

  /** What {@code script} is refused with. */
  static ScriptException failure(ScriptEngine engine, String script) {
    try {
      engine.eval(script);
    } catch (ScriptException e) {
      return e;
    }
    return fail("no ScriptException for: " + script);
  }

  /** Whether {@code wanted} is {@code thrown} or among its causes. */
  static boolean isBehind(@Nullable Throwable thrown, Throwable wanted) {
    int length = 0;
    for (Throwable at = thrown; at != null && length < 100; at = at.getCause()) {
      if (at == wanted) {
        return true;
      }
      length++;
    }
    return false;
  }
}
