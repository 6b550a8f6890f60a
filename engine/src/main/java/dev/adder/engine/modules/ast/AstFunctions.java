package dev.adder.engine.modules.ast;

import dev.adder.engine.modules.SourceCompiler;
import dev.adder.engine.modules.SourceText;
import dev.adder.engine.modules.SyntaxErrors;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.ArrayList;

/** The functions of module {@code _ast_tree}. */
@PyMethods(module = "_ast_tree")
final class AstFunctions {
  /** Nominal bytes of the records that a character of source becomes. */
  private static final long RECORD_BYTES = 64;

  private AstFunctions() {}

  /** The tree of a source; {@code classes} has the class of each kind of node by its name. */
  @Py("parse(source, filename, mode, classes, /)")
  static Object parse(Context ctx, Object source, Object file, Object mode, PyDict classes) {
    Module.Mode parsed =
        switch (Str.text(mode)) {
          case "exec" -> Module.Mode.EXEC;
          case "eval" -> Module.Mode.EVAL;
          case "single" -> Module.Mode.SINGLE;
          default ->
              throw Errors.value("compile() mode must be 'exec', 'eval', 'single' or 'func_type'");
        };
    String name = Str.text(file);
    try {
      Source text = SourceText.of(ctx, source, name);
      int length = text.text().length();
      ctx.meter().source(length);
      ctx.meter().spend(length >> 2);
      ctx.meter().allocate(RECORD_BYTES * length);
      Module module;
      Runnable before = Looks.enter(SourceCompiler.look(ctx));
      try {
        module = Parser.parse(text, parsed, new ArrayList<>());
      } catch (SyntaxFault fault) {
        throw fault.in(text);
      } finally {
        Looks.leave(before);
      }
      return new TreeObjects(ctx, classes, text.text()).module(module);
    } catch (SyntaxFault fault) {
      throw SyntaxErrors.of(fault, name);
    }
  }
}
