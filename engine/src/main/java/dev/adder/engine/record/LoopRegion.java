package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;
import dev.adder.engine.interp.ExitPlans;
import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the region of a recorded loop or function.
 *
 * <p>Registers that the recording saw with one kind are values in SSA form; where several ways meet
 * they are parameters of the block. In a loop all others stay in the frame and are loaded, with a
 * guard, where they are used. What leaves the loop by a guard or an edge puts the values into the
 * frame. A function has no frame: all registers are values, those of several kinds boxed, and what
 * leaves it gives a frame all values that are still needed.
 *
 * <p>Steps are charged at the beginning of each straight run. The interpreter charges later, at
 * backward jumps and calls; so the region counts what the interpreter would still owe, and exits
 * and helpers give that back first.
 */
final class LoopRegion {
  private final LoopShape shape;
  private final Recording recording;
  private final Registers registers;
  private final Output out;
  private final Rows rows;
  private final int count;
  private final BitSet written;
  private final Map<Integer, Integer> blocks = new HashMap<>();
  private final Map<Integer, State> arriving = new HashMap<>();
  private final Joins joins;
  private final Frames frames;
  private final FunctionVersion self;
  private final List<Code> awaited = new ArrayList<>();
  private State atEntry;
  private int helpers;
  private State state;
  private LoopShape.Run run;

  /** For a loop. */
  LoopRegion(LoopShape shape, Recording recording) {
    this(
        shape,
        recording,
        null,
        new Output(shape.code().naming().qualname() + "@" + shape.header(), Optional.empty()));
  }

  /** For a function, as that version of it. */
  LoopRegion(LoopShape shape, Recording recording, FunctionVersion self) {
    this(shape, recording, self, new Output(self.name(), self.result()));
  }

  private LoopRegion(LoopShape shape, Recording recording, FunctionVersion self, Output out) {
    this.shape = shape;
    this.recording = recording;
    this.self = self;
    this.registers = new Registers(shape.code());
    this.count = shape.code().registers();
    this.written = shape.written();
    this.out = out;
    boolean hasFrame = self == null;
    this.joins = new Joins(shape, recording, registers, hasFrame);
    this.frames =
        new Frames(registers, hasFrame ? new ExitPlans(shape.code(), true) : self.exits(), out);
    this.rows = new Rows(this, recording, out);
  }

  /** The region. */
  Region make() {
    Beginning beginning = new Beginning(shape, recording, joins, out);
    state = isFunction() ? beginning.ofFunction(self) : beginning.ofLoop(frames);
    shape.runs().forEach(each -> blocks.put(each.first(), out.code.block()));
    if (isFunction()) {
      ready(snapshot(0, state, Constant.of(0), 0, false));
    }
    atEntry = state.copy();
    out.code.end(new Terminator.Jump(edgeInside(shape.header(), Constant.of(0))));
    shape.runs().forEach(this::emit);
    if (isFunction() && rows.givesNone() && !written.get(0)) {
      self.setInitializes();
    }
    return out.code.build();
  }

  /** Leaves when fewer steps are left than the longest way to the next such place takes. */
  void ready(Snapshot otherwise) {
    Operand ready = out.call(Output.READY, out.context(), Constant.of(shape.size()));
    out.code.guard(dev.adder.jit.ir.Op.GUARD_TRUE, otherwise, ready);
  }

  // --- blocks

  private void emit(LoopShape.Run each) {
    run = each;
    int first = each.first();
    out.code.at(blocks.get(first));
    if (shape.isJoin(first) || shape.isHeader(first)) {
      state = joins.enter(first, atEntry, out);
    } else {
      // Nothing leads here when what was seen before always leaves.
      state = arriving.getOrDefault(first, new State(count));
    }
    if (isFunction() && shape.raises(first)) {
      out.code.exit(snapshot(first, state, state.steps(), 0, false));
      return;
    }
    if (shape.isHeader(first)) {
      out.code.append(
          dev.adder.jit.ir.Op.FUEL_CHECK,
          new Immediate.Amount(shape.size()),
          Optional.of(snapshot(first, state, state.steps(), 0, false)),
          List.of());
    }
    out.code.effect(dev.adder.jit.ir.Op.CHARGE, new Immediate.Amount(each.instructions().size()));
    for (int k = 0; k < each.instructions().size(); k++) {
      int pc = each.instructions().get(k);
      out.code.line(shape.code().span(pc).line());
      boolean isLast = k == each.instructions().size() - 1;
      if (isLast && ends(pc)) {
        rows.end(pc, k);
        return;
      }
      rows.emit(pc, k);
    }
    int last = each.last();
    int next = Registers.successors(shape.code(), last)[0];
    jump(next);
  }

  private boolean ends(int pc) {
    int op = Op.op(shape.code().instructions()[pc]);
    return Registers.isBranch(op)
        || Registers.successors(shape.code(), pc).length != 1
        || op == Op.JMP;
  }

  // --- edges

  /** Goes on at an instruction, by whatever way, with the present state. */
  void jump(int target) {
    int last = run.last();
    if (target <= last) {
      charges(last, run.instructions().size() - 1);
    }
    Operand steps = target <= last ? Constant.of(0) : stepsAt(run.instructions().size());
    Terminator.Edge edge = shape.contains(target) ? edgeInside(target, steps) : null;
    if (edge == null) {
      boolean isUnseen = !recording.ran(target) && (isFunction() || target <= shape.last());
      boolean isOther = shape.contains(target);
      out.code.exit(snapshot(target, state, steps, 0, isUnseen || isOther));
    } else {
      out.code.end(new Terminator.Jump(edge));
    }
  }

  /**
   * An instruction charges what was done before it and itself. A helper may have used up what the
   * last check had found: then the interpreter does the instruction.
   */
  void charges(int pc, int k) {
    if (helpers > 0) {
      out.code.append(
          dev.adder.jit.ir.Op.FUEL_CHECK,
          new Immediate.Amount(0),
          Optional.of(leaving(pc, k)),
          List.of());
    }
  }

  /** Branches; each way may prepare registers in its own block. */
  void branch(Operand condition, Runnable whenTrue, Runnable whenFalse) {
    int yes = out.code.block();
    int no = out.code.block();
    out.code.branch(condition, RegionBuilder.edge(yes), RegionBuilder.edge(no));
    State before = state;
    out.code.at(yes);
    state = before.copy();
    whenTrue.run();
    out.code.at(no);
    state = before.copy();
    whenFalse.run();
  }

  /**
   * The edge to a block of the loop; null when a register holds another kind than the block wants.
   */
  private Terminator.Edge edgeInside(int target, Operand steps) {
    if (!shape.isJoin(target) && !shape.isHeader(target)) {
      State next = state.copy();
      next.setSteps(steps, 0);
      arriving.put(target, next);
      return new Terminator.Edge(blocks.get(target), List.of());
    }
    for (int r = 0; r < count; r++) {
      if (joins.isParameter(target, r) && !joins.fits(state.kind(r), joins.kindAt(target, r))) {
        return null;
      }
    }
    List<Operand> arguments = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      if (joins.isParameter(target, r)) {
        Kind kind = joins.kindAt(target, r);
        arguments.add(as(r, kind, snapshot(target, state, steps, 0, true)));
      } else if (!isFunction()
          && written.get(r)
          && state.isDirty(r)
          && registers.isLive(target, r)) {
        out.store(r, state.kind(r), state.value(r));
      }
    }
    if (joins.countsSteps(target)) {
      arguments.add(steps);
    }
    return new Terminator.Edge(blocks.get(target), arguments);
  }

  private Operand as(int register, Kind wanted, Snapshot otherwise) {
    Kind kind = state.kind(register);
    if (kind == Kind.FRAME) {
      return isFunction() ? new Constant.Null() : out.load(register, wanted, otherwise);
    }
    return converted(register, wanted, otherwise);
  }

  /** The value of a register of which something is known, as another kind that it fits. */
  Operand converted(int register, Kind wanted, Snapshot otherwise) {
    Kind kind = state.kind(register);
    Operand value = state.value(register);
    if (kind == wanted) {
      return value;
    }
    return kind == Kind.ANY ? out.unbox(value, wanted, otherwise) : out.box(value, kind);
  }

  // --- what rows ask for

  /** How many instructions are calls of what the interpreter does for them. */
  int helpers() {
    return helpers;
  }

  State state() {
    return state;
  }

  /** Notes that the region would be another one if a function were compiled. */
  void await(Code callee) {
    awaited.add(callee);
  }

  /** Functions that {@link #await} was told of. */
  List<Code> awaited() {
    return awaited;
  }

  /** The value of a register for a row: loaded now if the recording saw one kind; else FRAME. */
  Kind use(int register, int pc, int k) {
    if (isFunction()) {
      return useValue(register, pc, k);
    }
    if (state.kind(register) == Kind.FRAME) {
      Kind kind = Kind.of(recording.kinds(pc, register));
      if (kind != Kind.FRAME) {
        state.know(register, kind, out.load(register, kind, at(pc, k)));
      }
    }
    return state.kind(register);
  }

  private Kind useValue(int register, int pc, int k) {
    Kind kind = Kind.of(recording.kinds(pc, register));
    if (state.kind(register) == Kind.ANY && kind != Kind.FRAME) {
      state.know(register, kind, out.unbox(state.value(register), kind, at(pc, k)));
    }
    return state.kind(register);
  }

  /** The kind that an instruction was seen to leave in a register. */
  Kind after(int pc, int register) {
    int next = Registers.successors(shape.code(), pc)[0];
    return recording.ran(next)
        ? joins.kindAt(next, register)
        : isFunction() ? Kind.ANY : Kind.FRAME;
  }

  /** Whether there is no frame. */
  boolean isFunction() {
    return self != null;
  }

  /** The version that is being made, or null. */
  FunctionVersion self() {
    return self;
  }

  /** Where the interpreter does the instruction again. */
  Snapshot at(int pc, int k) {
    return snapshot(pc, state, stepsAt(k), run.instructions().size() - k, true);
  }

  /** Steps done since the last charge before the k-th instruction of the run. */
  Operand stepsAt(int k) {
    int more = k - state.base();
    if (state.steps() instanceof Constant.I32(int known)) {
      return Constant.of(known + more);
    }
    return more == 0
        ? state.steps()
        : out.code.value(dev.adder.jit.ir.Op.ADD_I32, state.steps(), Constant.of(more));
  }

  /** Steps charged for instructions from the k-th on. */
  Constant aheadOf(int k) {
    return Constant.of(run.instructions().size() - k);
  }

  /** Where the interpreter does the instruction, which no version of the code will do. */
  Snapshot leaving(int pc, int k) {
    return snapshot(pc, state, stepsAt(k), run.instructions().size() - k, false);
  }

  /** Where the interpreter goes on behind an instruction that has charged everything. */
  Snapshot behind(int pc, int k) {
    int next = Registers.successors(shape.code(), pc)[0];
    return snapshot(next, state, Constant.of(0), run.instructions().size() - k - 1, false);
  }

  /**
   * An instruction is done and gave a register a boxed value, of the kind that the recording saw
   * most probably.
   */
  void given(int register, Operand value, int pc, int k) {
    Kind kind = after(pc, register);
    if (kind == Kind.ANY) {
      state.set(register, kind, value);
    } else if (kind == Kind.FRAME) {
      out.effect(Output.SET_REGISTER, out.subject(), Constant.of(register), value);
      state.forget(register);
    } else {
      state.set(register, Kind.ANY, value);
      int next = Registers.successors(shape.code(), pc)[0];
      int left = run.instructions().size() - k - 1;
      Snapshot otherwise = snapshot(next, state, stepsAt(k + 1), left, true);
      state.set(register, kind, out.unbox(value, kind, otherwise));
    }
  }

  /** Puts objects that only compiled code has where a walk over the memory finds them. */
  void keep() {
    for (int r = 0; r < count; r++) {
      if (!isFunction() && state.isDirty(r) && state.kind(r) == Kind.REF) {
        out.store(r, Kind.REF, state.value(r));
        state.clean(r);
      }
    }
  }

  /** Puts what only compiled code has into the frame, because a helper will look there. */
  void sync(int pc) {
    if (isFunction()) {
      int op = Op.op(shape.code().instructions()[pc]);
      throw new NoRowException(Opcode.of(op) + " needs a frame");
    }
    helpers++;
    for (int r = 0; r < count; r++) {
      if (state.isDirty(r)) {
        out.store(r, state.kind(r), state.value(r));
        state.clean(r);
      }
    }
  }

  private Snapshot snapshot(int pc, State at, Operand steps, int refund, boolean isRare) {
    return Snapshot.of(refund, frames.at(pc, at, steps, isRare));
  }

  /** The value a row has computed. */
  void result(int register, Kind kind, Value value) {
    state.set(register, kind, value);
  }
}
