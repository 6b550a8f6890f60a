package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.code.CompileGate;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.code.Language;
import dev.adder.engine.modules.Boot;
import dev.adder.engine.modules.SourceCompiler;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.quota.StopSignal;
import java.util.function.Supplier;
import javax.script.ScriptException;

/** Compiles the text of a script. */
final class ScriptCompiler {
  private ScriptCompiler() {}

  static Code compile(CodeCache cache, String text, String file, CompileGate gate)
      throws ScriptException {
    Source source = new Source(file, text);
    return told(
        source,
        () ->
            SourceCompiler.compile(
                    cache, source, Module.Mode.EXEC, Compiler.Results.RETURN_LAST, 0, gate)
                .code());
  }

  /** Compiles one expression of a language. */
  static Code expression(CodeCache cache, Source source, Language language, CompileGate gate)
      throws ScriptException {
    return told(source, () -> SourceCompiler.expression(cache, source, language, gate));
  }

  private static Code told(Source source, Supplier<Code> compiling) throws ScriptException {
    Boot.ensure();
    try {
      return compiling.get();
    } catch (StopSignal stop) {
      throw ScriptFailures.of(stop, null);
    } catch (SyntaxFault fault) {
      throw ScriptFailures.of(fault, source.name());
    }
  }

  static CapabilityReport explain(Source source, EngineOptions options, ReferenceMonitor monitor)
      throws ScriptException {
    Boot.ensure();
    try {
      return CapabilityReports.of(source, options, monitor);
    } catch (SyntaxFault fault) {
      throw ScriptFailures.of(fault.in(source), source.name());
    }
  }

  /** Whether more lines may belong to the statement. */
  private static boolean isBlock(Stmt statement) {
    return switch (statement) {
      case Stmt.ExprStmt s -> false;
      case Stmt.Assign s -> false;
      case Stmt.FunctionDef s -> true;
      case Stmt.ClassDef s -> true;
      case Stmt.For s -> true;
      case Stmt.While s -> true;
      case Stmt.If s -> true;
      case Stmt.With s -> true;
      case Stmt.Match s -> true;
      case Stmt.Try s -> true;
      default -> false;
    };
  }

  /** Whether the text ends too early; a block goes on until an empty line. */
  static boolean isIncomplete(String text, boolean ended) {
    try {
      Module module = Parser.parse(new Source("<stdin>", text), Module.Mode.SINGLE);
      return !ended && isBlock(module.body().getLast());
    } catch (SyntaxFault fault) {
      return fault.isIncomplete() && !(ended && text.endsWith("\n\n\n"));
    }
  }
}
