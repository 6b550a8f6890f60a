package dev.adder.engine.builtins;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Codecs;
import dev.adder.engine.types.PyByteString;

/** {@code compile}, {@code eval} and {@code exec}; the interpreter does the work. */
@PyMethods(module = "builtins")
final class CodeFunctions {
  private CodeFunctions() {}

  /** CPython's flags: future features, and how to compile. */
  private static final long KNOWN_FLAGS = 0x1FEF610;

  /** Where code runs. */
  private record Namespaces(PyDict globals, Object locals) {}

  @Py(
      "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")
  static Object compile(
      Context ctx,
      Object source,
      Object fileName,
      Object mode,
      Object flags,
      Object dontInherit,
      Object optimize,
      Object featureVersion) {
    if (!Str.is(fileName) && !(fileName instanceof PyByteString)) {
      throw Errors.type(
          "expected str, bytes or os.PathLike object, not " + Types.of(fileName).name());
    }
    if (!Str.is(mode)) {
      throw Errors.type("compile() argument 'mode' must be str, not " + Args.typeName(mode));
    }
    requireNoNull(fileName);
    requireNoNull(mode);
    if (Str.plain(mode) instanceof CodePoints surrogates) {
      Codecs.encode(ctx, surrogates, null, null);
    }
    String how = Str.text(mode);
    if (!how.equals("exec") && !how.equals("eval") && !how.equals("single")) {
      throw Errors.value("compile() mode must be 'exec', 'eval' or 'single'");
    }
    if (isCode(source)) {
      return source;
    }
    requireText(source, "compile() arg 1 must be a string, bytes or AST object");
    long bits = flags == null ? 0 : Args.intValue(ctx, flags);
    if ((bits & ~KNOWN_FLAGS) != 0) {
      throw Errors.value("compile(): unrecognised flags");
    }
    int level = optimize == null ? -1 : Args.intValue(ctx, optimize);
    if (level < -1 || level > 2) {
      throw Errors.value("compile(): invalid optimize value");
    }
    String name = Str.is(fileName) ? Str.text(fileName) : Str.text(Ops.repr(ctx, fileName));
    return ctx.evaluator().compile(ctx, plain(source), name, how, bits);
  }

  private static void requireNoNull(Object text) {
    if (Str.is(text) && Str.text(text).indexOf('\0') >= 0) {
      throw Errors.value("embedded null character");
    }
  }

  private static boolean isCode(Object value) {
    return Types.of(value).name().equals("code");
  }

  private static void requireText(Object source, String message) {
    if (!Str.is(source) && !(source instanceof PyByteString)) {
      throw Errors.type(message);
    }
  }

  private static Object plain(Object source) {
    return Str.is(source) ? Str.plain(source) : source;
  }

  @Py("eval(source, /, globals=None, locals=None)")
  static Object eval(Context ctx, Object source, Object globals, Object locals) {
    Namespaces where = namespaces(ctx, "eval", globals, locals);
    if (isCode(source)) {
      if (ctx.evaluator().freeVariables((PyObject) source) > 0) {
        throw Errors.type("code object passed to eval() may not contain free variables");
      }
      return ctx.evaluator()
          .run(ctx, (PyObject) source, where.globals, where.locals, PyTuple.EMPTY);
    }
    requireText(source, "eval() arg 1 must be a string, bytes or code object");
    Object text = Str.is(source) ? stripped(Str.plain(source)) : source;
    PyObject code = ctx.evaluator().compile(ctx, text, "<string>", "eval", 0);
    return ctx.evaluator().run(ctx, code, where.globals, where.locals, PyTuple.EMPTY);
  }

  private static Object stripped(Object text) {
    int start = 0;
    while (start < Str.length(text)
        && (Str.at(text, start) == ' ' || Str.at(text, start) == '\t')) {
      Context.pace(start++);
    }
    return start == 0 ? text : Str.slice(text, start, Str.length(text));
  }

  @Py("exec(source, /, globals=None, locals=None, *, closure=None)")
  static Object exec(Context ctx, Object source, Object globals, Object locals, Object closure) {
    Namespaces where = namespaces(ctx, "exec", globals, locals);
    PyObject code;
    PyTuple cells = PyTuple.EMPTY;
    if (isCode(source)) {
      code = (PyObject) source;
      cells = cells(ctx, code, closure);
    } else {
      if (closure != null && closure != PyNone.NONE) {
        throw Errors.type("closure can only be used when source is a code object");
      }
      requireText(source, "exec() arg 1 must be a string, bytes or code object");
      code = ctx.evaluator().compile(ctx, plain(source), "<string>", "exec", 0);
    }
    ctx.evaluator().run(ctx, code, where.globals, where.locals, cells);
    return PyNone.NONE;
  }

  /** The cells that {@code code} needs: {@code closure} must hold exactly these. */
  private static PyTuple cells(Context ctx, PyObject code, Object closure) {
    int needed = ctx.evaluator().freeVariables(code);
    boolean given = closure != null && closure != PyNone.NONE;
    if (needed == 0) {
      if (given) {
        throw Errors.type("cannot use a closure with this code object");
      }
      return PyTuple.EMPTY;
    }
    if (given && closure instanceof PyTuple tuple && tuple.size() == needed && areCells(tuple)) {
      return tuple;
    }
    throw Errors.type("code object requires a closure of exactly length " + needed);
  }

  private static boolean areCells(PyTuple tuple) {
    for (Object cell : tuple.items()) {
      if (!(cell instanceof PyCell)) {
        return false;
      }
    }
    return true;
  }

  private static Namespaces namespaces(Context ctx, String name, Object globals, Object locals) {
    Object local = locals == null ? PyNone.NONE : locals;
    if (globals == null || globals == PyNone.NONE) {
      Activation frame = ctx.top();
      if (frame == null) {
        throw Errors.make(Exceptions.SYSTEM_ERROR, "globals and locals cannot be NULL");
      }
      Object here = local == PyNone.NONE ? frame.locals(ctx) : requireMapping(local, name);
      return new Namespaces(frame.globals(), here);
    }
    if (!(globals instanceof PyDict dict)) {
      boolean mapping = Types.of(globals).special(Special.GETITEM) != null;
      throw Errors.type(
          name.equals("exec")
              ? "exec() globals must be a dict, not " + Types.of(globals).name()
              : mapping
                  ? "globals must be a real dict; try eval(expr, {}, mapping)"
                  : "globals must be a dict");
    }
    if (dict.getName("__builtins__") == null) {
      dict.putName("__builtins__", builtins(ctx));
    }
    return new Namespaces(dict, local == PyNone.NONE ? dict : requireMapping(local, name));
  }

  private static Object requireMapping(Object locals, String name) {
    if (Types.of(locals).special(Special.GETITEM) == null) {
      throw Errors.type(
          name.equals("exec")
              ? "locals must be a mapping or None, not " + Types.of(locals).name()
              : "locals must be a mapping");
    }
    return locals;
  }

  private static Object builtins(Context ctx) {
    Object module = ctx.isolate().modules().getName("builtins");
    return module == null ? ctx.isolate().builtins() : module;
  }
}
