package dev.adder.engine.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The list of what no policy gives, for tests of other packages. */
public final class NeverList {
  /** Of each package, a public class that this JVM has. */
  private static final Map<String, String> SAMPLES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("com.sun.", "com.sun.net.httpserver.HttpServer"),
              Map.entry("dev.adder.engine.", "dev.adder.engine.script.Adder"),
              Map.entry("dev.adder.jit.", "dev.adder.jit.SafePoint"),
              Map.entry("dev.adder.sandbox.", "dev.adder.sandbox.policy.Policy"),
              Map.entry("java.awt.", "java.awt.Toolkit"),
              Map.entry("java.net.http.", "java.net.http.HttpClient"),
              Map.entry("java.util.jar.", "java.util.jar.JarFile"),
              Map.entry("java.util.logging.", "java.util.logging.LogManager"),
              Map.entry("java.util.spi.", "java.util.spi.ToolProvider"),
              Map.entry("java.util.zip.", "java.util.zip.ZipFile"),
              Map.entry("javax.imageio.", "javax.imageio.ImageIO"),
              Map.entry("javax.print.", "javax.print.DocFlavor"),
              Map.entry("javax.sql.", "javax.sql.rowset.RowSetProvider"),
              Map.entry("javax.swing.", "javax.swing.UIDefaults"),
              Map.entry("javax.xml.", "javax.xml.transform.TransformerFactory"),
              Map.entry("java.beans.", "java.beans.Expression"),
              Map.entry("java.lang.classfile.", "java.lang.classfile.ClassFile"),
              Map.entry("java.lang.constant.", "java.lang.constant.ClassDesc"),
              Map.entry("java.lang.foreign.", "java.lang.foreign.Linker"),
              Map.entry("java.lang.instrument.", "java.lang.instrument.Instrumentation"),
              Map.entry("java.lang.invoke.", "java.lang.invoke.MethodHandles"),
              Map.entry("java.lang.management.", "java.lang.management.ManagementFactory"),
              Map.entry("java.lang.module.", "java.lang.module.ModuleFinder"),
              Map.entry("java.lang.reflect.", "java.lang.reflect.Proxy"),
              Map.entry("java.lang.runtime.", "java.lang.runtime.ObjectMethods"),
              Map.entry("java.rmi.", "java.rmi.Naming"),
              Map.entry("javax.management.", "javax.management.ObjectName"),
              Map.entry("javax.naming.", "javax.naming.InitialContext"),
              Map.entry("javax.script.", "javax.script.SimpleBindings"),
              Map.entry("javax.tools.", "javax.tools.ToolProvider"),
              Map.entry("jdk.", "jdk.jfr.Recording"),
              Map.entry("sun.", "sun.misc.Signal")));

  private NeverList() {}

  /** The classes that are listed by name. */
  public static TreeSet<String> names() {
    TreeSet<String> all = new TreeSet<>(HostNever.KINDS);
    all.addAll(HostNever.CLASSES);
    return all;
  }

  /** A class of each package that is listed. */
  public static List<String> samples() {
    return List.copyOf(SAMPLES.values());
  }

  /** What is listed and not there, or there and without a sample. */
  public static List<String> unknown() {
    List<String> wrong = new ArrayList<>();
    for (String name : names()) {
      require(name, wrong);
    }
    for (String pkg : HostNever.PACKAGES) {
      if (!SAMPLES.containsKey(pkg)) {
        wrong.add(pkg);
      }
    }
    SAMPLES.values().forEach(name -> require(name, wrong));
    return wrong;
  }

  private static void require(String name, List<String> wrong) {
    try {
      Class.forName(name, false, NeverList.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      wrong.add(name);
    }
  }
}
