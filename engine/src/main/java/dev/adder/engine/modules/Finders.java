package dev.adder.engine.modules;

import dev.adder.engine.code.Code;
import dev.adder.engine.interp.Interpreter;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.types.Iteration;
import dev.adder.sandbox.capability.FileRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The places where modules are looked for, and the execution of what is found. */
final class Finders {
  /** A module's source: its text, where it is, and whether it is a package and the engine's own. */
  private record Found(Source source, String file, String directory, boolean isLibrary) {
    Code code(Context ctx) {
      return isLibrary
          ? SourceCompiler.module(ctx, Library.CODES, source)
          : SourceCompiler.module(ctx, source);
    }

    boolean isPackage() {
      return directory != null;
    }
  }

  private Finders() {}

  /** The module, made and executed, or Java null; {@code path} is the parent's, or Java null. */
  static Object find(Context ctx, String name, Object path) {
    PyModule builtin = ModuleRegistry.make(ctx, name);
    if (builtin != null) {
      return builtin;
    }
    Found found = source(ctx, name, path);
    return found == null ? null : execute(ctx, name, found);
  }

  private static Found inMemory(Context ctx, String name) {
    MemoryModules modules = ctx.isolate().stateOrNull(MemoryModules.class);
    String text = modules == null ? null : modules.source(name);
    return text == null
        ? null
        : new Found(
            new Source("<" + name + ">", text),
            "<" + name + ">",
            modules.isPackage(name) ? "<" + name + ">" : null,
            false);
  }

  private static Found onClassPath(Context ctx, String name) {
    ClassPathModules modules = ctx.isolate().stateOrNull(ClassPathModules.class);
    if (modules == null) {
      return null;
    }
    ctx.meter().spend(name.length());
    ctx.meter().poll();
    try {
      ClassPathModules.Resource found = modules.find(name);
      return found == null ? null : decode(ctx, found);
    } catch (IOException e) {
      throw Errors.os(5, "Input/output error", PyNone.NONE);
    }
  }

  private static Found decode(Context ctx, ClassPathModules.Resource found) {
    ctx.meter().source(found.bytes().length);
    Source source = SourceText.decode(ctx, found.bytes(), found.name());
    SourceLines.remember(ctx, found.name(), source.text());
    String directory = found.name().substring(0, found.name().lastIndexOf('/'));
    return new Found(source, found.name(), found.isPackage() ? directory : null, false);
  }

  private static Found library(String name) {
    Library.Entry entry = Library.find(name);
    return entry == null
        ? null
        : new Found(entry.source(), entry.source().name(), entry.directory(), true);
  }

  private static Found onPath(Context ctx, String name, Object parentPath) {
    if (!ctx.monitor().mayEver(FileRead.class)) {
      return null;
    }
    PyList directories =
        parentPath == null ? ImportSystem.sysPath(ctx) : Iteration.toList(ctx, parentPath);
    String last = name.substring(name.lastIndexOf('.') + 1);
    for (int i = 0; i < directories.size(); i++) {
      if (!Str.is(directories.get(i))) {
        continue;
      }
      Found found = inDirectory(ctx, Str.text(directories.get(i)), last);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Found inDirectory(Context ctx, String directory, String name) {
    try {
      Path base = Path.of(directory.isEmpty() ? "." : directory);
      if (!Files.isDirectory(base)) {
        return inArchive(ctx, base, name);
      }
      Found pkg = readFile(ctx, base.resolve(name).resolve("__init__.py"), base.resolve(name));
      if (pkg != null) {
        return pkg;
      }
      Found module = readFile(ctx, base.resolve(name + ".py"), null);
      if (module != null) {
        return module;
      }
      Path namespace = base.resolve(name);
      if (Files.isDirectory(namespace) && mayRead(ctx, namespace)) {
        return new Found(new Source(namespace.toString(), ""), null, namespace.toString(), false);
      }
      return null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Found inArchive(Context ctx, Path place, String name) {
    Archives.Module found = Archives.of(ctx).find(ctx, place, name);
    if (found == null) {
      return null;
    }
    if (found.bytes() == null) {
      return new Found(new Source(found.directory(), ""), null, found.directory(), false);
    }
    Source source = SourceText.decode(ctx, found.bytes(), found.file());
    SourceLines.remember(ctx, found.file(), source.text());
    return new Found(source, found.file(), found.directory(), false);
  }

  private static boolean mayRead(Context ctx, Path path) {
    return ctx.monitor().check(new FileRead(path))
        instanceof dev.adder.sandbox.policy.Decision.Allowed;
  }

  private static Found readFile(Context ctx, Path file, Path directory) {
    if (!Files.isRegularFile(file) || !mayRead(ctx, file)) {
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      ctx.meter().source(bytes.length);
      Source source = SourceText.decode(ctx, bytes, file.toString());
      return new Found(
          source, file.toString(), directory == null ? null : directory.toString(), false);
    } catch (IOException e) {
      throw Errors.os(5, "Input/output error", Str.of(file.toString()));
    }
  }

  /** Runs the source of module {@code name} in {@code globals} as {@code __main__}. */
  static Object runAsMain(Context ctx, String name, PyDict globals) {
    int dot = name.lastIndexOf('.');
    Object path = null;
    if (dot >= 0) {
      Object parent = ImportSystem.load(ctx, name.substring(0, dot));
      path = Attributes.getOrNull(ctx, parent, "__path__");
    }
    Found found = source(ctx, name, path);
    if (found != null && found.isPackage()) {
      ImportSystem.load(ctx, name);
      found = inDirectory(ctx, found.directory, "__main__");
    }
    if (found == null) {
      throw Errors.importing(Exceptions.IMPORT_ERROR, "No module named " + name, name);
    }
    if (found.file != null) {
      globals.put(ctx, "__file__", Str.of(found.file));
    }
    globals.put(ctx, "__package__", Str.of(dot < 0 ? "" : name.substring(0, dot)));
    return Runtime.INSTANCE.run(ctx, found.code(ctx), globals, globals, null);
  }

  private static Found source(Context ctx, String name, Object path) {
    Found found = inMemory(ctx, name);
    if (found == null) {
      found = library(name);
    }
    if (found == null) {
      found = onClassPath(ctx, name);
    }
    return found == null ? onPath(ctx, name, path) : found;
  }

  private static Object execute(Context ctx, String name, Found found) {
    PyModule module = new PyModule(name);
    PyDict dict = module.dict();
    dict.put(ctx, "__builtins__", ctx.isolate().builtins());
    if (found.file != null) {
      dict.put(ctx, "__file__", Str.of(found.file));
    }
    String pkg = name;
    if (found.isPackage()) {
      dict.put(ctx, "__path__", PyList.of(Str.of(found.directory)));
    } else {
      int dot = name.lastIndexOf('.');
      pkg = dot < 0 ? "" : name.substring(0, dot);
    }
    dict.put(ctx, "__package__", Str.of(pkg));
    ModuleSpecs.attach(ctx, module, name, found.file, found.isPackage(), true);
    PyDict modules = ctx.isolate().modules();
    modules.put(ctx, Str.of(name), module);
    try {
      PyFunction body =
          new PyFunction(ctx, found.code(ctx), dict, ctx.isolate().builtins(), new PyCell[0]);
      Interpreter.runNamespace(ctx, body, dict, dict);
    } catch (PyException e) {
      modules.remove(ctx, Str.of(name));
      throw e;
    }
    ModuleSpecs.initialized(ctx, module);
    Object replaced = modules.get(ctx, Str.of(name));
    return replaced == null || replaced == PyNone.NONE ? module : replaced;
  }
}
