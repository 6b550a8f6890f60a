package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathModulesTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "scripts/rates.py", "RATE = 3\n",
          "scripts/shop/__init__.py", "from . import prices\n__all__ = ['prices']\n",
          "scripts/shop/prices.py", "import rates\ndef price(n):\n    return n * rates.RATE\n",
          "scripts/broken.py", "def f(:\n",
          "secret.py", "SECRET = 1\n");

  @TempDir Path directory;

  private AdderScriptEngine engine(ClassLoader loader) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withClassPath(loader, "scripts"));
  }

  private URLClassLoader jar() throws IOException {
    Path jar = directory.resolve("modules.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> source : SOURCES.entrySet()) {
        out.putNextEntry(new JarEntry(source.getKey()));
        out.write(source.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  private URLClassLoader files() throws IOException {
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = directory.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    return new URLClassLoader(new URL[] {directory.toUri().toURL()}, null);
  }

  @Test
  void packages_inAJarAndInDirectories_areImportedWithoutAGrant()
      throws IOException, ScriptException {
    try (URLClassLoader jar = jar();
        URLClassLoader files = files()) {
      for (ClassLoader loader : new ClassLoader[] {jar, files}) {
        AdderScriptEngine engine = engine(loader);
        assertEquals(12L, engine.eval("import shop.prices\nshop.prices.price(4)"));
        assertEquals("classpath:scripts/shop/prices.py", engine.eval("shop.prices.__file__"));
        PythonException fault =
            assertThrows(PythonException.class, () -> engine.eval("shop.prices.price()"));
        assertTrue(fault.getMessage().contains("missing 1 required"), fault.getMessage());
        assertEquals(
            "classpath:scripts/broken.py",
            engine.eval("try: import broken\nexcept SyntaxError as e: r = e.filename\nr"));
      }
    }
  }

  @Test
  void names_thatLeaveTheRoot_areNotFound() throws IOException, ScriptException {
    try (URLClassLoader files = files()) {
      AdderScriptEngine engine = engine(files);
      for (String name :
          new String[] {"secret", "../secret", "shop/../../secret", "/secret", "scripts.rates"}) {
        assertEquals(
            "ModuleNotFoundError",
            engine.eval(
                "try: __import__('"
                    + name
                    + "'); r = 'found'\n"
                    + "except ImportError as e: r = type(e).__name__\nr"),
            name);
      }
    }
  }

  @Test
  void inMemoryModules_withModulesBelow_arePackages() throws ScriptException {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults()
                    .withModules(
                        Map.of("pack", "x = 1", "pack.part", "from . import x\ny = x + 1")));
    assertEquals(2L, engine.eval("from pack.part import y\ny"));
  }
}
