package dev.adder.engine.record;

import dev.adder.engine.code.Op;
import dev.adder.engine.interp.PyGenerator;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.types.ListIterator;
import dev.adder.engine.types.RangeIterator;
import dev.adder.engine.types.TupleIterator;
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

  /** GETITEM of a list, a tuple or a dict; false for anything else. */
  boolean get(int pc, int k, long insn) {
    int b = Op.b(insn);
    int c = Op.c(insn);
    Kind kind = region.after(pc, Op.a(insn));
    if (recording.avoided(pc) > 0 || !isNumber(kind) || !isListItem(pc, k, b, c)) {
      return getObject(pc, k, insn);
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

  private boolean getObject(int pc, int k, long insn) {
    int b = Op.b(insn);
    int c = Op.c(insn);
    Kind kind = region.after(pc, Op.a(insn));
    if (!isContainer(pc, k, b) || kind == Kind.FRAME) {
      return false;
    }
    Kind key = region.use(c, pc, k);
    Snapshot otherwise = region.at(pc, k);
    Operand container = region.state().value(b);
    Operand value;
    if (recording.operandClass(pc) == PyDict.class && (key == Kind.INT || key == Kind.REF)) {
      value = out.call(Output.VALUE_OF, container, out.box(region.state().value(c), key));
    } else if (recording.operandClass(pc) != PyDict.class && key == Kind.INT) {
      value = out.call(Output.ITEM_AT, container, region.state().value(c));
    } else {
      return false;
    }
    region.state().set(Op.a(insn), kind, out.unbox(value, kind, otherwise));
    return true;
  }

  /** Whether a register holds a list, a tuple or a dict for which there is a row. */
  private boolean isContainer(int pc, int k, int register) {
    Class<?> type = recording.operandClass(pc);
    return recording.avoided(pc) <= 1
        && (type == PyList.class || type == PyTuple.class || type == PyDict.class)
        && region.use(register, pc, k) == Kind.REF;
  }

  /** SETITEM of a list or a dict; false for anything else. */
  boolean set(int pc, int k, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    Kind kind = region.use(c, pc, k);
    if (recording.avoided(pc) > 0 || !isNumber(kind) || !isListItem(pc, k, a, b)) {
      return setObject(pc, k, insn);
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

  private boolean setObject(int pc, int k, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    Kind kind = region.use(c, pc, k);
    if (!isContainer(pc, k, a) || kind == Kind.FRAME || kind == Kind.ANY) {
      return false;
    }
    Kind key = region.use(b, pc, k);
    Snapshot otherwise = region.at(pc, k);
    Operand container = region.state().value(a);
    Operand value = out.box(region.state().value(c), kind);
    Operand done;
    if (recording.operandClass(pc) == PyDict.class && (key == Kind.INT || key == Kind.REF)) {
      Operand boxed = out.box(region.state().value(b), key);
      done = out.call(Output.SET_VALUE_OF, container, boxed, value);
    } else if (recording.operandClass(pc) == PyList.class && key == Kind.INT) {
      done = out.call(Output.SET_ITEM_AT, container, region.state().value(b), value);
    } else {
      return false;
    }
    out.code.guard(dev.adder.jit.ir.Op.GUARD_TRUE, otherwise, done);
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
    if (isRef
        && (recording.operandClass(pc) == ListIterator.class
            || recording.operandClass(pc) == TupleIterator.class)) {
      take(pc, k, insn, ended);
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

  /** FORITER of a list's or a tuple's iterator. */
  private void take(int pc, int k, long insn, Runnable ended) {
    int a = Op.a(insn);
    Operand iterator = region.state().value(Op.b(insn));
    out.code.append(
        dev.adder.jit.ir.Op.GUARD_CLASS,
        new Immediate.ClassRef(recording.operandClass(pc)),
        Optional.of(region.at(pc, k)),
        List.of(iterator));
    Operand value = out.call(Output.TAKE, iterator);
    region.branch(
        out.code.value(dev.adder.jit.ir.Op.IS_NULL, value),
        ended,
        () -> {
          region.given(a, value, pc, k);
          region.jump(pc + 1);
        });
  }
}
