package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Stmt;
import java.util.List;

/** Compiles class statements, type parameters and type aliases. */
final class ClassCompiler {
  private final Compiler compiler;

  ClassCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  void define(Unit unit, ExpressionCompiler expressions, Stmt.ClassDef c, int dst) {
    FunctionCompiler functions = compiler.functions();
    int decorators = functions.decorators(expressions, unit, c.decorators());
    if (c.typeParams().isEmpty()) {
      make(unit, expressions, c, -1, dst);
    } else {
      NameScope scope = compiler.typeParamScope(unit, c);
      Unit inner = compiler.unit(scope, unit, "<generic parameters of " + c.name() + ">", c.span());
      ExpressionCompiler within = new StatementCompiler(compiler, inner).expressions();
      compiler.prologue(inner);
      int params = typeParams(inner, within, c.typeParams());
      int generic = inner.temp();
      inner.asm.emit(Opcode.INTRINSIC, generic, params, Intrinsic.SUBSCRIPT_GENERIC.ordinal());
      int result = inner.temp();
      make(inner, within, c, generic, result);
      inner.asm.emit(Opcode.SETATTR, result, params, within.names().attribute("__type_params__"));
      inner.asm.emit(Opcode.RETURN, result);
      Code wrapper = compiler.finish(inner, new Code.Signature(0, 0, 0, false, false));
      int base = unit.temp();
      functions.emitFunction(unit, wrapper, base);
      unit.asm.emit(Opcode.CALL, dst, base, 0);
    }
    functions.decorate(unit, c.decorators(), decorators, dst);
  }

  /** {@code __build_class__(body, name, *bases, **keywords)}; {@code generic} is one more base. */
  private void make(
      Unit unit, ExpressionCompiler expressions, Stmt.ClassDef c, int generic, int dst) {
    Code code = body(unit, c);
    Assembler asm = unit.asm;
    if (generic < 0 && ExpressionCompiler.isPlainCall(c.bases(), c.keywords())) {
      int n = c.bases().size() + c.keywords().size() + 2;
      int base = unit.temps(n + 2);
      asm.emit(Opcode.INTRINSIC, base, base, Intrinsic.LOAD_BUILD_CLASS.ordinal());
      asm.emit(Opcode.CLEAR, base + 1);
      compiler.functions().emitFunction(unit, code, base + 2);
      expressions.constant(Str.of(c.name()), base + 3);
      int at = base + 4;
      for (Expr each : c.bases()) {
        expressions.into(each, at++);
      }
      String[] names = new String[c.keywords().size()];
      for (int i = 0; i < names.length; i++) {
        names[i] = c.keywords().get(i).name().intern();
        expressions.into(c.keywords().get(i).value(), at++);
      }
      asm.emitExtra(Opcode.CALLKW, dst, base, n, asm.constant(names));
      return;
    }
    int base = unit.temps(3);
    int leading = unit.temps(2);
    asm.emit(Opcode.INTRINSIC, base, base, Intrinsic.LOAD_BUILD_CLASS.ordinal());
    compiler.functions().emitFunction(unit, code, leading);
    expressions.constant(Str.of(c.name()), leading + 1);
    expressions
        .calls()
        .expanded(
            base,
            new CallCompiler.Extra(List.of(leading, leading + 1), generic),
            c.bases(),
            c.keywords(),
            dst);
  }

  private Code body(Unit parent, Stmt.ClassDef c) {
    NameScope scope = compiler.scope(parent, c);
    Unit unit = compiler.unit(scope, parent, c.name(), c.span());
    unit.setClassBody();
    StatementCompiler statements = new StatementCompiler(compiler, unit);
    ExpressionCompiler expressions = statements.expressions();
    unit.asm.at(c.span());
    compiler.prologue(unit);
    int value = unit.temp();
    int namespace = unit.scope.ownCell("__classdict__");
    if (namespace >= 0) {
      unit.asm.emit(Opcode.INTRINSIC, value, value, Intrinsic.LOAD_NAMESPACE.ordinal());
      unit.asm.emit(Opcode.STORECELL, namespace, value);
    }
    storeName(unit, "__name__", "__module__", value);
    constantName(unit, expressions, unit.qualname, "__qualname__", value);
    constantName(unit, expressions, (long) c.span().line(), "__firstlineno__", value);
    List<Stmt> body = c.body();
    Object documentation = Compiler.docstring(body);
    if (documentation != null) {
      constantName(unit, expressions, documentation, "__doc__", value);
      body = body.subList(1, body.size());
    }
    if (Compiler.hasAnnotations(c.body())) {
      unit.asm.emit(Opcode.INTRINSIC, value, value, Intrinsic.SETUP_ANNOTATIONS.ordinal());
    }
    statements.body(body);
    constantName(unit, expressions, StaticAttributes.of(c), "__static_attributes__", value);
    cell(unit, "__classdict__", "__classdictcell__", value);
    expressions.constant(PyNone.NONE, value);
    cell(unit, "__class__", "__classcell__", value);
    unit.asm.emit(Opcode.RETURN, value);
    return compiler.finish(unit, new Code.Signature(0, 0, 0, false, false));
  }

  private static void storeName(Unit unit, String from, String to, int value) {
    unit.asm.emitWide(Opcode.LOADNAME, value, unit.asm.name(from));
    unit.asm.emitWide(Opcode.STORENAME, value, unit.asm.name(to));
  }

  private static void constantName(
      Unit unit, ExpressionCompiler expressions, Object constant, String to, int value) {
    expressions.constant(constant, value);
    unit.asm.emitWide(Opcode.STORENAME, value, unit.asm.name(to));
  }

  /**
   * Hands a cell that methods share to the class that is being made; the cell is in {@code value}
   * then.
   */
  private static void cell(Unit unit, String variable, String name, int value) {
    int register = unit.scope.ownCell(variable);
    if (register >= 0) {
      unit.asm.emit(Opcode.MOVE, value, register);
      unit.asm.emitWide(Opcode.STORENAME, value, unit.asm.name(name));
    }
  }

  // ---- type parameters ----

  /** Makes and stores the type parameters; the register of their tuple. */
  int typeParams(Unit unit, ExpressionCompiler expressions, List<Node.TypeParam> params) {
    Assembler asm = unit.asm;
    int tuple = unit.temp();
    int first = unit.temps(params.size());
    for (int i = 0; i < params.size(); i++) {
      Node.TypeParam p = params.get(i);
      int mark = unit.mark();
      int pair = unit.temps(2);
      expressions.constant(Str.of(p.name()), pair);
      Intrinsic which =
          switch (p.kind()) {
            case TYPE_VAR_TUPLE -> Intrinsic.TYPE_VAR_TUPLE;
            case PARAM_SPEC -> Intrinsic.PARAM_SPEC;
            case TYPE_VAR -> {
              if (p.bound() == null) {
                yield Intrinsic.TYPE_VAR;
              }
              thunk(unit, compiler.boundKey(p), p.name(), p.bound(), pair + 1);
              yield p.bound() instanceof Expr.Tuple
                  ? Intrinsic.TYPE_VAR_CONSTRAINTS
                  : Intrinsic.TYPE_VAR_BOUND;
            }
          };
      asm.emit(Opcode.INTRINSIC, first + i, pair, which.ordinal());
      if (p.defaultValue() != null) {
        asm.emit(Opcode.MOVE, pair, first + i);
        thunk(unit, compiler.defaultKey(p), p.name(), p.defaultValue(), pair + 1);
        asm.emit(Opcode.INTRINSIC, first + i, pair, Intrinsic.SET_TYPE_PARAM_DEFAULT.ordinal());
      }
      expressions.names().store(p.name(), first + i);
      unit.release(mark);
    }
    asm.emit(Opcode.TUPLE, tuple, first, params.size());
    return tuple;
  }

  private void thunk(Unit unit, Object key, String name, Expr body, int dst) {
    Code code = compiler.functions().thunk(unit, key, name, body);
    compiler.functions().emitFunction(unit, code, dst);
  }

  void typeAlias(Unit unit, ExpressionCompiler expressions, Stmt.TypeAlias t, int dst) {
    if (t.typeParams().isEmpty()) {
      alias(unit, expressions, t, -1, dst);
      return;
    }
    NameScope scope = compiler.typeParamScope(unit, t);
    Unit inner =
        compiler.unit(scope, unit, "<generic parameters of " + t.name().id() + ">", t.span());
    ExpressionCompiler within = new StatementCompiler(compiler, inner).expressions();
    compiler.prologue(inner);
    int params = typeParams(inner, within, t.typeParams());
    int result = inner.temp();
    alias(inner, within, t, params, result);
    inner.asm.emit(Opcode.RETURN, result);
    Code wrapper = compiler.finish(inner, new Code.Signature(0, 0, 0, false, false));
    int base = unit.temp();
    compiler.functions().emitFunction(unit, wrapper, base);
    unit.asm.emit(Opcode.CALL, dst, base, 0);
  }

  private void alias(
      Unit unit, ExpressionCompiler expressions, Stmt.TypeAlias t, int params, int dst) {
    int arguments = unit.temps(3);
    expressions.constant(Str.of(t.name().id()), arguments);
    if (params < 0) {
      expressions.constant(PyNone.NONE, arguments + 1);
    } else {
      unit.asm.emit(Opcode.MOVE, arguments + 1, params);
    }
    thunk(unit, t, t.name().id(), t.value(), arguments + 2);
    unit.asm.emit(Opcode.INTRINSIC, dst, arguments, Intrinsic.TYPE_ALIAS.ordinal());
  }
}
