package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;

/**
 * What the operands of the instructions in the dispatch loop are mixed with. HotSpot's optimizing
 * compiler computes an expression that many branches of the switch share once before the switch;
 * with a hundred branches that means a dozen values computed, spilled and mostly not needed for
 * every instruction. Mixing the operands with another number for each opcode makes them different
 * expressions, which stay where they are used, at the cost of one exclusive or.
 */
final class Salt {
  static final int MOVE = 1 * 0x10001;
  static final int LOADK = 2 * 0x10001;
  static final int LOADINT = 3 * 0x10001;
  static final int LOADFLOAT = 4 * 0x10001;
  static final int LOADCELL = 5 * 0x10001;
  static final int ADD = 6 * 0x10001;
  static final int SUB = 7 * 0x10001;
  static final int MUL = 8 * 0x10001;
  static final int ADDI = 9 * 0x10001;
  static final int SUBI = 10 * 0x10001;
  static final int MULI = 11 * 0x10001;
  static final int MODI = 12 * 0x10001;
  static final int FLOORDIVI = 13 * 0x10001;
  static final int ANDI = 14 * 0x10001;
  static final int MOD = 15 * 0x10001;
  static final int DIV = 16 * 0x10001;
  static final int AND = 17 * 0x10001;
  static final int JTRUE = 18 * 0x10001;
  static final int JFALSE = 19 * 0x10001;
  static final int JEQ = 20 * 0x10001;
  static final int JEQI = 21 * 0x10001;
  static final int JNE = 22 * 0x10001;
  static final int JNEI = 23 * 0x10001;
  static final int JLT = 24 * 0x10001;
  static final int JLTI = 25 * 0x10001;
  static final int JLE = 26 * 0x10001;
  static final int JLEI = 27 * 0x10001;
  static final int JGT = 28 * 0x10001;
  static final int JGTI = 29 * 0x10001;
  static final int JGE = 30 * 0x10001;
  static final int JGEI = 31 * 0x10001;
  static final int JNONE = 32 * 0x10001;
  static final int JNOTNONE = 33 * 0x10001;
  static final int GETITEM = 34 * 0x10001;
  static final int SETITEM = 35 * 0x10001;
  static final int FORITER = 36 * 0x10001;
  static final int CLEAR = 37 * 0x10001;
  static final int LOADGLOBAL = 38 * 0x10001;
  static final int FLOORDIV = 39 * 0x10001;
  static final int NEG = 40 * 0x10001;
  static final int EQ = 41 * 0x10001;
  static final int IS = 42 * 0x10001;
  static final int IN = 43 * 0x10001;
  static final int GETATTR = 44 * 0x10001;
  static final int SETATTR = 45 * 0x10001;
  static final int LOADMETHOD = 46 * 0x10001;
  static final int LOADSUPER = 47 * 0x10001;
  static final int CALL = 48 * 0x10001;
  static final int CALLMETHOD = 49 * 0x10001;
  static final int CALLKW = 50 * 0x10001;
  static final int CALLEX = 51 * 0x10001;
  static final int RETURN = 52 * 0x10001;
  static final int ITER = 53 * 0x10001;
  static final int YIELD = 54 * 0x10001;
  static final int SEND = 55 * 0x10001;
  static final int STORECELL = 56 * 0x10001;
  static final int LISTAPPEND = 57 * 0x10001;
  static final int STOREGLOBAL = 58 * 0x10001;
  static final int LOADNAME = 59 * 0x10001;
  static final int STORENAME = 60 * 0x10001;
  static final int UNPACK = 61 * 0x10001;

  private Salt() {}

  /** The number for an opcode; 0 for those that the dispatch loop does not take apart. */
  private static int of(int op) {
    return switch (op) {
      case Op.MOVE -> MOVE;
      case Op.LOADK -> LOADK;
      case Op.LOADINT -> LOADINT;
      case Op.LOADFLOAT -> LOADFLOAT;
      case Op.LOADCELL -> LOADCELL;
      case Op.ADD, Op.IADD -> ADD;
      case Op.SUB, Op.ISUB -> SUB;
      case Op.MUL, Op.IMUL -> MUL;
      case Op.ADDI, Op.IADDI -> ADDI;
      case Op.SUBI, Op.ISUBI -> SUBI;
      case Op.MULI -> MULI;
      case Op.MODI -> MODI;
      case Op.FLOORDIVI -> FLOORDIVI;
      case Op.ANDI -> ANDI;
      case Op.MOD, Op.IMOD -> MOD;
      case Op.DIV, Op.IDIV -> DIV;
      case Op.AND, Op.IAND -> AND;
      case Op.JTRUE -> JTRUE;
      case Op.JFALSE -> JFALSE;
      case Op.JEQ, Op.JNOTNE -> JEQ;
      case Op.JEQI, Op.JNOTNEI -> JEQI;
      case Op.JNE, Op.JNOTEQ -> JNE;
      case Op.JNEI, Op.JNOTEQI -> JNEI;
      case Op.JLT, Op.JNOTGE -> JLT;
      case Op.JLTI, Op.JNOTGEI -> JLTI;
      case Op.JLE, Op.JNOTGT -> JLE;
      case Op.JLEI, Op.JNOTGTI -> JLEI;
      case Op.JGT, Op.JNOTLE -> JGT;
      case Op.JGTI, Op.JNOTLEI -> JGTI;
      case Op.JGE, Op.JNOTLT -> JGE;
      case Op.JGEI, Op.JNOTLTI -> JGEI;
      case Op.JNONE -> JNONE;
      case Op.JNOTNONE -> JNOTNONE;
      case Op.GETITEM -> GETITEM;
      case Op.SETITEM -> SETITEM;
      case Op.FORITER -> FORITER;
      case Op.CLEAR -> CLEAR;
      case Op.LOADGLOBAL -> LOADGLOBAL;
      case Op.FLOORDIV,
          Op.MATMUL,
          Op.POW,
          Op.LSHIFT,
          Op.RSHIFT,
          Op.XOR,
          Op.OR,
          Op.IFLOORDIV,
          Op.IMATMUL,
          Op.IPOW,
          Op.ILSHIFT,
          Op.IRSHIFT,
          Op.IXOR,
          Op.IOR ->
          FLOORDIV;
      case Op.NEG, Op.POS, Op.INVERT, Op.NOT -> NEG;
      case Op.EQ, Op.NE, Op.LT, Op.LE, Op.GT, Op.GE -> EQ;
      case Op.IS, Op.ISNOT -> IS;
      case Op.IN, Op.NOTIN -> IN;
      case Op.GETATTR -> GETATTR;
      case Op.SETATTR -> SETATTR;
      case Op.LOADMETHOD -> LOADMETHOD;
      case Op.LOADSUPER -> LOADSUPER;
      case Op.CALL -> CALL;
      case Op.CALLMETHOD -> CALLMETHOD;
      case Op.CALLKW -> CALLKW;
      case Op.CALLEX -> CALLEX;
      case Op.RETURN -> RETURN;
      case Op.ITER -> ITER;
      case Op.YIELD -> YIELD;
      case Op.SEND -> SEND;
      case Op.STORECELL -> STORECELL;
      case Op.LISTAPPEND -> LISTAPPEND;
      case Op.STOREGLOBAL -> STOREGLOBAL;
      case Op.LOADNAME -> LOADNAME;
      case Op.STORENAME -> STORENAME;
      case Op.UNPACK -> UNPACK;
      default -> 0;
    };
  }

  /** The instructions of {@code code} as the dispatch loop reads them. */
  static long[] words(Code code) {
    if (code.encoded() == null) {
      code.setEncoded(encode(code.instructions()));
    }
    return code.encoded();
  }

  /** What an instruction is mixed with, for a number of this class. */
  static long word(int salt) {
    return (salt & 0xffff0000L) | (long) salt << 32;
  }

  private static long[] encode(long[] instructions) {
    long[] words = instructions.clone();
    for (int i = 0; i < words.length; i++) {
      int op = Op.op(words[i]);
      words[i] ^= word(of(op));
      if (Opcode.of(op).format().hasExtra()) {
        i++;
      }
    }
    return words;
  }
}
