package dev.adder.engine.record;

import dev.adder.engine.code.Opcode;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;

/** Operators and comparisons of numbers. */
final class ArithmeticRows {
  private static final Op[] INT_COMPARISONS = {
    Op.EQ_I64, Op.NE_I64, Op.LT_I64, Op.LE_I64, Op.GT_I64, Op.GE_I64
  };
  private static final Op[] FLOAT_COMPARISONS = {
    Op.EQ_F64, Op.NE_F64, Op.LT_F64, Op.LE_F64, Op.GT_F64, Op.GE_F64
  };

  private final LoopRegion region;
  private final Recording recording;
  private final Output out;

  ArithmeticRows(LoopRegion region, Recording recording, Output out) {
    this.region = region;
    this.recording = recording;
    this.out = out;
  }

  /** The op for a comparison of the interpreter's table. */
  static Op comparison(int row, Kind kind) {
    return (kind == Kind.INT ? INT_COMPARISONS : FLOAT_COMPARISONS)[row];
  }

  /** Emits an operator on numbers; false when there is no row for it. */
  boolean emit(int pc, int k, long insn) {
    int op = dev.adder.engine.code.Op.op(insn);
    if (!Registers.isArithmetic(op)) {
      return false;
    }
    Opcode opcode = Opcode.of(op);
    if (opcode.format() == Opcode.Format.AB) {
      return unary(opcode, pc, k, insn);
    }
    int b = dev.adder.engine.code.Op.b(insn);
    Kind left = region.use(b, pc, k);
    if (opcode.format() == Opcode.Format.AB_INT) {
      Constant right = Constant.of(insn >> 48);
      return left == Kind.INT
          ? ints(opcode, pc, k, new Operands(insn, region.state().value(b), right))
          : left == Kind.FLOAT
              && isSum(opcode)
              && floats(
                  opcode,
                  pc,
                  k,
                  new Operands(insn, region.state().value(b), Constant.of((double) (insn >> 48))));
    }
    int c = dev.adder.engine.code.Op.c(insn);
    Kind right = region.use(c, pc, k);
    Operands both = new Operands(insn, region.state().value(b), region.state().value(c));
    if (left == Kind.INT && right == Kind.INT) {
      return ints(opcode, pc, k, both);
    }
    if (left == Kind.FLOAT && right == Kind.FLOAT) {
      return floats(opcode, pc, k, both);
    }
    if (opcode == Opcode.IS || opcode == Opcode.ISNOT) {
      return is(opcode == Opcode.IS, left, right, insn);
    }
    if (left == Kind.REF && right == Kind.REF && recording.avoided(pc) == 0) {
      return texts(opcode, pc, k, both);
    }
    boolean isMixed =
        left == Kind.INT && right == Kind.FLOAT || left == Kind.FLOAT && right == Kind.INT;
    return isMixed
        && isSum(opcode)
        && floats(
            opcode, pc, k, new Operands(insn, real(both.left, left), real(both.right, right)));
  }

  /** The operands of a binary operator, and where its result goes. */
  private record Operands(long insn, Operand left, Operand right) {
    int target() {
      return dev.adder.engine.code.Op.a(insn);
    }
  }

  private Operand real(Operand value, Kind kind) {
    return kind == Kind.FLOAT ? value : out.code.value(Op.I64_TO_F64, value);
  }

  /** Operators for which an int stands for the float of the same value. */
  private static boolean isSum(Opcode opcode) {
    return switch (opcode) {
      case ADD, IADD, SUB, ISUB, MUL, IMUL, ADDI, SUBI, MULI, IADDI, ISUBI -> true;
      default -> false;
    };
  }

  private boolean unary(Opcode opcode, int pc, int k, long insn) {
    int a = dev.adder.engine.code.Op.a(insn);
    int b = dev.adder.engine.code.Op.b(insn);
    Kind kind = region.use(b, pc, k);
    Operand value = region.state().value(b);
    switch (opcode) {
      case NEG -> {
        if (kind == Kind.INT) {
          region.result(a, kind, out.code.value(Op.NEG_EXACT_I64, region.at(pc, k), value));
          return true;
        }
        if (kind == Kind.FLOAT) {
          region.result(a, kind, out.code.value(Op.NEG_F64, value));
          return true;
        }
      }
      case NOT -> {
        if (kind == Kind.BOOL) {
          region.result(a, kind, out.code.value(Op.NOT_BOOL, value));
          return true;
        }
        if (kind == Kind.INT) {
          region.result(a, Kind.BOOL, out.code.value(Op.EQ_I64, value, Constant.of(0L)));
          return true;
        }
      }
      default -> {}
    }
    if (opcode == Opcode.NOT && kind == Kind.REF && recording.avoided(pc) == 0) {
      Operand truth = known(out.call(Output.TRUTH, value), region.at(pc, k));
      region.state().set(a, Kind.BOOL, out.code.value(Op.NOT_BOOL, truth));
      return true;
    }
    return false;
  }

  private boolean ints(Opcode opcode, int pc, int k, Operands v) {
    switch (opcode) {
      case ADD, IADD, ADDI, IADDI -> exact(Op.ADD_EXACT_I64, pc, k, v);
      case SUB, ISUB, SUBI, ISUBI -> exact(Op.SUB_EXACT_I64, pc, k, v);
      case MUL, IMUL, MULI -> exact(Op.MUL_EXACT_I64, pc, k, v);
      case AND, IAND, ANDI -> plain(Op.AND_I64, v);
      case OR, IOR -> plain(Op.OR_I64, v);
      case XOR, IXOR -> plain(Op.XOR_I64, v);
      case MOD, IMOD, MODI -> {
        return byPositive(Op.FLOORMOD_I64, pc, k, v);
      }
      case FLOORDIV, IFLOORDIV, FLOORDIVI -> {
        return byPositive(Op.FLOORDIV_I64, pc, k, v);
      }
      case EQ, NE, LT, LE, GT, GE -> compare(opcode, Kind.INT, v);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean floats(Opcode opcode, int pc, int k, Operands v) {
    switch (opcode) {
      case ADD, IADD, ADDI, IADDI -> real(Op.ADD_F64, v);
      case SUB, ISUB, SUBI, ISUBI -> real(Op.SUB_F64, v);
      case MUL, IMUL, MULI -> real(Op.MUL_F64, v);
      case DIV, IDIV -> {
        Value isNotZero = out.code.value(Op.NE_F64, v.right, Constant.of(0.0));
        out.code.guard(Op.GUARD_TRUE, region.at(pc, k), isNotZero);
        real(Op.DIV_F64, v);
      }
      case EQ, NE, LT, LE, GT, GE -> compare(opcode, Kind.FLOAT, v);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void exact(Op op, int pc, int k, Operands v) {
    region.result(v.target(), Kind.INT, out.code.value(op, region.at(pc, k), v.left, v.right));
  }

  private void plain(Op op, Operands v) {
    region.result(v.target(), Kind.INT, out.code.value(op, v.left, v.right));
  }

  private void real(Op op, Operands v) {
    region.result(v.target(), Kind.FLOAT, out.code.value(op, v.left, v.right));
  }

  private void compare(Opcode opcode, Kind kind, Operands v) {
    Op op = comparison(opcode.ordinal() - Opcode.EQ.ordinal(), kind);
    region.result(v.target(), Kind.BOOL, out.code.value(op, v.left, v.right));
  }

  /** What a helper answered that is -1 when it does not know. */
  Operand known(Operand answer, Snapshot otherwise) {
    out.code.guard(Op.GUARD_TRUE, otherwise, out.code.value(Op.GE_I32, answer, Constant.of(0)));
    return out.code.value(Op.NE_I32, answer, Constant.of(0));
  }

  private boolean texts(Opcode opcode, int pc, int k, Operands v) {
    if (opcode != Opcode.EQ && opcode != Opcode.NE) {
      return false;
    }
    Operand same = known(out.call(Output.SAME_TEXT, v.left, v.right), region.at(pc, k));
    boolean isEqual = opcode == Opcode.EQ;
    Operand result = isEqual ? same : out.code.value(Op.NOT_BOOL, same);
    region.state().set(v.target(), Kind.BOOL, result);
    return true;
  }

  private boolean is(boolean sense, Kind left, Kind right, long insn) {
    if (left == Kind.FRAME || left == Kind.ANY || right == Kind.FRAME || right == Kind.ANY) {
      return false;
    }
    Operand first = region.state().value(dev.adder.engine.code.Op.b(insn));
    Operand second = region.state().value(dev.adder.engine.code.Op.c(insn));
    Operand same = out.call(Output.IS, out.box(first, left), out.box(second, right));
    Operand result = sense ? same : out.code.value(Op.NOT_BOOL, same);
    region.state().set(dev.adder.engine.code.Op.a(insn), Kind.BOOL, result);
    return true;
  }

  /** Division by what is above zero, which neither fails nor overflows. */
  private boolean byPositive(Op op, int pc, int k, Operands v) {
    if (v.right instanceof Constant.I64(long divisor)) {
      if (divisor <= 0) {
        return false;
      }
    } else {
      Snapshot otherwise = region.at(pc, k);
      Value isPositive = out.code.value(Op.GT_I64, v.right, Constant.of(0L));
      out.code.guard(Op.GUARD_TRUE, otherwise, isPositive);
    }
    plain(op, v);
    return true;
  }
}
