package dev.adder.engine.record;

import dev.adder.engine.code.Op;
import java.util.BitSet;

/** Which registers the rows of instructions read as values, not from the frame. */
final class Read {
  private Read() {}

  static void byRow(long insn, BitSet registers) {
    int op = Op.op(insn);
    switch (op) {
      case Op.MOVE,
          Op.FORITER,
          Op.ADDI,
          Op.SUBI,
          Op.MULI,
          Op.FLOORDIVI,
          Op.MODI,
          Op.ANDI,
          Op.IADDI,
          Op.ISUBI,
          Op.NEG,
          Op.NOT ->
          registers.set(Op.b(insn));
      case Op.GETITEM -> {
        registers.set(Op.b(insn));
        registers.set(Op.c(insn));
      }
      case Op.GETATTR, Op.LOADMETHOD, Op.LOADCELL -> registers.set(Op.b(insn));
      case Op.SETATTR, Op.STORECELL -> {
        registers.set(Op.a(insn));
        registers.set(Op.b(insn));
      }
      case Op.SETITEM -> {
        registers.set(Op.a(insn));
        registers.set(Op.b(insn));
        registers.set(Op.c(insn));
      }
      case Op.JTRUE, Op.JFALSE, Op.JNONE, Op.JNOTNONE -> registers.set(Op.a(insn));
      default -> {
        if (Registers.isArithmetic(op) && op < Op.IN) {
          registers.set(Op.b(insn));
          registers.set(Op.c(insn));
        } else if (op >= Op.JEQ && op <= Op.JNOTGE) {
          registers.set(Op.a(insn));
          registers.set(Op.b(insn));
        } else if (op >= Op.JEQI && op <= Op.JNOTGEI) {
          registers.set(Op.a(insn));
        }
      }
    }
  }
}
