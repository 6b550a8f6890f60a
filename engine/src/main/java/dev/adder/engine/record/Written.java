package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import java.util.BitSet;

/** Which registers an instruction may write; all of them where nothing is known. */
final class Written {
  private Written() {}

  static void add(long insn, Code code, BitSet registers) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    switch (Op.op(insn)) {
      case Op.NOP,
          Op.JMP,
          Op.STOREGLOBAL,
          Op.STORENAME,
          Op.DELGLOBAL,
          Op.DELNAME,
          Op.SETATTR,
          Op.DELATTR,
          Op.SETITEM,
          Op.DELITEM,
          Op.STORECELL,
          Op.DELCELL,
          Op.RETURN,
          Op.LISTAPPEND,
          Op.LISTEXTEND,
          Op.SETADD,
          Op.SETUPDATE,
          Op.DICTSET,
          Op.DICTUPDATE,
          Op.DICTMERGE -> {}
      case Op.LOADMETHOD, Op.LOADSUPER -> registers.set(a, a + 2);
      case Op.UNPACK -> registers.set(a, a + Op.c(insn));
      case Op.CALL -> {
        registers.set(a);
        registers.set(b);
      }
      case Op.CALLMETHOD -> {
        registers.set(a);
        registers.set(b, b + 2);
      }
      case Op.LOADK,
          Op.LOADFLOAT,
          Op.LOADINT,
          Op.LOADLONG,
          Op.DELLOCAL,
          Op.CLEAR,
          Op.MAKECELL,
          Op.MOVE,
          Op.LOADCELL,
          Op.LOADGLOBAL,
          Op.LOADNAME,
          Op.GETATTR,
          Op.GETITEM,
          Op.LIST,
          Op.TUPLE,
          Op.SET,
          Op.DICT,
          Op.STRING,
          Op.SLICE,
          Op.CONVERT,
          Op.FORMAT,
          Op.ITER,
          Op.FORITER,
          Op.FUNCTION,
          Op.MATCHEXC,
          Op.INTRINSIC ->
          registers.set(a);
      default -> {
        if (Registers.isArithmetic(Op.op(insn))) {
          registers.set(a);
        } else if (!Registers.isBranch(Op.op(insn))) {
          registers.set(0, code.registers());
        }
      }
    }
  }
}
