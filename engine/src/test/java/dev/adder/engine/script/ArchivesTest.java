package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.code.CodeCache;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules in zip files on the import path. */
class ArchivesTest {
  private static final Map<String, String> SHOP =
      Map.of(
          "shop/__init__.py", "from .prices import price\n",
          "shop/prices.py", "import rates\ndef price(n):\n    return n * rates.RATE / 0\n",
          "shop/deep/er/most.py", "from ...prices import price\nNAME = __name__\n",
          "rates.py", "RATE = 3\n",
          "shop-1.0.dist-info/METADATA", "Name: shop\n");

  @TempDir Path directory;

  private Path archive(String name, Map<String, String> sources) throws IOException {
    Path file = directory.resolve(name);
    Files.write(file, bytes(sources));
    return file;
  }

  private static byte[] bytes(Map<String, String> sources) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        out.putNextEntry(new ZipEntry(source.getKey()));
        out.write(source.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private AdderScriptEngine engine(String grants, Object... path) {
    Policy policy =
        Policy.parse("allow module.import *\n" + grants.replace("{dir}", directory.toString()));
    return Adder.engine(
        EngineOptions.defaults()
            .withPolicy(policy)
            .withPath(List.of(path).stream().map(Object::toString).toList()));
  }

  private AdderScriptEngine reading(Object... path) {
    return engine("allow file.read \"{dir}\"\n", path);
  }

  private static String failure(AdderScriptEngine engine, String script) {
    return assertThrows(ScriptException.class, () -> engine.eval(script), script).getMessage();
  }

  @Test
  void packages_ofZipsWheelsAndJars_areImported() throws IOException, ScriptException {
    for (String name : List.of("shop.zip", "shop-1.0-py3-none-any.whl", "shop.jar", "shop")) {
      Path file = archive(name, SHOP);
      AdderScriptEngine engine = reading(file);
      assertEquals(
          file + "/shop/prices.py", engine.eval("import shop.prices\nshop.prices.__file__"));
      assertEquals(file + "/shop/__init__.py", engine.eval("shop.__file__"));
      assertEquals(List.of(file + "/shop"), engine.eval("shop.__path__"));
      assertEquals("shop.deep.er.most", engine.eval("import shop.deep.er.most as most\nmost.NAME"));
      assertEquals(List.of(file + "/shop/deep"), engine.eval("shop.deep.__path__"));
      assertEquals("shop.prices", engine.eval("shop.prices.__spec__.name"));
      assertEquals(3L, engine.eval("from rates import RATE\nRATE"));
    }
  }

  @Test
  void directoryInsideOfAnArchive_canBeOnThePath() throws IOException, ScriptException {
    Path file = archive("lib.zip", Map.of("src/a.py", "x = 1\n", "b.py", "y = 2\n"));
    AdderScriptEngine engine = reading(file + "/src");
    assertEquals(1L, engine.eval("import a\na.x"));
    assertTrue(failure(engine, "import b").contains("No module named 'b'"));
    assertEquals(2L, engine.eval("import sys\nsys.path.append('" + file + "')\nimport b\nb.y"));
  }

  @Test
  void tracebacks_quoteTheSourceLines() throws IOException, ScriptException {
    Path file = archive("shop.zip", SHOP);
    PythonException e =
        assertThrows(PythonException.class, () -> reading(file).eval("import shop\nshop.price(2)"));
    assertEquals(file + "/shop/prices.py", e.getFileName());
    assertEquals(3, e.getLineNumber());
    assertTrue(
        e.traceback()
            .contains(
                "  File \""
                    + file
                    + "/shop/prices.py\", line 3, in price\n"
                    + "    return n * rates.RATE / 0\n           ~~~~~~~~~~~~~~~^~~\n"),
        e.traceback());
  }

  @Test
  void missingModules_areWordedAsElsewhere() throws IOException {
    AdderScriptEngine engine = reading(archive("shop.zip", SHOP));
    assertTrue(
        failure(engine, "import gone").contains("ModuleNotFoundError: No module named 'gone'"));
    assertTrue(failure(engine, "import shop.gone").contains("No module named 'shop.gone'"));
    assertTrue(
        failure(engine, "import rates.gone")
            .contains("No module named 'rates.gone'; 'rates' is not a package"));
    assertTrue(
        failure(engine, "from shop import gone")
            .contains("cannot import name 'gone' from 'shop' (" + directory));
  }

  @Test
  void withoutAGrant_nothingIsFound_andTheTwinFindsIt() throws IOException, ScriptException {
    Path file = archive("shop.zip", SHOP);
    Path other = archive("other.zip", Map.of("free.py", "x = 1\n"));
    assertTrue(failure(engine("", file), "import rates").contains("No module named 'rates'"));
    AdderScriptEngine one = engine("allow file.read \"{dir}/other.zip\"\n", file, other);
    assertTrue(failure(one, "import rates").contains("No module named 'rates'"));
    assertEquals(1L, one.eval("import free\nfree.x"));
    AdderScriptEngine both = engine("allow file.read \"{dir}/shop.zip\"\n", file, other);
    assertEquals(3L, both.eval("import rates\nrates.RATE"));
  }

  @Test
  void entriesWithTricks_areAsIfTheyWereNotThere() throws IOException, ScriptException {
    Map<String, String> tricks = new LinkedHashMap<>();
    for (String name :
        List.of("../up.py", "/root.py", "a\\b.py", "p/../q.py", "p//r.py", "./dot.py")) {
      tricks.put(name, "x = 1\n");
    }
    tricks.put("honest.py", "x = 2\n");
    Path file = archive("tricks.zip", tricks);
    Files.writeString(directory.resolve("up.py"), "x = 3\n");
    AdderScriptEngine engine = engine("allow file.read \"{dir}/tricks.zip\"\n", file);
    for (String name :
        List.of(
            "up", "root", "../up", "/root", "a\\\\b", "b", "q", "p.q", "r", "p.r", "dot",
            "./dot")) {
      assertTrue(
          failure(engine, "__import__('" + name + "')").contains("ModuleNotFoundError"), name);
    }
    assertTrue(
        failure(engine, "import sys\nsys.path.append('" + file + "/..')\nimport up")
            .contains("No module named 'up'"));
    assertEquals(2L, engine.eval("import honest\nhonest.x"));
  }

  @Test
  void entryThatStandsThereTwice_isAnImportError() throws IOException, ScriptException {
    byte[] bytes = bytes(new LinkedHashMap<>(Map.of("twice.py", "x = 1\n", "twicE.py", "x = 2\n")));
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("twicE", "twice");
    Path file = directory.resolve("twice.zip");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(
        failure(reading(file), "import twice")
            .contains("ImportError: cannot import " + file + "/twice.py: it stands there twice"));
  }

  @Test
  void damagedArchives_areNotFound_damagedEntriesAreImportErrors()
      throws IOException, ScriptException {
    Path none = directory.resolve("none.zip");
    Files.writeString(none, "no archive at all");
    assertTrue(failure(reading(none), "import x").contains("No module named 'x'"));
    byte[] bytes = bytes(Map.of("x.py", "answer = '" + "a".repeat(500) + "'\n"));
    Files.write(directory.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 10));
    assertTrue(
        failure(reading(directory.resolve("cut.zip")), "import x").contains("No module named 'x'"));
    bytes[40] ^= 0x55;
    Files.write(directory.resolve("bad.zip"), bytes);
    assertTrue(
        failure(reading(directory.resolve("bad.zip")), "import x").contains("it is damaged"));
  }

  @Test
  void bomb_isChargedBeforeItIsInflated() throws IOException {
    Path file = archive("bomb.zip", Map.of("bomb.py", "#".repeat(12 << 20) + "\n"));
    assertTrue(Files.size(file) < 100_000);
    ScriptStoppedException stopped =
        assertThrows(ScriptStoppedException.class, () -> reading(file).eval("import bomb"));
    assertEquals(Limit.SOURCE, stopped.limit());
    Path larger = archive("larger.zip", Map.of("larger.py", "#".repeat(17 << 20) + "\n"));
    assertTrue(failure(reading(larger), "import larger").contains("it is too large"));
  }

  @Test
  void sizeThatLies_isAnImportError() throws IOException {
    byte[] bytes = bytes(Map.of("lie.py", "x = 1\n".repeat(1000)));
    for (int at = bytes.length - 22; at > 0; at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
        bytes[at + 24] = 10;
        bytes[at + 25] = 0;
        break;
      }
    }
    Path file = directory.resolve("lie.zip");
    Files.write(file, bytes);
    assertTrue(failure(reading(file), "import lie").contains("it is damaged"));
  }

  @Test
  void archiveWithMoreEntriesThanAreLookedThrough_hasNone() throws IOException, ScriptException {
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 20_001; i++) {
      many.put("m" + i + ".py", "");
    }
    assertTrue(
        failure(reading(archive("many.zip", many)), "import m1").contains("No module named 'm1'"));
    many.remove("m20000.py");
    assertEquals("m1", reading(archive("most.zip", many)).eval("import m1\nm1.__name__"));
  }

  @Test
  void archiveThatIsExchanged_isReadAgain() throws IOException, ScriptException {
    Path file = archive("lib.zip", Map.of("a.py", "x = 1\n"));
    AdderScriptEngine engine = reading(file);
    assertEquals(1L, engine.eval("import a\na.x"));
    archive("lib.zip", Map.of("a.py", "x = 2\n", "b.py", "y = 3\n"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    assertEquals(3L, engine.eval("import b\nb.y"));
    assertEquals(2L, reading(file).eval("import a\na.x"));
  }

  @Test
  void code_isCompiledOnceForAllEngines() throws IOException, ScriptException {
    Path file = archive("shared.zip", Map.of("once.py", "x = 'compiled once for all'\n"));
    reading(file).eval("import once");
    long known = CodeCache.shared().size();
    reading(file).eval("import once");
    assertEquals(known, CodeCache.shared().size());
  }
}
