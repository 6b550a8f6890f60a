package dev.adder.engine.record;

import dev.adder.engine.code.Op;
import dev.adder.engine.interp.PyGenerator;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.types.RangeIterator;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;
import java.util.List;
import java.util.Optional;

/** Items of lists of numbers, and iteration. */
final class ItemRows {
  private final LoopRegion region;
  private final Recording recording;
  private final Output out;

  ItemRows(LoopRegion region, Recording recording, Output out) {
    this.region = region;
    this.recording = recording;
    this.out = out;
  }

  /** Whether a loop over such an iterator can be compiled. */
  static boolean canIterate(Class<?> iterator) {
    return PyIterator.class.isAssignableFrom(iterator)
        && !PyGenerator.class.isAssignableFrom(iterator);
  }

  /** GETITEM of a list of numbers; false for anything else. */
  boolean get(int pc, int k, long insn) {
    int b = Op.b(insn);
    int c = Op.c(insn);
    Kind kind = region.after(pc, Op.a(insn));
    if (!isNumber(kind) || !isListItem(pc, k, b, c)) {
      return false;
    }
    Snapshot otherwise = region.at(pc, k);
    Operand items = items(b, kind, otherwise);
    Operand index = index(b, c, otherwise);
    region.result(
        Op.a(insn),
        kind,
        out.code.value(
            dev.adder.jit.ir.Op.ARRAY_LOAD, new Immediate.Elements(kind.type()), items, index));
    return true;
  }

  /** SETITEM of a list of numbers; false for anything else. */
  boolean set(int pc, int k, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    Kind kind = region.use(c, pc, k);
    if (!isNumber(kind) || !isListItem(pc, k, a, b)) {
      return false;
    }
    Snapshot otherwise = region.at(pc, k);
    Operand items = items(a, kind, otherwise);
    Operand index = index(a, b, otherwise);
    out.code.effect(
        dev.adder.jit.ir.Op.ARRAY_STORE,
        new Immediate.Elements(kind.type()),
        items,
        index,
        region.state().value(c));
    return true;
  }

  private static boolean isNumber(Kind kind) {
    return kind == Kind.INT || kind == Kind.FLOAT;
  }

  private boolean isListItem(int pc, int k, int list, int index) {
    return recording.operandClass(pc) == PyList.class
        && region.use(list, pc, k) == Kind.REF
        && region.use(index, pc, k) == Kind.INT;
  }

  private Operand items(int list, Kind kind, Snapshot otherwise) {
    Helper storage = kind == Kind.INT ? Output.ITEMS_LONG : Output.ITEMS_DOUBLE;
    Operand items = out.call(storage, region.state().value(list));
    out.code.guard(dev.adder.jit.ir.Op.GUARD_NONNULL, otherwise, items);
    return items;
  }

  /** The index as an int that is in bounds. */
  private Operand index(int list, int register, Snapshot otherwise) {
    Operand size = out.call(Output.SIZE, region.state().value(list));
    Value index =
        out.code.value(
            dev.adder.jit.ir.Op.I64_TO_I32_EXACT, otherwise, region.state().value(register));
    out.code.guard(
        dev.adder.jit.ir.Op.GUARD_TRUE,
        otherwise,
        out.code.value(dev.adder.jit.ir.Op.LT_I32, index, size));
    out.code.guard(
        dev.adder.jit.ir.Op.GUARD_TRUE,
        otherwise,
        out.code.value(dev.adder.jit.ir.Op.GE_I32, index, Constant.of(0)));
    return index;
  }

  /** FORITER: one way with the next value, one behind the loop. */
  void iterate(int pc, int k, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    Runnable ended = () -> region.jump(pc + Op.signedC(insn));
    boolean isRef = region.use(b, pc, k) == Kind.REF;
    if (isRef && recording.operandClass(pc) == RangeIterator.class) {
      Operand range = region.state().value(b);
      out.code.append(
          dev.adder.jit.ir.Op.GUARD_CLASS,
          new Immediate.ClassRef(RangeIterator.class),
          Optional.of(region.at(pc, k)),
          List.of(range));
      region.branch(
          out.call(Output.RANGE_HAS_NEXT, range),
          () -> {
            region.result(a, Kind.INT, (Value) out.call(Output.RANGE_TAKE, range));
            region.jump(pc + 1);
          },
          ended);
      return;
    }
    region.sync(pc);
    Snapshot otherwise = region.at(pc, k);
    if (isRef) {
      out.code.guard(
          dev.adder.jit.ir.Op.GUARD_TRUE,
          otherwise,
          out.call(Output.IS_PLAIN_ITERATOR, region.state().value(b)));
    }
    Value found =
        out.guest(
                Output.NEXT,
                otherwise,
                out.context(),
                out.subject(),
                Constant.of(pc),
                region.stepsAt(k),
                region.aheadOf(k))
            .orElseThrow();
    region.branch(
        found,
        () -> {
          region.state().forget(a);
          region.jump(pc + 1);
        },
        ended);
  }
}
