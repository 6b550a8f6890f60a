package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import java.util.List;

/** Compiles statements. */
final class StatementCompiler {
  private final Compiler compiler;
  private final Unit unit;
  private final Assembler asm;
  private final ExpressionCompiler expressions;
  private final TargetCompiler targets;
  private final TryCompiler tries;

  StatementCompiler(Compiler compiler, Unit unit) {
    this.compiler = compiler;
    this.unit = unit;
    this.asm = unit.asm;
    this.expressions = new ExpressionCompiler(compiler, unit);
    this.targets = new TargetCompiler(unit, expressions);
    this.tries = new TryCompiler(unit, this, expressions);
  }

  /** Counts the code of a finally body, of which there is one copy for each way out. */
  void countCopied(Span place, int words) {
    compiler.countCopied(place, words);
  }

  ExpressionCompiler expressions() {
    return expressions;
  }

  TargetCompiler targets() {
    return targets;
  }

  void body(List<Stmt> statements) {
    for (Stmt statement : statements) {
      statement(statement);
    }
  }

  void statement(Stmt s) {
    Span before = asm.at(s.span());
    int mark = unit.mark();
    switch (s) {
      case Stmt.ExprStmt e -> expression(e);
      case Stmt.FunctionDef f -> {
        int value = unit.temp();
        compiler.functions().define(unit, expressions, f, value);
        expressions.names().store(f.name(), value);
      }
      case Stmt.ClassDef c -> {
        int value = unit.temp();
        compiler.classes().define(unit, expressions, c, value);
        expressions.names().store(c.name(), value);
      }
      case Stmt.Return r -> returns(r);
      case Stmt.Delete d -> d.targets().forEach(targets::delete);
      case Stmt.Assign a -> assign(a);
      case Stmt.TypeAlias t -> {
        int value = unit.temp();
        compiler.classes().typeAlias(unit, expressions, t, value);
        expressions.names().store(t.name().id(), value);
      }
      case Stmt.AugAssign a -> augmented(a);
      case Stmt.AnnAssign a -> annotated(a);
      case Stmt.For f -> forLoop(f);
      case Stmt.While w -> whileLoop(w);
      case Stmt.If i -> conditional(i);
      case Stmt.With w -> tries.with(w, 0);
      case Stmt.Match m -> new PatternCompiler(unit, this).match(m);
      case Stmt.Raise r -> raise(r);
      case Stmt.Try t -> tries.compile(t);
      case Stmt.Assert a -> assertion(a);
      case Stmt.Import i -> imports(i);
      case Stmt.ImportFrom i -> importFrom(i);
      case Stmt.Global g -> {}
      case Stmt.Nonlocal n -> {}
      case Stmt.Pass p -> asm.emit(Opcode.NOP, 0);
      case Stmt.Break b -> jump(true);
      case Stmt.Continue c -> jump(false);
    }
    unit.release(mark);
    asm.at(before);
  }

  private void expression(Stmt.ExprStmt e) {
    if (compiler.isInteractive() && unit.parent == null) {
      int value = expressions.value(e.value());
      asm.emit(Opcode.INTRINSIC, value, value, Intrinsic.PRINT_EXPRESSION.ordinal());
    } else if (!(e.value() instanceof Expr.Constant)) {
      expressions.effect(e.value());
    }
  }

  private void returns(Stmt.Return r) {
    int value;
    if (r.value() == null) {
      value = unit.temp();
      expressions.constant(PyNone.NONE, value);
    } else if (unit.blocks.isEmpty()) {
      value = expressions.operand(r.value());
    } else {
      value = expressions.value(r.value());
    }
    tries.unwind(0, () -> asm.emit(Opcode.RETURN, value));
  }

  private void assign(Stmt.Assign a) {
    if (a.targets().size() == 1) {
      Expr target = a.targets().getFirst();
      if (target instanceof Expr.Name n
          && expressions.names().localRegister(n.id()) >= 0
          && isDirect(a.value())) {
        expressions.into(a.value(), expressions.names().localRegister(n.id()));
        return;
      }
      if (target instanceof Expr.Tuple t && a.value() instanceof Expr.Tuple v && isSwap(t, v)) {
        swap(t, v);
        return;
      }
    }
    int value = expressions.operand(a.value());
    for (Expr target : a.targets()) {
      targets.store(target, value);
    }
  }

  /**
   * Whether an instruction may write a variable at once: nothing after the write can still fail.
   */
  private boolean isDirect(Expr e) {
    return switch (e) {
      case Expr.BinOp b -> true;
      case Expr.Call c -> true;
      case Expr.Attribute a -> true;
      case Expr.Subscript s -> true;
      case Expr.Constant c -> true;
      case Expr.Name n -> true;
      case Expr.ListExpr l -> l.elements().size() <= 30;
      case Expr.Tuple t -> t.elements().size() <= 30;
      default -> false;
    };
  }

  private static boolean isSwap(Expr.Tuple targets, Expr.Tuple values) {
    if (targets.elements().size() != values.elements().size()) {
      return false;
    }
    for (int i = 0; i < targets.elements().size(); i++) {
      if (targets.elements().get(i) instanceof Expr.Starred
          || values.elements().get(i) instanceof Expr.Starred) {
        return false;
      }
    }
    return true;
  }

  /** {@code a, b = b, a} without a tuple. */
  private void swap(Expr.Tuple t, Expr.Tuple v) {
    int n = v.elements().size();
    int first = unit.temps(n);
    for (int i = 0; i < n; i++) {
      expressions.into(v.elements().get(i), first + i);
    }
    for (int i = 0; i < n; i++) {
      targets.store(t.elements().get(i), first + i);
    }
  }

  private void augmented(Stmt.AugAssign a) {
    switch (a.target()) {
      case Expr.Name n -> {
        int local = expressions.names().localRegister(n.id());
        if (local >= 0 && !compiler.hasWalrus()) {
          expressions.inPlace(a.op(), local, a.value(), local);
          return;
        }
        int value = expressions.value(new Expr.Name(n.span(), n.id(), Expr.Use.LOAD));
        expressions.inPlace(a.op(), value, a.value(), value);
        expressions.names().store(n.id(), value);
      }
      case Expr.Attribute t -> {
        int object = expressions.value(t.value());
        int value = unit.temp();
        int name = expressions.names().attribute(t.name());
        Span whole = asm.at(Places.of(t));
        asm.emit(Opcode.GETATTR, value, object, name);
        asm.at(whole);
        expressions.inPlace(a.op(), value, a.value(), value);
        asm.at(Places.of(t));
        asm.emit(Opcode.SETATTR, object, value, name);
        asm.at(whole);
      }
      case Expr.Subscript t -> {
        int object = expressions.value(t.value());
        int index = expressions.value(t.index());
        int value = unit.temp();
        Span whole = asm.at(t.span());
        asm.emit(Opcode.GETITEM, value, object, index);
        asm.at(whole);
        expressions.inPlace(a.op(), value, a.value(), value);
        asm.at(t.span());
        asm.emit(Opcode.SETITEM, object, index, value);
        asm.at(whole);
      }
      default -> throw new IllegalStateException("no target: " + a.target());
    }
  }

  private void annotated(Stmt.AnnAssign a) {
    if (a.value() != null) {
      targets.store(a.target(), expressions.value(a.value()));
    }
    boolean namespace = compiler.isNamespace(unit);
    if (a.simple() && a.target() instanceof Expr.Name n) {
      if (namespace) {
        int annotations = unit.temps(2);
        compiler.functions().annotation(expressions, a.annotation(), annotations);
        expressions.names().load("__annotations__", annotations + 1);
        int key = unit.temp();
        expressions.constant(Str.of(unit.scope.mangle(n.id())), key);
        asm.emit(Opcode.SETITEM, annotations + 1, key, annotations);
      }
      return;
    }
    if (a.value() == null) {
      switch (a.target()) {
        case Expr.Attribute t -> expressions.effect(t.value());
        case Expr.Subscript t -> {
          expressions.effect(t.value());
          expressions.effect(t.index());
        }
        default -> {}
      }
    }
    if (namespace && !compiler.hasFutureAnnotations()) {
      expressions.effect(a.annotation());
    }
  }

  // ---- loops ----

  private void forLoop(Stmt.For f) {
    int iterator = unit.temp();
    expressions.iterable(f.iter(), iterator);
    Span whole = asm.at(f.iter().span());
    if (f.isAsync()) {
      asm.emit(Opcode.INTRINSIC, iterator, iterator, Intrinsic.GET_ASYNC_ITER.ordinal());
    } else {
      asm.emit(Opcode.ITER, iterator, iterator);
    }
    Assembler.Label end = new Assembler.Label();
    Unit.Block block = loop();
    asm.bind(block.continueTo);
    asm.at(f.iter().span());
    if (f.isAsync()) {
      AsyncLoop.next(unit, expressions, iterator, end, value -> targets.store(f.target(), value));
    } else if (f.target() instanceof Expr.Name n
        && expressions.names().localRegister(n.id()) >= 0) {
      asm.jumpShort(Opcode.FORITER, expressions.names().localRegister(n.id()), iterator, end);
    } else {
      int value = unit.temp();
      asm.jumpShort(Opcode.FORITER, value, iterator, end);
      targets.store(f.target(), value);
    }
    asm.at(whole);
    body(f.body());
    asm.jump(Opcode.JMP, 0, block.continueTo);
    unit.blocks.removeLast();
    if (f.isAsync()) {
      AsyncLoop.finish(unit, end);
    } else {
      asm.bind(end);
    }
    body(f.orElse());
    asm.bind(block.breakTo);
  }

  private Unit.Block loop() {
    Unit.Block block = new Unit.Block(Unit.Block.Kind.LOOP);
    block.breakTo = new Assembler.Label();
    block.continueTo = new Assembler.Label();
    unit.blocks.add(block);
    return block;
  }

  /** The condition is compiled again at the end, so that a turn takes one jump. */
  private void whileLoop(Stmt.While w) {
    Assembler.Label end = new Assembler.Label();
    Assembler.Label again = new Assembler.Label();
    boolean forever = w.test() instanceof Expr.Constant c && isTrue(c.value());
    Unit.Block block = loop();
    if (!forever) {
      expressions.branch(w.test(), end, false);
    }
    asm.bind(again);
    body(w.body());
    asm.bind(block.continueTo);
    if (forever) {
      asm.jump(Opcode.JMP, 0, again);
    } else {
      expressions.branch(w.test(), again, true);
    }
    unit.blocks.removeLast();
    asm.bind(end);
    body(w.orElse());
    asm.bind(block.breakTo);
  }

  private static boolean isTrue(Object literal) {
    return literal == Boolean.TRUE || (literal instanceof Long n && n != 0);
  }

  private void jump(boolean isBreak) {
    int depth = unit.blocks.size();
    while (unit.blocks.get(depth - 1).kind != Unit.Block.Kind.LOOP) {
      depth--;
    }
    Unit.Block loop = unit.blocks.get(depth - 1);
    tries.unwind(depth, () -> asm.jump(Opcode.JMP, 0, isBreak ? loop.breakTo : loop.continueTo));
  }

  private void conditional(Stmt.If i) {
    Assembler.Label end = new Assembler.Label();
    Stmt.If at = i;
    while (true) {
      Assembler.Label otherwise = new Assembler.Label();
      Span before = asm.at(at.span());
      expressions.branch(at.test(), otherwise, false);
      body(at.body());
      boolean hasElse = !at.orElse().isEmpty();
      if (hasElse) {
        asm.jump(Opcode.JMP, 0, end);
      }
      asm.bind(otherwise);
      asm.at(before);
      if (hasElse && at.orElse().size() == 1 && at.orElse().getFirst() instanceof Stmt.If next) {
        at = next;
        continue;
      }
      body(at.orElse());
      break;
    }
    asm.bind(end);
  }

  // ---- the rest ----

  private void raise(Stmt.Raise r) {
    if (r.exception() == null) {
      asm.emit(Opcode.RAISE, 0, 0, 0);
      return;
    }
    int exception = expressions.operand(r.exception());
    if (r.cause() == null) {
      asm.emit(Opcode.RAISE, exception, 1, 0);
    } else {
      asm.emit(Opcode.RAISE, exception, 2, expressions.operand(r.cause()));
    }
  }

  private void assertion(Stmt.Assert a) {
    Assembler.Label ok = new Assembler.Label();
    expressions.branch(a.test(), ok, true);
    int error = unit.temps(2);
    asm.emit(Opcode.INTRINSIC, error, error, Intrinsic.LOAD_ASSERTION_ERROR.ordinal());
    if (a.message() != null) {
      expressions.into(a.message(), error + 1);
      asm.emit(Opcode.CALL, error, error, 1);
    }
    Span before = asm.at(a.test().span());
    asm.emit(Opcode.RAISE, error, 1, 0);
    asm.at(before);
    asm.bind(ok);
  }

  private void imports(Stmt.Import i) {
    for (Node.Alias alias : i.names()) {
      int mark = unit.mark();
      int module = importName(alias.name(), PyNone.NONE, 0);
      if (alias.asName() == null) {
        int dot = alias.name().indexOf('.');
        expressions.names().store(dot < 0 ? alias.name() : alias.name().substring(0, dot), module);
      } else {
        String[] parts = alias.name().split("\\.");
        for (int p = 1; p < parts.length; p++) {
          importFromModule(module, parts[p], module);
        }
        expressions.names().store(alias.asName(), module);
      }
      unit.release(mark);
    }
  }

  private int importName(String name, Object fromList, long level) {
    int first = unit.temps(3);
    expressions.constant(Str.of(name), first);
    expressions.constant(fromList, first + 1);
    expressions.constant(level, first + 2);
    asm.emit(Opcode.INTRINSIC, first, first, Intrinsic.IMPORT_NAME.ordinal());
    return first;
  }

  private void importFromModule(int module, String name, int dst) {
    int mark = unit.mark();
    int pair = unit.temps(2);
    asm.emit(Opcode.MOVE, pair, module);
    expressions.constant(Str.of(name), pair + 1);
    asm.emit(Opcode.INTRINSIC, dst, pair, Intrinsic.IMPORT_FROM.ordinal());
    unit.release(mark);
  }

  private void importFrom(Stmt.ImportFrom i) {
    Object[] names = new Object[i.names().size()];
    for (int n = 0; n < names.length; n++) {
      names[n] = Str.of(i.names().get(n).name());
    }
    int module = importName(i.module() == null ? "" : i.module(), PyTuple.of(names), i.level());
    for (Node.Alias alias : i.names()) {
      if (alias.name().equals("*")) {
        asm.emit(Opcode.INTRINSIC, module, module, Intrinsic.IMPORT_STAR.ordinal());
        return;
      }
      int mark = unit.mark();
      int value = unit.temp();
      importFromModule(module, alias.name(), value);
      expressions.names().store(alias.asName() == null ? alias.name() : alias.asName(), value);
      unit.release(mark);
    }
  }
}
