package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** How hosts find the engine. */
@Order(1)
class DiscoveryTest {
  /** What a factory itself may need: its own class, and those that name things. */
  private static final int FEW_CLASSES = 10;

  private final ScriptEngineFactory factory = Subject.factory();

  private boolean isFactory(ScriptEngine engine) {
    return engine != null && engine.getFactory().getClass() == factory.getClass();
  }

  @Test
  @DisplayName("discoverable by name")
  void manager_name_finds() {
    for (String name : factory.getNames()) {
      assertTrue(isFactory(new ScriptEngineManager().getEngineByName(name)), name);
    }
  }

  @Test
  @DisplayName("discoverable by extension")
  void manager_extension_finds() {
    assertTrue(!factory.getExtensions().isEmpty());
    for (String extension : factory.getExtensions()) {
      assertTrue(isFactory(new ScriptEngineManager().getEngineByExtension(extension)), extension);
    }
  }

  @Test
  @DisplayName("discoverable by MIME type")
  void manager_mimeType_finds() {
    assertTrue(!factory.getMimeTypes().isEmpty());
    for (String type : factory.getMimeTypes()) {
      assertTrue(isFactory(new ScriptEngineManager().getEngineByMimeType(type)), type);
    }
  }

  @Test
  @DisplayName("declared as a service")
  void serviceLoader_names_theFactory() {
    List<Class<?>> found = new ArrayList<>();
    ServiceLoader.load(ScriptEngineFactory.class).forEach(each -> found.add(each.getClass()));
    assertTrue(found.contains(factory.getClass()), found.toString());
  }

  @Test
  @DisplayName("module descriptor provides the factory")
  void module_provides_theFactory() throws Exception {
    Path place =
        Path.of(factory.getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> providers = new ArrayList<>();
    for (ModuleReference module : ModuleFinder.of(place).findAll()) {
      for (ModuleDescriptor.Provides provides : module.descriptor().provides()) {
        if (provides.service().equals(ScriptEngineFactory.class.getName())) {
          providers.addAll(provides.providers());
        }
      }
    }
    assertTrue(providers.contains(factory.getClass().getName()), providers.toString());
  }

  @Test
  @DisplayName("factory has a public constructor that never throws")
  void constructor_isPublic() throws Exception {
    ScriptEngineFactory other = factory.getClass().getConstructor().newInstance();
    assertEquals(factory.getEngineName(), other.getEngineName());
  }

  @Test
  @DisplayName("creating a factory loads nothing of the runtime")
  void constructor_loadsLittle() throws Exception {
    try (CountingLoader loader = new CountingLoader()) {
      loader.loadClass(factory.getClass().getName()).getConstructor().newInstance();
      assertTrue(loader.defined() <= FEW_CLASSES, loader.defined() + " classes");
    }
  }

  @Test
  @DisplayName("found by an explicit class loader where the thread has none")
  void manager_explicitLoader_finds() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try {
      ScriptEngineManager manager = new ScriptEngineManager(factory.getClass().getClassLoader());
      ScriptEngine engine = manager.getEngineByName(Subject.name());
      assertTrue(isFactory(engine));
      Subject.assertNumber(3, engine.eval(Subject.text(Idiom.ADD, "1", "2")));
    } catch (javax.script.ScriptException e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  @DisplayName("getScriptEngine gives a new engine each time and does not throw")
  void getScriptEngine_isFresh() {
    ScriptEngine one = factory.getScriptEngine();
    ScriptEngine two = factory.getScriptEngine();
    assertNotNull(one);
    assertNotSame(one, two);
  }

  @Test
  @DisplayName("engine name is unique and stable")
  void engineName_isUnique() {
    assertNotNull(factory.getEngineName());
    assertEquals(factory.getEngineName(), Subject.factory().getEngineName());
    Set<String> names = new HashSet<>();
    for (ScriptEngineFactory each : ServiceLoader.load(ScriptEngineFactory.class)) {
      assertTrue(names.add(String.valueOf(each.getEngineName())), each.getEngineName());
    }
  }

  @Test
  @DisplayName("names list immutable")
  void names_areImmutable() {
    assertThrows(UnsupportedOperationException.class, () -> factory.getNames().add("other"));
  }

  @Test
  @DisplayName("extensions and MIME types lists immutable")
  void extensionsAndTypes_areImmutable() {
    assertThrows(UnsupportedOperationException.class, () -> factory.getExtensions().add("other"));
    assertThrows(UnsupportedOperationException.class, () -> factory.getMimeTypes().add("other"));
  }

  @Test
  @DisplayName("a registered name overrides")
  void registerEngineName_overrides() {
    ScriptEngineManager manager = new ScriptEngineManager();
    manager.registerEngineName("another name", factory);
    assertTrue(isFactory(manager.getEngineByName("another name")));
  }
}
