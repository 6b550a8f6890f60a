package dev.adder.engine.modules;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import java.util.Arrays;

/** The builtins that belong to importing and class making. */
@PyMethods(module = "builtins")
final class BuiltinFunctions {
  private BuiltinFunctions() {}

  @Py("__import__(name, globals=None, locals=None, fromlist=(), level=0)")
  static Object importName(
      Context ctx, Object name, Object globals, Object locals, Object fromList, Object level) {
    if (!Str.is(name)) {
      throw Errors.type("module name must be a string");
    }
    PyDict where =
        globals instanceof PyDict dict
            ? dict
            : ctx.top() == null ? new PyDict() : ctx.top().globals();
    return ImportSystem.importName(
        ctx,
        Str.text(name),
        where,
        fromList,
        level == null ? 0 : Args.intValue(ctx, level),
        ImportSystem.Rights.OF_SCRIPT);
  }

  @Py("__build_class__(*args, **kwds)")
  static Object buildClass(Context ctx, Object[] args, PyDict keywords) {
    if (args.length < 2) {
      throw Errors.type("__build_class__: not enough arguments");
    }
    Object[] bases = Arrays.copyOfRange(args, 2, args.length);
    return ClassStatement.run(ctx, args[0], args[1], bases, keywords);
  }
}
