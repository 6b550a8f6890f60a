package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Span;
import java.util.List;

/**
 * Compiles the operators and literals whose meaning a {@link Language} changes. What an operator
 * does stays with its one instruction: around it are tests for None, and before it calls of hidden
 * functions that exchange an operand. Code of plain Python has none of this.
 */
final class GuardedOperators {
  private final Unit unit;
  private final Assembler asm;
  private final ExpressionCompiler expressions;
  private final Language language;
  private final Source source;

  GuardedOperators(Unit unit, ExpressionCompiler expressions, Language language, Source source) {
    this.unit = unit;
    this.asm = unit.asm;
    this.expressions = expressions;
    this.language = language;
    this.source = source;
  }

  /** Whether comparisons may give None where Python's do not. */
  boolean guardsComparisons() {
    return language.nulls() != Language.Nulls.PYTHON;
  }

  /** Compiles {@code e} if its meaning is changed; else does nothing and answers false. */
  boolean compile(Expr e, int dst) {
    switch (e) {
      case Expr.Constant c when isDecimal(c) -> hidden(literal(c.span()), dst);
      case Expr.UnaryOp u when isChanged(u) -> unary(u, dst);
      case Expr.BinOp b when guardsComparisons() || exchanged(b.op()) != null -> binary(b, dst);
      case Expr.Comparison c when guardsComparisons() -> comparison(c, dst);
      case Expr.Tuple t when language.isExact() -> expressions.tuple(t.elements(), dst);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isChanged(Expr.UnaryOp u) {
    return u.op() != Expr.Unary.NOT
        && (u.operand() instanceof Expr.Constant c ? isDecimal(c) : guardsComparisons());
  }

  private boolean isDecimal(Expr.Constant c) {
    return language.isExact() && c.value() instanceof Double;
  }

  /** The literal as it is written, without underscores. */
  private String literal(Span span) {
    String line = source.line(span.line());
    int start = line.offsetByCodePoints(0, span.column());
    int end = line.offsetByCodePoints(start, span.endColumn() - span.column());
    return Language.HIDDEN + line.substring(start, end).replace("_", "");
  }

  private void hidden(String name, int dst) {
    asm.emitWide(Opcode.LOADGLOBAL, dst, asm.name(name));
  }

  /** The hidden function that exchanges the left operand of an operator, or null. */
  private String exchanged(Expr.Operator op) {
    if (!language.isExact()) {
      return null;
    }
    return switch (op) {
      case DIV -> Language.DIVIDEND;
      case POW -> Language.BASE;
      default -> null;
    };
  }

  private void unary(Expr.UnaryOp u, int dst) {
    Assembler.Label none = new Assembler.Label();
    int value = expressions.value(u.operand());
    guard(value, none);
    asm.emit(ExpressionCompiler.opcode(u.op()), dst, value);
    close(none, dst);
  }

  private void binary(Expr.BinOp b, int dst) {
    Assembler.Label none = new Assembler.Label();
    int left = expressions.value(b.left());
    int right = expressions.value(b.right());
    guard(left, none);
    guard(right, none);
    String function = exchanged(b.op());
    if (function != null) {
      int call = unit.temps(3);
      hidden(function, call);
      asm.emit(Opcode.MOVE, call + 1, left);
      asm.emit(Opcode.MOVE, call + 2, right);
      asm.emit(Opcode.CALL, left, call, 2);
    }
    asm.emit(ExpressionCompiler.opcode(b.op()), dst, left, right);
    close(none, dst);
  }

  /** In a chain the first None ends it, as the first falsehood does. */
  private void comparison(Expr.Comparison c, int dst) {
    Assembler.Label none = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    int result = unit.temp();
    int left = expressions.value(c.left());
    List<Expr.Compare> ops = c.ops();
    for (int i = 0; i < ops.size(); i++) {
      int right = expressions.value(c.comparators().get(i));
      if (ExpressionCompiler.isRich(ops.get(i))) {
        guard(left, none);
        guard(right, none);
      }
      asm.emit(ExpressionCompiler.opcode(ops.get(i)), result, left, right);
      if (i < ops.size() - 1) {
        asm.jump(Opcode.JFALSE, result, end);
      }
      left = right;
    }
    close(none, result);
    asm.bind(end);
    asm.emit(Opcode.MOVE, dst, result);
  }

  /** What happens when the operand in this register is None. */
  private void guard(int register, Assembler.Label none) {
    switch (language.nulls()) {
      case PYTHON -> {}
      case PROPAGATE -> asm.jump(Opcode.JNONE, register, none);
      case ZERO -> {
        Assembler.Label known = new Assembler.Label();
        asm.jump(Opcode.JNOTNONE, register, known);
        expressions.constant(0L, register);
        asm.bind(known);
      }
    }
  }

  /** Makes the result None for whoever jumped to {@code none}. */
  private void close(Assembler.Label none, int dst) {
    if (language.nulls() != Language.Nulls.PROPAGATE) {
      return;
    }
    Assembler.Label end = new Assembler.Label();
    asm.jump(Opcode.JMP, 0, end);
    asm.bind(none);
    expressions.constant(PyNone.NONE, dst);
    asm.bind(end);
  }
}
