package dev.adder.engine.code;

/**
 * The numbers of the opcodes as compile-time constants, for the interpreter's switch. A test proves
 * that they equal {@link Opcode}'s ordinals. Also packs and unpacks instructions.
 */
public final class Op {
  public static final int NOP = 0;
  public static final int MOVE = 1;
  public static final int LOADK = 2;
  public static final int LOADFLOAT = 3;
  public static final int LOADINT = 4;
  public static final int DELLOCAL = 5;
  public static final int CLEAR = 6;
  public static final int MAKECELL = 7;
  public static final int LOADCELL = 8;
  public static final int STORECELL = 9;
  public static final int DELCELL = 10;
  public static final int LOADGLOBAL = 11;
  public static final int STOREGLOBAL = 12;
  public static final int DELGLOBAL = 13;
  public static final int LOADNAME = 14;
  public static final int STORENAME = 15;
  public static final int DELNAME = 16;
  public static final int ADD = 17;
  public static final int SUB = 18;
  public static final int MUL = 19;
  public static final int MATMUL = 20;
  public static final int DIV = 21;
  public static final int FLOORDIV = 22;
  public static final int MOD = 23;
  public static final int POW = 24;
  public static final int LSHIFT = 25;
  public static final int RSHIFT = 26;
  public static final int AND = 27;
  public static final int XOR = 28;
  public static final int OR = 29;
  public static final int IADD = 30;
  public static final int ISUB = 31;
  public static final int IMUL = 32;
  public static final int IMATMUL = 33;
  public static final int IDIV = 34;
  public static final int IFLOORDIV = 35;
  public static final int IMOD = 36;
  public static final int IPOW = 37;
  public static final int ILSHIFT = 38;
  public static final int IRSHIFT = 39;
  public static final int IAND = 40;
  public static final int IXOR = 41;
  public static final int IOR = 42;
  public static final int ADDI = 43;
  public static final int SUBI = 44;
  public static final int MULI = 45;
  public static final int FLOORDIVI = 46;
  public static final int MODI = 47;
  public static final int ANDI = 48;
  public static final int IADDI = 49;
  public static final int ISUBI = 50;
  public static final int NEG = 51;
  public static final int POS = 52;
  public static final int INVERT = 53;
  public static final int NOT = 54;
  public static final int EQ = 55;
  public static final int NE = 56;
  public static final int LT = 57;
  public static final int LE = 58;
  public static final int GT = 59;
  public static final int GE = 60;
  public static final int IS = 61;
  public static final int ISNOT = 62;
  public static final int IN = 63;
  public static final int NOTIN = 64;
  public static final int JMP = 65;
  public static final int JTRUE = 66;
  public static final int JFALSE = 67;
  public static final int JEQ = 68;
  public static final int JNE = 69;
  public static final int JLT = 70;
  public static final int JLE = 71;
  public static final int JGT = 72;
  public static final int JGE = 73;
  public static final int JEQI = 74;
  public static final int JNEI = 75;
  public static final int JLTI = 76;
  public static final int JLEI = 77;
  public static final int JGTI = 78;
  public static final int JGEI = 79;
  public static final int JNONE = 80;
  public static final int JNOTNONE = 81;
  public static final int GETATTR = 82;
  public static final int SETATTR = 83;
  public static final int DELATTR = 84;
  public static final int LOADMETHOD = 85;
  public static final int GETITEM = 86;
  public static final int SETITEM = 87;
  public static final int DELITEM = 88;
  public static final int CALL = 89;
  public static final int CALLMETHOD = 90;
  public static final int CALLKW = 91;
  public static final int CALLEX = 92;
  public static final int RETURN = 93;
  public static final int LIST = 94;
  public static final int TUPLE = 95;
  public static final int SET = 96;
  public static final int DICT = 97;
  public static final int STRING = 98;
  public static final int SLICE = 99;
  public static final int LISTAPPEND = 100;
  public static final int LISTEXTEND = 101;
  public static final int SETADD = 102;
  public static final int SETUPDATE = 103;
  public static final int DICTSET = 104;
  public static final int DICTUPDATE = 105;
  public static final int DICTMERGE = 106;
  public static final int CONVERT = 107;
  public static final int FORMAT = 108;
  public static final int ITER = 109;
  public static final int FORITER = 110;
  public static final int UNPACK = 111;
  public static final int UNPACKEX = 112;
  public static final int FUNCTION = 113;
  public static final int RAISE = 114;
  public static final int PUSHEXC = 115;
  public static final int POPEXC = 116;
  public static final int RERAISE = 117;
  public static final int MATCHEXC = 118;
  public static final int YIELD = 119;
  public static final int SEND = 120;
  public static final int INTRINSIC = 121;

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
