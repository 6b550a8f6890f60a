package dev.adder.engine.interp;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;

/** The import statements and other look-ups by name. */
final class Importing {
  private Importing() {}

  /** Calls {@code __import__} of the frame's builtins. */
  static Object name(Context ctx, Frame f, Object name, Object fromList, Object level) {
    Object hook = f.builtins().get(ctx, "__import__");
    if (hook == null) {
      throw Errors.importing(Exceptions.IMPORT_ERROR, "__import__ not found", Str.text(name));
    }
    if (f.isLibrary() && isAtHome(ctx, f, (Long) level) && ctx.evaluator().isImport(ctx, hook)) {
      return ctx.evaluator().importStatement(ctx, name, f.globals(), fromList, level);
    }
    return Calls.call(
        ctx, hook, name, f.globals(), f.locals == null ? PyNone.NONE : f.locals, fromList, level);
  }

  /**
   * Whether the import means what the engine's source says: a script can execute code of the
   * library in a namespace of its own, whose {@code __package__} says where a relative import
   * starts from.
   */
  private static boolean isAtHome(Context ctx, Frame f, long level) {
    return level == 0
        || Str.of(packageOf(f.code().naming().file())).equals(f.globals().get(ctx, "__package__"));
  }

  /** The package of the library's file, as in {@code <adder>/asyncio/tasks.py}. */
  private static String packageOf(String file) {
    int start = file.indexOf('/') + 1;
    return file.substring(start, Math.max(start, file.lastIndexOf('/'))).replace('/', '.');
  }

  /** {@code from module import name}. */
  static Object from(Context ctx, Object module, String name) {
    Object value = Attributes.getOrNull(ctx, module, name);
    if (value != null) {
      return value;
    }
    Object moduleName = Attributes.getOrNull(ctx, module, "__name__");
    if (moduleName != null && Str.is(moduleName)) {
      Object sub = ctx.isolate().modules().get(ctx, Str.of(Str.text(moduleName) + "." + name));
      if (sub != null) {
        return sub;
      }
    }
    throw cannotImport(ctx, module, moduleName, name);
  }

  private static PyException cannotImport(
      Context ctx, Object module, Object moduleName, String name) {
    String shown =
        moduleName != null && Str.is(moduleName) ? Str.text(moduleName) : "<unknown module name>";
    Object file = Attributes.getOrNull(ctx, module, "__file__");
    String place = file != null && Str.is(file) ? Str.text(file) : "unknown location";
    boolean partial = file != null && Str.is(file) && isInitializing(ctx, module);
    String message =
        partial
            ? "cannot import name '%s' from partially initialized module '%s' (most likely due to a circular import) (%s)"
                .formatted(name, shown, place)
            : "cannot import name '%s' from '%s' (%s)".formatted(name, shown, place);
    PyException e = Errors.importing(Exceptions.IMPORT_ERROR, message, shown);
    e.value().with("name_from", Str.of(name));
    if (file != null) {
      e.value().with("path", file);
    }
    return e;
  }

  private static boolean isInitializing(Context ctx, Object module) {
    Object spec = Attributes.getOrNull(ctx, module, "__spec__");
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object flag = Attributes.getOrNull(ctx, spec, "_initializing");
    return flag != null && Ops.truth(ctx, flag);
  }

  /** {@code from module import *} into the frame's locals. */
  static Object star(Context ctx, Frame f, Object module) {
    Object all = Attributes.getOrNull(ctx, module, "__all__");
    if (all != null) {
      Iteration.each(
          ctx,
          all,
          name -> {
            if (!Str.is(name)) {
              throw Errors.type(
                  "Item in %s.__all__ must be str, not %s"
                      .formatted(
                          Ops.str(ctx, Attributes.get(ctx, module, "__name__")),
                          Types.of(name).name()));
            }
            Ops.setItem(ctx, f.locals, name, Attributes.get(ctx, module, Str.text(name)));
          });
      return PyNone.NONE;
    }
    PyDict dict = module instanceof PyObject object ? object.dict() : null;
    if (dict == null) {
      throw Errors.importing(
          Exceptions.IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__", "");
    }
    for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
      Object name = dict.keyAt(i);
      if (Str.is(name) && !Str.text(name).startsWith("_")) {
        Ops.setItem(ctx, f.locals, name, dict.valueAt(i));
      }
    }
    return PyNone.NONE;
  }

  /** A builtin that the compiler relies on. */
  static Object builtin(Context ctx, Frame f, String name) {
    Object value = f.builtins().get(ctx, name);
    if (value == null) {
      throw Errors.name(name);
    }
    return value;
  }

  /** {@code sys.displayhook(value)}. */
  static Object display(Context ctx, Object value) {
    Object hook = ctx.evaluator().sys(ctx).get(ctx, "displayhook");
    if (hook == null) {
      throw Errors.runtime("lost sys.displayhook");
    }
    return Calls.call(ctx, hook, value);
  }
}
