package dev.adder.engine.modules;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;

/**
 * {@code import}: finds a module among those already imported, the host's in-memory modules, the
 * engine's own (Java, then Python) and the directories and zip files of {@code sys.path}, in this
 * order; a directory comes first for a name that the host asked to take from there.
 */
public final class ImportSystem {
  /** Whose rights an import is made with. */
  public enum Rights {
    /** The script's: the policy has to grant each module by name. */
    OF_SCRIPT,
    /** The engine's own, for an import statement in a module of the engine. */
    OWN
  }

  private ImportSystem() {}

  /** {@code __import__(name, globals, locals, fromlist, level)}. */
  public static Object importName(
      Context ctx, String name, PyDict globals, Object fromList, long level, Rights rights) {
    if (level < 0) {
      throw Errors.value("level must be >= 0");
    }
    if (name.isEmpty() && level == 0) {
      throw Errors.value("Empty module name");
    }
    String absolute = level == 0 ? name : relative(ctx, name, globals, level);
    Object module = load(ctx, absolute, rights);
    if (fromList == null || fromList == PyNone.NONE || !Ops.truth(ctx, fromList)) {
      if (level == 0) {
        int dot = name.indexOf('.');
        return dot < 0 ? module : load(ctx, name.substring(0, dot), rights);
      }
      if (name.isEmpty()) {
        return module;
      }
      int cut = name.indexOf('.');
      String first =
          cut < 0 ? absolute : absolute.substring(0, absolute.length() - (name.length() - cut));
      return load(ctx, first, rights);
    }
    if (Attributes.getOrNull(ctx, module, "__path__") != null) {
      Iteration.each(ctx, fromList, item -> importItem(ctx, module, absolute, item, rights));
    }
    return module;
  }

  private static void importItem(
      Context ctx, Object module, String absolute, Object item, Rights rights) {
    if (!Str.is(item)) {
      throw Errors.type("Item in ``from list'' must be str, not " + Types.of(item).name());
    }
    String name = Str.text(item);
    if (name.equals("*")) {
      Object all = Attributes.getOrNull(ctx, module, "__all__");
      if (all != null) {
        Iteration.each(ctx, all, each -> importItem(ctx, module, absolute, each, rights));
      }
      return;
    }
    if (Attributes.getOrNull(ctx, module, name) != null) {
      return;
    }
    String full = absolute + "." + name;
    try {
      load(ctx, full, rights);
    } catch (PyException e) {
      if (!e.is(Exceptions.MODULE_NOT_FOUND_ERROR)
          || !Str.of(full).equals(e.value().field("name"))) {
        throw e;
      }
    }
  }

  private static String relative(Context ctx, String name, PyDict globals, long level) {
    Object known = globals.get(ctx, "__package__");
    String pkg;
    if (known != null && known != PyNone.NONE) {
      if (!Str.is(known)) {
        throw Errors.type("package must be a string");
      }
      pkg = Str.text(known);
    } else {
      Object moduleName = globals.get(ctx, "__name__");
      if (moduleName == null) {
        throw Errors.make(Exceptions.KEY_ERROR, "'__name__' not in globals");
      }
      if (!Str.is(moduleName)) {
        throw Errors.type("__name__ must be a string");
      }
      pkg = Str.text(moduleName);
      if (globals.get(ctx, "__path__") == null) {
        int dot = pkg.lastIndexOf('.');
        pkg = dot < 0 ? "" : pkg.substring(0, dot);
      }
    }
    if (pkg.isEmpty()) {
      throw noParent();
    }
    for (long i = 1; i < level; i++) {
      int dot = pkg.lastIndexOf('.');
      if (dot < 0) {
        throw Errors.make(
            Exceptions.IMPORT_ERROR, "attempted relative import beyond top-level package");
      }
      pkg = pkg.substring(0, dot);
    }
    return name.isEmpty() ? pkg : pkg + "." + name;
  }

  private static PyException noParent() {
    return Errors.make(
        Exceptions.IMPORT_ERROR, "attempted relative import with no known parent package");
  }

  private static Object load(Context ctx, String name, Rights rights) {
    if (rights == Rights.OWN) {
      return load(ctx, name);
    }
    ForeignModules foreign = ctx.isolate().stateOrNull(ForeignModules.class);
    GrantedModules granted =
        ctx.isolate().state(GrantedModules.class, isolate -> new GrantedModules());
    if (foreign != null && !granted.isHeld(ctx, name) && foreign.isNamed(ctx, name)) {
      return orNotFound(ctx, name, foreign.find(ctx, name));
    }
    granted.require(ctx, name);
    try {
      return load(ctx, name);
    } catch (PyException e) {
      if (foreign == null || !isMissing(e, name)) {
        throw e;
      }
      Object found = foreign.find(ctx, name);
      int dot = name.lastIndexOf('.');
      if (found == null && (dot < 0 || foreign.find(ctx, name.substring(0, dot)) == null)) {
        throw e;
      }
      return orNotFound(ctx, name, found);
    }
  }

  private static Object orNotFound(Context ctx, String name, Object found) {
    if (found == null) {
      throw notFound(ctx, name, "");
    }
    return found;
  }

  /** Whether an import failed because the module or a package above it is nowhere. */
  private static boolean isMissing(PyException e, String name) {
    if (!e.is(Exceptions.MODULE_NOT_FOUND_ERROR)) {
      return false;
    }
    Object missing = e.value().field("name");
    return missing != null && Str.is(missing) && (name + ".").startsWith(Str.text(missing) + ".");
  }

  /**
   * The module {@code name}, absolute and dotted, imported with its parents if necessary: for the
   * engine's own use, no grant is asked for.
   */
  public static Object load(Context ctx, String name) {
    Object known = ctx.isolate().modules().get(ctx, Str.of(name));
    if (known == PyNone.NONE) {
      throw Errors.importing(
          Exceptions.MODULE_NOT_FOUND_ERROR,
          "import of " + name + " halted; None in sys.modules",
          name);
    }
    return known != null ? known : find(ctx, name);
  }

  private static Object find(Context ctx, String name) {
    int dot = name.lastIndexOf('.');
    Object parent = null;
    Object path = null;
    if (dot >= 0) {
      String parentName = name.substring(0, dot);
      parent = load(ctx, parentName);
      Object known = ctx.isolate().modules().get(ctx, Str.of(name));
      if (known != null) {
        return known;
      }
      path = Attributes.getOrNull(ctx, parent, "__path__");
      if (path == null) {
        throw notFound(ctx, name, "; '" + parentName + "' is not a package");
      }
    }
    ctx.enterNative();
    try {
      Object module = Finders.find(ctx, name, path);
      if (module == null) {
        throw notFound(ctx, name, "");
      }
      if (parent != null) {
        Attributes.set(ctx, parent, name.substring(dot + 1), module);
      }
      return module;
    } finally {
      ctx.leaveNative();
    }
  }

  private static PyException notFound(Context ctx, String name, String more) {
    return Errors.importing(
        Exceptions.MODULE_NOT_FOUND_ERROR,
        "No module named " + Ops.repr(ctx, Str.of(name)) + more,
        name);
  }

  /** The directories of {@code sys.path} that are strs. */
  static PyList sysPath(Context ctx) {
    Object path = SysModule.attributes(ctx).get(ctx, "path");
    return path instanceof PyList list ? list : new PyList();
  }
}
