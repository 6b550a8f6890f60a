package dev.adder.jit.backend.jvm;

import dev.adder.jit.exit.RunContext;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Region;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/**
 * The fuel in a local variable while a region runs; the context has it during calls that look at
 * it, and after the region. A region that neither charges nor checks leaves it where it is.
 */
final class Fuel {

  private static final ClassDesc CONTEXT = Expressions.desc(RunContext.class);
  private static final int NONE = -1;

  private final int local;

  Fuel(Region region, Locals locals) {
    boolean isUsed =
        region.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(each -> each.op() == Op.CHARGE || each.op() == Op.FUEL_CHECK);
    local = isUsed ? locals.extra(Local.Kind.LONG) : NONE;
  }

  /** Whether somebody else works with the fuel during an instruction. */
  static boolean isShared(Instruction instruction) {
    return instruction.op() != Op.CHARGE && instruction.has(Effect.FUEL);
  }

  /** Takes it from the context. */
  void fetch(CodeBuilder code) {
    if (local != NONE) {
      code.aload(Locals.CONTEXT.index());
      code.getfield(CONTEXT, "fuel", ConstantDescs.CD_long);
      code.lstore(local);
    }
  }

  /** Gives it to the context. */
  void flush(CodeBuilder code) {
    if (local != NONE) {
      code.aload(Locals.CONTEXT.index());
      code.lload(local);
      code.putfield(CONTEXT, "fuel", ConstantDescs.CD_long);
    }
  }

  void charge(int steps, CodeBuilder code) {
    code.lload(local);
    code.loadConstant((long) steps);
    code.lsub();
    code.lstore(local);
  }

  /** Leaves an int on the stack that is less than 0 when less is left. */
  void compare(int steps, CodeBuilder code) {
    code.lload(local);
    code.loadConstant((long) steps);
    code.lcmp();
  }
}
