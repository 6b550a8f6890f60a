package dev.adder.engine.code;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import java.util.List;

/**
 * Compiles comprehensions: list, set and dict comprehensions inline (PEP 709), generator
 * expressions as functions of their first iterator.
 */
final class ComprehensionCompiler {
  private final Compiler compiler;
  private final Unit unit;
  private final ExpressionCompiler expressions;
  private final Assembler asm;

  ComprehensionCompiler(Compiler compiler, Unit unit, ExpressionCompiler expressions) {
    this.compiler = compiler;
    this.unit = unit;
    this.expressions = expressions;
    this.asm = unit.asm;
  }

  void list(Expr.ListComp c, int dst) {
    inline(
        c,
        c.generators(),
        Opcode.LIST,
        dst,
        result -> {
          int mark = unit.mark();
          asm.emit(Opcode.LISTAPPEND, result, expressions.operand(c.element()));
          unit.release(mark);
        });
  }

  void set(Expr.SetComp c, int dst) {
    inline(
        c,
        c.generators(),
        Opcode.SET,
        dst,
        result -> {
          int mark = unit.mark();
          asm.emit(Opcode.SETADD, result, expressions.operand(c.element()));
          unit.release(mark);
        });
  }

  void dict(Expr.DictComp c, int dst) {
    inline(
        c,
        c.generators(),
        Opcode.DICT,
        dst,
        result -> {
          int mark = unit.mark();
          int key = expressions.value(c.key());
          asm.emit(Opcode.DICTSET, result, key, expressions.operand(c.value()));
          unit.release(mark);
        });
  }

  /** What happens with each element. */
  private interface Body {
    void emit(int result);
  }

  private void inline(
      Expr node, List<Node.Comprehension> generators, Opcode kind, int dst, Body body) {
    int result = unit.temp();
    int first = unit.temp();
    expressions.iterable(generators.getFirst().iter(), first);
    iterator(first, generators.getFirst());
    compiler.enterComprehension(unit, node);
    for (int register : compiler.comprehensionCells(unit, node)) {
      asm.emit(Opcode.CLEAR, register);
      asm.emit(Opcode.MAKECELL, register);
    }
    asm.emit(kind, result, result, 0);
    loops(generators, 0, first, () -> body.emit(result));
    compiler.leaveComprehension(unit, node);
    asm.emit(Opcode.MOVE, dst, result);
  }

  private void iterator(int register, Node.Comprehension generator) {
    Span before = asm.at(generator.iter().span());
    if (generator.isAsync()) {
      asm.emit(Opcode.INTRINSIC, register, register, Intrinsic.GET_ASYNC_ITER.ordinal());
    } else {
      asm.emit(Opcode.ITER, register, register);
    }
    asm.at(before);
  }

  /** Nested loops from generator {@code i} on; {@code iterator} holds the iterator of the first. */
  void loops(List<Node.Comprehension> generators, int i, int iterator, Runnable body) {
    Node.Comprehension generator = generators.get(i);
    int mark = unit.mark();
    int own = iterator;
    if (i > 0) {
      own = unit.temp();
      expressions.iterable(generator.iter(), own);
      iterator(own, generator);
    }
    Assembler.Label loop = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    TargetCompiler targets = new TargetCompiler(unit, expressions);
    Runnable inner =
        () -> {
          for (Expr condition : generator.conditions()) {
            expressions.branch(condition, loop, false);
          }
          if (i + 1 < generators.size()) {
            loops(generators, i + 1, iterator, body);
          } else {
            body.run();
          }
          asm.jump(Opcode.JMP, 0, loop);
        };
    asm.bind(loop);
    Span before = asm.at(generator.iter().span());
    if (generator.isAsync()) {
      AsyncLoop.next(
          unit, expressions, own, end, value -> targets.store(generator.target(), value));
      asm.at(before);
      inner.run();
      AsyncLoop.finish(unit, end);
    } else {
      int value = unit.temp();
      asm.jumpShort(Opcode.FORITER, value, own, end);
      targets.store(generator.target(), value);
      asm.at(before);
      inner.run();
      asm.bind(end);
    }
    unit.release(mark);
  }

  void generator(Expr.GeneratorExp g, int dst) {
    int function = unit.temps(2);
    Node.Comprehension first = g.generators().getFirst();
    Code code = compiler.functions().generatorExpression(unit, g);
    compiler.functions().emitFunction(unit, code, function);
    expressions.iterable(first.iter(), function + 1);
    iterator(function + 1, first);
    asm.emit(Opcode.CALL, dst, function, 1);
  }
}
