package dev.adder.jit.verify;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.lang.invoke.MethodType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Regions that break a rule in a way that no text can say. */
final class BrokenRegions {

  private BrokenRegions() {}

  static Map<Rule, Region> all() {
    Map<Rule, Region> all = new EnumMap<>(Rule.class);
    all.put(Rule.HAS_ENTRY, new Region("empty", Optional.empty(), List.of(), List.of()));
    all.put(Rule.DEFINED, undefined());
    all.put(Rule.CONSTANT_EXISTS, noConstant());
    all.put(Rule.IMMEDIATE_KIND, wrongImmediate());
    all.put(Rule.SNAPSHOT_NUMBER, negativeRegister());
    all.put(Rule.HELPER_EFFECTS, exitingHelper());
    all.put(Rule.CLASS_KIND, primitiveClass());
    return all;
  }

  private static Region undefined() {
    RegionBuilder b = new RegionBuilder("undefined", IrType.I64);
    b.give(new Value(9, IrType.I64));
    return b.build();
  }

  private static Region noConstant() {
    RegionBuilder b = new RegionBuilder("noConstant", IrType.REF);
    b.give(new Constant.Pooled(0));
    return b.build();
  }

  private static Region wrongImmediate() {
    Instruction instruction =
        new Instruction(
            Op.POLL, Optional.empty(), List.of(), Immediate.None.NONE, Optional.empty(), 0);
    Block block =
        new Block(0, List.of(), List.of(instruction), new Terminator.Return(Optional.empty()));
    return new Region("wrongImmediate", Optional.empty(), List.of(), List.of(block));
  }

  private static Region negativeRegister() {
    RegionBuilder b = new RegionBuilder("negativeRegister", Optional.empty());
    Constant.Pooled code = b.constant("code", "code");
    b.exit(Snapshot.of(0, FrameState.of(code, 0, Map.of(-1, Constant.of(1L)))));
    return b.build();
  }

  private static Region exitingHelper() {
    RegionBuilder b = new RegionBuilder("exitingHelper", Optional.empty());
    MethodType type = MethodType.methodType(void.class);
    Helper helper = new Helper(Thread.class, "onSpinWait", type, Set.of(Effect.NEEDS_PROOF));
    b.effect(Op.CALL, new Immediate.Static(helper));
    b.give();
    return b.build();
  }

  private static Region primitiveClass() {
    RegionBuilder b = new RegionBuilder("primitiveClass", Optional.empty());
    b.value(Op.INSTANCE_OF, new Immediate.ClassRef(int.class), new Constant.Null());
    b.give();
    return b.build();
  }
}
