package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.interp.ExitPlans;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * What frames of the interpreter are told when a region is left. The slots behind the registers are
 * those that the interpreter's exit plans know: the frame or the function, steps, rareness.
 */
final class Frames {
  private final Registers registers;
  private final ExitPlans plans;
  private final Constant.Pooled descriptor;
  private final Output out;

  Frames(Registers registers, ExitPlans plans, Output out) {
    this.registers = registers;
    this.plans = plans;
    this.descriptor = out.constant(plans);
    this.out = out;
  }

  /**
   * The frame that goes on at an instruction.
   *
   * @param steps done since the last charge
   * @param isRare whether leaving so is a reason to compile anew when it happens often
   */
  FrameState at(int pc, State state, Operand steps, boolean isRare) {
    Map<Integer, Source> slots = new HashMap<>();
    int count = state.registers();
    for (int r = 0; r < count; r++) {
      if (plans.hasFrame() ? state.isDirty(r) : isNeeded(pc, state, r)) {
        slots.put(r, state.value(r));
      }
    }
    slots.put(count, out.subject());
    slots.put(count + 1, steps);
    slots.put(count + 2, Constant.of(isRare ? 1 : 0));
    return FrameState.of(descriptor, pc, slots);
  }

  /** Whether a new frame needs a value; free variables come from the function. */
  private boolean isNeeded(int pc, State state, int register) {
    Code.Variables variables = plans.code().variables();
    int free = register - variables.firstFree();
    boolean isFree = free >= 0 && free < variables.free().length;
    return state.kind(register) != Kind.FRAME && !isFree && registers.isLive(pc, register);
  }
}
