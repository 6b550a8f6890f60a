package dev.adder.engine.code;

/**
 * The numbers of the opcodes as compile-time constants, for the interpreter's switch. A test proves
 * that they equal {@link Opcode}'s ordinals. Also packs and unpacks instructions.
 */
public final class Op {
  public static final int NOP = 0;
  public static final int MOVE = 1;
  public static final int LOADK = 2;
  public static final int LOADINT = 3;
  public static final int DELLOCAL = 4;
  public static final int CLEAR = 5;
  public static final int MAKECELL = 6;
  public static final int LOADCELL = 7;
  public static final int STORECELL = 8;
  public static final int DELCELL = 9;
  public static final int LOADGLOBAL = 10;
  public static final int STOREGLOBAL = 11;
  public static final int DELGLOBAL = 12;
  public static final int LOADNAME = 13;
  public static final int STORENAME = 14;
  public static final int DELNAME = 15;
  public static final int ADD = 16;
  public static final int SUB = 17;
  public static final int MUL = 18;
  public static final int MATMUL = 19;
  public static final int DIV = 20;
  public static final int FLOORDIV = 21;
  public static final int MOD = 22;
  public static final int POW = 23;
  public static final int LSHIFT = 24;
  public static final int RSHIFT = 25;
  public static final int AND = 26;
  public static final int XOR = 27;
  public static final int OR = 28;
  public static final int IADD = 29;
  public static final int ISUB = 30;
  public static final int IMUL = 31;
  public static final int IMATMUL = 32;
  public static final int IDIV = 33;
  public static final int IFLOORDIV = 34;
  public static final int IMOD = 35;
  public static final int IPOW = 36;
  public static final int ILSHIFT = 37;
  public static final int IRSHIFT = 38;
  public static final int IAND = 39;
  public static final int IXOR = 40;
  public static final int IOR = 41;
  public static final int ADDI = 42;
  public static final int SUBI = 43;
  public static final int MULI = 44;
  public static final int FLOORDIVI = 45;
  public static final int MODI = 46;
  public static final int ANDI = 47;
  public static final int IADDI = 48;
  public static final int ISUBI = 49;
  public static final int NEG = 50;
  public static final int POS = 51;
  public static final int INVERT = 52;
  public static final int NOT = 53;
  public static final int EQ = 54;
  public static final int NE = 55;
  public static final int LT = 56;
  public static final int LE = 57;
  public static final int GT = 58;
  public static final int GE = 59;
  public static final int IS = 60;
  public static final int ISNOT = 61;
  public static final int IN = 62;
  public static final int NOTIN = 63;
  public static final int JMP = 64;
  public static final int JTRUE = 65;
  public static final int JFALSE = 66;
  public static final int JEQ = 67;
  public static final int JNE = 68;
  public static final int JLT = 69;
  public static final int JLE = 70;
  public static final int JGT = 71;
  public static final int JGE = 72;
  public static final int JEQI = 73;
  public static final int JNEI = 74;
  public static final int JLTI = 75;
  public static final int JLEI = 76;
  public static final int JGTI = 77;
  public static final int JGEI = 78;
  public static final int JNONE = 79;
  public static final int JNOTNONE = 80;
  public static final int GETATTR = 81;
  public static final int SETATTR = 82;
  public static final int DELATTR = 83;
  public static final int LOADMETHOD = 84;
  public static final int GETITEM = 85;
  public static final int SETITEM = 86;
  public static final int DELITEM = 87;
  public static final int CALL = 88;
  public static final int CALLMETHOD = 89;
  public static final int CALLKW = 90;
  public static final int CALLEX = 91;
  public static final int RETURN = 92;
  public static final int LIST = 93;
  public static final int TUPLE = 94;
  public static final int SET = 95;
  public static final int DICT = 96;
  public static final int STRING = 97;
  public static final int SLICE = 98;
  public static final int LISTAPPEND = 99;
  public static final int LISTEXTEND = 100;
  public static final int SETADD = 101;
  public static final int SETUPDATE = 102;
  public static final int DICTSET = 103;
  public static final int DICTUPDATE = 104;
  public static final int DICTMERGE = 105;
  public static final int CONVERT = 106;
  public static final int FORMAT = 107;
  public static final int ITER = 108;
  public static final int FORITER = 109;
  public static final int UNPACK = 110;
  public static final int UNPACKEX = 111;
  public static final int FUNCTION = 112;
  public static final int RAISE = 113;
  public static final int PUSHEXC = 114;
  public static final int POPEXC = 115;
  public static final int RERAISE = 116;
  public static final int MATCHEXC = 117;
  public static final int YIELD = 118;
  public static final int SEND = 119;
  public static final int INTRINSIC = 120;

  private Op() {}

  /** An instruction with three 16-bit operands. */
  public static long pack(int op, int a, int b, int c) {
    return (op & 0xffffL) | (a & 0xffffL) << 16 | (b & 0xffffL) << 32 | (long) c << 48;
  }

  /** An instruction with a 32-bit operand. */
  public static long packWide(int op, int a, int bc) {
    return (op & 0xffffL) | (a & 0xffffL) << 16 | (long) bc << 32;
  }

  /** The opcode of an instruction. */
  public static int op(long instruction) {
    return (int) instruction & 0xffff;
  }

  /** Operand a. */
  public static int a(long instruction) {
    return (int) (instruction >>> 16) & 0xffff;
  }

  /** Operand b. */
  public static int b(long instruction) {
    return (int) (instruction >>> 32) & 0xffff;
  }

  /** Operand c. */
  public static int c(long instruction) {
    return (int) (instruction >>> 48);
  }

  /** Operand c as a signed number. */
  public static int signedC(long instruction) {
    return (int) (instruction >> 48);
  }

  /** Operand b as a signed number. */
  public static int signedB(long instruction) {
    return (short) (instruction >>> 32);
  }

  /** Operands b and c as one signed 32-bit number. */
  public static int bc(long instruction) {
    return (int) (instruction >>> 32);
  }
}
