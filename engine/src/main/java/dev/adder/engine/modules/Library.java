package dev.adder.engine.modules;

import dev.adder.engine.code.CodeCache;
import dev.adder.engine.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The engine's modules written in Python: each is read and compiled once in a JVM and executed in
 * each isolate that imports it. Not evicted: the library has a fixed size. Thread-safe.
 */
final class Library {
  /** More than the longest name of a module of the engine. */
  private static final int LONGEST = 100;

  private static final String RESOURCES = "/dev/adder/engine/lib/";

  /**
   * A module's source.
   *
   * @param source the text and the name it goes by
   * @param directory what a package has as its path; null for a plain module
   */
  record Entry(Source source, String directory) {}

  private static final ConcurrentMap<String, Entry> KNOWN = new ConcurrentHashMap<>();

  /** The code of the library. */
  static final CodeCache CODES = new CodeCache(Long.MAX_VALUE);

  private Library() {}

  /** Module {@code name}, or null when it is none of the engine's. */
  static Entry find(String name) {
    Entry known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    if (!isName(name)) {
      return null;
    }
    String base = RESOURCES + name.replace('.', '/');
    Entry module = read(base + ".py", null);
    Entry found = module != null ? module : read(base + "/__init__.py", base);
    if (found != null) {
      KNOWN.put(name, found);
    }
    return found;
  }

  /**
   * Whether a text is a dotted name. A path is not one: it could name a resource in many ways, and
   * each would be kept for ever.
   */
  private static boolean isName(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean isStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPart = c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == '.' ? isStart : !(isPart || !isStart && c >= '0' && c <= '9')) {
        return false;
      }
      isStart = c == '.';
    }
    return !isStart;
  }

  private static Entry read(String resource, String directory) {
    try (InputStream in = Library.class.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      String shown = SourceLines.LIBRARY + resource.substring(RESOURCES.length() - 1);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Entry(new Source(shown, text, true), directory);
    } catch (IOException e) {
      throw new IllegalStateException("the engine's jar cannot be read: " + resource, e);
    }
  }
}
