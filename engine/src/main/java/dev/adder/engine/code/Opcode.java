package dev.adder.engine.code;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.CompareOp;

/**
 * The instructions: one row each with the meaning of the operands. "r" reads a register, "w" writes
 * one; see {@link Format}. The ordinal is the number in the code.
 */
public enum Opcode {
  NOP(Format.NONE),
  /** a = b; UnboundLocalError when b is unbound. */
  MOVE(Format.AB),
  /** a = constant bc, which is neither an int of 64 bits nor a float. */
  LOADK(Format.A_CONST),
  /** a = float whose bits are the extra word. */
  LOADFLOAT(Format.A_EXTRA),
  /** a = int bc (signed). */
  LOADINT(Format.A_INT),
  /** a = int in the extra word. */
  LOADLONG(Format.A_EXTRA),
  /** del a. */
  DELLOCAL(Format.A),
  /** Makes a unbound, whatever it held. */
  CLEAR(Format.A),
  /** a = new cell holding what a held, which may be unbound. */
  MAKECELL(Format.A),
  /** a = contents of cell b; c = 1 says a variable of an enclosing function. */
  LOADCELL(Format.ABC),
  /** contents of cell a = b. */
  STORECELL(Format.AB),
  /** Empties cell a. */
  DELCELL(Format.ABC),
  /** a = global or builtin of name bc. */
  LOADGLOBAL(Format.A_NAME),
  STOREGLOBAL(Format.A_NAME),
  DELGLOBAL(Format.A_NAME),
  /** a = local of the namespace, else global, else builtin. */
  LOADNAME(Format.A_NAME),
  STORENAME(Format.A_NAME),
  DELNAME(Format.A_NAME),

  ADD(Format.ABC),
  SUB(Format.ABC),
  MUL(Format.ABC),
  MATMUL(Format.ABC),
  DIV(Format.ABC),
  FLOORDIV(Format.ABC),
  MOD(Format.ABC),
  POW(Format.ABC),
  LSHIFT(Format.ABC),
  RSHIFT(Format.ABC),
  AND(Format.ABC),
  XOR(Format.ABC),
  OR(Format.ABC),
  IADD(Format.ABC),
  ISUB(Format.ABC),
  IMUL(Format.ABC),
  IMATMUL(Format.ABC),
  IDIV(Format.ABC),
  IFLOORDIV(Format.ABC),
  IMOD(Format.ABC),
  IPOW(Format.ABC),
  ILSHIFT(Format.ABC),
  IRSHIFT(Format.ABC),
  IAND(Format.ABC),
  IXOR(Format.ABC),
  IOR(Format.ABC),
  /** a = b + c where c is a signed constant; the in-place and binary forms agree on numbers. */
  ADDI(Format.AB_INT),
  /** a = b - constant c. */
  SUBI(Format.AB_INT),
  MULI(Format.AB_INT),
  FLOORDIVI(Format.AB_INT),
  MODI(Format.AB_INT),
  ANDI(Format.AB_INT),
  /** b op= constant c, result in a. */
  IADDI(Format.AB_INT),
  ISUBI(Format.AB_INT),
  NEG(Format.AB),
  POS(Format.AB),
  INVERT(Format.AB),
  NOT(Format.AB),

  EQ(Format.ABC),
  NE(Format.ABC),
  LT(Format.ABC),
  LE(Format.ABC),
  GT(Format.ABC),
  GE(Format.ABC),
  IS(Format.ABC),
  ISNOT(Format.ABC),
  IN(Format.ABC),
  NOTIN(Format.ABC),

  /** Jumps to ab. */
  JMP(Format.TARGET),
  /** Jumps c instructions on (c is signed) if a is true. */
  JTRUE(Format.A_OFFSET),
  JFALSE(Format.A_OFFSET),
  /** Jumps c instructions on (c is signed) if a op b is true. */
  JEQ(Format.AB_OFFSET),
  JNE(Format.AB_OFFSET),
  JLT(Format.AB_OFFSET),
  JLE(Format.AB_OFFSET),
  JGT(Format.AB_OFFSET),
  JGE(Format.AB_OFFSET),
  /** The same if a op b is false, which for NaN and objects is not the opposite operator. */
  JNOTEQ(Format.AB_OFFSET),
  JNOTNE(Format.AB_OFFSET),
  JNOTLT(Format.AB_OFFSET),
  JNOTLE(Format.AB_OFFSET),
  JNOTGT(Format.AB_OFFSET),
  JNOTGE(Format.AB_OFFSET),
  /** The same two rows with a signed constant b. */
  JEQI(Format.AI_OFFSET),
  JNEI(Format.AI_OFFSET),
  JLTI(Format.AI_OFFSET),
  JLEI(Format.AI_OFFSET),
  JGTI(Format.AI_OFFSET),
  JGEI(Format.AI_OFFSET),
  JNOTEQI(Format.AI_OFFSET),
  JNOTNEI(Format.AI_OFFSET),
  JNOTLTI(Format.AI_OFFSET),
  JNOTLEI(Format.AI_OFFSET),
  JNOTGTI(Format.AI_OFFSET),
  JNOTGEI(Format.AI_OFFSET),
  /** Jumps c instructions on if a is None. */
  JNONE(Format.A_OFFSET),
  JNOTNONE(Format.A_OFFSET),

  /** a = b.name c. */
  GETATTR(Format.AB_NAME),
  /** a.name c = b. */
  SETATTR(Format.AB_NAME),
  /** del a.name bc. */
  DELATTR(Format.A_NAME),
  /** a = method c of b, unbound if a+1 (self) is set, else a bound or other value. */
  LOADMETHOD(Format.AB_NAME),
  /** The same of super(): b is the callable found, b+1 the cell of the class, b+2 self. */
  LOADSUPER(Format.AB_NAME),
  GETITEM(Format.ABC),
  /** a[b] = c. */
  SETITEM(Format.ABC),
  /** del a[b]. */
  DELITEM(Format.AB),

  /** a = call of b with the c arguments in b+1... */
  CALL(Format.ABC),
  /** a = call of b with self b+1 (if set) and the c arguments in b+2... */
  CALLMETHOD(Format.ABC),
  /** Like CALLMETHOD; the extra word is the constant with the names of the last arguments. */
  CALLKW(Format.ABC_CONST),
  /** a = call of b with list or tuple b+1 and dict b+2 (or unset). */
  CALLEX(Format.AB),
  RETURN(Format.A),

  /** a = display of the c registers from b. */
  LIST(Format.ABC),
  TUPLE(Format.ABC),
  SET(Format.ABC),
  /** a = dict of c pairs from b. */
  DICT(Format.ABC),
  /** a = the c strings from b joined. */
  STRING(Format.ABC),
  /** a = slice of b, b+1, b+2. */
  SLICE(Format.AB),
  LISTAPPEND(Format.AB),
  LISTEXTEND(Format.AB),
  SETADD(Format.AB),
  SETUPDATE(Format.AB),
  /** a[b] = c for a dict display or comprehension. */
  DICTSET(Format.ABC),
  DICTUPDATE(Format.AB),
  /** Merges keyword mapping b into dict a for a call of c: duplicates are an error. */
  DICTMERGE(Format.ABC),
  /** a = b converted by c: 's', 'r' or 'a'. */
  CONVERT(Format.ABC),
  /** a = format(b, c); c = a means no spec. */
  FORMAT(Format.ABC),

  ITER(Format.AB),
  /** a = next of iterator b, or jump c instructions on. */
  FORITER(Format.AB_OFFSET),
  /** Unpacks b into the c registers from a. */
  UNPACK(Format.ABC),
  /** Unpacks b into c registers, a list and as many registers as the extra word says, from a. */
  UNPACKEX(Format.ABC_EXTRA),

  /** a = function from template constant bc. */
  FUNCTION(Format.A_CONST),

  /** Raises: b = 0 the exception being handled, 1 a, 2 a with cause c. */
  RAISE(Format.ABC),
  /** Saves the exception being handled in a and makes b that exception. */
  PUSHEXC(Format.AB),
  /** Restores the exception being handled from a. */
  POPEXC(Format.A),
  /** Raises exception a again. */
  RERAISE(Format.A),
  /** a = whether exception b matches c. */
  MATCHEXC(Format.ABC),

  /** Yields b; a receives what is sent. */
  YIELD(Format.AB),
  /** Sends c into iterator b: a = what it yields, or a = its result and jump to the extra word. */
  SEND(Format.ABC_TARGET),

  /** a = intrinsic c of the registers from b. */
  INTRINSIC(Format.ABC);

  /** What the operands mean. */
  public enum Format {
    NONE,
    A,
    AB,
    ABC,
    A_CONST,
    A_EXTRA,
    A_INT,
    A_NAME,
    AB_NAME,
    AB_INT,
    TARGET,
    A_OFFSET,
    AB_OFFSET,
    AI_OFFSET,
    ABC_TARGET,
    ABC_CONST,
    ABC_EXTRA;

    /** Whether the instruction is followed by a data word. */
    public boolean hasExtra() {
      return switch (this) {
        case A_EXTRA, ABC_TARGET, ABC_CONST, ABC_EXTRA -> true;
        default -> false;
      };
    }
  }

  private static final Opcode[] VALUES = values();

  private final Format format;

  Opcode(Format format) {
    this.format = format;
  }

  /** The meaning of the operands. */
  public Format format() {
    return format;
  }

  /** The instruction with this number. */
  public static Opcode of(int number) {
    return VALUES[number];
  }

  /** The instruction for a binary operator. */
  public static Opcode of(BinaryOp op) {
    return VALUES[ADD.ordinal() + op.ordinal() - BinaryOp.ADD.ordinal()];
  }

  /** The instruction for an augmented assignment. */
  public static Opcode inPlace(BinaryOp op) {
    return VALUES[IADD.ordinal() + op.ordinal()];
  }

  /** The instruction for a rich comparison. */
  public static Opcode of(CompareOp op) {
    return VALUES[EQ.ordinal() + op.ordinal()];
  }

  /** The jump for a rich comparison of two registers that is taken if it gives {@code sense}. */
  public static Opcode jump(CompareOp op, boolean sense) {
    return VALUES[(sense ? JEQ : JNOTEQ).ordinal() + op.ordinal()];
  }

  /** The same for a comparison with a small constant. */
  public static Opcode jumpConstant(CompareOp op, boolean sense) {
    return VALUES[(sense ? JEQI : JNOTEQI).ordinal() + op.ordinal()];
  }
}
