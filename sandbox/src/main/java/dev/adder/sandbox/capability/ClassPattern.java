package dev.adder.sandbox.capability;

import java.util.List;
import java.util.Set;

/**
 * Patterns over names of classes: a {@link NamePattern} whose {@code **} reaches into the JVM's own
 * packages with care. Of those it covers the ones in which nothing reaches files, processes,
 * threads, the network, or the inside of the JVM; the others have to be named: {@code java.io.*},
 * {@code java.io.File}. Whoever grants all classes means those of the application; {@code ***} says
 * that the JVM's are meant, too.
 */
final class ClassPattern {
  /** Where the JVM's own packages are, and some that are named like them. */
  private static final List<String> OF_THE_JVM =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "netscape.javascript.",
          "org.ietf.jgss.",
          "org.w3c.dom.",
          "org.xml.sax.");

  /** Values, collections and texts. */
  private static final Set<String> HARMLESS =
      Set.of(
          "java.lang",
          "java.math",
          "java.text",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent.atomic",
          "java.util.function");

  /** Every class there is, the JVM's own included. */
  private static final String EVERY = "***";

  private ClassPattern() {}

  /**
   * Checks that a text is a name or a pattern.
   *
   * @throws IllegalArgumentException if it is not
   */
  static void require(String pattern) {
    if (!pattern.equals(EVERY)) {
      NamePattern.require("class name", pattern);
    }
  }

  /** Whether every class that {@code request} stands for is one of {@code pattern}'s. */
  static boolean covers(String pattern, String request) {
    if (pattern.equals(EVERY) || request.equals(EVERY)) {
      return pattern.equals(EVERY);
    }
    return NamePattern.covers(pattern, request)
        && (!pattern.endsWith(NamePattern.ALL) || reaches(pattern, request));
  }

  private static boolean reaches(String pattern, String request) {
    String pkg = request.substring(0, Math.max(0, request.lastIndexOf('.')));
    return !isOfTheJvm(request) || HARMLESS.contains(pkg) || pattern.equals(pkg + ".**");
  }

  private static boolean isOfTheJvm(String name) {
    for (String prefix : OF_THE_JVM) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
