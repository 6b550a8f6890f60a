package dev.adder.engine.interp;

import dev.adder.jit.exit.ExitState;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an exit of compiled code means for the frame: where it goes on, and what goes into which
 * register. The slots behind the registers of a snapshot say more: the frame or the function, the
 * steps since the last charge, and whether the exit should be rare.
 */
final class ExitPlan {
  /** One register: where its value is, or the value itself. */
  private record Move(int register, IrType type, int position, Object constant) {}

  private final int pc;
  private final int subject;
  private final int steps;
  private final int constantSteps;
  private final boolean isRare;
  private final List<Move> moves = new ArrayList<>();

  private ExitPlan(SideExit exit, int registers) {
    FrameState state = exit.snapshot().frames().getFirst();
    pc = state.pc();
    subject = exit.references().indexOf(state.slots().get(registers));
    Source count = state.slots().get(registers + 1);
    steps = count instanceof Value value ? exit.numbers().indexOf(value) : -1;
    constantSteps = count instanceof Constant.I32(int known) ? known : 0;
    isRare = state.slots().get(registers + 2).equals(Constant.of(1));
    for (Map.Entry<Integer, Source> slot : state.slots().headMap(registers).entrySet()) {
      moves.add(move(slot.getKey(), slot.getValue(), exit));
    }
  }

  private static Move move(int register, Source source, SideExit exit) {
    return switch (source) {
      case Value value when value.type() == IrType.REF ->
          new Move(register, IrType.REF, exit.references().indexOf(value), null);
      case Value value -> new Move(register, value.type(), exit.numbers().indexOf(value), null);
      case Constant constant ->
          new Move(register, constant.type(), -1, constant.boxed(exit.region()));
      case Source.VirtualRef ref -> throw new IllegalArgumentException("virtual " + ref);
    };
  }

  static ExitPlan of(SideExit exit, int registers) {
    return new ExitPlan(exit, registers);
  }

  boolean isRare() {
    return isRare;
  }

  /** What runs: the frame, or the function where compiled code has no frame. */
  Object subject(ExitState state) {
    return state.refs[subject];
  }

  int pc() {
    return pc;
  }

  /** Steps done since the last charge that the frame's present run of instructions owes. */
  int steps(ExitState state) {
    return steps < 0 ? constantSteps : (int) state.longs[steps];
  }

  /** Puts the values into the registers. */
  void restore(ExitState state, Frame f) {
    for (Move move : moves) {
      if (move.position < 0) {
        set(f, move.register, move.constant);
        continue;
      }
      switch (move.type) {
        case I64 -> {
          f.nums[move.register] = state.longs[move.position];
          f.refs[move.register] = Frame.INT;
        }
        case F64 -> {
          f.nums[move.register] = state.longs[move.position];
          f.refs[move.register] = Frame.FLOAT;
        }
        case BOOL -> f.refs[move.register] = state.longs[move.position] != 0;
        case REF -> set(f, move.register, state.refs[move.position]);
        case I32, F32 -> throw new IllegalStateException("no register holds " + move.type);
      }
    }
  }

  private static void set(Frame f, int register, Object value) {
    if (value == null) {
      f.refs[register] = null;
    } else {
      f.set(register, value);
    }
  }
}
