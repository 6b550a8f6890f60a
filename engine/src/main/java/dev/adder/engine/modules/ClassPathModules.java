package dev.adder.engine.modules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Modules that the host gives as resources of a class loader: on its class path, in a jar, in a jar
 * inside a jar. One per isolate; confined to it. Naming a root is the host's grant for all modules
 * below it and for nothing else: a name with a part that is no identifier is never looked for.
 */
public final class ClassPathModules {
  /** A module's bytes, where they are, and whether it is a package. */
  record Resource(byte[] bytes, String name, boolean isPackage) {}

  private record Root(ClassLoader loader, String prefix) {}

  private final List<Root> roots = new ArrayList<>();

  /**
   * Adds the modules below {@code root}.
   *
   * @param root a directory of resources as {@code "scripts/lib"}, empty for all of the class path
   */
  public void add(ClassLoader loader, String root) {
    String prefix = root.startsWith("/") ? root.substring(1) : root;
    roots.add(new Root(loader, prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/"));
  }

  /** The module {@code name} (dotted) of the first root that has it, or null. */
  @Nullable Resource find(String name) throws IOException {
    if (roots.isEmpty() || !isPlain(name)) {
      return null;
    }
    String path = name.replace('.', '/');
    for (Root root : roots) {
      Resource found = read(root, path + "/__init__.py", true);
      if (found == null) {
        found = read(root, path + ".py", false);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Resource read(Root root, String path, boolean isPackage)
      throws IOException {
    try (InputStream in = root.loader.getResourceAsStream(root.prefix + path)) {
      return in == null
          ? null
          : new Resource(in.readAllBytes(), "classpath:" + root.prefix + path, isPackage);
    }
  }

  /** Whether a name consists of identifiers and dots between them. */
  static boolean isPlain(String name) {
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.'
          ? first
          : !(first ? Character.isUnicodeIdentifierStart(c) || c == '_' : isPart(c))) {
        return false;
      }
      first = c == '.';
    }
    return !first;
  }

  private static boolean isPart(char c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
