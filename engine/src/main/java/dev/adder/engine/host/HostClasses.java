package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks for classes and packages with the host's class loader. Nothing is initialised here. A name
 * is looked for as a resource first: a class loader keeps something for each name it was asked for
 * in vain.
 */
final class HostClasses {
  private final ClassLoader loader;

  HostClasses(ClassLoader loader) {
    this.loader = loader;
  }

  ClassLoader loader() {
    return loader;
  }

  /** The packages of the JVM's own modules and what is above them; made when it is needed. */
  private static final class OfTheJvm {
    static final Set<String> PACKAGES = find();

    private static Set<String> find() {
      Set<String> all = new HashSet<>();
      for (Module module : ModuleLayer.boot().modules()) {
        for (String name : module.getPackages()) {
          for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            all.add(name.substring(0, end));
          }
        }
      }
      return Set.copyOf(all);
    }
  }

  boolean hasPackage(Context ctx, String name) {
    return OfTheJvm.PACKAGES.contains(name) || hasResource(ctx, name.replace('.', '/') + "/");
  }

  /** The class of that name, or null. A nested class is written with dots or dollars. */
  Class<?> find(Context ctx, String name) {
    return hasResource(ctx, name.replace('.', '/') + ".class")
        ? HostCalls.call(ctx, () -> load(name))
        : null;
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      return null;
    } catch (LinkageError e) {
      throw Errors.importing(
          Exceptions.IMPORT_ERROR, "class '" + name + "' cannot be linked: " + e, name);
    }
  }

  private boolean hasResource(Context ctx, String name) {
    return HostCalls.use(ctx, () -> open(name));
  }

  private boolean open(String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in != null;
    }
  }
}
