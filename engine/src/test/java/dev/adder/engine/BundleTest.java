package dev.adder.engine;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The OSGi headers of the jars as they were built, compared with what is in them. Runs when the
 * jars are there; the property {@code bundle.jars} says where.
 */
class BundleTest {
  private static final Path TARGET = Path.of(System.getProperty("bundle.jars", "target"));

  private static final String VERSION = System.getProperty("bundle.project", "");

  private static final Pattern DESCRIPTOR = Pattern.compile("L([\\w/$]+)/[\\w$]+[;<]");

  private static JarFile open(String name) throws IOException {
    String file = "adder-" + name + "-" + VERSION + ".jar";
    Path path = TARGET.resolve(name.equals("engine") ? file : "lib/" + file);
    return new JarFile(path.toFile());
  }

  private static String header(JarFile jar, String name) throws IOException {
    String value = jar.getManifest().getMainAttributes().getValue(name);
    return value == null ? "" : value.strip();
  }

  /** The clauses of a header: a comma inside of quotes or of a range of versions separates none. */
  private static List<String> clauses(String header) {
    List<String> found = new ArrayList<>();
    for (String each : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
      found.add(each.strip());
    }
    return found;
  }

  private static Set<String> packages(String header) {
    return clauses(header).stream()
        .map(clause -> clause.replaceAll(";.*", ""))
        .collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jit", "sandbox", "engine"})
  void header_saysWhatTheJarIs(String name) throws IOException {
    try (JarFile jar = open(name)) {
      assertEquals("2", header(jar, "Bundle-ManifestVersion"));
      assertEquals("dev.adder." + name, header(jar, "Bundle-SymbolicName"));
      assertEquals(VERSION.replace('-', '.'), header(jar, "Bundle-Version"));
      assertTrue(
          clauses(header(jar, "Require-Capability"))
              .contains("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=25))\""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jit", "sandbox", "engine"})
  void exports_areThoseOfTheModule(String name) throws IOException {
    try (JarFile jar = open(name);
        InputStream in = jar.getInputStream(jar.getEntry("module-info.class"))) {
      Set<String> exported =
          ModuleDescriptor.read(in).exports().stream()
              .map(ModuleDescriptor.Exports::source)
              .collect(toCollection(TreeSet::new));
      assertEquals(exported, packages(header(jar, "Export-Package")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jit", "sandbox", "engine"})
  void imports_areThePackagesThatTheClassesUse(String name) throws IOException {
    try (JarFile jar = open(name)) {
      Set<String> own = new TreeSet<>();
      Set<String> used = new TreeSet<>();
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().endsWith(".class") && !entry.getName().equals("module-info.class")) {
          own.add(packageOf(entry.getName()));
          try (InputStream in = jar.getInputStream(entry)) {
            addUsed(in.readAllBytes(), used);
          }
        }
      }
      used.removeAll(own);
      used.removeIf(each -> each.startsWith("java.") || each.startsWith("org.jspecify."));
      assertEquals(used, packages(header(jar, "Import-Package")));
    }
  }

  private static String packageOf(String path) {
    return path.substring(0, path.lastIndexOf('/')).replace('/', '.');
  }

  private static void addUsed(byte[] bytes, Set<String> used) {
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof ClassEntry type && !type.asInternalName().startsWith("[")) {
        used.add(packageOf(type.asInternalName()));
      } else if (entry instanceof Utf8Entry text && text.stringValue().matches("[(\\[L<].*;.*")) {
        Matcher matcher = DESCRIPTOR.matcher(text.stringValue());
        while (matcher.find()) {
          used.add(matcher.group(1).replace('/', '.'));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"javax.script.ScriptEngineFactory"})
  void service_isProvidedAsTheServiceFileSays(String service) throws IOException {
    try (JarFile jar = open("engine");
        InputStream in = jar.getInputStream(jar.getEntry("META-INF/services/" + service))) {
      String provider = new String(in.readAllBytes()).strip();
      assertEquals(
          List.of(
              "osgi.serviceloader;osgi.serviceloader=\""
                  + service
                  + "\";register:=\""
                  + provider
                  + "\""),
          clauses(header(jar, "Provide-Capability")));
      assertTrue(
          Arrays.stream(header(jar, "Require-Capability").split(","))
              .anyMatch(each -> each.contains("osgi.serviceloader.registrar")));
    }
  }
}
