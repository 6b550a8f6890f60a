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
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** What instructions do when their fast path in the dispatch loop does not apply. */
final class Slow {
  private static final Special[] UNARY = {Special.NEG, Special.POS, Special.INVERT};

  private Slow() {}

  static void arith(Context ctx, Frame f, long insn) {
    int op = Op.op(insn);
    Object left = f.get(Op.b(insn));
    Object right = f.get(Op.c(insn));
    Object result =
        op >= Op.IADD
            ? Ops.inPlace(ctx, BinaryOp.of(op - Op.IADD), left, right)
            : Ops.binary(ctx, BinaryOp.of(op - Op.ADD), left, right);
    f.set(Op.a(insn), result);
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
    Object value = f.get(Op.b(insn));
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

  static boolean is(Frame f, int b, int c) {
    Object left = f.refs[b];
    if (left != null && left == f.refs[c] && left != Frame.INT && left != Frame.FLOAT) {
      return true;
    }
    return Ops.is(f.get(b), f.get(c));
  }

  static boolean truth(Context ctx, Frame f, int a) {
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

  static Object iter(Context ctx, Frame f, int b) {
    return Ops.iter(ctx, f.get(b));
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
    if (iterator instanceof dev.adder.engine.object.PyIterator it) {
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
