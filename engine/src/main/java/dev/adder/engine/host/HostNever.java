package dev.adder.engine.host;

import java.util.List;
import java.util.Set;

/**
 * What no policy gives to a script, whatever its patterns cover: whoever holds these holds the JVM.
 * Classes are compared by name along their supertypes, so that the engine itself depends on none.
 */
final class HostNever {
  /**
   * Objects of these and of everything below them never enter; nor can they, or what is nested in
   * them, be named.
   */
  static final Set<String> KINDS =
      Set.of(
          "java.lang.reflect.AnnotatedElement",
          "java.lang.reflect.Type",
          "java.lang.reflect.InvocationHandler",
          "java.lang.ClassLoader",
          "java.lang.ModuleLayer",
          "java.lang.ModuleLayer$Controller",
          "java.lang.StackWalker",
          "java.lang.StackWalker$StackFrame",
          "java.lang.Runtime",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Thread",
          "java.lang.Thread$Builder",
          "java.lang.ThreadGroup",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.VarHandle",
          "java.lang.invoke.CallSite",
          // Holding one is holding the table of algorithms of the JVM, which can be changed.
          "java.security.Provider",
          // They load classes by name.
          "java.util.ResourceBundle",
          "java.util.ServiceLoader",
          "javax.script.ScriptContext",
          "javax.script.ScriptEngine",
          "javax.script.ScriptEngineFactory",
          "javax.script.ScriptEngineManager",
          "sun.misc.Unsafe");

  /** Classes that cannot be named, nor those nested in them; objects of theirs may enter. */
  static final Set<String> CLASSES =
      Set.of(
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.lang.ClassValue",
          "java.lang.IO",
          "java.lang.InheritableThreadLocal",
          "java.lang.ScopedValue",
          "java.lang.System",
          "java.lang.ThreadLocal",
          "java.security.AccessController",
          "java.security.Policy",
          "java.security.Security",
          "java.lang.ref.Cleaner",
          "java.sql.DriverManager",
          "java.util.Formatter",
          "java.util.Scanner",
          "java.util.Timer",
          "java.util.TimerTask",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ForkJoinWorkerThread",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.concurrent.StructuredTaskScope",
          "java.util.concurrent.ThreadPoolExecutor");

  /** Members that change or read the state of the whole JVM, of classes that are harmless else. */
  private static final Set<String> MEMBERS =
      Set.of(
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Throwable.getStackTrace",
          "java.lang.Throwable.printStackTrace",
          "java.lang.Throwable.setStackTrace",
          "java.util.Locale.setDefault",
          "java.util.TimeZone.setDefault");

  /** Packages, and all below them, of which no class can be named. */
  static final List<String> PACKAGES =
      List.of(
          "com.sun.",
          "dev.adder.engine.",
          "dev.adder.jit.",
          "dev.adder.sandbox.",
          "java.awt.",
          "java.beans.",
          "java.lang.classfile.",
          "java.lang.constant.",
          "java.lang.foreign.",
          "java.lang.instrument.",
          "java.lang.invoke.",
          "java.lang.management.",
          "java.lang.module.",
          "java.lang.reflect.",
          "java.lang.runtime.",
          "java.net.http.",
          "java.rmi.",
          "java.util.jar.",
          "java.util.logging.",
          "java.util.spi.",
          "java.util.zip.",
          "javax.imageio.",
          "javax.management.",
          "javax.naming.",
          "javax.print.",
          "javax.script.",
          "javax.sql.",
          "javax.swing.",
          "javax.tools.",
          "javax.xml.",
          "jdk.",
          "sun.");

  private static final ClassValue<Boolean> OF_A_KIND =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isOfAKind(type);
        }
      };

  private HostNever() {}

  /** Whether an object of this very class must not enter a script. */
  static boolean holds(Class<?> type) {
    return OF_A_KIND.get(type);
  }

  /** Whether a script must not hold the class by name, whatever is granted. */
  static boolean names(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    return CLASSES.contains(outermost.getName())
        || inPackage(type.getName())
        || holds(outermost)
        || holds(type);
  }

  /** Whether a class is the engine's own, of its jar: what it has is for the engine. */
  static boolean isInside(Class<?> type) {
    return type.getName().startsWith("dev.adder.engine.")
        && type.getProtectionDomain() == HostNever.class.getProtectionDomain();
  }

  /** Whether no grant gives a method of a class. */
  static boolean hides(Class<?> declaring, String method) {
    return switch (method) {
      case "getClass", "wait", "notify", "notifyAll", "finalize", "clone" ->
          declaring == Object.class;
      default -> MEMBERS.contains(declaring.getName() + "." + method);
    };
  }

  private static boolean inPackage(String name) {
    for (String each : PACKAGES) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAKind(Class<?> type) {
    if (KINDS.contains(type.getName())) {
      return true;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (OF_A_KIND.get(each)) {
        return true;
      }
    }
    Class<?> above = type.getSuperclass();
    return above != null && OF_A_KIND.get(above);
  }
}
