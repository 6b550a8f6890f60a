package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.types.RangeIterator;

/**
 * The dispatch loop: the one place where instructions are told apart. It runs one frame until that
 * frame calls, returns or yields, and answers the frame to go on with.
 *
 * <p>The shape of the method decides the speed of the interpreter, because HotSpot's optimizing
 * compiler keeps no value in a register across a call. Fast paths for numbers stand in the loop
 * without any call; everything else is one call of {@link Slow} or a neighbour that stores its
 * result itself, after which the loop trusts only the frame and reads the instruction's number from
 * it again. The arrays of the frame never change while the method runs. The method stays below the
 * 8,000 bytes of bytecode beyond which HotSpot refuses to compile; a test measures it.
 *
 * <p>The file is longer than others may be, and its cases resemble each other: a case that was a
 * method would be a call, and a value shared by cases would be computed for each instruction. The
 * reasons and figures are in docs/decisions/0007.
 *
 * <p>Steps are counted per straight run of instructions: those from {@link Frame#counted} on are
 * not charged yet. They are charged at calls, returns, yields and backward jumps before these take
 * effect, so a limit always stops a script at the same instruction.
 */
final class Dispatch {
  private static final Object INT = Frame.INT;
  private static final Object FLOAT = Frame.FLOAT;

  private Dispatch() {}

  /** Runs {@code f} from {@code f.next} on. Null says that Java code waits for what it gave. */
  static Frame run(Context ctx, Frame f) {
    final long[] words = f.words;
    final Object[] refs = f.refs;
    final long[] nums = f.nums;
    f.counted[0] = f.next - f.carried;
    f.carried = 0;
    f.pc = f.next - 1;
    while (true) {
      int pc = f.pc + 1;
      f.pc = pc;
      long insn = words[pc];
      int a;
      int distance;
      long r;
      taken:
      {
        floating:
        {
          integer:
          {
            switch ((int) insn & 0xff) {
              case Op.NOP:
                break;
              case Op.MOVE:
                {
                  a = ((int) insn ^ Salt.MOVE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.MOVE;
                  int b = bc & 0xffff;
                  Object value = refs[b];
                  if (value == null) {
                    throw f.unbound(b);
                  }
                  refs[a] = value;
                  nums[a] = nums[b];
                  continue;
                }
              case Op.LOADK:
                {
                  a = ((int) insn ^ Salt.LOADK) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.LOADK;
                  refs[a] = f.constants[bc];
                  continue;
                }
              case Op.LOADINT:
                {
                  a = ((int) insn ^ Salt.LOADINT) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.LOADINT;
                  r = bc;
                  break integer;
                }
              case Op.LOADFLOAT:
                {
                  a = ((int) insn ^ Salt.LOADFLOAT) >>> 16;
                  nums[a] = words[pc + 1];
                  refs[a] = FLOAT;
                  f.counted[0]++;
                  f.pc = pc + 1;
                  continue;
                }
              case Op.LOADCELL:
                {
                  a = ((int) insn ^ Salt.LOADCELL) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.LOADCELL;
                  int b = bc & 0xffff;
                  Object value = ((PyCell) refs[b]).get();
                  if (value instanceof Long n) {
                    r = n;
                    break integer;
                  }
                  if (value == null || value instanceof Double) {
                    Slow.loadCell(f, insn ^ Salt.word(Salt.LOADCELL));
                    break;
                  }
                  refs[a] = value;
                  continue;
                }
              case Op.LOADGLOBAL:
                Globals.load(ctx, f, insn ^ Salt.word(Salt.LOADGLOBAL));
                break;
              case Op.ADD:
              case Op.IADD:
                {
                  a = ((int) insn ^ Salt.ADD) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.ADD;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  Object kind = refs[b];
                  if (kind == refs[c]) {
                    if (kind == INT) {
                      long x = nums[b];
                      long y = nums[c];
                      r = x + y;
                      if (((x ^ r) & (y ^ r)) >= 0) {
                        break integer;
                      }
                    } else if (kind == FLOAT) {
                      r =
                          Double.doubleToRawLongBits(
                              Double.longBitsToDouble(nums[b]) + Double.longBitsToDouble(nums[c]));
                      break floating;
                    }
                  }
                  Slow.arith(ctx, f, insn ^ Salt.word(Salt.ADD));
                  break;
                }
              case Op.SUB:
              case Op.ISUB:
                {
                  a = ((int) insn ^ Salt.SUB) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.SUB;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  Object kind = refs[b];
                  if (kind == refs[c]) {
                    if (kind == INT) {
                      long x = nums[b];
                      long y = nums[c];
                      r = x - y;
                      if (((x ^ y) & (x ^ r)) >= 0) {
                        break integer;
                      }
                    } else if (kind == FLOAT) {
                      r =
                          Double.doubleToRawLongBits(
                              Double.longBitsToDouble(nums[b]) - Double.longBitsToDouble(nums[c]));
                      break floating;
                    }
                  }
                  Slow.arith(ctx, f, insn ^ Salt.word(Salt.SUB));
                  break;
                }
              case Op.MUL:
              case Op.IMUL:
                {
                  a = ((int) insn ^ Salt.MUL) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.MUL;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  Object kind = refs[b];
                  if (kind == refs[c]) {
                    if (kind == INT) {
                      long x = nums[b];
                      long y = nums[c];
                      r = x * y;
                      if (Math.multiplyHigh(x, y) == r >> 63) {
                        break integer;
                      }
                    } else if (kind == FLOAT) {
                      r =
                          Double.doubleToRawLongBits(
                              Double.longBitsToDouble(nums[b]) * Double.longBitsToDouble(nums[c]));
                      break floating;
                    }
                  }
                  Slow.arith(ctx, f, insn ^ Salt.word(Salt.MUL));
                  break;
                }
              case Op.ADDI:
              case Op.IADDI:
                {
                  a = ((int) insn ^ Salt.ADDI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.ADDI;
                  int b = bc & 0xffff;
                  int c = bc >> 16;
                  if (refs[b] == INT) {
                    long x = nums[b];
                    long y = c;
                    r = x + y;
                    if (((x ^ r) & (y ^ r)) >= 0) {
                      break integer;
                    }
                  }
                  Slow.constant(ctx, f, insn ^ Salt.word(Salt.ADDI));
                  break;
                }
              case Op.SUBI:
              case Op.ISUBI:
                {
                  a = ((int) insn ^ Salt.SUBI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.SUBI;
                  int b = bc & 0xffff;
                  int c = bc >> 16;
                  if (refs[b] == INT) {
                    long x = nums[b];
                    long y = c;
                    r = x - y;
                    if (((x ^ y) & (x ^ r)) >= 0) {
                      break integer;
                    }
                  }
                  Slow.constant(ctx, f, insn ^ Salt.word(Salt.SUBI));
                  break;
                }
              case Op.MULI:
                {
                  a = ((int) insn ^ Salt.MULI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.MULI;
                  int b = bc & 0xffff;
                  int c = bc >> 16;
                  if (refs[b] == INT && (int) nums[b] == nums[b]) {
                    r = nums[b] * c;
                    break integer;
                  }
                  Slow.constant(ctx, f, insn ^ Salt.word(Salt.MULI));
                  break;
                }
              case Op.MODI:
                {
                  a = ((int) insn ^ Salt.MODI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.MODI;
                  int b = bc & 0xffff;
                  int c = bc >> 16;
                  if (refs[b] == INT && c > 0) {
                    r = nums[b] % c;
                    r += c & (r >> 63);
                    break integer;
                  }
                  Slow.constant(ctx, f, insn ^ Salt.word(Salt.MODI));
                  break;
                }
              case Op.FLOORDIVI:
                {
                  a = ((int) insn ^ Salt.FLOORDIVI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.FLOORDIVI;
                  int b = bc & 0xffff;
                  int c = bc >> 16;
                  if (refs[b] == INT && c > 0) {
                    r = Math.floorDiv(nums[b], (long) c);
                    break integer;
                  }
                  Slow.constant(ctx, f, insn ^ Salt.word(Salt.FLOORDIVI));
                  break;
                }
              case Op.ANDI:
                {
                  a = ((int) insn ^ Salt.ANDI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.ANDI;
                  int b = bc & 0xffff;
                  int c = bc >> 16;
                  if (refs[b] == INT) {
                    r = nums[b] & c;
                    break integer;
                  }
                  Slow.constant(ctx, f, insn ^ Salt.word(Salt.ANDI));
                  break;
                }
              case Op.MOD:
              case Op.IMOD:
                {
                  a = ((int) insn ^ Salt.MOD) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.MOD;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  if (refs[b] == INT && refs[c] == INT && nums[c] > 0) {
                    r = nums[b] % nums[c];
                    r += nums[c] & (r >> 63);
                    break integer;
                  }
                  Slow.arith(ctx, f, insn ^ Salt.word(Salt.MOD));
                  break;
                }
              case Op.DIV:
              case Op.IDIV:
                {
                  a = ((int) insn ^ Salt.DIV) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.DIV;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  if (refs[b] == FLOAT
                      && refs[c] == FLOAT
                      && Double.longBitsToDouble(nums[c]) != 0) {
                    r =
                        Double.doubleToRawLongBits(
                            Double.longBitsToDouble(nums[b]) / Double.longBitsToDouble(nums[c]));
                    break floating;
                  }
                  Slow.arith(ctx, f, insn ^ Salt.word(Salt.DIV));
                  break;
                }
              case Op.AND:
              case Op.IAND:
                {
                  a = ((int) insn ^ Salt.AND) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.AND;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  if (refs[b] == INT && refs[c] == INT) {
                    r = nums[b] & nums[c];
                    break integer;
                  }
                  Slow.arith(ctx, f, insn ^ Salt.word(Salt.AND));
                  break;
                }
              case Op.FLOORDIV:
              case Op.MATMUL:
              case Op.POW:
              case Op.LSHIFT:
              case Op.RSHIFT:
              case Op.XOR:
              case Op.OR:
              case Op.IFLOORDIV:
              case Op.IMATMUL:
              case Op.IPOW:
              case Op.ILSHIFT:
              case Op.IRSHIFT:
              case Op.IXOR:
              case Op.IOR:
                Slow.arith(ctx, f, insn ^ Salt.word(Salt.FLOORDIV));
                break;
              case Op.NEG:
              case Op.POS:
              case Op.INVERT:
              case Op.NOT:
                Slow.unary(ctx, f, insn ^ Salt.word(Salt.NEG));
                break;
              case Op.EQ:
              case Op.NE:
              case Op.LT:
              case Op.LE:
              case Op.GT:
              case Op.GE:
                Slow.compare(ctx, f, insn ^ Salt.word(Salt.EQ));
                break;
              case Op.IS:
              case Op.ISNOT:
                Slow.is(f, insn ^ Salt.word(Salt.IS));
                break;
              case Op.IN:
              case Op.NOTIN:
                Slow.contains(ctx, f, insn ^ Salt.word(Salt.IN));
                break;
              case Op.JMP:
                {
                  int target = (int) (insn >>> 16);
                  if (target > pc) {
                    f.counted[0] += target - pc - 1;
                    f.pc = target - 1;
                    continue;
                  }
                  int steps = pc + 1 - f.counted[0];
                  f.counted[0] = target;
                  ctx.meter().spend(steps);
                  f.pc = f.counted[0] - 1;
                  if (--f.heat == 0) {
                    return Loops.hot(ctx, f);
                  }
                  continue;
                }
              case Op.JTRUE:
                {
                  a = ((int) insn ^ Salt.JTRUE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JTRUE;
                  if (refs[a] == Boolean.TRUE) {
                    distance = bc >> 16;
                    break taken;
                  }
                  if (refs[a] == INT) {
                    if (nums[a] != 0) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  if (refs[a] != Boolean.FALSE) {
                    Slow.jumpTruth(ctx, f, insn ^ Salt.word(Salt.JTRUE), true);
                    continue;
                  }
                  continue;
                }
              case Op.JFALSE:
                {
                  a = ((int) insn ^ Salt.JFALSE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JFALSE;
                  if (refs[a] == Boolean.FALSE) {
                    distance = bc >> 16;
                    break taken;
                  }
                  if (refs[a] == INT) {
                    if (nums[a] == 0) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  if (refs[a] != Boolean.TRUE) {
                    Slow.jumpTruth(ctx, f, insn ^ Salt.word(Salt.JFALSE), false);
                    continue;
                  }
                  continue;
                }
              case Op.JEQ:
              case Op.JNOTNE:
                {
                  a = ((int) insn ^ Salt.JEQ) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JEQ;
                  int b = bc & 0xffff;
                  if (refs[a] == INT && refs[b] == INT) {
                    if (nums[a] == nums[b]) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpCompare(ctx, f, insn ^ Salt.word(Salt.JEQ));
                  continue;
                }
              case Op.JEQI:
              case Op.JNOTNEI:
                {
                  a = ((int) insn ^ Salt.JEQI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JEQI;
                  int b = bc & 0xffff;
                  if (refs[a] == INT) {
                    if (nums[a] == (short) b) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpConstant(ctx, f, insn ^ Salt.word(Salt.JEQI));
                  continue;
                }
              case Op.JNE:
              case Op.JNOTEQ:
                {
                  a = ((int) insn ^ Salt.JNE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JNE;
                  int b = bc & 0xffff;
                  if (refs[a] == INT && refs[b] == INT) {
                    if (nums[a] != nums[b]) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpCompare(ctx, f, insn ^ Salt.word(Salt.JNE));
                  continue;
                }
              case Op.JNEI:
              case Op.JNOTEQI:
                {
                  a = ((int) insn ^ Salt.JNEI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JNEI;
                  int b = bc & 0xffff;
                  if (refs[a] == INT) {
                    if (nums[a] != (short) b) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpConstant(ctx, f, insn ^ Salt.word(Salt.JNEI));
                  continue;
                }
              case Op.JLT:
              case Op.JNOTGE:
                {
                  a = ((int) insn ^ Salt.JLT) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JLT;
                  int b = bc & 0xffff;
                  if (refs[a] == INT && refs[b] == INT) {
                    if (nums[a] < nums[b]) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  if (refs[a] == FLOAT && refs[b] == FLOAT) {
                    double x = Double.longBitsToDouble(nums[a]);
                    double y = Double.longBitsToDouble(nums[b]);
                    if (x < y) {
                      distance = bc >> 16;
                      break taken;
                    }
                    if (x >= y) {
                      continue;
                    }
                  }
                  Slow.jumpCompare(ctx, f, insn ^ Salt.word(Salt.JLT));
                  continue;
                }
              case Op.JLTI:
              case Op.JNOTGEI:
                {
                  a = ((int) insn ^ Salt.JLTI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JLTI;
                  int b = bc & 0xffff;
                  if (refs[a] == INT) {
                    if (nums[a] < (short) b) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpConstant(ctx, f, insn ^ Salt.word(Salt.JLTI));
                  continue;
                }
              case Op.JLE:
              case Op.JNOTGT:
                {
                  a = ((int) insn ^ Salt.JLE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JLE;
                  int b = bc & 0xffff;
                  if (refs[a] == INT && refs[b] == INT) {
                    if (nums[a] <= nums[b]) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  if (refs[a] == FLOAT && refs[b] == FLOAT) {
                    double x = Double.longBitsToDouble(nums[a]);
                    double y = Double.longBitsToDouble(nums[b]);
                    if (x <= y) {
                      distance = bc >> 16;
                      break taken;
                    }
                    if (x > y) {
                      continue;
                    }
                  }
                  Slow.jumpCompare(ctx, f, insn ^ Salt.word(Salt.JLE));
                  continue;
                }
              case Op.JLEI:
              case Op.JNOTGTI:
                {
                  a = ((int) insn ^ Salt.JLEI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JLEI;
                  int b = bc & 0xffff;
                  if (refs[a] == INT) {
                    if (nums[a] <= (short) b) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpConstant(ctx, f, insn ^ Salt.word(Salt.JLEI));
                  continue;
                }
              case Op.JGT:
              case Op.JNOTLE:
                {
                  a = ((int) insn ^ Salt.JGT) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JGT;
                  int b = bc & 0xffff;
                  if (refs[a] == INT && refs[b] == INT) {
                    if (nums[a] > nums[b]) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  if (refs[a] == FLOAT && refs[b] == FLOAT) {
                    double x = Double.longBitsToDouble(nums[a]);
                    double y = Double.longBitsToDouble(nums[b]);
                    if (x > y) {
                      distance = bc >> 16;
                      break taken;
                    }
                    if (x <= y) {
                      continue;
                    }
                  }
                  Slow.jumpCompare(ctx, f, insn ^ Salt.word(Salt.JGT));
                  continue;
                }
              case Op.JGTI:
              case Op.JNOTLEI:
                {
                  a = ((int) insn ^ Salt.JGTI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JGTI;
                  int b = bc & 0xffff;
                  if (refs[a] == INT) {
                    if (nums[a] > (short) b) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpConstant(ctx, f, insn ^ Salt.word(Salt.JGTI));
                  continue;
                }
              case Op.JGE:
              case Op.JNOTLT:
                {
                  a = ((int) insn ^ Salt.JGE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JGE;
                  int b = bc & 0xffff;
                  if (refs[a] == INT && refs[b] == INT) {
                    if (nums[a] >= nums[b]) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  if (refs[a] == FLOAT && refs[b] == FLOAT) {
                    double x = Double.longBitsToDouble(nums[a]);
                    double y = Double.longBitsToDouble(nums[b]);
                    if (x >= y) {
                      distance = bc >> 16;
                      break taken;
                    }
                    if (x < y) {
                      continue;
                    }
                  }
                  Slow.jumpCompare(ctx, f, insn ^ Salt.word(Salt.JGE));
                  continue;
                }
              case Op.JGEI:
              case Op.JNOTLTI:
                {
                  a = ((int) insn ^ Salt.JGEI) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JGEI;
                  int b = bc & 0xffff;
                  if (refs[a] == INT) {
                    if (nums[a] >= (short) b) {
                      distance = bc >> 16;
                      break taken;
                    }
                    continue;
                  }
                  Slow.jumpConstant(ctx, f, insn ^ Salt.word(Salt.JGEI));
                  continue;
                }
              case Op.JNONE:
                {
                  a = ((int) insn ^ Salt.JNONE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JNONE;
                  if (refs[a] == PyNone.NONE) {
                    distance = bc >> 16;
                    break taken;
                  }
                  if (refs[a] == null) {
                    throw f.unbound(a);
                  }
                  continue;
                }
              case Op.JNOTNONE:
                {
                  a = ((int) insn ^ Salt.JNOTNONE) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.JNOTNONE;
                  if (refs[a] == null) {
                    throw f.unbound(a);
                  }
                  if (refs[a] != PyNone.NONE) {
                    distance = bc >> 16;
                    break taken;
                  }
                  continue;
                }
              case Op.GETATTR:
                Members.get(ctx, f, insn ^ Salt.word(Salt.GETATTR));
                break;
              case Op.SETATTR:
                Members.set(ctx, f, insn ^ Salt.word(Salt.SETATTR));
                break;
              case Op.LOADMETHOD:
                Members.method(ctx, f, insn ^ Salt.word(Salt.LOADMETHOD));
                break;
              case Op.LOADSUPER:
                ZeroSuper.method(ctx, f, insn ^ Salt.word(Salt.LOADSUPER));
                break;
              case Op.GETITEM:
                {
                  a = ((int) insn ^ Salt.GETITEM) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.GETITEM;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  if (refs[c] == INT
                      && refs[b] instanceof PyList list
                      && list.type() == PyList.TYPE) {
                    long i = nums[c];
                    if (i >= 0 && i < list.size()) {
                      Object s = list.storage();
                      if (s instanceof long[] longs) {
                        r = longs[(int) i];
                        break integer;
                      }
                      if (s instanceof double[] doubles) {
                        r = Double.doubleToRawLongBits(doubles[(int) i]);
                        break floating;
                      }
                    }
                  }
                  Items.get(ctx, f, insn ^ Salt.word(Salt.GETITEM));
                  break;
                }
              case Op.SETITEM:
                {
                  a = ((int) insn ^ Salt.SETITEM) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.SETITEM;
                  int b = bc & 0xffff;
                  int c = bc >>> 16;
                  if (refs[b] == INT
                      && refs[a] instanceof PyList list
                      && list.type() == PyList.TYPE) {
                    long i = nums[b];
                    if (i >= 0 && i < list.size()) {
                      if (refs[c] == INT) {
                        if (list.storage() instanceof long[] longs) {
                          longs[(int) i] = nums[c];
                          continue;
                        }
                      } else if (refs[c] == FLOAT && list.storage() instanceof double[] doubles) {
                        doubles[(int) i] = Double.longBitsToDouble(nums[c]);
                        continue;
                      }
                    }
                  }
                  Items.set(ctx, f, insn ^ Salt.word(Salt.SETITEM));
                  break;
                }
              case Op.CALL:
                {
                  Frame to = Invoke.call(ctx, f, insn ^ Salt.word(Salt.CALL));
                  if (to != null) {
                    return to;
                  }
                  break;
                }
              case Op.CALLMETHOD:
                {
                  Frame to = Invoke.method(ctx, f, insn ^ Salt.word(Salt.CALLMETHOD));
                  if (to != null) {
                    return to;
                  }
                  break;
                }
              case Op.CALLKW:
                {
                  Frame to = Invoke.keywords(ctx, f, insn ^ Salt.word(Salt.CALLKW));
                  if (to != null) {
                    return to;
                  }
                  f.pc++;
                  break;
                }
              case Op.CALLEX:
                {
                  Frame to = Invoke.expanded(ctx, f, insn ^ Salt.word(Salt.CALLEX));
                  if (to != null) {
                    return to;
                  }
                  break;
                }
              case Op.RETURN:
                return Invoke.returned(ctx, f, insn ^ Salt.word(Salt.RETURN));
              case Op.ITER:
                Slow.iter(ctx, f, insn ^ Salt.word(Salt.ITER));
                break;
              case Op.FORITER:
                {
                  a = ((int) insn ^ Salt.FORITER) >>> 16;
                  int bc = (int) (insn >>> 32) ^ Salt.FORITER;
                  int b = bc & 0xffff;
                  if (refs[b] instanceof RangeIterator range) {
                    if (range.hasNext()) {
                      r = range.take();
                      break integer;
                    }
                    distance = bc >> 16;
                    break taken;
                  }
                  if (refs[b] instanceof PyGenerator generator && generator.frame != null) {
                    return Invoke.resume(ctx, f, insn ^ Salt.word(Salt.FORITER), generator);
                  }
                  Slow.forIter(ctx, f, insn ^ Salt.word(Salt.FORITER));
                  continue;
                }
              case Op.YIELD:
                return Invoke.yielded(ctx, f, insn ^ Salt.word(Salt.YIELD));
              case Op.SEND:
                {
                  Frame to = Invoke.send(ctx, f, insn ^ Salt.word(Salt.SEND));
                  if (to != null) {
                    return to;
                  }
                  f.pc = f.next - 1;
                  continue;
                }
              case Op.STORECELL:
                Slow.storeCell(f, insn ^ Salt.word(Salt.STORECELL));
                break;
              case Op.LISTAPPEND:
                Slow.append(ctx, f, insn ^ Salt.word(Salt.LISTAPPEND));
                break;
              case Op.STOREGLOBAL:
                Globals.store(ctx, f, insn ^ Salt.word(Salt.STOREGLOBAL));
                break;
              case Op.LOADNAME:
                Globals.loadName(ctx, f, insn ^ Salt.word(Salt.LOADNAME));
                break;
              case Op.STORENAME:
                Globals.storeName(ctx, f, insn ^ Salt.word(Salt.STORENAME));
                break;
              case Op.CLEAR:
                {
                  a = ((int) insn ^ Salt.CLEAR) >>> 16;
                  refs[a] = null;
                  break;
                }
              case Op.UNPACK:
                Unpacking.exact(ctx, f, insn ^ Salt.word(Salt.UNPACK));
                break;
              case Recording.OPCODE:
                Recording.step(f);
                break;
              default:
                Rare.run(ctx, f);
                break;
            }
            continue;
          }
          nums[a] = r;
          if (refs[a] != INT) {
            refs[a] = INT;
          }
          continue;
        }
        nums[a] = r;
        if (refs[a] != FLOAT) {
          refs[a] = FLOAT;
        }
        continue;
      }
      if (distance > 0) {
        f.counted[0] += distance - 1;
        f.pc = pc + distance - 1;
      } else if (Slow.jumpBack(ctx, f, pc + distance)) {
        return Loops.hot(ctx, f);
      }
    }
  }
}
