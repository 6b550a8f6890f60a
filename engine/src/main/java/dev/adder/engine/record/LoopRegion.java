package dev.adder.engine.record;

import dev.adder.engine.code.Op;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the region of a recorded loop.
 *
 * <p>Registers that the recording saw with one kind are values in SSA form; where several ways meet
 * they are parameters of the block. All others stay in the frame and are loaded, with a guard,
 * where they are used. What leaves the loop by a guard or an edge puts the values into the frame.
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
  private final Constant.Pooled code;

  private State atEntry;
  private boolean hasHelpers;
  private int helpers;
  private State state;
  private LoopShape.Run run;

  LoopRegion(LoopShape shape, Recording recording) {
    this.shape = shape;
    this.recording = recording;
    this.registers = new Registers(shape.code());
    this.count = shape.code().registers();
    this.written = shape.written();
    this.out = new Output(shape.code().naming().qualname() + "@" + shape.header());
    this.code = out.constant(shape.code());
    this.rows = new Rows(this, recording, out);
  }

  Region make() {
    state = new State(count);
    out.begin();
    shape.runs().forEach(each -> blocks.put(each.first(), out.code.block()));
    Snapshot entry = snapshot(shape.header(), state, Constant.of(0), 0, true);
    BitSet read = readUnwritten();
    for (int r = 0; r < count; r++) {
      Kind kind = Kind.of(recording.kinds(shape.header(), r));
      boolean isParameter = isParameter(shape.header(), r);
      if (isParameter || read.get(r) && kind != Kind.FRAME) {
        state.know(r, kind, out.load(r, kind, entry));
      }
    }
    atEntry = state.copy();
    end(new Terminator.Jump(edgeInside(shape.header(), Constant.of(0))));
    for (LoopShape.Run each : shape.runs()) {
      emit(each);
    }
    return out.code.build();
  }

  /** Registers that rows of the loop read and nothing in it writes. */
  private BitSet readUnwritten() {
    BitSet read = new BitSet();
    for (LoopShape.Run each : shape.runs()) {
      each.instructions().forEach(pc -> Read.byRow(shape.code().instructions()[pc], read));
    }
    read.andNot(written);
    return read;
  }

  /** Whether a block that several ways lead to has a register as a parameter. */
  private boolean isParameter(int pc, int register) {
    return written.get(register)
        && registers.isLive(pc, register)
        && Kind.of(recording.kinds(pc, register)) != Kind.FRAME;
  }

  private boolean countsSteps(int pc) {
    return shape.isJoin(pc) && pc != shape.header();
  }

  // --- blocks

  private void emit(LoopShape.Run each) {
    run = each;
    out.code.at(blocks.get(each.first()));
    int first = each.first();
    if (shape.isJoin(first) || shape.isHeader(first)) {
      state = enter(first);
    } else {
      state = arriving.get(first);
      state.setSteps(state.steps(), 0);
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
        rows.branch(pc, k);
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
    return op == Op.JMP || Registers.isBranch(op);
  }

  /** The state at the beginning of a block with parameters. */
  private State enter(int pc) {
    State entered = new State(count);
    for (int r = 0; r < count; r++) {
      if (isParameter(pc, r)) {
        Kind kind = Kind.of(recording.kinds(pc, r));
        entered.set(r, kind, out.code.parameter(kind.type()));
      } else if (!written.get(r) && atEntry.kind(r) != Kind.FRAME) {
        entered.know(r, atEntry.kind(r), atEntry.value(r));
      }
    }
    if (countsSteps(pc)) {
      entered.setSteps(out.code.parameter(IrType.I32), 0);
    }
    return entered;
  }

  // --- edges

  /** Goes on at an instruction, by whatever way, with the present state. */
  void jump(int target) {
    int last = run.last();
    if (target <= last && hasHelpers) {
      // A helper may have used up what the check at the header had found: the jump charges it.
      int k = run.instructions().size() - 1;
      out.code.append(
          dev.adder.jit.ir.Op.FUEL_CHECK,
          new Immediate.Amount(0),
          Optional.of(snapshot(last, state, stepsAt(k), 1, false)),
          List.of());
    }
    Operand steps = target <= last ? Constant.of(0) : stepsAt(run.instructions().size());
    Terminator.Edge edge = shape.contains(target) ? edgeInside(target, steps) : null;
    if (edge == null) {
      boolean isUnseen = !recording.ran(target) && target <= shape.last();
      boolean isOther = shape.contains(target);
      out.code.exit(snapshot(target, state, steps, 0, isUnseen || isOther));
    } else {
      end(new Terminator.Jump(edge));
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

  private void end(Terminator terminator) {
    out.code.end(terminator);
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
      if (isParameter(target, r) && !fits(r, Kind.of(recording.kinds(target, r)))) {
        return null;
      }
    }
    List<Operand> arguments = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      if (isParameter(target, r)) {
        Kind kind = Kind.of(recording.kinds(target, r));
        arguments.add(as(r, kind, snapshot(target, state, steps, 0, true)));
      } else if (written.get(r) && state.isDirty(r) && registers.isLive(target, r)) {
        out.store(r, state.kind(r), state.value(r));
      }
    }
    if (countsSteps(target)) {
      arguments.add(steps);
    }
    return new Terminator.Edge(blocks.get(target), arguments);
  }

  private boolean fits(int register, Kind wanted) {
    Kind kind = state.kind(register);
    return kind == Kind.FRAME || kind == wanted || kind == Kind.BOOL && wanted == Kind.REF;
  }

  private Operand as(int register, Kind wanted, Snapshot otherwise) {
    Kind kind = state.kind(register);
    if (kind == Kind.FRAME) {
      return out.load(register, wanted, otherwise);
    }
    return kind == Kind.BOOL && wanted == Kind.REF
        ? out.code.value(dev.adder.jit.ir.Op.BOX_BOOL, state.value(register))
        : state.value(register);
  }

  // --- what rows ask for

  /** How many instructions are calls of what the interpreter does for them. */
  int helpers() {
    return helpers;
  }

  State state() {
    return state;
  }

  LoopShape shape() {
    return shape;
  }

  /** The value of a register for a row: loaded now if the recording saw one kind; else FRAME. */
  Kind use(int register, int pc, int k) {
    if (state.kind(register) == Kind.FRAME) {
      Kind kind = Kind.of(recording.kinds(pc, register));
      if (kind != Kind.FRAME) {
        state.know(register, kind, out.load(register, kind, at(pc, k)));
      }
    }
    return state.kind(register);
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

  /** Puts what only compiled code has into the frame, because a helper will look there. */
  void sync() {
    hasHelpers = true;
    helpers++;
    for (int r = 0; r < count; r++) {
      if (state.isDirty(r)) {
        out.store(r, state.kind(r), state.value(r));
        state.clean(r);
      }
    }
  }

  private Snapshot snapshot(int pc, State at, Operand steps, int refund, boolean isRare) {
    Map<Integer, Source> slots = new HashMap<>();
    for (int r = 0; r < count; r++) {
      if (at.isDirty(r)) {
        slots.put(r, at.value(r));
      }
    }
    slots.put(count, out.frame());
    slots.put(count + 1, steps);
    slots.put(count + 2, Constant.of(isRare ? 1 : 0));
    return Snapshot.of(refund, FrameState.of(code, pc, slots));
  }

  /** The value a row has computed. */
  void result(int register, Kind kind, Value value) {
    state.set(register, kind, value);
  }
}
