package dev.adder.engine.modules;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.code.CompileGate;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.code.Language;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Warnings;
import dev.adder.engine.object.Weighed;
import dev.adder.engine.resolve.Resolver;
import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.engine.syntax.SyntaxWarning;
import dev.adder.sandbox.quota.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** From source text to code: lexer, parser, resolver, compiler. */
public final class SourceCompiler {
  /** {@code from __future__ import annotations} as a compile flag. */
  public static final long FUTURE_ANNOTATIONS = 0x1000000;

  /** A token with its part of the tree, about. */
  private static final long TOKEN_BYTES = 96;

  private SourceCompiler() {}

  /** The code of a module; a fault becomes a Python exception. */
  static Code module(Context ctx, Source source) {
    return module(ctx, cache(ctx), source);
  }

  /** The code of a module from a cache of the caller's choice. */
  static Code module(Context ctx, CodeCache cache, Source source) {
    return compile(ctx, cache, source, Module.Mode.EXEC, Compiler.Results.DROP, 0);
  }

  /**
   * Compiles in any mode; a fault becomes a Python exception. The script is charged for the length
   * of the text whether or not it was compiled before, so what it may do does not depend on others.
   */
  public static Code compile(
      Context ctx, Source source, Module.Mode mode, Compiler.Results results, long flags) {
    return compile(ctx, cache(ctx), source, mode, results, flags);
  }

  private static Code compile(
      Context ctx,
      CodeCache cache,
      Source source,
      Module.Mode mode,
      Compiler.Results results,
      long flags) {
    ctx.meter().source(source.text().length());
    ctx.meter().spend(source.text().length() >> 4);
    CodeCache.Compiled compiled;
    Runnable look = look(ctx);
    int mark = ctx.hold(look);
    Runnable before = Looks.enter(look);
    try {
      compiled = compile(cache, source, mode, results, flags, gate(ctx, source));
    } catch (SyntaxFault fault) {
      throw SyntaxErrors.of(fault, source.name());
    } finally {
      Looks.leave(before);
      ctx.release(mark);
    }
    for (SyntaxWarning warning : compiled.warnings()) {
      warn(ctx, source, warning);
    }
    return compiled.code();
  }

  /** What the front end does between pieces of a text that a script has compiled. */
  public static Runnable look(Context ctx) {
    return new Look(ctx.meter());
  }

  /** Charges the tree that is made, and stands for it as long as it is held. */
  private static final class Look implements Looks.Growing, Weighed {
    private final Meter meter;
    private long tokens;

    Look(Meter meter) {
      this.meter = meter;
    }

    @Override
    public void run() {
      meter.poll();
    }

    @Override
    public void read(int more) {
      meter.allocate(TOKEN_BYTES * more);
      tokens += more;
    }

    @Override
    public long weigh(Consumer<Object> more) {
      return TOKEN_BYTES * tokens;
    }
  }

  private static CompileGate gate(Context ctx, Source source) {
    CompileGate gate = source.isLibrary() ? null : ctx.isolate().stateOrNull(CompileGate.class);
    return gate == null ? CompileGate.OPEN : gate;
  }

  private static CodeCache cache(Context ctx) {
    CodeCache own = ctx.isolate().stateOrNull(CodeCache.class);
    return own == null ? CodeCache.shared() : own;
  }

  /** A SyntaxWarning that a filter turns into an error becomes a SyntaxError at its place. */
  private static void warn(Context ctx, Source source, SyntaxWarning warning) {
    try {
      Warnings.explicit(
          ctx, Exceptions.SYNTAX_WARNING, warning.message(), source.name(), warning.span().line());
    } catch (PyException e) {
      if (!e.is(Exceptions.SYNTAX_WARNING)) {
        throw e;
      }
      throw SyntaxErrors.of(
          SyntaxFault.at(warning.span(), warning.message()).in(source), source.name());
    }
  }

  /**
   * Compiles without a context, or takes it from a cache; throws {@link SyntaxFault}.
   *
   * @param gate asked before a text is compiled that is not in the cache
   */
  public static CodeCache.Compiled compile(
      CodeCache cache,
      Source source,
      Module.Mode mode,
      Compiler.Results results,
      long flags,
      CompileGate gate) {
    long known = flags & FUTURE_ANNOTATIONS;
    Language language =
        new Language(known != 0, Language.PYTHON.isExact(), Language.PYTHON.nulls());
    return cache.get(
        source,
        mode,
        results,
        known,
        () -> {
          gate.pass();
          // The search in the cache hashed the text.
          Looks.now();
          return fresh(source, mode, results, language);
        });
  }

  /**
   * Compiles one expression of a language without a context, or takes it from a cache; throws
   * {@link SyntaxFault}.
   *
   * @param gate asked before a text is compiled that is not in the cache
   */
  public static Code expression(
      CodeCache cache, Source source, Language language, CompileGate gate) {
    Compiler.Results results = Compiler.Results.RETURN_LAST;
    return cache
        .get(
            source,
            Module.Mode.EVAL,
            results,
            language.bits(),
            () -> {
              gate.pass();
              return fresh(source, Module.Mode.EVAL, results, language);
            })
        .code();
  }

  private static CodeCache.Compiled fresh(
      Source source, Module.Mode mode, Compiler.Results results, Language language) {
    List<SyntaxWarning> warnings = new ArrayList<>();
    try {
      Module module = Parser.parse(source, mode, warnings);
      Code code = Compiler.compile(module, Resolver.resolve(module, warnings), results, language);
      return new CodeCache.Compiled(code, warnings);
    } catch (SyntaxFault fault) {
      throw fault.in(source);
    } catch (StackOverflowError deep) {
      // The parser bounds the depth of a tree for usual stacks; a host's thread may have a small
      // one.
      throw SyntaxFault.placeless(
          SyntaxFault.Kind.MEMORY_ERROR, "source too deeply nested for the stack of this thread");
    }
  }
}
