package dev.adder.engine.modules;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.interp.Interpreter;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Evaluator;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Module;

/** What the object model and the builtins need of compiler, interpreter and import system. */
public final class Runtime implements Evaluator {
  /** The one instance: it has no state. */
  public static final Runtime INSTANCE = new Runtime();

  private Runtime() {}

  @Override
  public PyObject compile(Context ctx, Object source, String fileName, String mode, long flags) {
    Module.Mode parsed =
        switch (mode) {
          case "exec" -> Module.Mode.EXEC;
          case "eval" -> Module.Mode.EVAL;
          case "single" -> Module.Mode.SINGLE;
          default -> throw Errors.value("compile() mode must be 'exec', 'eval' or 'single'");
        };
    Compiler.Results results =
        parsed == Module.Mode.SINGLE ? Compiler.Results.PRINT : Compiler.Results.DROP;
    return SourceCompiler.compile(
        ctx, SourceText.of(ctx, source, fileName), parsed, results, flags);
  }

  @Override
  public int freeVariables(PyObject code) {
    return ((Code) code).variables().free().length;
  }

  @Override
  public Object run(Context ctx, PyObject code, PyDict globals, Object locals, PyTuple closure) {
    Code program = (Code) code;
    PyDict seen = builtins(ctx, globals);
    PyCell[] cells = new PyCell[freeVariables(code)];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (PyCell) closure.get(i);
    }
    PyFunction body = new PyFunction(ctx, program, globals, seen, cells);
    return Interpreter.runNamespace(ctx, body, globals, locals);
  }

  /** What the code of these globals sees as builtins; puts it there when it is missing. */
  public static PyDict builtins(Context ctx, PyDict globals) {
    Object builtins = globals.get(ctx, "__builtins__");
    if (builtins instanceof PyDict dict) {
      return dict;
    }
    if (builtins instanceof PyModule module) {
      return module.dict();
    }
    globals.put(ctx, "__builtins__", ctx.isolate().builtins());
    return ctx.isolate().builtins();
  }

  @Override
  public Object importStatement(
      Context ctx, Object name, PyDict globals, Object fromList, Object level) {
    return ImportSystem.importName(
        ctx, Str.text(name), globals, fromList, (Long) level, ImportSystem.Rights.OWN);
  }

  @Override
  public boolean isImport(Context ctx, Object hook) {
    return hook == ModuleTemplates.find("builtins").get(ctx, "__import__");
  }

  @Override
  public Object importModule(Context ctx, String name) {
    return ImportSystem.load(ctx, name);
  }

  @Override
  public PyDict sys(Context ctx) {
    return SysModule.attributes(ctx);
  }

  @Override
  public Object standardStream(Context ctx, String name) {
    return SysModule.stream(ctx, name);
  }
}
