package dev.adder.engine.modules;

import dev.adder.engine.syntax.Source;
import java.util.Optional;

/** The texts of the engine's own modules, for tools that read them. */
public final class LibrarySources {
  private LibrarySources() {}

  /** Whether the engine itself has module {@code name}, be it in Java or in Python. */
  public static boolean has(String name) {
    return Library.find(name) != null || ModuleTemplates.find(name) != null;
  }

  /** The text of module {@code name}; empty when it is in Java or none of the engine's. */
  public static Optional<Source> find(String name) {
    Library.Entry entry = Library.find(name);
    return entry == null ? Optional.empty() : Optional.of(entry.source());
  }

  /** What relative imports in module {@code name} start from: itself if it is a package. */
  public static String packageOf(String name) {
    Library.Entry entry = Library.find(name);
    boolean isPackage = entry != null && entry.directory() != null;
    return isPackage ? name : name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
