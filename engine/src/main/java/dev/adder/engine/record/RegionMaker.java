package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.interp.ExitPlans;
import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.HotFunction;
import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Recording;
import dev.adder.jit.backend.Backend;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.jvm.JvmBackend;
import dev.adder.jit.backend.jvm.RegionTooLargeException;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;
import dev.adder.jit.opt.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes compiled code of recorded loops. Any thread may use it. */
public final class RegionMaker implements Loops.LoopCompiler {
  /** HotSpot moves code out of loops itself; doing it before gained nothing measurable. */
  private static final Pipeline PASSES =
      Pipeline.named(List.of("fold", "straighten", "number", "guards", "dead"));

  /** A loop in which more than one of so many instructions is a helper gains nothing. */
  private static final int HELPERS_PAY = 3;

  private final Backend backend;
  private final boolean takesAll;

  /**
   * With the JVM as the backend.
   *
   * @param takesAll whether loops are compiled that will hardly be faster, for tests
   */
  public RegionMaker(boolean takesAll) {
    this.backend = new JvmBackend(Loops.lookup());
    this.takesAll = takesAll;
  }

  @Override
  public CompiledRegion compile(Recording recording, Loops.Loop loop) {
    LoopShape shape = LoopShape.ofLoop(recording);
    for (LoopShape.Run run : shape.runs()) {
      if (run.first() < shape.header()) {
        loop.refuse("instructions before the header");
        return null;
      }
      for (int pc : run.instructions()) {
        String why = Rows.refusal(recording, pc);
        if (why != null) {
          loop.refuse(why);
          return null;
        }
      }
    }
    LoopRegion maker = new LoopRegion(shape, recording);
    Region made = maker.make();
    if (!takesAll && maker.helpers() * HELPERS_PAY > shape.size()) {
      loop.refuse("too few instructions with rows");
      return null;
    }
    loop.await(maker.awaited());
    try {
      return backend.compile(PASSES.run(made));
    } catch (RegionTooLargeException e) {
      loop.refuse(e.getMessage());
      return null;
    }
  }

  @Override
  public FunctionVersion compile(Recording recording, HotFunction function) {
    LoopShape shape = LoopShape.ofFunction(recording);
    try {
      FunctionVersion version = version(recording, shape);
      Region body = new LoopRegion(shape, recording, version).make();
      version.complete(
          backend.compile(PASSES.run(body)), backend.compile(PASSES.run(wayIn(version))));
      return version;
    } catch (NoRowException | RegionTooLargeException e) {
      function.refuse(e.getMessage());
      return null;
    }
  }

  /** A version for what the recording saw of arguments and results. */
  private static FunctionVersion version(Recording recording, LoopShape shape) {
    Code code = recording.code();
    int[] parameters = new int[code.plainParameters()];
    List<IrType> types = new ArrayList<>(List.of(IrType.REF));
    for (int i = 0; i < parameters.length; i++) {
      Kind kind = Kind.of(recording.kinds(0, i));
      parameters[i] = kind.passed();
      types.add(Kind.ofPassed(parameters[i]).type());
    }
    int given = 0;
    for (LoopShape.Run run : shape.runs()) {
      long insn = code.instructions()[run.last()];
      if (Op.op(insn) == Op.RETURN) {
        given |= recording.kinds(run.last(), Op.a(insn));
      }
    }
    Kind result = Kind.of(given);
    result = result == Kind.BOOL ? Kind.REF : result;
    return new FunctionVersion(
        code, parameters, types, result.passed(), Kind.ofPassed(result.passed()).type());
  }

  /** A region that takes arguments from registers and calls the function. */
  private static Region wayIn(FunctionVersion version) {
    Output out = new Output("into " + version.name(), version.result());
    Constant.Pooled exits = out.constant(ExitPlans.ofEntry());
    out.beginWithRegisters();
    Value first = out.code.parameter(IrType.I32);
    Snapshot otherwise = Snapshot.of(0, FrameState.of(exits, 0, Map.of()));
    List<Operand> arguments = new ArrayList<>(List.of(out.depth(), out.subject()));
    for (int i = 0; i < version.code().plainParameters(); i++) {
      Value register = out.code.value(dev.adder.jit.ir.Op.ADD_I32, first, Constant.of(i));
      arguments.add(out.load(register, Kind.ofPassed(version.parameter(i)), otherwise));
    }
    Value result =
        out.code
            .append(
                dev.adder.jit.ir.Op.CALL_REGION,
                new Immediate.Unit(version),
                Optional.of(otherwise),
                arguments)
            .orElseThrow();
    out.code.give(result);
    return out.code.build();
  }
}
