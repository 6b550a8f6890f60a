package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Compiles functions, lambdas and generator expressions: the code and the making of the object. */
final class FunctionCompiler {
  private final Compiler compiler;

  FunctionCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  // ---- definitions ----

  void define(Unit unit, ExpressionCompiler expressions, Stmt.FunctionDef f, int dst) {
    int decorators = decorators(expressions, unit, f.decorators());
    if (f.typeParams().isEmpty()) {
      Code code = function(unit, f);
      int defaults = defaults(unit, expressions, f.arguments());
      emitFunction(unit, code, dst);
      setDefaults(unit, f.arguments(), defaults, dst);
      annotations(unit, expressions, f.arguments(), f.returns(), dst);
    } else {
      generic(unit, expressions, f, dst);
    }
    decorate(unit, f.decorators(), decorators, dst);
  }

  int decorators(ExpressionCompiler expressions, Unit unit, List<Expr> decorators) {
    int first = unit.temps(decorators.size() * 2);
    for (int i = 0; i < decorators.size(); i++) {
      expressions.into(decorators.get(i), first + 2 * i);
    }
    return first;
  }

  void decorate(Unit unit, List<Expr> decorators, int first, int dst) {
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Span before = unit.asm.at(decorators.get(i).span());
      unit.asm.emit(Opcode.MOVE, first + 2 * i + 1, dst);
      unit.asm.emit(Opcode.CALL, dst, first + 2 * i, 1);
      unit.asm.at(before);
    }
  }

  /** Registers of the defaults tuple and the keyword defaults dict, unset when there are none. */
  private int defaults(Unit unit, ExpressionCompiler expressions, Node.Arguments arguments) {
    int first = unit.temps(2);
    Assembler asm = unit.asm;
    int mark = unit.mark();
    if (!arguments.defaults().isEmpty()) {
      int values = unit.temps(arguments.defaults().size());
      for (int i = 0; i < arguments.defaults().size(); i++) {
        expressions.into(arguments.defaults().get(i), values + i);
      }
      asm.emit(Opcode.TUPLE, first, values, arguments.defaults().size());
    }
    if (hasKeywordDefaults(arguments)) {
      int pairs = unit.temps(arguments.keywordOnly().size() * 2);
      int n = 0;
      for (int i = 0; i < arguments.keywordOnly().size(); i++) {
        if (arguments.keywordDefaults().get(i) != null) {
          String name = unit.scope.mangle(arguments.keywordOnly().get(i).name());
          expressions.constant(Str.of(name), pairs + 2 * n);
          expressions.into(arguments.keywordDefaults().get(i), pairs + 2 * n + 1);
          n++;
        }
      }
      asm.emit(Opcode.DICT, first + 1, pairs, n);
    }
    unit.release(mark);
    return first;
  }

  private static boolean hasKeywordDefaults(Node.Arguments arguments) {
    for (Expr value : arguments.keywordDefaults()) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  private void setDefaults(Unit unit, Node.Arguments arguments, int defaults, int function) {
    if (!arguments.defaults().isEmpty()) {
      set(unit, Intrinsic.SET_DEFAULTS, function, defaults);
    }
    if (hasKeywordDefaults(arguments)) {
      set(unit, Intrinsic.SET_KEYWORD_DEFAULTS, function, defaults + 1);
    }
  }

  /** Sets a property of the function in {@code function}. */
  void set(Unit unit, Intrinsic which, int function, int value) {
    int mark = unit.mark();
    int pair = unit.temps(2);
    unit.asm.emit(Opcode.MOVE, pair, function);
    unit.asm.emit(Opcode.MOVE, pair + 1, value);
    unit.asm.emit(Opcode.INTRINSIC, function, pair, which.ordinal());
    unit.release(mark);
  }

  private void annotations(
      Unit unit,
      ExpressionCompiler expressions,
      Node.Arguments arguments,
      Expr returns,
      int function) {
    List<Node.Argument> all = new ArrayList<>(arguments.positionalOnly());
    all.addAll(arguments.positional());
    if (arguments.vararg() != null) {
      all.add(arguments.vararg());
    }
    all.addAll(arguments.keywordOnly());
    if (arguments.kwarg() != null) {
      all.add(arguments.kwarg());
    }
    all.removeIf(argument -> argument.annotation() == null);
    if (all.isEmpty() && returns == null) {
      return;
    }
    int mark = unit.mark();
    int dict = unit.temp();
    unit.asm.emit(Opcode.DICT, dict, dict, 0);
    for (Node.Argument argument : all) {
      annotate(unit, expressions, dict, argument.name(), argument.annotation());
    }
    if (returns != null) {
      annotate(unit, expressions, dict, "return", returns);
    }
    set(unit, Intrinsic.SET_ANNOTATIONS, function, dict);
    unit.release(mark);
  }

  private void annotate(
      Unit unit, ExpressionCompiler expressions, int dict, String name, Expr annotation) {
    int mark = unit.mark();
    int pair = unit.temps(2);
    expressions.constant(Str.of(unit.scope.mangle(name)), pair);
    annotation(expressions, annotation, pair + 1);
    unit.asm.emit(Opcode.DICTSET, dict, pair, pair + 1);
    unit.release(mark);
  }

  /** The value of an annotation, or its text under {@code from __future__ import annotations}. */
  void annotation(ExpressionCompiler expressions, Expr annotation, int dst) {
    if (compiler.hasFutureAnnotations()) {
      expressions.constant(Str.of(Unparser.text(annotation)), dst);
    } else if (annotation instanceof Expr.Starred starred) {
      int mark = expressions.unit().mark();
      int value = expressions.value(starred.value());
      int item = expressions.unit().temp();
      expressions.unit().asm.emit(Opcode.UNPACK, item, value, 1);
      expressions.unit().asm.emit(Opcode.MOVE, dst, item);
      expressions.unit().release(mark);
    } else {
      expressions.into(annotation, dst);
    }
  }

  // ---- generic functions (PEP 695) ----

  /** A function inside the scope of its type parameters, which is called at once. */
  private void generic(Unit unit, ExpressionCompiler expressions, Stmt.FunctionDef f, int dst) {
    int defaults = defaults(unit, expressions, f.arguments());
    NameScope scope = compiler.typeParamScope(unit, f);
    Unit inner = compiler.unit(scope, unit, "<generic parameters of " + f.name() + ">", f.span());
    StatementCompiler statements = new StatementCompiler(compiler, inner);
    ExpressionCompiler within = statements.expressions();
    compiler.prologue(inner);
    int params = compiler.classes().typeParams(inner, within, f.typeParams());
    int function = inner.temp();
    Code code = function(inner, f);
    emitFunction(inner, code, function);
    annotations(inner, within, f.arguments(), f.returns(), function);
    set(inner, Intrinsic.SET_TYPE_PARAMS, function, params);
    inner.asm.emit(Opcode.RETURN, function);
    Code wrapper = compiler.finish(inner, new Code.Signature(0, 0, 0, false, false));
    int base = unit.temp();
    emitFunction(unit, wrapper, base);
    unit.asm.emit(Opcode.CALL, dst, base, 0);
    setDefaults(unit, f.arguments(), defaults, dst);
  }

  // ---- code ----

  /** Emits the making of a function object in {@code unit}. */
  void emitFunction(Unit unit, Code code, int dst) {
    String[] free = code.variables().free();
    int[] closure = new int[free.length];
    for (int i = 0; i < free.length; i++) {
      closure[i] = unit.scope.register(free[i]);
    }
    unit.asm.emitWide(Opcode.FUNCTION, dst, unit.asm.constant(new FunctionTemplate(code, closure)));
  }

  static Code.Signature signature(Node.Arguments a) {
    return new Code.Signature(
        a.positionalOnly().size(),
        a.positionalOnly().size() + a.positional().size(),
        a.keywordOnly().size(),
        a.vararg() != null,
        a.kwarg() != null);
  }

  private static String firstParameter(Node.Arguments a) {
    if (!a.positionalOnly().isEmpty()) {
      return a.positionalOnly().getFirst().name();
    }
    if (!a.positional().isEmpty()) {
      return a.positional().getFirst().name();
    }
    return null;
  }

  private Code function(Unit parent, Stmt.FunctionDef f) {
    NameScope scope = compiler.scope(parent, f);
    Span place = f.decorators().isEmpty() ? f.span() : f.decorators().getFirst().span();
    Unit unit = compiler.unit(scope, parent, f.name(), place);
    unit.flags |= compiler.kindFlags(f);
    unit.flags |= flags(f.arguments());
    unit.setFirstParameter(firstParameter(f.arguments()));
    StatementCompiler statements = new StatementCompiler(compiler, unit);
    List<Stmt> body = f.body();
    if (Compiler.docstring(body) != null) {
      unit.documentation = Compiler.docstring(body);
      body = body.subList(1, body.size());
    }
    unit.asm.at(f.span());
    compiler.prologue(unit);
    int end = compiler.beginGenerator(unit);
    statements.body(body);
    returnNone(unit, statements.expressions());
    compiler.endGenerator(unit, end);
    return compiler.finish(unit, signature(f.arguments()));
  }

  private static int flags(Node.Arguments a) {
    return (a.vararg() != null ? Code.VARARGS : 0) | (a.kwarg() != null ? Code.VARKEYWORDS : 0);
  }

  private static void returnNone(Unit unit, ExpressionCompiler expressions) {
    int none = unit.temp();
    expressions.constant(PyNone.NONE, none);
    unit.asm.emit(Opcode.RETURN, none);
  }

  void lambda(Unit parent, ExpressionCompiler outer, Expr.Lambda l, int dst) {
    int defaults = defaults(parent, outer, l.arguments());
    NameScope scope = compiler.scope(parent, l);
    Unit unit = compiler.unit(scope, parent, "<lambda>", l.span());
    unit.flags |= compiler.kindFlags(l) | flags(l.arguments());
    unit.setFirstParameter(firstParameter(l.arguments()));
    ExpressionCompiler expressions = new StatementCompiler(compiler, unit).expressions();
    unit.asm.at(l.body().span());
    compiler.prologue(unit);
    int end = compiler.beginGenerator(unit);
    int value = expressions.operand(l.body());
    unit.asm.emit(Opcode.RETURN, value);
    compiler.endGenerator(unit, end);
    emitFunction(parent, compiler.finish(unit, signature(l.arguments())), dst);
    setDefaults(parent, l.arguments(), defaults, dst);
  }

  /** The code of a generator expression; its one parameter is the first iterator. */
  Code generatorExpression(Unit parent, Expr.GeneratorExp g) {
    NameScope scope = compiler.scope(parent, g);
    Unit unit = compiler.unit(scope, parent, "<genexpr>", g.span());
    unit.flags |= compiler.kindFlags(g);
    ExpressionCompiler expressions = new StatementCompiler(compiler, unit).expressions();
    unit.asm.at(g.span());
    compiler.prologue(unit);
    int end = compiler.beginGenerator(unit);
    ComprehensionCompiler loops = new ComprehensionCompiler(compiler, unit, expressions);
    loops.loops(
        g.generators(),
        0,
        0,
        () -> {
          int mark = unit.mark();
          int value = expressions.value(g.element());
          if ((unit.flags & Code.ASYNC_GENERATOR) != 0) {
            unit.asm.emit(Opcode.INTRINSIC, value, value, Intrinsic.ASYNC_YIELD.ordinal());
          }
          unit.asm.emit(Opcode.YIELD, value, value);
          unit.release(mark);
        });
    returnNone(unit, expressions);
    compiler.endGenerator(unit, end);
    return compiler.finish(unit, new Code.Signature(0, 1, 0, false, false));
  }

  /** A function without parameters that computes one expression: bounds, defaults, alias values. */
  Code thunk(Unit parent, Object node, String name, Expr body) {
    NameScope scope = compiler.scope(parent, node);
    Unit unit = compiler.unit(scope, parent, name, body.span());
    ExpressionCompiler expressions = new StatementCompiler(compiler, unit).expressions();
    unit.asm.at(body.span());
    compiler.prologue(unit);
    if (body instanceof Expr.Starred) {
      int mark = unit.mark();
      int value = unit.temp();
      annotation(expressions, body, value);
      unit.asm.emit(Opcode.RETURN, value);
      unit.release(mark);
    } else {
      unit.asm.emit(Opcode.RETURN, expressions.operand(body));
    }
    return compiler.finish(unit, new Code.Signature(0, 0, 0, false, false));
  }
}
