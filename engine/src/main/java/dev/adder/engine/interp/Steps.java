package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Layout;
import dev.adder.engine.object.Prims;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.types.RangeIterator;
import java.util.List;

/**
 * What compiled loops call: single instructions that have no row of their own, and small questions
 * that HotSpot inlines. The frame's registers are up to date when an instruction is called.
 */
public final class Steps {
  /** Deeper calls from compiled code are left to the interpreter, which needs no Java stack. */
  private static final int MAX_NESTING = 40;

  private Steps() {}

  /**
   * Does the instruction at {@code pc} as the interpreter would. What it raises is left pending.
   *
   * @param steps done since the last charge
   * @param ahead charged for instructions from {@code pc} on
   */
  static void one(Object context, Object frame, int pc, int steps, int ahead) {
    LoopContext c = (LoopContext) context;
    Frame f = (Frame) frame;
    c.stepOut(f, pc, steps, ahead);
    try {
      run(c.ctx(), f, f.code.instructions()[pc]);
    } catch (PyException e) {
      c.pending = e;
      return;
    }
    c.stepIn(steps + 1, ahead - 1);
  }

  /** The same for a call, which charges the steps before it. */
  static void call(Object context, Object frame, int pc, int steps, int ahead) {
    LoopContext c = (LoopContext) context;
    Frame f = (Frame) frame;
    Context ctx = c.ctx();
    if (ctx.nativeDepth() >= MAX_NESTING) {
      c.pending = LoopContext.AGAIN;
      return;
    }
    c.stepOut(f, pc, steps, ahead);
    long insn = f.code.instructions()[pc];
    try {
      Frame next;
      PyException raised = null;
      try {
        next = Op.op(insn) == Op.CALL ? Invoke.call(ctx, f, insn) : Invoke.method(ctx, f, insn);
      } catch (PyException e) {
        if (ctx.top() == f) {
          throw e;
        }
        next = f;
        raised = e;
      }
      if (next != null) {
        Interpreter.runPushed(ctx, f, raised);
      }
    } catch (PyException e) {
      c.pending = e;
      return;
    }
    c.stepIn(0, ahead - 1);
  }

  private static void run(Context ctx, Frame f, long insn) {
    switch (Op.op(insn)) {
      case Op.MOVE -> Slow.move(f, insn);
      case Op.LOADGLOBAL -> Globals.load(ctx, f, insn);
      case Op.STOREGLOBAL -> Globals.store(ctx, f, insn);
      case Op.LOADNAME -> Globals.loadName(ctx, f, insn);
      case Op.STORENAME -> Globals.storeName(ctx, f, insn);
      case Op.LOADCELL -> Slow.loadCell(f, insn);
      case Op.STORECELL -> Slow.storeCell(f, insn);
      case Op.GETATTR -> Members.get(ctx, f, insn);
      case Op.SETATTR -> Members.set(ctx, f, insn);
      case Op.LOADMETHOD -> Members.method(ctx, f, insn);
      case Op.GETITEM -> Items.get(ctx, f, insn);
      case Op.SETITEM -> Items.set(ctx, f, insn);
      case Op.ITER -> Slow.iter(ctx, f, insn);
      case Op.LISTAPPEND -> Slow.append(ctx, f, insn);
      case Op.UNPACK -> Unpacking.exact(ctx, f, insn);
      case Op.IS, Op.ISNOT -> Slow.is(f, insn);
      case Op.IN, Op.NOTIN -> Slow.contains(ctx, f, insn);
      case Op.NEG, Op.POS, Op.INVERT, Op.NOT -> Slow.unary(ctx, f, insn);
      case Op.EQ, Op.NE, Op.LT, Op.LE, Op.GT, Op.GE -> Slow.compare(ctx, f, insn);
      case Op.ADDI, Op.SUBI, Op.MULI, Op.FLOORDIVI, Op.MODI, Op.ANDI, Op.IADDI, Op.ISUBI ->
          Slow.constant(ctx, f, insn);
      default -> {
        if (Op.op(insn) >= Op.ADD && Op.op(insn) <= Op.IOR) {
          Slow.arith(ctx, f, insn);
        } else {
          Rare.run(ctx, f);
        }
      }
    }
  }

  /**
   * FORITER over an iterator written in Java that is neither a range's nor a generator: whether
   * there was a value, which is in register a then.
   */
  static boolean next(Object context, Object frame, int pc, int steps, int ahead) {
    LoopContext c = (LoopContext) context;
    Frame f = (Frame) frame;
    c.stepOut(f, pc, steps, ahead);
    boolean found;
    try {
      found = next(c.ctx(), f, f.code.instructions()[pc]);
    } catch (PyException e) {
      c.pending = e;
      return false;
    }
    c.stepIn(steps + 1, ahead - 1);
    return found;
  }

  private static boolean next(Context ctx, Frame f, long insn) {
    Object value = ((PyIterator) f.refs[Op.b(insn)]).next(ctx);
    if (value != null) {
      f.set(Op.a(insn), value);
    }
    return value != null;
  }

  /** Whether an object is an iterator for {@link #next}. */
  static boolean isPlainIterator(Object value) {
    return value instanceof PyIterator it
        && it.type().isBuiltin()
        && !(value instanceof PyGenerator);
  }

  /** Whether a comparing jump of registers that do not both hold numbers is taken. */
  static boolean holds(Object context, Object frame, int pc, int steps, int ahead) {
    LoopContext c = (LoopContext) context;
    Frame f = (Frame) frame;
    c.stepOut(f, pc, steps, ahead);
    boolean taken;
    try {
      taken = Slow.isTaken(c.ctx(), f, f.code.instructions()[pc]);
    } catch (PyException e) {
      c.pending = e;
      return false;
    }
    c.stepIn(steps + 1, ahead - 1);
    return taken;
  }

  /**
   * What an instruction knows of an attribute that stands in the same slot in some layouts; of no
   * tenant.
   *
   * @param layouts the layouts
   * @param kind what the slot holds
   * @param index its number
   * @param grown the layout after a store that adds the attribute, or null
   */
  public record Attribute(List<Layout> layouts, Layout.Kind kind, int index, Layout grown) {}

  /** What the instruction at {@code pc} knows of its attribute; null if that is not one slot. */
  public static Attribute attribute(Code code, int pc) {
    return Members.known(code.profile()[pc]);
  }

  // --- questions

  static boolean hasLayout(Object value, Object layout) {
    return value instanceof PyInstance instance && instance.layout() == layout;
  }

  static long number(Object instance, int index) {
    return Prims.get((PyInstance) instance, index);
  }

  static void setNumber(Object instance, int index, long value) {
    Prims.set((PyInstance) instance, index, value);
  }

  static Object object(Object instance, int index) {
    return ((PyInstance) instance).ref(index);
  }

  static void setObject(Object instance, int index, Object value) {
    ((PyInstance) instance).ref(index, value);
  }

  /** Whether a register would hold the value itself: it is neither unbound nor a number. */
  static boolean isObject(Object value) {
    return value != null && !(value instanceof Long) && !(value instanceof Double);
  }

  /** The value of a global where the instruction saw it last; else null. */
  static Object global(Object frame, int pc) {
    Frame f = (Frame) frame;
    return Globals.remembered(f, pc, f.code.names()[Op.bc(f.code.instructions()[pc])]);
  }

  static boolean rangeHasNext(Object range) {
    return ((RangeIterator) range).hasNext();
  }

  static long rangeTake(Object range) {
    return ((RangeIterator) range).take();
  }

  /** The storage of a list of ints; null for everything else. */
  static long[] longs(Object list) {
    return list instanceof PyList it
            && it.type() == PyList.TYPE
            && it.storage() instanceof long[] values
        ? values
        : null;
  }

  /** The storage of a list of floats; null for everything else. */
  static double[] doubles(Object list) {
    return list instanceof PyList it
            && it.type() == PyList.TYPE
            && it.storage() instanceof double[] values
        ? values
        : null;
  }

  /** The number of items of a list. */
  static int size(Object list) {
    return ((PyList) list).size();
  }
}
