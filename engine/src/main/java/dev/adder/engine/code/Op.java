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
  public static final int LOADLONG = 5;
  public static final int DELLOCAL = 6;
  public static final int CLEAR = 7;
  public static final int MAKECELL = 8;
  public static final int LOADCELL = 9;
  public static final int STORECELL = 10;
  public static final int DELCELL = 11;
  public static final int LOADGLOBAL = 12;
  public static final int STOREGLOBAL = 13;
  public static final int DELGLOBAL = 14;
  public static final int LOADNAME = 15;
  public static final int STORENAME = 16;
  public static final int DELNAME = 17;
  public static final int ADD = 18;
  public static final int SUB = 19;
  public static final int MUL = 20;
  public static final int MATMUL = 21;
  public static final int DIV = 22;
  public static final int FLOORDIV = 23;
  public static final int MOD = 24;
  public static final int POW = 25;
  public static final int LSHIFT = 26;
  public static final int RSHIFT = 27;
  public static final int AND = 28;
  public static final int XOR = 29;
  public static final int OR = 30;
  public static final int IADD = 31;
  public static final int ISUB = 32;
  public static final int IMUL = 33;
  public static final int IMATMUL = 34;
  public static final int IDIV = 35;
  public static final int IFLOORDIV = 36;
  public static final int IMOD = 37;
  public static final int IPOW = 38;
  public static final int ILSHIFT = 39;
  public static final int IRSHIFT = 40;
  public static final int IAND = 41;
  public static final int IXOR = 42;
  public static final int IOR = 43;
  public static final int ADDI = 44;
  public static final int SUBI = 45;
  public static final int MULI = 46;
  public static final int FLOORDIVI = 47;
  public static final int MODI = 48;
  public static final int ANDI = 49;
  public static final int IADDI = 50;
  public static final int ISUBI = 51;
  public static final int NEG = 52;
  public static final int POS = 53;
  public static final int INVERT = 54;
  public static final int NOT = 55;
  public static final int EQ = 56;
  public static final int NE = 57;
  public static final int LT = 58;
  public static final int LE = 59;
  public static final int GT = 60;
  public static final int GE = 61;
  public static final int IS = 62;
  public static final int ISNOT = 63;
  public static final int IN = 64;
  public static final int NOTIN = 65;
  public static final int JMP = 66;
  public static final int JTRUE = 67;
  public static final int JFALSE = 68;
  public static final int JEQ = 69;
  public static final int JNE = 70;
  public static final int JLT = 71;
  public static final int JLE = 72;
  public static final int JGT = 73;
  public static final int JGE = 74;
  public static final int JNOTEQ = 75;
  public static final int JNOTNE = 76;
  public static final int JNOTLT = 77;
  public static final int JNOTLE = 78;
  public static final int JNOTGT = 79;
  public static final int JNOTGE = 80;
  public static final int JEQI = 81;
  public static final int JNEI = 82;
  public static final int JLTI = 83;
  public static final int JLEI = 84;
  public static final int JGTI = 85;
  public static final int JGEI = 86;
  public static final int JNOTEQI = 87;
  public static final int JNOTNEI = 88;
  public static final int JNOTLTI = 89;
  public static final int JNOTLEI = 90;
  public static final int JNOTGTI = 91;
  public static final int JNOTGEI = 92;
  public static final int JNONE = 93;
  public static final int JNOTNONE = 94;
  public static final int GETATTR = 95;
  public static final int SETATTR = 96;
  public static final int DELATTR = 97;
  public static final int LOADMETHOD = 98;
  public static final int LOADSUPER = 99;
  public static final int GETITEM = 100;
  public static final int SETITEM = 101;
  public static final int DELITEM = 102;
  public static final int CALL = 103;
  public static final int CALLMETHOD = 104;
  public static final int CALLKW = 105;
  public static final int CALLEX = 106;
  public static final int RETURN = 107;
  public static final int LIST = 108;
  public static final int TUPLE = 109;
  public static final int SET = 110;
  public static final int DICT = 111;
  public static final int STRING = 112;
  public static final int SLICE = 113;
  public static final int LISTAPPEND = 114;
  public static final int LISTEXTEND = 115;
  public static final int SETADD = 116;
  public static final int SETUPDATE = 117;
  public static final int DICTSET = 118;
  public static final int DICTUPDATE = 119;
  public static final int DICTMERGE = 120;
  public static final int CONVERT = 121;
  public static final int FORMAT = 122;
  public static final int ITER = 123;
  public static final int FORITER = 124;
  public static final int UNPACK = 125;
  public static final int UNPACKEX = 126;
  public static final int FUNCTION = 127;
  public static final int RAISE = 128;
  public static final int PUSHEXC = 129;
  public static final int POPEXC = 130;
  public static final int RERAISE = 131;
  public static final int MATCHEXC = 132;
  public static final int YIELD = 133;
  public static final int SEND = 134;
  public static final int INTRINSIC = 135;

  private Op() {}

  /** An instruction with three 16-bit operands. */
  public static long pack(int op, int a, int b, int c) {
    return (op & 0xffffL) | (a & 0xffffL) << 16 | (b & 0xffffL) << 32 | (long) c << 48;
  }

  /** An instruction with a 32-bit operand. */
  public static long packWide(int op, int a, int bc) {
    return (op & 0xffffL) | (a & 0xffffL) << 16 | (long) bc << 32;
  }

  /** A JMP to {@code target}. */
  public static long packJump(int target) {
    return JMP | (target & 0xffffffffL) << 16;
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
