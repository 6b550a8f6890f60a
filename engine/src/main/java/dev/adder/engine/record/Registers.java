package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.ExceptionTable;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which registers instructions read and write, and which are still needed at each. Instructions of
 * which nothing is known here count as reading all. Variables that a script can see by their names
 * are always needed. Immutable.
 */
final class Registers {
  private final Code code;
  private final BitSet[] live;

  Registers(Code code) {
    this.code = code;
    this.live = new BitSet[code.instructions().length + 1];
    for (int pc = 0; pc < live.length; pc++) {
      live[pc] = new BitSet();
      live[pc].set(0, code.variables().locals().length);
    }
    List<Integer> starts = starts(code.instructions());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int pc : starts.reversed()) {
        changed |= update(pc);
      }
    }
  }

  /** The numbers of instructions; the others are data of the instruction before. */
  private static List<Integer> starts(long[] words) {
    List<Integer> all = new ArrayList<>();
    for (int pc = 0; pc < words.length; pc += length(words[pc])) {
      all.add(pc);
    }
    return all;
  }

  /** Whether what a register holds before an instruction may be read. */
  boolean isLive(int pc, int register) {
    return live[pc].get(register);
  }

  private boolean update(int pc) {
    BitSet now = new BitSet();
    for (int next : successors(code, pc)) {
      if (next < live.length) {
        now.or(live[next]);
      }
    }
    long insn = code.instructions()[pc];
    clearWritten(insn, now);
    ExceptionTable handlers = code.exceptions();
    int row = handlers.find(pc);
    if (row >= 0) {
      now.or(live[handlers.handler(row)]);
    }
    setRead(insn, now);
    now.set(0, code.variables().locals().length);
    boolean changed = !now.equals(live[pc]);
    live[pc] = now;
    return changed;
  }

  /** The words that an instruction takes. */
  static int length(long insn) {
    return Opcode.of(Op.op(insn)).format().hasExtra() ? 2 : 1;
  }

  /** Where an instruction may go on, the way that jumps do not take first. */
  static int[] successors(Code code, int pc) {
    long insn = code.instructions()[pc];
    int op = Op.op(insn);
    int next = pc + length(insn);
    return switch (op) {
      case Op.JMP -> new int[] {(int) (insn >>> 16)};
      case Op.RETURN, Op.RAISE, Op.RERAISE -> new int[0];
      case Op.SEND -> new int[] {next, (int) code.instructions()[pc + 1]};
      default ->
          op >= Op.JTRUE && op <= Op.JNOTNONE || op == Op.FORITER
              ? new int[] {next, pc + Op.signedC(insn)}
              : new int[] {next};
    };
  }

  /** Whether an instruction can go on at two places by looking at registers. */
  static boolean isBranch(int op) {
    return op >= Op.JTRUE && op <= Op.JNOTNONE || op == Op.FORITER;
  }

  private static void clearWritten(long insn, BitSet registers) {
    int a = Op.a(insn);
    switch (Op.op(insn)) {
      case Op.MOVE,
          Op.LOADK,
          Op.LOADFLOAT,
          Op.LOADINT,
          Op.LOADLONG,
          Op.CLEAR,
          Op.LOADGLOBAL,
          Op.LOADCELL,
          Op.GETATTR,
          Op.GETITEM,
          Op.ITER,
          Op.CALL,
          Op.CALLMETHOD ->
          registers.clear(a);
      case Op.LOADMETHOD -> registers.clear(a, a + 2);
      case Op.UNPACK -> registers.clear(a, a + Op.c(insn));
      default -> {
        if (isArithmetic(Op.op(insn))) {
          registers.clear(a);
        }
      }
    }
  }

  private void setRead(long insn, BitSet registers) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    switch (Op.op(insn)) {
      case Op.NOP,
          Op.LOADK,
          Op.LOADFLOAT,
          Op.LOADINT,
          Op.LOADLONG,
          Op.CLEAR,
          Op.LOADGLOBAL,
          Op.JMP -> {}
      case Op.MOVE,
          Op.LOADCELL,
          Op.GETATTR,
          Op.LOADMETHOD,
          Op.ITER,
          Op.FORITER,
          Op.UNPACK,
          Op.NEG,
          Op.POS,
          Op.INVERT,
          Op.NOT,
          Op.ADDI,
          Op.SUBI,
          Op.MULI,
          Op.FLOORDIVI,
          Op.MODI,
          Op.ANDI,
          Op.IADDI,
          Op.ISUBI ->
          registers.set(b);
      case Op.GETITEM -> {
        registers.set(b);
        registers.set(c);
      }
      case Op.SETITEM -> {
        registers.set(a);
        registers.set(b);
        registers.set(c);
      }
      case Op.SETATTR, Op.STORECELL, Op.LISTAPPEND -> {
        registers.set(a);
        registers.set(b);
      }
      case Op.STOREGLOBAL, Op.RETURN, Op.JTRUE, Op.JFALSE, Op.JNONE, Op.JNOTNONE ->
          registers.set(a);
      case Op.CALL -> registers.set(b, b + c + 1);
      case Op.CALLMETHOD -> registers.set(b, b + c + 2);
      default -> {
        int op = Op.op(insn);
        if (isArithmetic(op)) {
          registers.set(b);
          registers.set(c);
        } else if (op >= Op.JEQ && op <= Op.JNOTGE) {
          registers.set(a);
          registers.set(b);
        } else if (op >= Op.JEQI && op <= Op.JNOTGEI) {
          registers.set(a);
        } else {
          registers.set(0, code.registers());
        }
      }
    }
  }

  /** Operators and comparisons that put a result into a. */
  static boolean isArithmetic(int op) {
    return op >= Op.ADD && op <= Op.NOTIN;
  }
}
