package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.FunctionTemplate;
import dev.adder.engine.code.Op;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.ListIterator;

/** What instructions do when their fast path in the dispatch loop does not apply. */
final class Slow {
  private static final Special[] UNARY = {Special.NEG, Special.POS, Special.INVERT};

  private Slow() {}

  static void arith(Context ctx, Frame f, long insn) {
    int op = Op.op(insn);
    if (mixed(f, insn, op >= Op.IADD ? op - Op.IADD : op - Op.ADD)) {
      return;
    }
    Object left = f.get(Op.b(insn));
    Object right = f.get(Op.c(insn));
    Object result =
        op >= Op.IADD
            ? Ops.inPlace(ctx, BinaryOp.of(op - Op.IADD), left, right)
            : Ops.binary(ctx, BinaryOp.of(op - Op.ADD), left, right);
    f.set(Op.a(insn), result);
  }

  /** An int and a float, unboxed: a sum, a difference or a product is one of floats. */
  private static boolean mixed(Frame f, long insn, int operator) {
    int b = Op.b(insn);
    int c = Op.c(insn);
    Object left = f.refs[b];
    Object right = f.refs[c];
    if (!(left == Frame.INT && right == Frame.FLOAT)
        && !(left == Frame.FLOAT && right == Frame.INT)) {
      return false;
    }
    double x = left == Frame.INT ? (double) f.nums[b] : Double.longBitsToDouble(f.nums[b]);
    double y = right == Frame.INT ? (double) f.nums[c] : Double.longBitsToDouble(f.nums[c]);
    double r;
    switch (operator) {
      case Op.ADD - Op.ADD -> r = x + y;
      case Op.SUB - Op.ADD -> r = x - y;
      case Op.MUL - Op.ADD -> r = x * y;
      case Op.POW - Op.ADD -> {
        r = Math.pow(x, y);
        if (y != 2.0 || Double.isInfinite(r)) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    f.nums[Op.a(insn)] = Double.doubleToRawLongBits(r);
    f.tag(Op.a(insn), Frame.FLOAT);
    return true;
  }

  private static final BinaryOp[] WITH_CONSTANT = {
    BinaryOp.ADD,
    BinaryOp.SUB,
    BinaryOp.MUL,
    BinaryOp.FLOORDIV,
    BinaryOp.MOD,
    BinaryOp.AND,
    BinaryOp.ADD,
    BinaryOp.SUB
  };

  /** An operator whose right operand is a small constant. */
  static void constant(Context ctx, Frame f, long insn) {
    int op = Op.op(insn);
    Object left = f.get(Op.b(insn));
    Object right = insn >> 48;
    BinaryOp operator = WITH_CONSTANT[op - Op.ADDI];
    Object result =
        op >= Op.IADDI
            ? Ops.inPlace(ctx, operator, left, right)
            : Ops.binary(ctx, operator, left, right);
    f.set(Op.a(insn), result);
  }

  static void unary(Context ctx, Frame f, long insn) {
    int op = Op.op(insn);
    int b = Op.b(insn);
    if (op == Op.NEG && f.refs[b] == Frame.FLOAT) {
      f.nums[Op.a(insn)] = f.nums[b] ^ Long.MIN_VALUE;
      f.refs[Op.a(insn)] = Frame.FLOAT;
      return;
    }
    Object value = f.get(b);
    f.set(
        Op.a(insn),
        op == Op.NOT ? (Object) !Ops.truth(ctx, value) : Ops.unary(ctx, UNARY[op - Op.NEG], value));
  }

  static void compare(Context ctx, Frame f, long insn) {
    int op = Op.op(insn) - Op.EQ;
    int b = Op.b(insn);
    int c = Op.c(insn);
    if (f.refs[b] == Frame.INT && f.refs[c] == Frame.INT) {
      f.refs[Op.a(insn)] = Compare.longs(op, f.nums[b], f.nums[c]);
      return;
    }
    f.set(Op.a(insn), Ops.compare(ctx, CompareOp.of(op), f.get(b), f.get(c)));
  }

  /** IS and ISNOT. */
  static void is(Frame f, long insn) {
    int b = Op.b(insn);
    int c = Op.c(insn);
    Object left = f.refs[b];
    boolean same =
        left != null && left == f.refs[c] && left != Frame.INT && left != Frame.FLOAT
            || Ops.is(f.get(b), f.get(c));
    f.refs[Op.a(insn)] = same == (Op.op(insn) == Op.IS);
  }

  static void contains(Context ctx, Frame f, long insn) {
    boolean in = Ops.contains(ctx, f.get(Op.c(insn)), f.get(Op.b(insn)));
    f.refs[Op.a(insn)] = in == (Op.op(insn) == Op.IN);
  }

  /** The truth of operand a. */
  static boolean truth(Context ctx, Frame f) {
    int a = Op.a(f.word());
    Object value = f.refs[a];
    if (value == Frame.INT) {
      return f.nums[a] != 0;
    }
    return value != PyNone.NONE && Ops.truth(ctx, f.get(a));
  }

  static PyException emptyCell(Frame f, int register) {
    Code.Variables variables = f.code.variables();
    int free = register - variables.firstFree();
    if (free >= 0 && free < variables.free().length) {
      return Errors.unboundFree(variables.free()[free]);
    }
    for (int i = 0; i < variables.cellRegisters().length; i++) {
      if (variables.cellRegisters()[i] == register) {
        return Errors.unboundLocal(variables.cells()[i]);
      }
    }
    throw new IllegalStateException("no cell in register " + register);
  }

  static void deleteCell(Frame f, int register) {
    PyCell cell = (PyCell) f.refs[register];
    if (cell.get() == null) {
      throw emptyCell(f, register);
    }
    cell.set(null);
  }

  /** JTRUE and JFALSE of anything but a bool: jumps if its truth is {@code sense}. */
  static void jumpTruth(Context ctx, Frame f, long insn, boolean sense) {
    jumpIf(ctx, f, truth(ctx, f) == sense);
  }

  private static void jumpIf(Context ctx, Frame f, boolean taken) {
    if (taken) {
      jumpTo(ctx, f, f.pc + Op.signedC(f.word()));
    }
  }

  /** Makes {@code target} the next; a backward jump charges the steps of the run that it ends. */
  static void jumpTo(Context ctx, Frame f, int target) {
    if (target > f.pc) {
      f.counted[0] += target - f.pc - 1;
    } else {
      int steps = f.pc + 1 - f.counted[0];
      f.counted[0] = target;
      ctx.meter().spend(steps);
    }
    f.pc = target - 1;
  }

  /** A backward jump; whether the frame has now made so many that its loops are to be looked at. */
  static boolean jumpBack(Context ctx, Frame f, int target) {
    jumpTo(ctx, f, target);
    return --f.heat == 0;
  }

  /** A comparing jump of two registers that do not both hold ints. */
  static void jumpCompare(Context ctx, Frame f, long insn) {
    jumpIf(ctx, f, isComparisonTaken(ctx, f, insn));
  }

  private static boolean isComparisonTaken(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int row = Op.op(insn) - Op.JEQ;
    boolean sense = row < 6;
    int op = sense ? row : row - 6;
    boolean holds;
    if (f.refs[a] == Frame.FLOAT && f.refs[b] == Frame.FLOAT) {
      double x = Double.longBitsToDouble(f.nums[a]);
      double y = Double.longBitsToDouble(f.nums[b]);
      holds = Compare.doubles(op, x, y);
    } else if (op <= 1 && f.refs[a] instanceof String x && f.refs[b] instanceof String y) {
      holds = x.equals(y) == (op == 0);
    } else {
      holds = Ops.truth(ctx, Ops.compare(ctx, CompareOp.of(op), f.get(a), f.get(b)));
    }
    return holds == sense;
  }

  /** A comparing jump of a register that holds no int with a constant. */
  static void jumpConstant(Context ctx, Frame f, long insn) {
    jumpIf(ctx, f, isConstantTaken(ctx, f, insn));
  }

  private static boolean isConstantTaken(Context ctx, Frame f, long insn) {
    int row = Op.op(insn) - Op.JEQI;
    boolean sense = row < 6;
    CompareOp op = CompareOp.of(sense ? row : row - 6);
    Object result = Ops.compare(ctx, op, f.get(Op.a(insn)), (long) Op.signedB(insn));
    return Ops.truth(ctx, result) == sense;
  }

  /** Whether a jump that looks at registers is taken, whatever they hold. */
  static boolean isTaken(Context ctx, Frame f, long insn) {
    int op = Op.op(insn);
    if (op == Op.JTRUE || op == Op.JFALSE) {
      return truth(ctx, f) == (op == Op.JTRUE);
    }
    if (op == Op.JNONE || op == Op.JNOTNONE) {
      return (f.get(Op.a(insn)) == PyNone.NONE) == (op == Op.JNONE);
    }
    return op < Op.JEQI ? isComparisonTaken(ctx, f, insn) : isConstantTaken(ctx, f, insn);
  }

  static void move(Frame f, long insn) {
    int b = Op.b(insn);
    Object value = f.refs[b];
    if (value == null) {
      throw f.unbound(b);
    }
    f.refs[Op.a(insn)] = value;
    f.nums[Op.a(insn)] = f.nums[b];
  }

  static void loadCell(Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    Object value = ((PyCell) f.refs[b]).get();
    if (value == null) {
      throw emptyCell(f, b);
    }
    f.set(a, value);
  }

  static void storeCell(Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    ((PyCell) f.refs[a]).set(f.get(b));
  }

  static void append(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    ((PyList) f.refs[a]).append(ctx, f.get(b));
  }

  static void iter(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    f.refs[a] = Ops.iter(ctx, f.get(b));
  }

  /** FORITER over anything but a range or a generator that can go on. */
  static void forIter(Context ctx, Frame f, long insn) {
    Object iterator = f.refs[Op.b(insn)];
    if (iterator instanceof ListIterator list) {
      forList(ctx, f, insn, list);
      return;
    }
    Object value =
        iterator instanceof PyIterator it && it.type().isBuiltin()
            ? it.next(ctx)
            : Ops.next(ctx, f.get(Op.b(insn)));
    if (value != null) {
      f.set(Op.a(insn), value);
    }
    jumpIf(ctx, f, value == null);
  }

  private static void forList(Context ctx, Frame f, long insn, ListIterator list) {
    PyList items = list.list();
    int i = list.take();
    if (i < 0) {
      jumpIf(ctx, f, true);
      return;
    }
    int a = Op.a(insn);
    Object storage = items.storage();
    if (storage instanceof Object[] values) {
      f.set(a, values[i]);
    } else if (storage instanceof long[] longs) {
      f.nums[a] = longs[i];
      f.tag(a, Frame.INT);
    } else {
      f.nums[a] = Double.doubleToRawLongBits(((double[]) storage)[i]);
      f.tag(a, Frame.FLOAT);
    }
  }

  static Object function(Context ctx, Frame f, int constant) {
    FunctionTemplate template = (FunctionTemplate) f.code.constants()[constant];
    int[] registers = template.closure();
    PyCell[] closure = new PyCell[registers.length];
    for (int i = 0; i < registers.length; i++) {
      closure[i] = (PyCell) f.refs[registers[i]];
    }
    ctx.meter().allocate(120);
    return new PyFunction(ctx, template.code(), f.globals(), f.builtins(), closure);
  }

  /** SEND into anything but a running generator: whether it yielded. */
  static boolean send(Context ctx, Frame f, long insn) {
    Object iterator = f.get(Op.b(insn));
    Object sent = f.get(Op.c(insn));
    int a = Op.a(insn);
    Object value;
    if (iterator instanceof PyGenerator generator && generator.getClass() == PyGenerator.class) {
      value = generator.send(ctx, sent);
      f.set(a, value == null ? generator.result() : value);
      return value != null;
    }
    try {
      value = sendTo(ctx, iterator, sent);
    } catch (PyException e) {
      if (!e.is(Exceptions.STOP_ITERATION)) {
        throw e;
      }
      f.set(a, e.value().field("value"));
      return false;
    }
    f.set(a, value == null ? PyNone.NONE : value);
    return value != null;
  }

  /** The value yielded, or Java null at the end of an iterator written in Java. */
  private static Object sendTo(Context ctx, Object iterator, Object sent) {
    if (sent != PyNone.NONE) {
      return Calls.method(ctx, iterator, "send", sent);
    }
    if (iterator instanceof Sendable s) {
      return s.send(ctx, sent);
    }
    if (iterator instanceof PyIterator it) {
      return it.next(ctx);
    }
    Object next = Types.of(iterator).special(Special.NEXT);
    if (next == null) {
      throw Errors.type("'" + Types.of(iterator).name() + "' object is not an iterator");
    }
    return Calls.call(
        ctx, Attributes.bind(ctx, next, iterator, Types.of(iterator), false), new Object[0], null);
  }
}
