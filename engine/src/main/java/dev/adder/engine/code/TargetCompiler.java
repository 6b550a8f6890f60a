package dev.adder.engine.code;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Span;
import java.util.List;

/** Compiles assignment and deletion targets. */
final class TargetCompiler {
  private final Unit unit;
  private final ExpressionCompiler expressions;
  private final Assembler asm;

  TargetCompiler(Unit unit, ExpressionCompiler expressions) {
    this.unit = unit;
    this.expressions = expressions;
    this.asm = unit.asm;
  }

  /** Stores register {@code value} into a target. */
  void store(Expr target, int value) {
    Span before = asm.at(target.span());
    int mark = unit.mark();
    switch (target) {
      case Expr.Name n -> expressions.names().store(n.id(), value);
      case Expr.Attribute a -> {
        int object = expressions.operand(a.value());
        asm.at(Places.of(a));
        asm.emit(Opcode.SETATTR, object, value, expressions.names().attribute(a.name()));
      }
      case Expr.Subscript s -> {
        int object = expressions.operand(s.value());
        int index = expressions.operand(s.index());
        asm.emit(Opcode.SETITEM, object, index, value);
      }
      case Expr.Starred s -> store(s.value(), value);
      case Expr.Tuple t -> unpack(t.elements(), value);
      case Expr.ListExpr l -> unpack(l.elements(), value);
      default -> throw Compiler.fault(target.span(), "cannot assign to expression");
    }
    unit.release(mark);
    asm.at(before);
  }

  private void unpack(List<Expr> elements, int value) {
    int star = -1;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Expr.Starred) {
        star = i;
      }
    }
    int first = unit.temps(elements.size());
    if (star < 0) {
      asm.emit(Opcode.UNPACK, first, value, elements.size());
    } else {
      asm.emitExtra(Opcode.UNPACKEX, first, value, star, elements.size() - star - 1);
    }
    for (int i = 0; i < elements.size(); i++) {
      store(elements.get(i), first + i);
    }
  }

  void delete(Expr target) {
    Span before = asm.at(target.span());
    int mark = unit.mark();
    switch (target) {
      case Expr.Name n -> expressions.names().delete(n.id());
      case Expr.Attribute a -> {
        int object = expressions.operand(a.value());
        asm.at(Places.of(a));
        asm.emitWide(Opcode.DELATTR, object, expressions.names().attribute(a.name()));
      }
      case Expr.Subscript s -> {
        int object = expressions.operand(s.value());
        int index = expressions.operand(s.index());
        asm.emit(Opcode.DELITEM, object, index);
      }
      case Expr.Tuple t -> t.elements().forEach(this::delete);
      case Expr.ListExpr l -> l.elements().forEach(this::delete);
      default -> throw Compiler.fault(target.span(), "cannot delete expression");
    }
    unit.release(mark);
    asm.at(before);
  }
}
