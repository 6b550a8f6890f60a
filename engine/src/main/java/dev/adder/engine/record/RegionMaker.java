package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.interp.ExitPlans;
import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.HotFunction;
import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.interp.RegionWatcher;
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
import dev.adder.jit.opt.FailingGuard;
import dev.adder.jit.opt.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes compiled code of recorded loops, with the JVM as the backend. Any thread may use it. */
public final class RegionMaker implements Loops.LoopCompiler {
  /** HotSpot moves code out of loops itself; doing it before gained nothing measurable. */
  private static final Pipeline PASSES =
      Pipeline.named(List.of("fold", "straighten", "number", "guards", "dead"));

  /** A loop in which more than one of so many instructions is a helper gains nothing. */
  private static final int HELPERS_PAY = 3;

  private static final int NO_GUARD = -1;

  private static final String TOO_LARGE = "too large for a method";

  private final boolean takesAll;
  private final int failing;

  private RegionMaker(boolean takesAll, int failing) {
    this.takesAll = takesAll;
    this.failing = failing;
  }

  /** A maker that refuses loops which will hardly be faster. */
  public static RegionMaker ofFast() {
    return new RegionMaker(false, NO_GUARD);
  }

  /** A maker of all loops, for tests. */
  public static RegionMaker ofAll() {
    return new RegionMaker(true, NO_GUARD);
  }

  /** A maker of all loops in each of which the guard of that number fails, for tests of exits. */
  public static RegionMaker failing(int guard) {
    return new RegionMaker(true, guard);
  }

  @Override
  public CompiledRegion compile(Recording recording, Loops.Loop loop, RegionWatcher watcher) {
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
    watcher.shaped("recorded", made);
    if (!takesAll && maker.helpers() * HELPERS_PAY > shape.size()) {
      loop.refuse("too few instructions with rows");
      return null;
    }
    loop.await(maker.awaited());
    try {
      return emit(made, watcher);
    } catch (RegionTooLargeException e) {
      loop.refuse(TOO_LARGE);
      return null;
    }
  }

  private CompiledRegion emit(Region made, RegionWatcher watcher) {
    Region region = PASSES.run(made, (pass, result) -> watcher.shaped(pass.name(), result));
    if (failing != NO_GUARD) {
      FailingGuard pass = new FailingGuard(failing);
      region = pass.run(region);
      watcher.shaped(pass.name(), region);
    }
    return new JvmBackend(Loops.lookup(), watcher).compile(region);
  }

  @Override
  public FunctionVersion compile(Recording recording, HotFunction function, RegionWatcher watcher) {
    LoopShape shape = LoopShape.ofFunction(recording);
    try {
      FunctionVersion version = version(recording, shape);
      Region body = new LoopRegion(shape, recording, version).make();
      watcher.shaped("recorded", body);
      version.complete(emit(body, watcher), wayInto(version, watcher));
      return version;
    } catch (NoRowException e) {
      function.refuse(e.getMessage());
      return null;
    } catch (RegionTooLargeException e) {
      function.refuse(TOO_LARGE);
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

  /** No guard of a way in is made to fail: it would keep all calls out. */
  private static CompiledRegion wayInto(FunctionVersion version, RegionWatcher watcher) {
    return new JvmBackend(Loops.lookup(), watcher).compile(PASSES.run(wayIn(version)));
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
