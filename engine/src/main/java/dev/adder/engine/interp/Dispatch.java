package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.types.RangeIterator;
import dev.adder.sandbox.quota.Meter;

/**
 * The dispatch loop: the one place where instructions are told apart. Fast paths for numbers stand
 * in the loop, everything else is a call of {@link Slow} or of the object model. The method stays
 * below the 8,000 bytes of bytecode beyond which HotSpot refuses to compile; a test measures it.
 *
 * <p>Steps are counted per straight run of instructions: {@code pc - counted} of them are not
 * charged yet. They are charged at calls, returns, yields and backward jumps before these take
 * effect, so a limit always stops a script at the same instruction.
 */
final class Dispatch {
  private static final Object INT = Frame.INT;
  private static final Object FLOAT = Frame.FLOAT;

  private Dispatch() {}

  /**
   * Runs from {@code start}, where {@code start.next} says, until {@code entry} returns or yields.
   */
  static Object run(Context ctx, Frame entry, Frame start) {
    Meter meter = ctx.meter();
    Frame f = start;
    long[] code = f.code.instructions();
    Object[] refs = f.refs;
    long[] nums = f.nums;
    int pc = f.next;
    int counted = pc;
    while (true) {
      long insn = code[pc];
      f.pc = pc++;
      int a = (int) (insn >>> 16) & 0xffff;
      int b = (int) (insn >>> 32) & 0xffff;
      int c = (int) (insn >>> 48);
      switch ((int) insn & 0xffff) {
        case Op.NOP:
          break;
        case Op.MOVE:
          {
            Object value = refs[b];
            if (value == null) {
              throw f.unbound(b);
            }
            refs[a] = value;
            nums[a] = nums[b];
            break;
          }
        case Op.LOADK:
          f.set(a, f.code.constants()[(int) (insn >>> 32)]);
          break;
        case Op.LOADFLOAT:
          nums[a] = code[pc++];
          refs[a] = FLOAT;
          counted++;
          break;
        case Op.LOADINT:
          nums[a] = insn >> 32;
          refs[a] = INT;
          break;
        case Op.DELLOCAL:
          if (refs[a] == null) {
            throw f.unbound(a);
          }
          refs[a] = null;
          break;
        case Op.CLEAR:
          refs[a] = null;
          break;
        case Op.MAKECELL:
          refs[a] = new PyCell(f.getOrNull(a));
          break;
        case Op.LOADCELL:
          {
            Object value = ((PyCell) refs[b]).get();
            if (value == null) {
              throw Slow.emptyCell(f, b);
            }
            f.set(a, value);
            break;
          }
        case Op.STORECELL:
          ((PyCell) refs[a]).set(f.get(b));
          break;
        case Op.DELCELL:
          Slow.deleteCell(f, a);
          break;
        case Op.LOADGLOBAL:
          f.set(a, Globals.load(ctx, f, pc - 1, (int) (insn >>> 32)));
          break;
        case Op.STOREGLOBAL:
          Globals.store(ctx, f, pc - 1, (int) (insn >>> 32), f.get(a));
          break;
        case Op.DELGLOBAL:
          Globals.delete(ctx, f, (int) (insn >>> 32));
          break;
        case Op.LOADNAME:
          f.set(a, Globals.loadName(ctx, f, pc - 1, (int) (insn >>> 32)));
          break;
        case Op.STORENAME:
          Globals.storeName(ctx, f, pc - 1, (int) (insn >>> 32), f.get(a));
          break;
        case Op.DELNAME:
          Globals.deleteName(ctx, f, (int) (insn >>> 32));
          break;

        case Op.ADD:
        case Op.IADD:
          {
            Object kind = refs[b];
            if (kind == refs[c]) {
              if (kind == INT) {
                long x = nums[b];
                long y = nums[c];
                long r = x + y;
                if (((x ^ r) & (y ^ r)) >= 0) {
                  nums[a] = r;
                  refs[a] = INT;
                  break;
                }
              } else if (kind == FLOAT) {
                nums[a] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(nums[b]) + Double.longBitsToDouble(nums[c]));
                refs[a] = FLOAT;
                break;
              }
            }
            Slow.arith(ctx, f, insn);
            break;
          }
        case Op.SUB:
        case Op.ISUB:
          {
            Object kind = refs[b];
            if (kind == refs[c]) {
              if (kind == INT) {
                long x = nums[b];
                long y = nums[c];
                long r = x - y;
                if (((x ^ y) & (x ^ r)) >= 0) {
                  nums[a] = r;
                  refs[a] = INT;
                  break;
                }
              } else if (kind == FLOAT) {
                nums[a] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(nums[b]) - Double.longBitsToDouble(nums[c]));
                refs[a] = FLOAT;
                break;
              }
            }
            Slow.arith(ctx, f, insn);
            break;
          }
        case Op.MUL:
        case Op.IMUL:
          {
            Object kind = refs[b];
            if (kind == refs[c]) {
              if (kind == INT) {
                long x = nums[b];
                long y = nums[c];
                long r = x * y;
                if (Math.multiplyHigh(x, y) == r >> 63) {
                  nums[a] = r;
                  refs[a] = INT;
                  break;
                }
              } else if (kind == FLOAT) {
                nums[a] =
                    Double.doubleToRawLongBits(
                        Double.longBitsToDouble(nums[b]) * Double.longBitsToDouble(nums[c]));
                refs[a] = FLOAT;
                break;
              }
            }
            Slow.arith(ctx, f, insn);
            break;
          }
        case Op.MOD:
        case Op.IMOD:
          if (refs[b] == INT && refs[c] == INT && nums[c] > 0) {
            long r = nums[b] % nums[c];
            nums[a] = r < 0 ? r + nums[c] : r;
            refs[a] = INT;
            break;
          }
          Slow.arith(ctx, f, insn);
          break;
        case Op.DIV:
        case Op.IDIV:
          if (refs[b] == FLOAT && refs[c] == FLOAT && Double.longBitsToDouble(nums[c]) != 0) {
            nums[a] =
                Double.doubleToRawLongBits(
                    Double.longBitsToDouble(nums[b]) / Double.longBitsToDouble(nums[c]));
            refs[a] = FLOAT;
            break;
          }
          Slow.arith(ctx, f, insn);
          break;
        case Op.AND:
        case Op.IAND:
          if (refs[b] == INT && refs[c] == INT) {
            nums[a] = nums[b] & nums[c];
            refs[a] = INT;
            break;
          }
          Slow.arith(ctx, f, insn);
          break;
        case Op.FLOORDIV:
        case Op.IFLOORDIV:
        case Op.MATMUL:
        case Op.POW:
        case Op.LSHIFT:
        case Op.RSHIFT:
        case Op.XOR:
        case Op.OR:
        case Op.IMATMUL:
        case Op.IPOW:
        case Op.ILSHIFT:
        case Op.IRSHIFT:
        case Op.IXOR:
        case Op.IOR:
          Slow.arith(ctx, f, insn);
          break;
        case Op.ADDI:
        case Op.IADDI:
          {
            if (refs[b] == INT) {
              long x = nums[b];
              long y = insn >> 48;
              long r = x + y;
              if (((x ^ r) & (y ^ r)) >= 0) {
                nums[a] = r;
                refs[a] = INT;
                break;
              }
            }
            Slow.constant(ctx, f, insn);
            break;
          }
        case Op.SUBI:
        case Op.ISUBI:
          {
            if (refs[b] == INT) {
              long x = nums[b];
              long y = insn >> 48;
              long r = x - y;
              if (((x ^ y) & (x ^ r)) >= 0) {
                nums[a] = r;
                refs[a] = INT;
                break;
              }
            }
            Slow.constant(ctx, f, insn);
            break;
          }
        case Op.MODI:
          {
            long y = insn >> 48;
            if (refs[b] == INT && y > 0) {
              long r = nums[b] % y;
              nums[a] = r < 0 ? r + y : r;
              refs[a] = INT;
              break;
            }
            Slow.constant(ctx, f, insn);
            break;
          }
        case Op.ANDI:
          if (refs[b] == INT) {
            nums[a] = nums[b] & (insn >> 48);
            refs[a] = INT;
            break;
          }
          Slow.constant(ctx, f, insn);
          break;
        case Op.MULI:
        case Op.FLOORDIVI:
          Slow.constant(ctx, f, insn);
          break;
        case Op.NEG:
        case Op.POS:
        case Op.INVERT:
        case Op.NOT:
          Slow.unary(ctx, f, insn);
          break;

        case Op.EQ:
        case Op.NE:
        case Op.LT:
        case Op.LE:
        case Op.GT:
        case Op.GE:
          Slow.compare(ctx, f, insn);
          break;
        case Op.IS:
          refs[a] = Slow.is(f, b, c);
          break;
        case Op.ISNOT:
          refs[a] = !Slow.is(f, b, c);
          break;
        case Op.IN:
          refs[a] = Ops.contains(ctx, f.get(c), f.get(b));
          break;
        case Op.NOTIN:
          refs[a] = !Ops.contains(ctx, f.get(c), f.get(b));
          break;

        case Op.JMP:
          {
            int target = (int) (insn >>> 32);
            if (target < pc) {
              meter.spend(pc - counted);
              counted = target;
            } else {
              counted += target - pc;
            }
            pc = target;
            break;
          }
        case Op.JTRUE:
          if (refs[a] == Boolean.TRUE || (refs[a] != Boolean.FALSE && Slow.truth(ctx, f, a))) {
            int target = (int) (insn >>> 32);
            if (target < pc) {
              meter.spend(pc - counted);
              counted = pc;
            }
            counted += target - pc;
            pc = target;
          }
          break;
        case Op.JFALSE:
          if (refs[a] == Boolean.FALSE || (refs[a] != Boolean.TRUE && !Slow.truth(ctx, f, a))) {
            int target = (int) (insn >>> 32);
            if (target < pc) {
              meter.spend(pc - counted);
              counted = pc;
            }
            counted += target - pc;
            pc = target;
          }
          break;
        case Op.JEQ:
        case Op.JNE:
        case Op.JLT:
        case Op.JLE:
        case Op.JGT:
        case Op.JGE:
          {
            boolean holds;
            Object kind = refs[a];
            int op = (int) insn & 0xffff;
            if (kind == INT && refs[b] == INT) {
              holds = Compare.longs(op - Op.JEQ, nums[a], nums[b]);
            } else if (kind == FLOAT && refs[b] == FLOAT) {
              holds =
                  Compare.doubles(
                      op - Op.JEQ,
                      Double.longBitsToDouble(nums[a]),
                      Double.longBitsToDouble(nums[b]));
            } else {
              holds =
                  Ops.truth(ctx, Ops.compare(ctx, CompareOp.of(op - Op.JEQ), f.get(a), f.get(b)));
            }
            if (holds == (c != 0)) {
              int target = (int) code[pc];
              if (target < pc) {
                meter.spend(pc - counted);
                counted = pc;
              }
              counted += target - pc;
              pc = target;
            } else {
              pc++;
              counted++;
            }
            break;
          }
        case Op.JEQI:
        case Op.JNEI:
        case Op.JLTI:
        case Op.JLEI:
        case Op.JGTI:
        case Op.JGEI:
          {
            int op = (int) insn & 0xffff;
            boolean holds =
                refs[a] == INT
                    ? Compare.longs(op - Op.JEQI, nums[a], (short) b)
                    : Ops.truth(
                        ctx,
                        Ops.compare(ctx, CompareOp.of(op - Op.JEQI), f.get(a), (long) (short) b));
            if (holds == (c != 0)) {
              int target = (int) code[pc];
              if (target < pc) {
                meter.spend(pc - counted);
                counted = pc;
              }
              counted += target - pc;
              pc = target;
            } else {
              pc++;
              counted++;
            }
            break;
          }
        case Op.JNONE:
          if (refs[a] == PyNone.NONE) {
            int target = (int) (insn >>> 32);
            if (target < pc) {
              meter.spend(pc - counted);
              counted = pc;
            }
            counted += target - pc;
            pc = target;
          } else if (refs[a] == null) {
            throw f.unbound(a);
          }
          break;
        case Op.JNOTNONE:
          if (refs[a] == null) {
            throw f.unbound(a);
          } else if (refs[a] != PyNone.NONE) {
            int target = (int) (insn >>> 32);
            if (target < pc) {
              meter.spend(pc - counted);
              counted = pc;
            }
            counted += target - pc;
            pc = target;
          }
          break;

        case Op.GETATTR:
          Members.get(ctx, f, pc - 1, a, b, c);
          break;
        case Op.SETATTR:
          Members.set(ctx, f, pc - 1, a, b, c);
          break;
        case Op.DELATTR:
          Members.delete(ctx, f, a, (int) (insn >>> 32));
          break;
        case Op.LOADMETHOD:
          Members.method(ctx, f, pc - 1, a, b, c);
          break;
        case Op.GETITEM:
          if (refs[b] instanceof PyList list && refs[c] == INT && list.type() == PyList.TYPE) {
            long i = nums[c];
            if (i >= 0 && i < list.size()) {
              Object s = list.storage();
              if (s instanceof Object[] items) {
                f.set(a, items[(int) i]);
              } else if (s instanceof long[] longs) {
                nums[a] = longs[(int) i];
                refs[a] = INT;
              } else {
                nums[a] = Double.doubleToRawLongBits(((double[]) s)[(int) i]);
                refs[a] = FLOAT;
              }
              break;
            }
          }
          f.set(a, Items.get(ctx, f, b, c));
          break;
        case Op.SETITEM:
          if (refs[a] instanceof PyList list && refs[b] == INT && list.type() == PyList.TYPE) {
            long i = nums[b];
            if (i >= 0 && i < list.size()) {
              Object kind = refs[c];
              if (kind == INT && list.storage() instanceof long[] longs) {
                longs[(int) i] = nums[c];
              } else if (kind == FLOAT && list.storage() instanceof double[] doubles) {
                doubles[(int) i] = Double.longBitsToDouble(nums[c]);
              } else {
                list.set((int) i, f.get(c));
              }
              break;
            }
          }
          Items.set(ctx, f, a, b, c);
          break;
        case Op.DELITEM:
          Ops.deleteItem(ctx, f.get(a), f.get(b));
          break;

        case Op.CALL:
          {
            f.next = pc;
            meter.spend(pc - counted);
            counted = pc;
            Frame n = Invoke.call(ctx, f, a, b, c);
            if (n != null) {
              f = n;
              code = f.code.instructions();
              refs = f.refs;
              nums = f.nums;
              pc = 0;
              counted = 0;
            }
            break;
          }
        case Op.CALLMETHOD:
          {
            f.next = pc;
            meter.spend(pc - counted);
            counted = pc;
            Frame n = Invoke.method(ctx, f, a, b, c);
            if (n != null) {
              f = n;
              code = f.code.instructions();
              refs = f.refs;
              nums = f.nums;
              pc = 0;
              counted = 0;
            }
            break;
          }
        case Op.CALLKW:
          {
            meter.spend(pc - counted);
            int names = (int) code[pc++];
            f.next = pc;
            counted = pc;
            Frame n = Invoke.keywords(ctx, f, insn, (String[]) f.code.constants()[names]);
            if (n != null) {
              f = n;
              code = f.code.instructions();
              refs = f.refs;
              nums = f.nums;
              pc = 0;
              counted = 0;
            }
            break;
          }
        case Op.CALLEX:
          {
            meter.spend(pc - counted);
            f.next = pc;
            counted = pc;
            Frame n = Invoke.expanded(ctx, f, a, b);
            if (n != null) {
              f = n;
              code = f.code.instructions();
              refs = f.refs;
              nums = f.nums;
              pc = 0;
              counted = 0;
            }
            break;
          }
        case Op.RETURN:
          {
            Object kind = refs[a];
            if (kind == null) {
              throw f.unbound(a);
            }
            meter.spend(pc - counted);
            if (f == entry) {
              return Invoke.finish(f, a);
            }
            Frame to = f.caller;
            int r = f.returnRegister;
            if (f.mode == Frame.CALL) {
              to.refs[r] = kind;
              to.nums[r] = nums[a];
              pc = to.next;
            } else {
              pc = Invoke.finishSpecial(f, a);
            }
            counted = pc;
            ctx.leaveCall();
            ctx.setTop(to);
            f = to;
            code = f.code.instructions();
            refs = f.refs;
            nums = f.nums;
            break;
          }

        case Op.LIST:
        case Op.TUPLE:
        case Op.SET:
        case Op.DICT:
        case Op.STRING:
        case Op.SLICE:
          refs[a] = Displays.build(ctx, f, insn);
          break;
        case Op.LISTAPPEND:
          ((PyList) refs[a]).append(ctx, f.get(b));
          break;
        case Op.LISTEXTEND:
        case Op.SETADD:
        case Op.SETUPDATE:
        case Op.DICTSET:
        case Op.DICTUPDATE:
        case Op.DICTMERGE:
          Displays.extend(ctx, f, insn);
          break;
        case Op.CONVERT:
        case Op.FORMAT:
          refs[a] = Displays.text(ctx, f, insn);
          break;

        case Op.ITER:
          refs[a] = Slow.iter(ctx, f, b);
          break;
        case Op.FORITER:
          {
            Object iterator = refs[b];
            if (iterator instanceof RangeIterator range) {
              if (range.hasNext()) {
                nums[a] = range.take();
                refs[a] = INT;
                pc++;
                counted++;
              } else {
                counted += (int) code[pc] - pc;
                pc = (int) code[pc];
              }
              break;
            }
            if (iterator instanceof PyGenerator generator && generator.frame != null) {
              meter.spend(pc - counted);
              f.next = pc + 1;
              f = Invoke.push(ctx, f, generator, PyNone.NONE, a, Frame.FOR);
              code = f.code.instructions();
              refs = f.refs;
              nums = f.nums;
              pc = f.next;
              counted = pc;
              break;
            }
            Object value = Ops.next(ctx, iterator);
            if (value == null) {
              counted += (int) code[pc] - pc;
              pc = (int) code[pc];
            } else {
              f.set(a, value);
              pc++;
              counted++;
            }
            break;
          }
        case Op.UNPACK:
          Unpacking.exact(ctx, f, a, b, c);
          break;
        case Op.UNPACKEX:
          counted++;
          Unpacking.starred(ctx, f, a, b, c, (int) code[pc++]);
          break;
        case Op.FUNCTION:
          refs[a] = Slow.function(ctx, f, (int) (insn >>> 32));
          break;

        case Op.RAISE:
          throw Raising.raise(ctx, f, a, b, c);
        case Op.PUSHEXC:
          Raising.push(f, a, b);
          break;
        case Op.POPEXC:
          Raising.pop(f, a);
          break;
        case Op.RERAISE:
          throw Raising.again(f, a);
        case Op.MATCHEXC:
          refs[a] = Raising.matches(ctx, f.get(b), f.get(c));
          break;

        case Op.YIELD:
          {
            meter.spend(pc - counted);
            f.next = pc;
            f.resumeRegister = a;
            if (f == entry) {
              return f.get(b);
            }
            Frame to = f.caller;
            to.set(f.returnRegister, f.get(b));
            f.generator.running = false;
            ctx.leaveCall();
            ctx.setTop(to);
            f = to;
            code = f.code.instructions();
            refs = f.refs;
            nums = f.nums;
            pc = f.next;
            counted = pc;
            break;
          }
        case Op.SEND:
          {
            meter.spend(pc - counted);
            Object iterator = refs[b];
            if (iterator instanceof PyGenerator generator
                && generator.frame != null
                && generator.type() != PyGenerator.ASYNC_GENERATOR) {
              f.next = pc + 1;
              f = Invoke.push(ctx, f, generator, f.get(c), a, Frame.SENDING);
              code = f.code.instructions();
              refs = f.refs;
              nums = f.nums;
              pc = f.next;
              counted = pc;
              break;
            }
            pc = Slow.send(ctx, f, insn) ? pc + 1 : (int) code[pc];
            counted = pc;
            break;
          }
        case Op.INTRINSIC:
          Intrinsics.run(ctx, f, a, b, c);
          break;
        default:
          throw new IllegalStateException("opcode " + ((int) insn & 0xffff));
      }
    }
  }
}
