package dev.adder.engine.record;

import dev.adder.engine.code.Op;
import dev.adder.engine.interp.CallSteps;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.interp.Steps;
import dev.adder.engine.interp.Steps.Attribute;
import dev.adder.engine.object.Layout;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;

/** Attributes of instances whose layout the interpreter knows, and globals where it saw them. */
final class AttributeRows {
  private final LoopRegion region;
  private final Recording recording;
  private final Output out;

  AttributeRows(LoopRegion region, Recording recording, Output out) {
    this.region = region;
    this.recording = recording;
    this.out = out;
  }

  /** GETATTR of an instance with the layout that the instruction knows; false for anything else. */
  boolean get(int pc, int k, long insn) {
    int a = Op.a(insn);
    Attribute known = Steps.attribute(recording.code(), pc);
    Kind kind = region.after(pc, a);
    if (known == null
        || known.grown() != null
        || kind == Kind.FRAME
        || region.use(Op.b(insn), pc, k) != Kind.REF) {
      return false;
    }
    Operand instance = region.state().value(Op.b(insn));
    Snapshot otherwise = region.at(pc, k);
    guardLayout(instance, known, otherwise);
    Constant index = Constant.of(known.index());
    switch (known.kind()) {
      case INT -> region.state().set(a, Kind.INT, out.call(Output.NUMBER, instance, index));
      case FLOAT ->
          region
              .state()
              .set(
                  a,
                  Kind.FLOAT,
                  out.code.value(
                      dev.adder.jit.ir.Op.BITS_TO_F64, out.call(Output.NUMBER, instance, index)));
      case REF -> {
        Operand value = out.call(Output.OBJECT, instance, index);
        region.state().set(a, kind, out.unbox(value, kind, otherwise));
      }
    }
    return true;
  }

  private void guardLayout(Operand instance, Attribute known, Snapshot otherwise) {
    Operand fits = null;
    for (Layout layout : known.layouts()) {
      Operand has = out.call(Output.HAS_LAYOUT, instance, out.constant(layout));
      fits = fits == null ? has : out.code.value(dev.adder.jit.ir.Op.OR_BOOL, fits, has);
    }
    out.code.guard(dev.adder.jit.ir.Op.GUARD_TRUE, otherwise, fits);
  }

  /** SETATTR of a slot that takes the value as it is; false for anything else. */
  boolean set(int pc, int k, long insn) {
    Attribute known = Steps.attribute(recording.code(), pc);
    if (known == null || region.use(Op.a(insn), pc, k) != Kind.REF) {
      return false;
    }
    Kind kind = region.use(Op.b(insn), pc, k);
    boolean fits =
        switch (known.kind()) {
          case INT -> kind == Kind.INT;
          case FLOAT -> kind == Kind.FLOAT;
          case REF -> kind != Kind.FRAME;
        };
    if (!fits) {
      return false;
    }
    Operand instance = region.state().value(Op.a(insn));
    Operand value = region.state().value(Op.b(insn));
    guardLayout(instance, known, region.at(pc, k));
    Constant index = Constant.of(known.index());
    if (known.kind() == Layout.Kind.REF) {
      out.effect(Output.SET_OBJECT, instance, index, out.box(value, kind));
    } else {
      Operand bits =
          kind == Kind.FLOAT ? out.code.value(dev.adder.jit.ir.Op.F64_TO_BITS, value) : value;
      out.effect(Output.SET_NUMBER, instance, index, bits);
    }
    if (known.grown() != null) {
      out.effect(Output.GROW, instance, out.constant(known.grown()));
    }
    return true;
  }

  /** LOADGLOBAL of a name that stands where the instruction saw it; false for anything else. */
  boolean global(int pc, int k, long insn) {
    Kind kind = region.after(pc, Op.a(insn));
    if (kind == Kind.FRAME) {
      return false;
    }
    Operand value = global(pc, recording.code().names()[Op.bc(insn)]);
    region.state().set(Op.a(insn), kind, out.unbox(value, kind, region.at(pc, k)));
    return true;
  }

  /** What stands where the instruction saw the name, or, if that changes, sees it now. */
  private Operand global(int pc, String name) {
    int position = CallSteps.position(recording.code(), pc);
    if (position >= 0 && recording.avoided(pc) == 0) {
      Operand function =
          region.isFunction() ? out.subject() : out.call(Output.FUNCTION_OF, out.subject());
      return out.call(Output.GLOBAL_AT, function, Constant.of(position), out.constant(name));
    }
    return region.isFunction()
        ? out.call(Output.GLOBAL_OF, out.subject(), out.constant(recording.code()), Constant.of(pc))
        : out.call(Output.GLOBAL, out.subject(), Constant.of(pc));
  }
}
