package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.util.EnumMap;
import java.util.Map;

/** Emits jumps that depend on a truth value, without making the value where a test will do. */
final class Conditions {

  /** How a test compares what is on the stack. */
  private enum Comparison {
    /** Two longs. */
    LONGS,
    /** Two ints. */
    INTS,
    /** Two doubles; a NaN counts as less. */
    DOUBLES_NAN_LESS,
    /** Two doubles; a NaN counts as greater. */
    DOUBLES_NAN_GREATER,
    /** Two floats; a NaN counts as less. */
    FLOATS_NAN_LESS,
    /** Two floats; a NaN counts as greater. */
    FLOATS_NAN_GREATER,
    /** Nothing to compare: the jump does. */
    JUMP
  }

  /** A test: how it compares, then the jumps when it holds and when it does not. */
  private record Test(Comparison comparison, Opcode holds, Opcode fails) {}

  private static final Map<Op, Test> TESTS = tests();

  private final Expressions expressions;
  private final Schedule schedule;
  private final CodeBuilder code;

  Conditions(Expressions expressions, Schedule schedule, CodeBuilder code) {
    this.expressions = expressions;
    this.schedule = schedule;
    this.code = code;
  }

  private static Map<Op, Test> tests() {
    Map<Op, Test> all = new EnumMap<>(Op.class);
    all.put(Op.EQ_I64, new Test(Comparison.LONGS, Opcode.IFEQ, Opcode.IFNE));
    all.put(Op.NE_I64, new Test(Comparison.LONGS, Opcode.IFNE, Opcode.IFEQ));
    all.put(Op.LT_I64, new Test(Comparison.LONGS, Opcode.IFLT, Opcode.IFGE));
    all.put(Op.LE_I64, new Test(Comparison.LONGS, Opcode.IFLE, Opcode.IFGT));
    all.put(Op.GT_I64, new Test(Comparison.LONGS, Opcode.IFGT, Opcode.IFLE));
    all.put(Op.GE_I64, new Test(Comparison.LONGS, Opcode.IFGE, Opcode.IFLT));
    all.put(Op.EQ_I32, new Test(Comparison.INTS, Opcode.IF_ICMPEQ, Opcode.IF_ICMPNE));
    all.put(Op.NE_I32, new Test(Comparison.INTS, Opcode.IF_ICMPNE, Opcode.IF_ICMPEQ));
    all.put(Op.LT_I32, new Test(Comparison.INTS, Opcode.IF_ICMPLT, Opcode.IF_ICMPGE));
    all.put(Op.LE_I32, new Test(Comparison.INTS, Opcode.IF_ICMPLE, Opcode.IF_ICMPGT));
    all.put(Op.GT_I32, new Test(Comparison.INTS, Opcode.IF_ICMPGT, Opcode.IF_ICMPLE));
    all.put(Op.GE_I32, new Test(Comparison.INTS, Opcode.IF_ICMPGE, Opcode.IF_ICMPLT));
    all.put(Op.EQ_F64, new Test(Comparison.DOUBLES_NAN_LESS, Opcode.IFEQ, Opcode.IFNE));
    all.put(Op.NE_F64, new Test(Comparison.DOUBLES_NAN_LESS, Opcode.IFNE, Opcode.IFEQ));
    all.put(Op.LT_F64, new Test(Comparison.DOUBLES_NAN_GREATER, Opcode.IFLT, Opcode.IFGE));
    all.put(Op.LE_F64, new Test(Comparison.DOUBLES_NAN_GREATER, Opcode.IFLE, Opcode.IFGT));
    all.put(Op.GT_F64, new Test(Comparison.DOUBLES_NAN_LESS, Opcode.IFGT, Opcode.IFLE));
    all.put(Op.GE_F64, new Test(Comparison.DOUBLES_NAN_LESS, Opcode.IFGE, Opcode.IFLT));
    all.put(Op.EQ_F32, new Test(Comparison.FLOATS_NAN_LESS, Opcode.IFEQ, Opcode.IFNE));
    all.put(Op.LT_F32, new Test(Comparison.FLOATS_NAN_GREATER, Opcode.IFLT, Opcode.IFGE));
    all.put(Op.LE_F32, new Test(Comparison.FLOATS_NAN_GREATER, Opcode.IFLE, Opcode.IFGT));
    all.put(Op.I64_TO_BOOL, new Test(Comparison.LONGS, Opcode.IFNE, Opcode.IFEQ));
    all.put(Op.NOT_BOOL, new Test(Comparison.JUMP, Opcode.IFEQ, Opcode.IFNE));
    all.put(Op.SAME, new Test(Comparison.JUMP, Opcode.IF_ACMPEQ, Opcode.IF_ACMPNE));
    all.put(Op.IS_NULL, new Test(Comparison.JUMP, Opcode.IFNULL, Opcode.IFNONNULL));
    all.put(Op.INSTANCE_OF, new Test(Comparison.JUMP, Opcode.IFNE, Opcode.IFEQ));
    return all;
  }

  /** Whether the op's result is the outcome of a test. */
  boolean isTest(Op op) {
    return TESTS.containsKey(op);
  }

  /** Jumps when the truth value equals {@code when}, else goes on. */
  void jump(Operand condition, boolean when, Label target) {
    switch (condition) {
      case Constant.Bool(boolean value) -> {
        if (value == when) {
          code.goto_(target);
        }
      }
      case Value value when schedule.moved(value) != null && isTest(op(value)) ->
          jump(schedule.moved(value), when, target);
      default -> {
        expressions.push(condition);
        code.branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
      }
    }
  }

  private Op op(Value value) {
    return schedule.moved(value).op();
  }

  /** The same for a test that is done here. */
  void jump(Instruction test, boolean when, Label target) {
    if (test.op() == Op.NOT_BOOL) {
      jump(test.operand(0), !when, target);
      return;
    }
    Test how = TESTS.get(test.op());
    expressions.pushAll(test);
    if (test.op() == Op.I64_TO_BOOL) {
      code.lconst_0();
    }
    if (test.immediate() instanceof Immediate.ClassRef(Class<?> type)) {
      code.instanceOf(Expressions.desc(type));
    }
    switch (how.comparison) {
      case LONGS -> code.lcmp();
      case DOUBLES_NAN_LESS -> code.dcmpl();
      case DOUBLES_NAN_GREATER -> code.dcmpg();
      case FLOATS_NAN_LESS -> code.fcmpl();
      case FLOATS_NAN_GREATER -> code.fcmpg();
      case INTS, JUMP -> {}
    }
    code.branch(when ? how.holds : how.fails, target);
  }
}
