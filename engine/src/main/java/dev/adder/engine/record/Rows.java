package dev.adder.engine.record;

import dev.adder.engine.code.Op;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.object.PyNone;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Value;
import java.util.BitSet;
import java.util.Optional;

/**
 * What instructions of the interpreter are in the IR. An instruction whose operands a row does not
 * take is a call of what the interpreter does for it, with the registers in the frame.
 */
final class Rows {
  private final LoopRegion region;
  private final Recording recording;
  private final Output out;
  private final ArithmeticRows arithmetic;
  private final ItemRows items;
  private final AttributeRows attributes;
  private final CallRows calls;
  private final long[] words;
  private final Object[] constants;

  Rows(LoopRegion region, Recording recording, Output out) {
    this.region = region;
    this.recording = recording;
    this.out = out;
    this.arithmetic = new ArithmeticRows(region, recording, out);
    this.items = new ItemRows(region, recording, out);
    this.attributes = new AttributeRows(region, recording, out);
    this.calls = new CallRows(region, recording, out);
    this.words = recording.code().instructions();
    this.constants = recording.code().constants();
  }

  /** Why a loop with this instruction is not compiled; null if it can be. */
  static String refusal(Recording recording, int pc) {
    int op = Op.op(recording.code().instructions()[pc]);
    return switch (op) {
      case Op.RETURN,
          Op.YIELD,
          Op.SEND,
          Op.RAISE,
          Op.RERAISE,
          Op.PUSHEXC,
          Op.POPEXC,
          Op.MATCHEXC,
          Op.CALLKW,
          Op.CALLEX,
          Op.UNPACKEX ->
          "an instruction of kind " + dev.adder.engine.code.Opcode.of(op);
      case Op.FORITER ->
          ItemRows.canIterate(recording.operandClass(pc))
              ? null
              : "iteration over " + recording.operandClass(pc).getSimpleName();
      default -> null;
    };
  }

  /** Whether all calls of a function that end in compiled code give None. */
  boolean givesNone() {
    return calls.givesNone();
  }

  /** Emits the k-th instruction of a run, which ends no block. */
  void emit(int pc, int k) {
    long insn = words[pc];
    int a = Op.a(insn);
    switch (Op.op(insn)) {
      case Op.NOP -> {}
      case Op.MOVE -> move(pc, k, insn);
      case Op.LOADK -> constant(a, constants[Op.bc(insn)]);
      case Op.LOADINT -> region.state().set(a, Kind.INT, Constant.of((long) Op.bc(insn)));
      case Op.LOADLONG -> region.state().set(a, Kind.INT, Constant.of(words[pc + 1]));
      case Op.LOADFLOAT -> region.state().set(a, Kind.FLOAT, new Constant.F64(words[pc + 1]));
      case Op.CLEAR -> {
        if (!region.isFunction()) {
          out.clear(a);
        }
        region.state().forget(a);
      }
      case Op.GETITEM -> {
        if (!items.get(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.SETITEM -> {
        if (!items.set(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.GETATTR -> {
        if (!attributes.get(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.SETATTR -> {
        if (!attributes.set(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.LOADGLOBAL -> {
        if (!attributes.global(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.LOADMETHOD -> {
        if (!calls.method(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.LOADSUPER -> {
        if (!calls.methodOfSuper(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.LOADCELL -> {
        if (!calls.loadCell(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.STORECELL -> {
        if (!calls.storeCell(pc, k, insn)) {
          generic(pc, k);
        }
      }
      case Op.CALL, Op.CALLMETHOD -> {
        if (!calls.call(pc, k, insn)) {
          call(pc, k);
        }
      }
      default -> {
        if (!arithmetic.emit(pc, k, insn)) {
          generic(pc, k);
        }
      }
    }
  }

  private void move(int pc, int k, long insn) {
    Kind kind = region.use(Op.b(insn), pc, k);
    if (kind == Kind.FRAME) {
      generic(pc, k);
    } else {
      if (kind == Kind.ANY) {
        out.unbox(region.state().value(Op.b(insn)), kind, region.at(pc, k));
      }
      region.state().set(Op.a(insn), kind, region.state().value(Op.b(insn)));
    }
  }

  private void constant(int a, Object value) {
    if (value instanceof Boolean truth) {
      region.state().set(a, Kind.BOOL, Constant.of(truth.booleanValue()));
    } else {
      region.state().set(a, Kind.REF, out.constant(value));
    }
  }

  /** Lets the interpreter's helper do it. */
  private void generic(int pc, int k) {
    helper(Output.ONE, pc, k);
    forgetWritten(pc);
  }

  private void call(int pc, int k) {
    helper(Output.CALL, pc, k);
    forgetWritten(pc);
    region.state().setSteps(Constant.of(0), k + 1);
  }

  /** Calls a helper on the frame, which has all registers now. */
  private Optional<Value> helper(Helper helper, int pc, int k) {
    region.sync(pc);
    return out.guest(
        helper,
        region.at(pc, k),
        out.context(),
        out.subject(),
        Constant.of(pc),
        region.stepsAt(k),
        region.aheadOf(k));
  }

  private void forgetWritten(int pc) {
    BitSet written = new BitSet();
    Written.add(words[pc], recording.code(), written);
    written.stream().forEach(region.state()::forget);
  }

  // --- branches

  /** Emits the last instruction of a run, which goes on elsewhere or may. */
  void end(int pc, int k) {
    long insn = words[pc];
    int op = Op.op(insn);
    if (op == Op.RETURN) {
      calls.give(pc, k, insn);
      return;
    }
    if (op == Op.RAISE || op == Op.RERAISE) {
      out.code.exit(region.leaving(pc, k));
      return;
    }
    if (op == Op.JMP) {
      region.jump((int) (insn >>> 16));
      return;
    }
    if (op == Op.FORITER) {
      items.iterate(pc, k, insn);
      return;
    }
    int taken = pc + Op.signedC(insn);
    Condition condition = condition(pc, k, insn);
    Runnable jump = () -> region.jump(taken);
    Runnable stay = () -> region.jump(pc + 1);
    region.branch(condition.value, condition.sense ? jump : stay, condition.sense ? stay : jump);
  }

  /** A truth value, and whether the jump is taken when it is true. */
  private record Condition(Operand value, boolean sense) {}

  private Condition condition(int pc, int k, long insn) {
    int op = Op.op(insn);
    int a = Op.a(insn);
    Condition found =
        switch (op) {
          case Op.JTRUE, Op.JFALSE -> truth(a, pc, k, op == Op.JTRUE);
          case Op.JNONE, Op.JNOTNONE -> none(a, pc, k, op == Op.JNONE);
          default ->
              op < Op.JEQI
                  ? comparison(pc, k, insn, op - Op.JEQ)
                  : constantComparison(pc, k, insn, op - Op.JEQI);
        };
    return found == null ? holds(pc, k) : found;
  }

  private Condition truth(int a, int pc, int k, boolean sense) {
    return switch (region.use(a, pc, k)) {
      case BOOL -> new Condition(region.state().value(a), sense);
      case INT ->
          new Condition(
              out.code.value(dev.adder.jit.ir.Op.NE_I64, region.state().value(a), Constant.of(0L)),
              sense);
      case REF -> recording.avoided(pc) > 0 ? null : truthOf(a, pc, k, sense);
      case FLOAT, ANY, FRAME -> null;
    };
  }

  private Condition truthOf(int a, int pc, int k, boolean sense) {
    Operand truth = out.call(Output.TRUTH, region.state().value(a));
    return new Condition(arithmetic.known(truth, region.at(pc, k)), sense);
  }

  private Condition none(int a, int pc, int k, boolean sense) {
    return switch (region.use(a, pc, k)) {
      case INT, FLOAT, BOOL -> new Condition(Constant.of(false), sense);
      case REF ->
          new Condition(
              out.code.value(
                  dev.adder.jit.ir.Op.SAME, region.state().value(a), out.constant(PyNone.NONE)),
              sense);
      case ANY, FRAME -> null;
    };
  }

  private Condition comparison(int pc, int k, long insn, int row) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    Kind left = region.use(a, pc, k);
    Kind right = region.use(b, pc, k);
    if (left == Kind.REF && right == Kind.REF && row % 6 <= 1 && recording.avoided(pc) == 0) {
      Operand same = out.call(Output.SAME_TEXT, region.state().value(a), region.state().value(b));
      return new Condition(arithmetic.known(same, region.at(pc, k)), row == 0 || row == 7);
    }
    if (left != right || left != Kind.INT && left != Kind.FLOAT) {
      return null;
    }
    return new Condition(
        out.code.value(
            ArithmeticRows.comparison(row % 6, left),
            region.state().value(a),
            region.state().value(b)),
        row < 6);
  }

  private Condition constantComparison(int pc, int k, long insn, int row) {
    int a = Op.a(insn);
    Kind kind = region.use(a, pc, k);
    if (kind != Kind.INT && kind != Kind.FLOAT) {
      return null;
    }
    Constant right =
        kind == Kind.INT
            ? Constant.of((long) Op.signedB(insn))
            : Constant.of((double) Op.signedB(insn));
    return new Condition(
        out.code.value(ArithmeticRows.comparison(row % 6, kind), region.state().value(a), right),
        row < 6);
  }

  /** Lets the interpreter's helper find out whether the jump is taken. */
  private Condition holds(int pc, int k) {
    return new Condition(helper(Output.HOLDS, pc, k).orElseThrow(), true);
  }
}
